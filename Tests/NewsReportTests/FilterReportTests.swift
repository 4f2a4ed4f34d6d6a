// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import NewsReport
import Testing

@Suite struct FilterReportTests {
    private let sample = SampleArticle(
        "a1",
        outlet: nil,
        language: "en",
        title: "",
        published: Publication(),
        paragraphs: ["“Nobody is hurt,” said Vardaki. AFP, through RFI, counts 300 to 400."]
    )

    @Test
    func `a story, a storyline and a copy are named for each article, in the order asked for`() {
        let stories = [
            Story(
                id: .init("s"),
                assignments: [
                    .init(article: .init("a"), score: 1, because: []),
                    .init(article: .init("b"), score: 1, because: [], copyOf: .init("a")),
                ],
                day: nil
            ),
            Story(
                id: .init("t"),
                assignments: [.init(article: .init("c"), score: 1, because: [])],
                day: nil
            ),
        ]
        let report = FilterReport.assignments(
            of: ["c", "b", "a"].map { .init($0) },
            stories: stories,
            storylines: [Storyline(id: .init("l"), stories: [.init("s")])]
        )
        #expect(
            report == """
                {"id":"c","story":"t","storyline":null,"copy_of":null}
                {"id":"b","story":"s","storyline":"l","copy_of":"a"}
                {"id":"a","story":"s","storyline":"l","copy_of":null}

                """
        )
    }

    @Test func `a quotation has its source, cue and content as ranges of bytes`() {
        var item = sample.quoting("Nobody is hurt,", by: "Vardaki").item
        item.claims.quotations[0].cue = 24..<28
        #expect(
            FilterReport.quotations(of: [item]) == """
                {"id":"a1","quotations":[{"source":[[27,34]],"cue":[[24,28]],"content":[[3,18]]}]}

                """
        )
    }

    @Test func `a quotation without speaker and cue has no source`() {
        let item = sample.quoting("Nobody is hurt,", by: nil).item
        #expect(
            FilterReport.quotations(of: [item]) == """
                {"id":"a1","quotations":[{"source":[],"cue":[],"content":[[3,18]]}]}

                """
        )
    }

    @Test func `a figure has one value, or two numbers of a range`() {
        let item =
            sample
            .counting("300", 300, .atLeast, of: "soldiers", by: "AFP")
            .counting("300 to 400", 300, .range, upper: 400, of: "money:EUR").item
        #expect(
            FilterReport.figures(of: [item]) == """
                {"id":"a1","figures":[\
                {"range":[61,64],"value":300,"low":null,"high":null,"bound":"atLeast",\
                "counts":"people","claimant":[36,39]},\
                {"range":[61,71],"value":null,"low":300,"high":400,"bound":"range",\
                "counts":"money:EUR","claimant":null}]}

                """
        )
    }

    @Test func `a citation has the outlet between where there is one`() {
        let item = sample.citing("AFP", "AFP", via: ("RFI", "RFI")).citing("RFI", "RFI").item
        #expect(
            FilterReport.citations(of: [item]) == """
                {"id":"a1","citations":[{"range":[36,39],"via":[49,52]},{"range":[49,52],"via":null}]}

                """
        )
    }

    @Test func `an article without claims has a line too, and no article none`() {
        #expect(FilterReport.figures(of: [sample.item]) == "{\"id\":\"a1\",\"figures\":[]}\n")
        #expect(FilterReport.citations(of: []) == "")
    }

    // MARK: What is counted

    @Test(arguments: [
        ("arrested", "detained"), ("prisoners", "detained"), ("bodies-found", "killed"),
        ("held", "hostages"), ("voting", "votes"), ("percent", "percent"),
        ("money:VND", "money:VND"), ("aircraft", "other"), ("percentage-points", "other"),
        ("destroyed", "other"), ("no-such-key", "other"),
    ])
    func `what is counted is told in the filters' terms`(key: String, term: String) {
        let report = FilterReport.figures(of: [sample.counting("300", 300, of: key).item])
        #expect(report.contains("\"counts\":\"\(term)\""), "\(report)")
    }

    @Test(arguments: ["counts", "units"])
    func `whatever the lexicons count of people is no other`(table: String) throws {
        let keys = try Self.keysOfPeople(in: table)
        #expect(keys.count > 20)
        for key in keys {
            let report = FilterReport.figures(of: [sample.counting("300", 300, of: key).item])
            #expect(!report.contains("\"counts\":\"other\""), "\(key)")
        }
    }

    /// The keys of a lexicon's rows that are of people: their second column says so.
    private static func keysOfPeople(in table: String) throws -> [String] {
        let file = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/NewsLexicons/Resources/\(table).tsv")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        return rows.compactMap { row in
            let cells = row.split(separator: "\t", maxSplits: 2)
            return cells.count == 3 && cells[1] == "people" ? String(cells[0]) : nil
        }
    }
}
