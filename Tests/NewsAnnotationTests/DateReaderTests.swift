// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel
import Testing

/// Dates that stand for themselves, read on Thursday 28 March 2024 at 12:00.
@Suite struct DateReaderTests {
    private static let reader = DateReader()
    private static let now = Timestamp(seconds: 1_711_627_200, precision: .second)

    private static func read(_ text: String, _ language: String? = nil) -> String? {
        reader.read(text, language: language.map { Language($0) }, now: now)?.description
    }

    @Test(arguments: [
        ("4 de Marzo de 2021, 18:05", "2021-03-04T18:05Z"),
        ("Sunday, 3rd Sept 2023 at 7 p.m.", "2023-09-03T19:00Z"),
        ("5. Juli 2022 um 14.20 Uhr", "2022-07-05T14:20Z"),
        ("2021年11月8日(月) 9時5分", "2021-11-08T09:05Z"),
        ("9 травня 2022, 13:40", "2022-05-09T13:40Z"),
        ("17/06/2020", "2020-06-17"),
        ("8:15 am May 2, 2019 EDT", "2019-05-02T12:15Z"),
        ("Mon, 04 Mar 2019 08:30:00 -0500", "2019-03-04T13:30Z"),
        ("민국 없이 2024년 1월 9일", nil),
        ("令和5年2月3日", "2023-02-03"),
        ("民國112年6月1日", "2023-06-01"),
        ("10 เมษายน 2566", "2023-04-10"),
        ("۷ تیر ۱۴۰۲", "2023-06-28"),
        ("10 رمضان 1445", "2024-03-20"),
        ("May 2018", "2018-05"),
    ]) func `a date is read to the precision of its words`(text: String, date: String?) {
        #expect(Self.read(text) == date, "\(text)")
    }

    @Test(arguments: [
        ("yesterday", "2024-03-27"),
        ("the day before yesterday", "2024-03-26"),
        ("vor drei Tagen", "2024-03-25"),
        ("il y a 5 heures", "2024-03-28T07:00Z"),
        ("2 недели назад", "2024-03-14"),
        ("через месяц", "2024-04"),
        ("3天前", "2024-03-25"),
        ("下周五", "2024-04-05"),
        ("4 ora 2 minuti fa", "2024-03-28T07:58Z"),
        ("5 საათში", "2024-03-28T17:00Z"),
        ("kahapon", "2024-03-27"),
        ("1 year, 2 months ago", "2023-01"),
        ("-1 week +2 days", "2024-03-23"),
        ("now + 90 minutes", "2024-03-28T13:30Z"),
        ("last Tuesday", "2024-03-26"),
        ("tomorrow at 6 pm", "2024-03-29T18:00Z"),
    ]) func `a distance is set against now`(text: String, date: String) {
        #expect(Self.read(text) == date, "\(text)")
    }

    @Test(arguments: [
        "", "  ", "::", "--", "a", "12", "hello world", "32 March 2024", "31.2.2023", "99/99/2020",
        "3000 years ago", "March March 2020", "1/2/34567", "99999999999999999999999 days",
    ]) func `what is no date is none`(text: String) {
        #expect(Self.read(text) == nil, "\(text)")
    }

    @Test func `the order of day and month is the language's`() {
        #expect(Self.read("3/4/2022", "en") == "2022-03-04")
        #expect(Self.read("3/4/2022", "fr") == "2022-04-03")
        #expect(Self.read("22/4/3", "ko") == nil)
    }

    @Test(arguments: 0..<40) func `nothing breaks the reader`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let seeds = [
            "1 an, 2 mois et 3 jours 12:30:45.123 +0200", "سه شنبه ۲۳ شهریور ۱۳۹۴ ساعت ۱۹:۱۱",
            "令和999999999999999年99月99日", "in 1 decade +2 years -3 months 2.5 hours",
            "9999999999999999999 1e9 00:00:00 -99:99", "ʻi he ʻaho ʻe 5 2024-02-30T25:61Z",
        ]
        for text in seeds {
            let bytes = generator.mutated(Array(text.utf8), changes: 4)
            let read = Self.read(String(decoding: bytes, as: UTF8.self))
            #expect(read.map { !$0.isEmpty } ?? true)
        }
    }
}
