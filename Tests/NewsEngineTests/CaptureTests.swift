// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsEngine
import NewsModel
import Testing

/// What must come of the five captures (DESIGN §2): nothing in the program knows these files.
@Suite(.enabled(if: SharedCaptures.isPresent, SharedCaptures.note))
struct CaptureTests {
    // MARK: 1. Titles, outlets, languages, dates

    @Test(arguments: [
        ("000", "2024-03-25T21:45:03Z", "zh-Hans", "rfi"),
        ("001", "2024-05-07T21:39:03Z", "zh-Hans", "voa"),
        ("004", "2023-11-08T09:15:02Z", "zh-Hans", "rfi"),
    ])
    func `a mirror's note states time and outlet`(
        number: String,
        time: String,
        language: String,
        outlet: String
    ) async throws {
        let article = try await SharedCaptures().item(number).article
        #expect(article.published.stated?.time.description == time)
        #expect(article.published.stated?.source == .capture)
        #expect(article.published.inferred == nil)
        #expect(article.language.tag == language)
        #expect(article.outlet?.id.value == outlet)
        #expect(!article.title.isEmpty)
    }

    @Test func `a day is inferred from the text where the capture states none`() async throws {
        let article = try await SharedCaptures().item("002").article
        #expect(article.published.stated == nil)
        #expect(article.published.inferred?.time.description == "2023-11-13")
        #expect(article.published.inferred?.source == .text)
        #expect(article.language.tag == "zh-Hans")
    }

    @Test func `a stated month is kept beside the day inferred within it`() async throws {
        let article = try await SharedCaptures().item("003").article
        #expect(article.published.stated?.time.description == "2024-03")
        #expect(article.published.inferred?.time.description == "2024-03-25")
        #expect(article.language.tag == "vi")
    }

    // MARK: 3. Stories

    @Test func `five captures make four stories and one storyline in order`() async throws {
        let captures = await SharedCaptures()
        let stories = try ["004", "002", "000", "003", "001"].map { try captures.story(of: $0).id }
        #expect(captures.edition.stories.count == 4)
        #expect(stories[2] == stories[3])
        #expect(captures.edition.storylines.count == 1)
        #expect(
            captures.edition.storylines.first?.stories
                == [stories[0], stories[1], stories[2], stories[4]]
        )
    }

    @Test func `captures of other events stay apart, though day, country and vote are alike`()
        async throws
    {
        let apart = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/apart").path
        let edition = await Editor(width: 2).edition(
            ofFilesAt: [SharedCaptures.folder, apart]
        )
        #expect(edition.stories.count == 6)
        let sizes = edition.storylines.map(\.stories.count).sorted()
        #expect(sizes == [1, 1, 4])
    }

    // MARK: 4. People

    @Test(arguments: [
        ["约翰·科比", "柯比", "John Kirby"],
        ["布林肯", "安东尼·布林肯", "Antony Blinken"],
        ["内塔尼亚胡", "Benjamin Netanyahu"],
        ["加兰特", "Yoav Gallant"],
        ["拜登", "Joe Biden"],
        ["安东尼奥·古特雷斯", "António Guterres"],
    ])
    func `a person's names in all scripts and spellings are joined`(names: [String]) async throws {
        let captures = await SharedCaptures()
        let ids = try names.map { name in
            try #require(captures.entity(named: name), "nobody is named \(name)").id
        }
        #expect(Set(ids).count == 1, "\(names) are \(ids)")
    }

    @Test func `pairs in brackets are learned from the text`() async throws {
        let learned = await SharedCaptures().edition.entities.flatMap(\.aliases)
            .filter { $0.source == .bracket }.map(\.name)
        for name in ["John Kirby", "Yoav Gallant", "António Guterres", "Israel Katz"] {
            #expect(learned.contains(name))
        }
    }

    // MARK: 5. Quotations

    @Test(arguments: [
        ("001", "Kirby", 1), ("003", "Kirby", 3), ("001", "Guterres", 2), ("000", "Miller", 0),
        ("002", "Blinken", 2), ("002", "Biden", 1), ("004", "Kishida", 1), ("004", "博雷利", 0),
    ])
    func `quotations are given to their speakers`(
        number: String,
        speaker: String,
        atLeast: Int
    ) async throws {
        let found = try await SharedCaptures().quotations(in: number, by: speaker)
        #expect(found.count >= atLeast, "\(speaker) in \(number): \(found.count)")
    }

    @Test func `speakers named only in Chinese are found too`() async throws {
        let captures = await SharedCaptures()
        #expect(try captures.quotations(in: "000", by: "米勒").count >= 3)
        let borrell =
            try captures.quotations(in: "004", by: "Borrell")
            + captures.quotations(in: "004", by: "博雷利")
        #expect(!borrell.isEmpty)
    }

    @Test func `an office of a person speaks for itself`() async throws {
        let found = try await SharedCaptures().item("000").claims.quotations.filter {
            $0.speaker?.kind == .organisation && $0.isDirect
        }
        #expect(found.contains { $0.speaker?.entity?.value.contains("netanyahu") ?? false })
    }

    // MARK: 6. Figures

    @Test(arguments: [
        ("000", 1_400_000.0, "米勒"), ("001", 1_200_000, "World Health Organization"),
        ("003", 1_000_000, "Ryder"), ("003", 1160, "France-Presse"), ("001", 1200, "以色列官员"),
        ("003", 32_000, "Health"), ("001", 34_700, "Health"),
    ])
    func `a figure keeps who gives it`(number: String, value: Double, claimant: String) async throws
    {
        let figures = try await SharedCaptures().figures(in: number, of: value)
        let labels = figures.compactMap(\.claimant?.label)
        #expect(labels.contains { $0.localizedCaseInsensitiveContains(claimant) }, "\(labels)")
    }

    @Test func `counts of the dead of one attack differ by who counts`() async throws {
        let captures = await SharedCaptures()
        let values = Self.values(of: .differing, counts: "killed", in: captures.edition)
        #expect(values == [[1160, 1200]])
    }

    @Test func `one authority's counts over time are a series`() async throws {
        let captures = await SharedCaptures()
        let values = Self.values(of: .series, counts: "killed", in: captures.edition)
        #expect(values == [[32_000, 34_700]])
    }

    @Test func `hostages taken and hostages still held are different things`() async throws {
        let captures = await SharedCaptures()
        let held = try #require(captures.figures(in: "003", of: 130).first)
        let taken = try #require(captures.figures(in: "001", of: 250).first)
        #expect(held.counts == "held")
        #expect(taken.counts == "hostages")
        #expect(try captures.figures(in: "002", of: 100).contains { $0.counts != "people" })
    }

    private static func values(
        of relation: FigureComparison.Relation,
        counts: String,
        in edition: Edition
    ) -> [[Double]] {
        edition.comparisons.filter { $0.relation == relation && $0.counts == counts }.map {
            $0.members.compactMap { member in
                edition.items.first { $0.article.id == member.article }?
                    .claims.figures[member.figure].value
            }.sorted()
        }
    }

    // MARK: 7. Citations

    @Test(arguments: [
        ("000", ["afp"]), ("001", ["ap", "afp", "reuters"]),
        ("002", ["huanqiu < cnn", "reference-news < politico", "cctv"]),
        ("003", ["afp", "times-of-israel"]), ("004", ["sankei"]),
    ])
    func `outlets relied on are named, and through whom`(
        number: String,
        outlets: [String]
    ) async throws {
        let found = try await SharedCaptures().citations(in: number)
        for outlet in outlets { #expect(found.contains(outlet), "\(found)") }
    }
}
