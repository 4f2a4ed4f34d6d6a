// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NewsText

@Suite struct LocaleNamesTests {
    @Test(arguments: [
        ("en", "vn", "Vietnam"), ("zh", "us", "美国"), ("zh-Hant", "us", "美國"), ("ar", "eg", "مصر"),
        ("ru", "de", "Германия"), ("th", "jp", "ญี่ปุ่น"), ("he", "il", "ישראל"), ("hi", "in", "भारत"),
    ])
    func `territories have names in every language`(language: String, code: String, name: String) {
        let territories = LocaleNames.territories(language: language)
        #expect(territories.count > 240)
        #expect(territories.contains { $0.code == code && $0.name == name })
    }

    @Test(arguments: [
        ("en", 2, "March"), ("de", 4, "Mai"), ("ru", 2, "марта"), ("ru", 2, "март"),
        ("zh", 0, "一月"),
        ("pl", 1, "lutego"), ("fa", 0, "ژانویهٔ"), ("th", 0, "มกราคม"), ("en", 11, "Dec"),
    ])
    func `months have all their forms, of the gregorian calendar`(
        language: String,
        month: Int,
        name: String
    ) {
        let months = LocaleNames.months(language: language)
        #expect(months.count == 12)
        #expect(months[month].contains(name), "\(months[month])")
    }

    @Test(arguments: [("en", "Monday"), ("vi", "Thứ Hai"), ("zh", "星期一"), ("ar", "الاثنين")])
    func `weekdays begin with monday`(language: String, monday: String) {
        let weekdays = LocaleNames.weekdays(language: language)
        #expect(weekdays.count == 7)
        #expect(weekdays[0].contains(monday))
    }

    @Test func `a language that nobody has gives something or nothing, but ends`() {
        let long = String(repeating: "x", count: 5000)
        for language in ["", "xx", "e\u{0301}", "--", long] {
            #expect(LocaleNames.months(language: language).count <= 12)
            #expect(LocaleNames.territories(language: language).count < 400)
        }
    }
}
