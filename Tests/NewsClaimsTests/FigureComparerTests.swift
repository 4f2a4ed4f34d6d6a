// SPDX-License-Identifier: Apache-2.0

import NewsClaims
import NewsModel
import Testing

@Suite struct FigureComparerTests {
    /// A figure as one article of its own gives it.
    private func item(
        _ id: String,
        _ value: Double,
        _ bound: Bound = .exact,
        counts: String = "killed",
        place: String? = "place/vale",
        day: Int = 20,
        by claimant: String?,
        isOfPastEvent: Bool = false
    ) -> (article: Article, claims: Claims) {
        var article = Article(
            id: Article.ID(id),
            origin: Capture.Origin(path: id),
            form: .text
        )
        article.outlet = Outlet(id: Outlet.ID("outlet-\(id)"), name: id)
        var figure = Figure(range: 0..<1, value: value, bound: bound, counts: counts)
        figure.place = place.map { Entity.ID($0) }
        figure.asOf = CivilDate(year: 2026, month: 5, day: day)
        figure.isOfPastEvent = isOfPastEvent
        figure.claimant = claimant.map {
            Speaker(range: 0..<1, kind: .organisation, entity: Entity.ID($0), label: $0)
        }
        var claims = Claims()
        claims.figures = [figure]
        return (article, claims)
    }

    private func relations(_ items: [(article: Article, claims: Claims)]) -> [String] {
        comparer.comparisons(of: [items], in: Storyline.ID("l")).map(\.relation.rawValue)
    }

    private let comparer = FigureComparer(fates: ["killed", "injured"], measures: ["distance"])

    @Test func `two sources that exclude each other differ`() {
        #expect(
            relations([item("a", 41, by: "ministry"), item("b", 47, by: "governor")]) == [
                "differing"
            ]
        )
    }

    @Test func `bounds that both can hold agree`() {
        let items = [item("a", 32_000, .moreThan, by: "ministry"), item("b", 32_333, by: "agency")]
        #expect(relations(items) == ["agreeing"])
    }

    @Test func `one source's growing count is a series`() {
        let items = [
            item("a", 12, day: 18, by: "ministry"), item("b", 41, day: 20, by: "ministry"),
        ]
        #expect(relations(items) == ["series"])
    }

    @Test func `about is as exact as its last digit`() {
        let items = [item("a", 1160, .about, by: "agency"), item("b", 1200, by: "ministry")]
        #expect(relations(items) == ["differing"])
        let rounded = [item("a", 1200, .about, by: "agency"), item("b", 1160, by: "ministry")]
        #expect(relations(rounded) == ["agreeing"])
    }

    @Test func `a figure without a place is of where its story's figures are`() {
        let items = [item("a", 41, by: "ministry"), item("b", 47, place: nil, by: "governor")]
        #expect(relations(items) == ["differing"])
    }

    @Test func `what says nothing of people's fate is compared within one story only`() {
        let first = item("a", 14_000, counts: "workers", day: 18, by: "union")
        let second = item("b", 60_000, counts: "workers", day: 20, by: "union")
        #expect(relations([first, second]) == ["series"])
        let apart = comparer.comparisons(of: [[first], [second]], in: Storyline.ID("l"))
        #expect(apart.isEmpty)
    }

    @Test func `measures are not compared: their units differ`() {
        let items = [
            item("a", 630, counts: "distance", by: "ministry"),
            item("b", 630_000, counts: "distance", by: "agency"),
        ]
        #expect(relations(items).isEmpty)
    }

    @Test func `one source's numbers that exclude each other are of different things`() {
        var first = item("a", 78, counts: "votes", by: nil)
        var second = first.claims.figures[0]
        second.value = 71
        first.claims.figures.append(second)
        let items = [first, item("b", 78, counts: "votes", by: "agency")]
        #expect(relations(items).isEmpty)
    }

    @Test(arguments: ["day", "place", "count"])
    func `what does not measure the same is not compared`(difference: String) {
        let other =
            switch difference {
            case "day": item("b", 47, day: 10, by: "governor")
            case "place": item("b", 47, place: "place/hill", by: "governor")
            default: item("b", 47, counts: "injured", by: "governor")
            }
        #expect(relations([item("a", 41, by: "ministry"), other]).isEmpty)
    }

    @Test func `counts of one past event are compared whenever they are told`() {
        let items = [
            item("a", 1160, by: "agency", isOfPastEvent: true),
            item("b", 1200, by: "ministry", isOfPastEvent: true),
        ]
        #expect(relations(items) == ["differing"])
    }
}
