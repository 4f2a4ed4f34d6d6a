// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NewsText

@Suite struct WrittenNameTests {
    private func similarity(_ a: (String, String), _ b: (String, String)) -> Double {
        WrittenName.similarity(
            WrittenName(a.0, language: a.1),
            WrittenName(b.0, language: b.1)
        )
    }

    @Test(arguments: [
        ("柯比", "zh"), ("科比", "zh"), ("约翰·科比", "zh"), ("Кирби", "ru"), ("كيربي", "ar"),
        ("カービー", "ja"), ("קירבי", "he"), ("커비", "ko"), ("Джон Кирби", "ru"),
    ])
    func `spellings of Kirby go with Kirby and not with Kerry`(name: String, language: String) {
        let own = similarity((name, language), ("John Kirby", "en"))
        #expect(own >= 0.5, "\(name) \(own)")
        let other = similarity((name, language), ("John Kerry", "en"))
        #expect(other < 0.7 && other < own - 0.1, "\(name) \(own) \(other)")
    }

    @Test(arguments: [
        ("布什", "布希", "Bush"), ("里根", "雷根", "Reagan"), ("肯尼迪", "甘迺迪", "Kennedy"),
        ("克林顿", "柯林頓", "Clinton"), ("奥巴马", "歐巴馬", "Obama"), ("萨达姆", "薩達姆", "Saddam"),
        ("默克尔", "梅克爾", "Merkel"), ("朔尔茨", "蕭茲", "Scholz"), ("贝克汉姆", "貝克漢", "Beckham"),
    ])
    func `spellings of the mainland and of Taiwan are nearest to their own name`(
        mainland: String,
        other: String,
        latin: String
    ) {
        let others = [
            "Bush", "Reagan", "Kennedy", "Clinton", "Obama", "Saddam", "Merkel", "Scholz",
        ]
        for spelling in [(mainland, "zh-Hans"), (other, "zh-Hant")] {
            let own = similarity(spelling, (latin, "en"))
            for wrong in others where wrong != latin {
                #expect(similarity(spelling, (wrong, "en")) < own, "\(spelling.0) \(wrong)")
            }
        }
    }

    @Test(arguments: [
        (("J. Kirby", "en"), ("Джон Кирби", "ru")),
        (("Mr Antony Blinken", "en"), ("安东尼·布林肯先生", "zh")),
        (("Viktor Orbán", "en"), ("Orbán Viktor", "hu")), (("Kim Philby", "en"), ("킴 필비", "ko")),
        (("Ana Sousa Reis", "pt"), ("Ана Соуза Рейс", "ru")),
        (("Shinzo Abe", "en"), ("アベ シンゾウ", "ja")),
        (("Г-н Кирби", "ru"), ("Kirby", "en")),
    ])
    func `initials, titles and the order of parts do not part a name`(
        a: (String, String),
        b: (String, String)
    ) {
        #expect(similarity(a, b) >= 0.6, "\(a.0) \(b.0) \(similarity(a, b))")
    }

    @Test func `an initial goes only with a part that begins like it`() {
        #expect(similarity(("J. Kirby", "en"), ("Марк Кирби", "ru")) < 0.5)
    }

    @Test func `a family name alone is less sure than a full name`() {
        let short = similarity(("Кирби", "ru"), ("John Kirby", "en"))
        #expect(short < similarity(("Джон Кирби", "ru"), ("John Kirby", "en")))
    }

    @Test func `any bytes have a similarity from 0 to 1, the same both ways`() {
        var generator = SeededGenerator(state: 31)
        for round in 0..<200 {
            let language = ["zh", "ar", "ja", "ko", "ru", "he", "und"][round % 7]
            let a = String(decoding: Fuzz.noise(&generator), as: UTF8.self)
            let b = String(decoding: Fuzz.text(&generator), as: UTF8.self)
            let one = similarity((a, language), (b, "en"))
            #expect((0...1).contains(one))
            #expect(one == similarity((b, "en"), (a, language)))
        }
        #expect(similarity(("", "zh"), ("", "en")) == 0)
        #expect(similarity((String(repeating: "科", count: 5_000), "zh"), ("Kirby", "en")) < 0.5)
    }

    @Test func `a spelling knows its writing, and letters of several scripts have none`() {
        func writing(_ name: String, _ language: String) -> NameSpelling.Writing? {
            NameSpelling(Array(name.utf8), language: language)?.writing
        }
        #expect(writing("Sánchez", "es") == .latin)
        #expect(writing("O'Neill", "en") == .latin)
        #expect(writing("約翰", "zh-Hant") == .chinese)
        #expect(writing("山田", "ja") == .japanese)
        #expect(writing("ジョン", "zh") == .japanese)
        #expect(writing("존", "ko") == .korean)
        #expect(writing("ג'ון", "he") == .hebrew)
        #expect(writing("Київ", "uk") == nil)
        #expect(writing("Aдам", "ru") == nil)
        #expect(writing("123", "en") == nil)
        #expect(writing("", "en") == nil)
    }
}
