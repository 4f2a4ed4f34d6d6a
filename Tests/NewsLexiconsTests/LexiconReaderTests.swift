// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import NewsLexicons

@Suite struct LexiconReaderTests {
    private func reader(_ lines: String...) -> LexiconReader {
        LexiconReader(Array(lines.joined(separator: "\n").utf8), table: .concepts, languageCount: 2)
    }

    @Test func `rows have an id, attributes and the words of each language`() {
        let reader = reader(
            "# about",
            "id\tplover\ten\tzh",
            "ceasefire\tYIELD\ttruce|cease-fire\t-"
        )
        #expect(reader.rows.map(\.id) == ["ceasefire"])
        #expect(reader.rows.first?.attributes == ["YIELD"])
        let words = reader.rows.first?.cells.map { reader.words($0).map(reader.string) }
        #expect(words == [["truce", "cease-fire"], []])
        #expect(reader.faultyLines.isEmpty)
    }

    @Test func `a line without the table's form costs one sense and is named`() {
        let reader = reader(
            "id\tplover\ten\tzh",
            "a\t-\ttruce\t-",
            "b\t-\ttoo few",
            "c\t-\ttoo\tmany\tcells",
            "\t-\tno id\t-",
            "",
            "d\t-\ttruce\t停火"
        )
        #expect(reader.rows.map(\.id) == ["a", "d"])
        #expect(reader.faultyLines == [3, 4, 5])
    }

    @Test func `nothing and a header alone have no rows`() {
        #expect(reader("").rows.isEmpty)
        #expect(reader("# about", "id\tplover\ten\tzh").rows.isEmpty)
    }

    @Test func `any bytes are read`() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<200 {
            let bytes =
                (0..<300).map { _ in
                    [0x09, 0x0A, 0x7C, 0x2D, 0x41, 0xE4, 0xFF].randomElement(using: &random) ?? 0
                } as [UInt8]
            let reader = LexiconReader(bytes, table: .concepts, languageCount: 2)
            #expect(reader.rows.count + reader.faultyLines.count <= 301)
        }
    }
}
