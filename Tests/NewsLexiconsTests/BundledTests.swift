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
                let positions: Set = ["before", "after", "either", "between", "and"]
                #expect(positions.contains(value), "\(sense.id)")
            case .numerals:
                let isWord = ["and", "ordinal", "none"].contains(sense.kind)
                #expect(isWord == (Double(value) == nil), "\(sense.id)")
            case .calendar:
                let isMark = ["part", "lead"].contains(sense.kind) || sense.kind.contains("-mark")
                #expect(isMark == (Int(value) == nil), "\(sense.id)")
            default: break
            }
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
        #expect(few.trie.nodeCount < Self.lexicon.trie.nodeCount / 2)
    }
}
