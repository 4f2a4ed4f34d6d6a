// SPDX-License-Identifier: Apache-2.0

import NewsText
import Testing

@Suite struct TimeWordTests {
    @Test func `a language has words for days, distances, units and numbers`() {
        let words = LocaleNames.timeWords(language: "de")
        func texts(_ kind: TimeWord.Kind, _ key: String, _ value: String) -> [String] {
            words.filter { $0.kind == kind && $0.key == key && $0.value == value }.map(\.text)
        }
        #expect(texts(.relative, "day", "-2").contains("vorgestern"))
        #expect(texts(.past, "hour", "other").contains("vor {0} Stunden"))
        #expect(texts(.future, "year", "one").contains("in {0} Jahr"))
        #expect(texts(.unit, "minute", "other").contains("{0} Minuten"))
        #expect(texts(.number, "", "7").contains("sieben"))
        #expect(texts(.halves, "", "1").contains("PM"))
    }

    @Test func `a language that does not exist has none, and hundreds that do are listed`() {
        #expect(LocaleNames.timeWords(language: "qqq").isEmpty)
        #expect(LocaleNames.languages.count > 150)
        #expect(LocaleNames.languages.contains("sr_Latn"))
    }

    @Test func `days of other calendars are days since 1970`() {
        #expect(LocaleNames.dayNumber(calendar: "persian", year: 1403, month: 1, day: 1) == 19802)
        #expect(
            LocaleNames.dayNumber(calendar: "islamic-umalqura", year: 1445, month: 9, day: 1)
                == 19793
        )
        #expect(LocaleNames.dayNumber(calendar: "persian", year: 1403, month: 13, day: 1) == nil)
        #expect(LocaleNames.dayNumber(calendar: "persian", year: 0, month: 1, day: 1) == nil)
    }

    @Test func `months of another calendar have their names`() {
        let months = LocaleNames.months(language: "fa", calendar: "persian")
        #expect(months.count == 12)
        #expect(months.first?.first == "فروردین")
    }
}
