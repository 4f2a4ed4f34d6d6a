// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NewsText

@Suite struct FoldedTextTests {
    @Test(arguments: [
        ("Straße ÉCOLE Łódź", "strasse ecole lodz"),
        ("Ёлка Йод йод и\u{0306}од Їжак", "елка йод йод йод іжак"),
        ("ΑΘΉΝΑ οδός", "αθηνα οδοσ"),
        ("ＡＢＣ１２３　ｶﾞﾗｽ", "abc123 ガラス"),
        ("約翰·柯比 國務院", "约翰·柯比 国务院"),
        ("أحمد إلى آدم مدرسة مُحَمَّد محـــمد", "احمد الي ادم مدرسه محمد محمد"),
        ("کتاب ایران", "كتاب ايران"),
        ("שָׁלוֹם", "שלום"),
        ("가나다 한", "가나다 한"),
        ("กรุงเทพ हिन्दी १२", "กรุงเทพ हिन्दी 12"),
        ("İstanbul IRAK ırak", "istanbul irak irak"),
        ("Thủ tướng Đức", "thu tuong duc"),
        ("l’État Coup\u{00AD}d’œil", "l'etat coupd'oeil"),
    ])
    func `text is made alike for matching`(source: String, folded: String) {
        #expect(Folding().folded(source) == folded)
    }

    @Test(arguments: [
        "Thủ tướng Đức", "Thu\u{0309} tu\u{031B}o\u{031B}\u{0301}ng Đư\u{0301}c",
        "THỦ TƯỚNG ĐỨC",
    ])
    func `vietnamese keeps its accents, composed`(source: String) {
        #expect(Folding(language: "vi").folded(source) == "thủ tướng đức")
    }

    @Test func `an accent that comes after a dot below is composed too`() {
        #expect(Folding(keepsAccents: true).folded("Viê\u{0323}t") == "việt")
    }

    @Test func `a folded range leads back to whole characters`() throws {
        let source = bytes("Die Straße, 國務院 مُحَمَّد!")
        let folded = FoldedText(source, range: 0..<source.count)
        for (needle, expected) in [
            ("strasse", "Straße"), ("stras", "Straß"), ("务", "務"), ("محمد", "مُحَمَّد"),
        ] {
            let range = try #require(place(of: bytes(needle), in: folded.bytes))
            #expect(string(source[folded.sourceRange(of: range)]) == expected)
        }
    }

    @Test func `a range of a text is folded with offsets into the whole text`() {
        let source = bytes("xx ÉÉ yy")
        let folded = FoldedText(source, range: 3..<7)
        #expect(string(folded.bytes) == "ee")
        #expect(folded.offsets == [3, 5, 7])
    }

    @Test func `offsets never fall, stay in range and cut no character`() {
        var generator = SeededGenerator(state: 1)
        for round in 0..<600 {
            let source = Fuzz.text(&generator)
            let folding = Folding(keepsAccents: round % 2 == 0)
            let folded = FoldedText(source, range: 0..<source.count, folding: folding)
            #expect(UTF8Validation.isValid(folded.bytes))
            #expect(folded.offsets.count == folded.bytes.count + 1)
            #expect(folded.offsets.last == Int32(source.count))
            #expect(zip(folded.offsets, folded.offsets.dropFirst()).allSatisfy { $0 <= $1 })
            #expect(
                folded.offsets.dropLast().allSatisfy {
                    source.indices.contains(Int($0)) && source[Int($0)] & 0xC0 != 0x80
                }
            )
            for start in folded.bytes.indices {
                let range = folded.sourceRange(of: start..<start + 1)
                #expect(UTF8Validation.isValid(Array(source[range])) && !range.isEmpty)
            }
        }
    }

    @Test func `folding twice changes nothing more`() {
        var generator = SeededGenerator(state: 2)
        for _ in 0..<300 {
            let once = Folding().folded(string(Fuzz.text(&generator)))
            #expect(Folding().folded(once) == once)
        }
    }

    @Test func `bytes that are no text are folded to a replacement`() {
        #expect(
            FoldedText([0x61, 0xFF, 0xE4, 0xB8], range: 0..<4).bytes
                == bytes("a\u{FFFD}\u{FFFD}\u{FFFD}")
        )
        var generator = SeededGenerator(state: 3)
        for _ in 0..<300 {
            let noise = Fuzz.noise(&generator)
            let folded = FoldedText(noise, range: -5..<noise.count + 5)
            #expect(UTF8Validation.isValid(folded.bytes))
        }
    }

    private func place(of needle: [UInt8], in text: [UInt8]) -> Range<Int>? {
        guard needle.count <= text.count else { return nil }
        for start in 0...text.count - needle.count where text[start...].starts(with: needle) {
            return start..<start + needle.count
        }
        return nil
    }
}
