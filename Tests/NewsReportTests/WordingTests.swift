// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import NewsReport

@Suite struct WordingTests {
    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1160, "1,160"), (34_700, "34,700"),
        (1_400_000, "1,400,000"), (7.8, "7.8"), (0.125, "0.125"), (-3.5, "−3.5"),
        (1234.5, "1,234.5"), (0.9999, "1"), (-0.0001, "0"), (1e300, "1e+300"),
    ])
    func `numbers have commas and no needless digits`(value: Double, words: String) {
        #expect(NumberWording.digits(value) == words)
    }

    @Test func `a count has its noun in the right number`() {
        #expect(NumberWording.count(1, "story", plural: "stories") == "1 story")
        #expect(NumberWording.count(2, "story", plural: "stories") == "2 stories")
        #expect(NumberWording.count(1200, "report") == "1,200 reports")
    }

    @Test(arguments: [
        (Bound.exact, "1,160"), (.about, "about 1,160"), (.atLeast, "at least 1,160"),
        (.moreThan, "more than 1,160"), (.atMost, "at most 1,160"), (.lessThan, "less than 1,160"),
    ])
    func `a bound is told in words`(bound: Bound, words: String) {
        let figure = Figure(range: 0..<1, value: 1160, bound: bound, counts: "killed")
        let index = EditionIndex(SampleEdition.whole)
        #expect(FigureRow(figure, item: 0, in: index).value == words)
    }

    @Test func `what is counted is told in words, also of a key that has none`() {
        #expect(CountWording.words(for: "killed") == "people killed")
        #expect(CountWording.words(for: "money:USD") == "US dollars")
        #expect(CountWording.words(for: "money:XAU") == "XAU")
        #expect(CountWording.words(for: "tonnes-of-grain") == "tonnes of grain")
    }

    @Test func `a date shows how exactly it is known`() {
        #expect(DateWording.words(CivilDate(year: 2024)) == "2024")
        #expect(DateWording.words(CivilDate(year: 2024, month: 3)) == "March 2024")
        #expect(DateWording.words(CivilDate(year: 2024, month: 3, day: 25)) == "25 March 2024")
        let minute = Timestamp(seconds: 1_711_403_103, precision: .second)
        #expect(DateWording.words(minute) == "25 March 2024, 21:45 UTC")
        let before1970 = Timestamp(seconds: -60, precision: .minute)
        #expect(DateWording.words(before1970) == "31 December 1969, 23:59 UTC")
    }

    @Test func `a language unknown to the table shows its tag`() {
        #expect(LanguageWording.name(Language("zh-Hans")) == "Chinese")
        #expect(LanguageWording.name(Language("pt-BR")) == "Portuguese")
        #expect(LanguageWording.name(Language("xx")) == "xx")
    }

    @Test func `text is cut at a space near the end, or else at a character`() {
        #expect(Excerpt.clip("one two three", to: 13) == "one two three")
        #expect(Excerpt.clip("one two, three", to: 11) == "one two…")
        #expect(Excerpt.clip("卡尔索港清晨地震", to: 9) == "卡尔索港…")
    }
}
