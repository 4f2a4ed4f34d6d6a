// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsStories
import Testing

/// Whose text an article repeats.
@Suite struct CopyTests {
    private static let wire = Report(
        id: "wire",
        day: "2026-05-04",
        title: "Lock gives way on the Rhine",
        text: """
            BASEL, Switzerland (Delta Newswire) - A lock gave way on Monday and 14 barges ran aground \
            between Basel and Strasbourg, the Swiss police said.
            Some 320 people were brought ashore, 27 of them crew. Three barges carried 900 tonnes of \
            grain to Rotterdam.
            The owner said that 11 barges could sail to Cologne on Friday, and that repairs in Germany \
            would take 16 weeks.
            """,
        outlet: "Delta Newswire"
    )

    private static let translation = Report(
        id: "translation",
        language: "fr",
        day: "2026-05-04",
        title: "Une écluse cède sur le Rhin",
        text: """
            BÂLE, Suisse (Delta Newswire) – Une écluse a cédé lundi et 14 péniches se sont échouées \
            entre Bâle et Strasbourg, selon la police suisse.
            Quelque 320 personnes ont été ramenées à terre, dont 27 membres d'équipage. Trois péniches \
            portaient 900 tonnes de céréales vers Rotterdam.
            L'exploitant dit que 11 péniches pourront gagner Cologne vendredi et que les réparations \
            en Allemagne prendront 16 semaines.
            """,
        outlet: "Le Relais du Rhin"
    )

    private func copies(_ reports: [Report]) -> [String: String] {
        var copies: [String: String] = [:]
        for story in StoryBuilder().stories(of: Report.annotated(reports)).stories {
            for told in story.assignments {
                copies[told.article.value] = told.copyOf?.value
            }
        }
        return copies
    }

    @Test func `a translation that credits the agency is a copy of the agency's text`() {
        #expect(copies([Self.wire, Self.translation]) == ["translation": "wire"])
    }

    @Test func `without the credit, or in another order, it is a report of its own`() {
        var uncredited = Self.translation
        uncredited.text.replace(" (Delta Newswire)", with: "")
        #expect(copies([Self.wire, uncredited]) == [:])
        var turned = Self.translation
        let paragraphs = turned.text.split(separator: "\n")
        turned.text = "(Delta Newswire) – " + paragraphs.reversed().joined(separator: "\n")
        #expect(copies([Self.wire, turned]) == [:])
    }

    @Test func `of a time to the day and one to the minute the exact one is the original`() {
        var exact = Self.wire
        exact.isAtNoon = true
        var dated = Self.wire
        dated.id = "a-paper"
        dated.outlet = "Prairie Ledger"
        dated.text.replace("(Delta Newswire)", with: "(DNW)")
        #expect(copies([dated, exact]) == ["a-paper": "wire"])
    }

    @Test func `what a credit says counts for more than what was read first`() {
        var early = Self.wire
        early.id = "early"
        early.day = "2026-05-03"
        early.outlet = "Harbour Herald"
        #expect(copies([early, Self.wire]) == ["early": "wire"])
    }
}
