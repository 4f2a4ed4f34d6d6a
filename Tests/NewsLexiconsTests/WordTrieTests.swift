// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NewsLexicons

@Suite struct WordTrieTests {
    private func value(of key: [UInt8], in trie: WordTrie) -> Int32 {
        let node = trie.node(for: key[...])
        return node == WordTrie.none ? WordTrie.none : trie.value(at: node)
    }

    @Test func `it holds what a dictionary of the same keys holds`() {
        var random = SeededGenerator(seed: 3)
        var builder = WordTrie.Builder()
        var dictionary: [[UInt8]: Int32] = [:]
        for value in 0..<4000 {
            let count = Int.random(in: 0...7, using: &random)
            // Few different bytes make many shared beginnings.
            let key = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) & 0x93 }
            builder[builder.insert(key[...])] = Int32(value)
            dictionary[key] = Int32(value)
        }
        let trie = builder.trie()
        for (key, expected) in dictionary {
            #expect(value(of: key, in: trie) == expected)
            #expect(builder.value(of: key[...]) == expected)
        }
        for _ in 0..<4000 {
            let key = (0..<5).map { _ in UInt8.random(in: 0...255, using: &random) & 0x93 }
            #expect(value(of: key, in: trie) == dictionary[key] ?? WordTrie.none)
        }
        for byte in UInt8.min...UInt8.max {
            let isFirst = dictionary.keys.contains { $0.first == byte }
            #expect((trie.first(over: byte) != WordTrie.none) == isFirst)
        }
    }

    @Test func `a label with a space takes a run of white space, and one with an ending a word`() {
        var builder = WordTrie.Builder()
        _ = builder.insert(Array("ab".utf8) + [WordTrie.anyEnding] + Array(" c".utf8))
        let trie = builder.trie()
        let first = UInt8(ascii: "a")
        func end(_ text: String) -> Int? {
            let bytes = Array(text.utf8)
            guard bytes.first == first else { return nil }
            let end = WordTrie.follow(
                trie.first(over: first),
                in: trie.bytes.span,
                along: bytes.span,
                from: 1
            ).end
            return end < 0 ? nil : end
        }
        #expect(end("abxyz \n c") == 9)
        #expect(end("ab c") == 4)
        #expect(end("abc") == nil)
        #expect(end("ab") == nil)
        #expect(end("") == nil)
    }

    @Test func `a key longer than a label may be is held in parts`() {
        var builder = WordTrie.Builder()
        let key = (0..<700).map { UInt8(33 + $0 % 90) }
        builder[builder.insert(key[...])] = 7
        builder[builder.insert(key[..<400])] = 8
        let trie = builder.trie()
        #expect(value(of: key, in: trie) == 7)
        #expect(value(of: Array(key[..<400]), in: trie) == 8)
        #expect(value(of: Array(key[..<699]), in: trie) == WordTrie.none)
        #expect(builder.value(of: key[..<400]) == 8)
    }

    @Test func `an empty one has a root without children`() {
        let trie = WordTrie.Builder().trie()
        #expect(trie.isEmpty)
        #expect(trie.value(at: WordTrie.root) == WordTrie.none)
        for byte in UInt8.min...UInt8.max {
            #expect(trie.first(over: byte) == WordTrie.none)
        }
    }
}
