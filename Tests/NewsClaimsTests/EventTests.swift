// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@Suite struct EventTests {
    /// The main event of each sentence as `code source > target`, with what marks it.
    private func events(_ text: String, _ language: String) -> [String] {
        SampleText(text, language: language).claims.events.filter(\.isMain).map { event in
            let source = event.source?.label ?? "?"
            let target = event.target?.label ?? "?"
            let marks = (event.isNegated ? ", not" : "") + (event.isIntended ? ", to come" : "")
            return "\(event.code.rawValue) \(source) > \(target)\(marks)"
        }
    }

    @Test(arguments: [
        ("en", "France condemned Russia on Monday."),
        ("en", "Russia was condemned by France on Monday."),
        ("fr", "La France a condamné la Russie lundi."),
        ("de", "Frankreich verurteilte Russland am Montag."),
        ("zh-Hans", "法国周一谴责俄罗斯。"),
        ("vi", "Pháp lên án Nga hôm thứ Hai."),
        ("it", "La Francia ha condannato la Russia."),
        ("pl", "Francja potępiła Rosję."),
    ])
    func `who did it to whom is told, also in the passive`(language: String, text: String) {
        #expect(events(text, language) == ["accuse France > Russia"])
    }

    @Test func `what is said is no deed`() {
        #expect(events("France said Russia was large.", "en").isEmpty)
    }

    @Test func `what was not done is marked`() {
        #expect(
            events("France has not accused Russia.", "en") == ["accuse France > Russia, not"]
        )
    }

    @Test func `what is still to come is marked, and a promise is an agreement`() {
        #expect(
            events("France will demand talks with Russia.", "en") == [
                "request France > Russia, to come"
            ]
        )
        let offered = SampleText("France will provide food to Peru.", language: "en").claims.events
        #expect(offered.filter(\.isMain).map(\.code) != [.agree] || offered[0].isIntended)
    }

    @Test func `an event has its ranges, its mode and its day`() throws {
        let sample = SampleText(
            "Israel attacked Lebanon in an airstrike on 14 May 2026.",
            language: "en"
        )
        let event = try #require(sample.claims.events.first { $0.isMain })
        #expect(sample.article.body.string(event.range) == "attacked")
        #expect(event.mode == "aerial")
        #expect(event.date == CivilDate(year: 2026, month: 5, day: 14))
    }
}
