// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import NewsLexicons

@Suite struct BundledTests {
    private static let lexicon = Lexicon.bundled()

    @Test func `every table is in the program and every line of it has its form`() {
        #expect(Self.lexicon.faults.isEmpty)
        for table in LexiconTable.allCases {
            #expect(Self.lexicon.senses.contains { $0.table == table }, "\(table)")
        }
    }

    @Test func `hedges, numbers and the calendar say what the annotator can read`() {
        for sense in Self.lexicon.senses {
            let value = sense.attributes.last ?? "-"
            switch sense.table {
            case .hedges:
                let positions: Set = [
                    "before", "after", "either", "between", "and", "days", "future", "level",
                    "part",
                ]
                #expect(positions.contains(value), "\(sense.id)")
            case .numerals:
                let isWord = [
                    "and", "ordinal", "none", "clock", "clock-before", "label", "label-after",
                    "fraction-mark",
                ].contains(sense.kind)
                #expect(isWord == (Double(value) == nil), "\(sense.id)")
            case .calendar:
                let isMark = ["part", "lead"].contains(sense.kind) || sense.kind.contains("-mark")
                #expect(isMark == (Int(value) == nil), "\(sense.id)")
            default: break
            }
        }
    }

    @Test func `the image that the program was built with is what its tables compile to`() throws {
        let compiled = Lexicon(
            tables: Lexicon.bundledTables,
            gazetteer: Lexicon.bundledGazetteer
        )
        let image = LexiconImage(compiled)
        let read = try #require(
            image.bytes.withUnsafeBytes { LexiconImage.lexicon(of: $0, languages: nil) }
        )
        let isReadAgain = LexiconImage(read).bytes == image.bytes
        let isOfTheseTables = LexiconImage(Self.lexicon).bytes == image.bytes
        #expect(isReadAgain)
        #expect(isOfTheseTables, "the image is not of these tables: run make")
    }

    @Test func `bytes that are no image are told`() {
        for bytes in [[], [0], Array(repeating: UInt8(7), count: 64)] as [[UInt8]] {
            #expect(bytes.withUnsafeBytes { LexiconImage.lexicon(of: $0, languages: nil) } == nil)
        }
    }

    @Test func `an outlet is known by its host and by hosts below it`() {
        #expect(Self.lexicon.outlet(host: "afp.com") != nil)
        #expect(Self.lexicon.outlet(host: "en.afp.com") == Self.lexicon.outlet(host: "afp.com"))
        #expect(Self.lexicon.outlet(host: "notafp.com") == nil)
        #expect(Self.lexicon.outlet(host: "") == nil)
    }

    @Test func `a lexicon for some languages has their words and the English names`() {
        let few = Lexicon.bundled(for: [Language("vi")])
        #expect(few.senses.count <= Self.lexicon.senses.count)
        for (column, language) in Language.principal.enumerated() {
            let isWanted = language == "en" || language == "vi"
            #expect(few.layers[0].words[column].isEmpty == !isWanted, "\(language)")
            #expect(!Self.lexicon.layers[0].words[column].isEmpty)
        }
    }
}
