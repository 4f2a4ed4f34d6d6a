// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText
import Testing

@testable import NewsLexicons

/// The rules of `docs/lexicons.md`.
@Suite struct MatchingTests {
    /// The parts of a text that a table of one word finds, as they stand there.
    private func found(
        _ word: String,
        in text: String,
        _ language: String,
        table: LexiconTable = .concepts
    ) -> [String] {
        let attributes = Array(repeating: "-", count: table.attributeCount)
        let column = Language(language).primary
        let rows = [
            ["id"] + attributes + Language.principal,
            ["word"] + attributes + Language.principal.map { $0 == column ? word : "-" },
        ]
        let source = rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
        let lexicon = Lexicon(
            tables: [Lexicon.Table(table, bytes: Array(source.utf8))],
            languages: [Language(language)]
        )
        let bytes = Array(text.utf8)
        let folded = FoldedText(
            bytes,
            range: 0..<bytes.count,
            folding: Folding(language: language)
        )
        return lexicon.hits(in: folded, language: Language(language))
            .filter { lexicon.sense($0).table == table }
            .map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    @Test(arguments: [
        ("truce", "A truce, no untruce or truces.", "en", ["truce"]),
        ("перемирие", "Перемирие, а не перемириения.", "ru", ["Перемирие"]),
        ("هدنة", "الاتفاق على هدنة وليس مهدنة", "ar", ["هدنة"]),
        ("הפוגה", "הסכם הפוגה ולא הפוגהים", "he", ["הפוגה"]),
        ("युद्धविराम", "युद्धविराम और युद्धविरामी", "hi", ["युद्धविराम"]),
        ("停火", "双方停火了", "zh-Hans", ["停火"]),
        ("停戦", "双方は停戦した", "ja", ["停戦"]),
        ("หยุดยิง", "สองฝ่ายหยุดยิงแล้ว", "th", ["หยุดยิง"]),
        ("휴전", "휴전을 선언, 비휴전", "ko", ["휴전"]),
        ("đình chiến", "Đình chiến rồi", "vi", ["Đình chiến"]),
    ])
    func `a word ends where its script parts words`(
        word: String,
        text: String,
        language: String,
        expected: [String]
    ) {
        #expect(found(word, in: text, language) == expected)
    }

    @Test func `a star stands for any ending, none included`() {
        #expect(found("убит*", in: "убит убиты перебит", "ru") == ["убит", "убиты"])
        #expect(
            found("верховн* суд*", in: "Верховного суда, верховный.", "ru") == ["Верховного суда"]
        )
    }

    @Test func `white space of any width parts the words of a phrase`() {
        #expect(found("cease fire", in: "cease  \n fire", "en") == ["cease  \n fire"])
    }

    @Test func `case, width and accents do not matter, but in Vietnamese accents do`() {
        #expect(found("élection", in: "ELECTION Élection", "fr") == ["ELECTION", "Élection"])
        #expect(found("NATO", in: "ＮＡＴＯ", "ja") == ["ＮＡＴＯ"])
        #expect(found("bầu cử", in: "bau cu, bầu cử", "vi") == ["bầu cử"])
    }

    @Test func `a word in simplified characters is found in traditional ones`() {
        #expect(found("选举", in: "總統選舉", "zh-Hant") == ["選舉"])
    }

    @Test func `Arabic and Hebrew prefixes may be glued in front`() {
        #expect(found("حكومة", in: "والحكومة وبالحكومة للحكومة", "ar").count == 3)
        #expect(found("الحكومة", in: "حكومة والحكومة", "ar") == ["الحكومة", "حكومة"])
        #expect(found("ממשלה", in: "והממשלה שבממשלה", "he") == ["ממשלה", "ממשלה"])
    }

    @Test func `a digit parts words`() {
        #expect(found("km", in: "12km", "en", table: .units) == ["km"])
        #expect(found("Rp", in: "Rp3", "id", table: .units) == ["Rp"])
    }

    @Test func `names are found in their English form in every language, other words are not`() {
        #expect(found("NATO", in: "NATO", "en", table: .organisations) == ["NATO"])
        let english = Array(
            [
                ["id", "kind", "country"] + Language.principal,
                ["nato", "alliance", "-", "NATO"] + Array(repeating: "-", count: 19),
            ].map { $0.joined(separator: "\t") }.joined(separator: "\n").utf8
        )
        let lexicon = Lexicon(
            tables: [Lexicon.Table(.organisations, bytes: english)],
            languages: [Language("zh")]
        )
        let bytes = Array("加入NATO了".utf8)
        let folded = FoldedText(bytes, range: 0..<bytes.count, folding: Folding())
        let hits = lexicon.hits(in: folded, language: Language("zh-Hans"))
        #expect(hits.contains { bytes[$0.range].elementsEqual("NATO".utf8) })
    }

    @Test func `a table of the user's own adds rows, and takes the place of those with its keys`() {
        func table(_ rows: [(id: String, word: String)]) -> Lexicon.Table {
            let lines =
                [["id", "plover"] + Language.principal]
                + rows.map {
                    [$0.id, "-", $0.word] + Array(repeating: "-", count: 19)
                }
            let text = lines.map { $0.joined(separator: "\t") }.joined(separator: "\n")
            return Lexicon.Table(.concepts, bytes: Array(text.utf8))
        }
        let own = Lexicon(tables: [table([("truce", "truce"), ("flood", "flood")])])
        let whole = own.adding([table([("truce", "armistice"), ("quake", "quake")])])
        let bytes = Array("a truce, an armistice, a flood and a quake".utf8)
        let folded = FoldedText(bytes, range: 0..<bytes.count)
        let found = whole.hits(in: folded, language: Language("en")).filter {
            whole.sense($0).table == .concepts
        }
        #expect(
            found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [
                "armistice", "flood", "quake",
            ]
        )
        #expect(found.map { whole.sense($0).id } == ["truce", "flood", "quake"])
    }

    @Test func `a frame is found by both its parts, which know each other`() {
        #expect(found("据…称", in: "据路透社称", "zh", table: .attributions) == ["据", "称"])
        #expect(
            found("according to …", in: "quiet, according to Ann", "en", table: .attributions)
                == ["according to"]
        )
        #expect(found("…によると", in: "警察によると", "ja", table: .attributions) == ["によると"])
    }

    @Test func `the longest match comes first`() {
        #expect(found("air|air raid", in: "an air raid", "en") == ["air raid", "air"])
    }
}
