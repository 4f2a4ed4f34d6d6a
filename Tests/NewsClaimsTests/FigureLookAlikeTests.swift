// SPDX-License-Identifier: Apache-2.0

import NewsClaims
import NewsLexicons
import NewsModel
import Testing

/// Figures of whole texts set side by side: what differs, and what only looks so.
@Suite struct FigureLookAlikeTests {
    private let comparer = FigureComparer(
        fates: SampleText.lexicon.peopleCounts,
        measures: SampleText.lexicon.measures,
        groups: SampleText.lexicon.peopleUnits
    )

    /// An article of an outlet of its own, published on a day of 2026 (month, day).
    private func item(
        _ text: String,
        _ id: String,
        month: Int = 5,
        day: Int = 20
    ) -> (article: Article, claims: Claims) {
        let sample = SampleText(
            text,
            language: "en",
            day: CivilDate(year: 2026, month: month, day: day)
        )
        var article = Article(id: Article.ID(id), origin: Capture.Origin(path: id), form: .text)
        article.body = sample.article.body
        article.outlet = Outlet(id: Outlet.ID("outlet-\(id)"), name: id)
        return (article, sample.claims)
    }

    private func comparisons(_ items: [(article: Article, claims: Claims)]) -> [FigureComparison] {
        comparer.comparisons(of: [items], in: Storyline.ID("l"))
    }

    private let police = "Police said 41 people were killed in the flood in Lima on Monday."

    @Test func `two counts of one flood differ, and the reason is told`() {
        let found = comparisons([
            item(police, "a"),
            item("The army said 47 people were killed in the flood in Lima on Monday.", "b"),
        ])
        #expect(found.map(\.relation) == [.differing])
        #expect(found.allSatisfy { !$0.because.isEmpty })
    }

    @Test(arguments: [
        ("another day", "The army said 47 people were killed in the flood in Lima on 2 May."),
        ("another place", "The army said 47 people were killed in the flood in Cusco on Monday."),
        (
            "wounded for killed",
            "The army said 47 people were injured in the flood in Lima on Monday."
        ),
        (
            "a part of the total",
            "The army said 41 people were killed in the flood in Lima on Monday, among them 12 children."
        ),
        ("another group", "The army said 9 soldiers were killed in the flood in Lima on Monday."),
    ])
    func `what only looks like the other count does not differ`(difference: String, text: String) {
        let found = comparisons([item(police, "a"), item(text, "b")])
        #expect(!found.map(\.relation).contains(.differing), "\(difference)")
    }

    @Test func `the same number in another unit does not differ, in one unit it does`() {
        let police = "Police said the flood covered 12 kilometres of road in Lima on Monday."
        let miles = "The army said the flood covered 12 miles of road in Lima on Monday."
        let fewer = "The army said the flood covered 9 kilometres of road in Lima on Monday."
        #expect(comparisons([item(police, "a"), item(miles, "b")]).isEmpty)
        #expect(comparisons([item(police, "a"), item(fewer, "b")]).map(\.relation) == [.differing])
    }

    @Test func `two counts of one past day differ, told months later`() {
        let found = comparisons([
            item(
                "About 1,160 people were killed in Israel on 7 October 2023, according to AFP.",
                "a"
            ),
            item(
                "Israeli officials said 1,200 people were killed in Israel on 7 October 2023.",
                "b"
            ),
        ])
        #expect(found.map(\.relation) == [.differing])
    }

    @Test func `a count of one source that grows is a series`() {
        let found = comparisons([
            item(
                "The Gaza Health Ministry said more than 32,000 people had been killed in Gaza.",
                "a",
                month: 3
            ),
            item(
                "The Gaza Health Ministry said more than 34,700 people had been killed in Gaza.",
                "b"
            ),
        ])
        #expect(found.map(\.relation) == [.series])
    }
}
