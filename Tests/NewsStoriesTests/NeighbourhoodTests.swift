// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel
import Testing

@testable import NewsStories

/// What is common among articles that are alike, and the weekdays that undated articles name.
@Suite struct NeighbourhoodTests {
    private static let reports = [
        Report(id: "a", text: "A quake shook Lima at night. The clock tower fell."),
        Report(id: "b", text: "A quake shook Lima at noon. The harbour wall fell."),
        Report(id: "c", text: "A quake shook Lima at dawn. The harbour wall cracked."),
    ]

    private static func features(_ reports: [Report]) -> [ArticleFeatures] {
        let articles = Report.annotated(reports)
        return articles.map {
            ArticleFeatures(
                $0,
                FeatureExtractor.features(of: $0),
                frequencies: DocumentFrequencies()
            )
        }
    }

    @Test func `what all tell nearby is less rare than what one tells`() {
        let near = Self.features(Self.reports)
        let neighbourhood = Neighbourhood(near)
        let words = near.map { Set($0[.words].keys) }
        let common = words[0].intersection(words[1]).intersection(words[2])
        let own = words[0].subtracting(words[1]).subtracting(words[2])
        #expect(!common.isEmpty && !own.isEmpty)
        for key in own {
            for other in common {
                #expect(neighbourhood.rarity(of: key) > neighbourhood.rarity(of: other))
            }
        }
    }

    @Test func `without neighbours all is as rare, and no rarity is below 0`() {
        #expect(Neighbourhood.empty.rarity(of: 1) == Neighbourhood.empty.rarity(of: 99))
        let crowd = Neighbourhood(Array(repeating: Self.features(Self.reports)[0], count: 40))
        #expect((0..<100_000).allSatisfy { crowd.rarity(of: $0) >= 0 })
    }

    @Test func `what is shared counts for more where it tells events apart`() {
        let all = Self.features(Self.reports)
        let plain = PairEvidence(all[2], all[1], in: .empty)
        let near = PairEvidence(all[2], all[1], in: Neighbourhood([all[0], all[1]]))
        let other = PairEvidence(all[2], all[0], in: Neighbourhood([all[0], all[1]]))
        #expect(near[.nearWordsMost] > other[.nearWordsMost])
        #expect(
            near[.nearWordsMost] - other[.nearWordsMost]
                > plain[.nearWordsMost] - PairEvidence(all[2], all[0], in: .empty)[.nearWordsMost]
        )
    }

    @Test(arguments: [
        ("The hall burned on Wednesday.", "A fire took the hall on Wednesday.", 1.0, 0.0),
        ("The hall burned on Wednesday.", "The hall burned on Tuesday night.", 0, 0.5),
        ("The hall burned on Monday.", "The hall burned on Sunday.", 0, 0.5),
        ("The hall burned on Wednesday.", "The hall burned on Friday.", 0, 1),
        ("The hall burned on Wednesday.", "The hall burned.", 0, 0),
    ])
    func `undated reports agree or clash by the weekday they name`(
        a: String,
        b: String,
        same: Double,
        apart: Double
    ) {
        let all = Self.features([Report(id: "a", text: a), Report(id: "b", text: b)])
        let pair = PairEvidence(all[0], all[1], in: .empty)
        #expect(pair[.weekdays] == same)
        #expect(pair[.weekdaysApart] == apart)
    }

    @Test func `a dated report has the weekday of its event`() {
        // 2026-03-11 was a Wednesday.
        let all = Self.features([
            Report(id: "a", day: "2026-03-11", text: "The hall burned on Tuesday."),
            Report(id: "b", text: "The hall burned on Tuesday."),
        ])
        #expect(all.map(\.weekday) == [2, 2])
    }

    @Test func `evidence is told of each article with those before it`() {
        var table = EvidenceTable(Report.annotated(Self.reports))
        #expect(table.order.count == 3)
        let told = (0..<3).map { table.next($0, least: 0).map(\.earlier) }
        #expect(told == [[], [0], [0, 1]])
        var strict = EvidenceTable(Report.annotated(Self.reports))
        #expect((0..<3).allSatisfy { strict.next($0, least: 100).isEmpty })
    }
}
