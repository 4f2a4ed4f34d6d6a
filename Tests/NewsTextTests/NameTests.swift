// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NewsText

@Suite struct NameTests {
    @Test(arguments: [
        ("科比", "zh", "kebi"), ("Кирби", "ru", "kirbi"), ("カービー", "ja", "kabi"),
        ("Đức", "vi", "duc"), ("Αθήνα", "el", "athena"),
    ])
    func `names are written in latin letters`(name: String, language: String, latin: String) {
        #expect(Transliteration.latin(bytes(name), language: language) == latin)
    }

    static let kirby = [
        ("Kirby", "en"), ("柯比", "zh"), ("科比", "zh"), ("Кирби", "ru"), ("كيربي", "ar"),
        ("カービー", "ja"), ("커비", "ko"), ("קירבי", "he"), ("Κίρμπι", "el"),
    ]

    @Test(arguments: kirby, kirby.reversed())
    func `spellings of one name are alike in every pair of scripts`(
        a: (String, String),
        b: (String, String)
    ) {
        let isFarthest = a.1 == "el" || b.1 == "el"
        #expect(similarity(a, b) > (isFarthest ? 0.4 : 0.6), "\(a.0) \(b.0)")
    }

    @Test(arguments: [
        (("米勒", "zh"), ("Miller", "en")), (("拜登", "zh"), ("Biden", "en")),
        (("布林肯", "zh"), ("Blinken", "en")), (("內塔尼亞胡", "zh"), ("Netanyahu", "en")),
        (("Нетаньяху", "ru"), ("نتنياهو", "ar")), (("バイデン", "ja"), ("Байден", "ru")),
        (("Gallant", "en"), ("加兰特", "zh")), (("Zelensky", "en"), ("泽连斯基", "zh")),
    ])
    func `a name is nearer to its own spelling than to other names`(
        a: (String, String),
        b: (String, String)
    ) {
        let own = similarity(a, b)
        #expect(own > 0.55)
        for other in ["Thompson", "Gutierrez", "Rasmussen", "Okonkwo", "Papadopoulos"] {
            #expect(similarity(a, (other, "en")) < own - 0.1, "\(a.0) \(other)")
        }
    }

    @Test func `a key is one for many spellings`() {
        let keys = ["Kirby", "Кирби", "柯比", "カービー"].map {
            NameSkeleton(bytes($0), language: "zh").key
        }
        #expect(Set(keys) == ["kp"])
    }

    @Test func `similarity is symmetric, between 0 and 1, and 0 for nothing`() {
        var generator = SeededGenerator(state: 8)
        for _ in 0..<150 {
            let a = NameSkeleton(Fuzz.noise(&generator), language: "zh")
            let b = NameSkeleton(Fuzz.text(&generator), language: "ar")
            let similarity = NameSkeleton.similarity(a, b)
            #expect((0...1).contains(similarity))
            #expect(abs(similarity - NameSkeleton.similarity(b, a)) < 1e-9)
            #expect(a.sounds.isEmpty || NameSkeleton.similarity(a, a) == 1)
        }
        let nothing = NameSkeleton([], language: "en")
        #expect(NameSkeleton.similarity(nothing, nothing) == 0)
    }

    private func similarity(_ a: (String, String), _ b: (String, String)) -> Double {
        NameSkeleton.similarity(
            NameSkeleton(bytes(a.0), language: a.1),
            NameSkeleton(bytes(b.0), language: b.1)
        )
    }
}
