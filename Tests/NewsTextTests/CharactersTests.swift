// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NewsText

@Suite struct CharactersTests {
    @Test(arguments: [
        ("abc", 3), ("中国", 4), ("カﾌ", 3), ("e\u{0301}", 1), ("한글", 4), ("😀", 2), ("กำ", 2),
        ("שָׁ", 1), ("a\nb", 2), ("𠮷", 2), ("", 0), ("co\u{00AD}op", 5),
    ])
    func `columns are counted as a terminal shows them`(text: String, columns: Int) {
        #expect(DisplayWidth.columns(of: text) == columns)
    }

    @Test(arguments: [
        ("שלום", true), ("123 مرحبا", true), ("Hello שלום", false), ("123", false), ("中", false),
        ("", false), ("«نص» AFP", true),
    ])
    func `direction is that of the first letter`(text: String, isRightToLeft: Bool) {
        #expect(TextDirection.isRightToLeft(text) == isRightToLeft)
    }

    @Test(arguments: [
        ("a", Script.latin), ("ж", .cyrillic), ("α", .greek), ("中", .han), ("ひ", .hiragana),
        ("ー", .katakana), ("한", .hangul), ("ع", .arabic), ("ש", .hebrew), ("ह", .devanagari),
        ("ก", .thai), ("7", .common), ("𠮷", .han), ("Ꮳ", .other),
    ])
    func `a character tells its script`(text: String, script: Script) {
        #expect(text.unicodeScalars.map { Script(of: $0.value) } == [script])
    }

    @Test func `scalars are read as the standard library reads them, forwards and backwards`() {
        var generator = SeededGenerator(state: 9)
        for _ in 0..<300 {
            let text = Fuzz.text(&generator)
            var scanner = UTF8Scanner(text)
            var scalars: [UInt32] = []
            while let scalar = scanner.next() { scalars.append(scalar) }
            #expect(scalars == string(text).unicodeScalars.map(\.value))
            var backwards: [UInt32] = []
            var end = text.count
            while let (scalar, length) = UTF8Scanner.decode(text, before: end, start: 0) {
                backwards.append(scalar)
                end -= length
            }
            #expect(backwards.reversed() == scalars)
        }
    }

    @Test(
        arguments: [
            [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE4, 0xB8], [0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x80],
        ] as [[UInt8]]
    )
    func `what is no character is replaced byte by byte`(bad: [UInt8]) {
        let repaired = UTF8Validation.repaired([0x61] + bad + [0x62])
        #expect(!UTF8Validation.isValid(bad))
        #expect(string(repaired) == "a" + String(repeating: "\u{FFFD}", count: bad.count) + "b")
    }

    @Test func `noise can be repaired, measured and has a direction`() {
        var generator = SeededGenerator(state: 10)
        for _ in 0..<300 {
            let noise = Fuzz.noise(&generator)
            #expect(UTF8Validation.isValid(UTF8Validation.repaired(noise)))
            #expect((0...noise.count * 2).contains(DisplayWidth.columns(of: noise)))
            _ = TextDirection.isRightToLeft(noise)
        }
    }
}
