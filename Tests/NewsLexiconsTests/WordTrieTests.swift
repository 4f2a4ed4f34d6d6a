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
    }

    @Test func `a label with a space takes a run of white space, and one with an ending a word`() {
        var builder = WordTrie.Builder()
        _ = builder.insert(Array("ab".utf8) + [WordTrie.anyEnding] + Array(" c".utf8))
        let trie = builder.trie()
        let trieBytes = trie.bytes
        let start = Int(trie.node(for: Array("ab".utf8)[...]))
        func end(_ text: String) -> Int? {
            let bytes = Array(text.utf8)
            let ending = WordTrie.anyEnding
            let node = WordTrie.node(at: start, in: trieBytes.span)
            let (_, end) = WordTrie.follow(
                WordTrie.branch(of: node, over: ending, in: trieBytes.span),
                over: ending,
                in: trieBytes.span,
                along: bytes.span,
                from: min(2, bytes.count)
            )
            return end < 0 ? nil : end
        }
        #expect(end("abxyz \n c") == 9)
        #expect(end("ab c") == 4)
        #expect(end("abc") == nil)
        #expect(end("ab") == nil)
        #expect(end("") == nil)
    }

    @Test func `every key is led to by its beginning, and by no other`() {
        var random = SeededGenerator(seed: 5)
        var builder = WordTrie.Builder()
        let keys = (0..<3000).map { _ in
            (0..<Int.random(in: 1...9, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random) & 0x0F | 0x40
            }
        }
        for (index, key) in keys.enumerated() {
            builder[builder.insert(key[...])] = Int32(index)
        }
        let trie = builder.trie()
        let lengths = Set(keys.map { min($0.count, Beginnings.reach) })
        for key in keys {
            var packed: UInt64 = 0
            for (count, byte) in key.prefix(Beginnings.reach).enumerated() {
                packed = Beginnings.next(packed, byte, at: count)
                let node = trie.beginnings.node(of: packed, isEnd: 1)
                if node != WordTrie.none { #expect(node == trie.node(for: key[...count])) }
            }
            let length = min(key.count, Beginnings.reach)
            #expect(packed == Beginnings.beginning(of: key[...]).key)
            #expect(trie.beginnings.node(of: packed, isEnd: 1) == trie.node(for: key[..<length]))
            #expect(trie.beginnings.lengths[Int(key[0])] >> UInt8(length - 1) & 1 == 1)
        }
        #expect(lengths.count == Beginnings.reach)
    }

    @Test func `a beginning that must end a word is none before another letter`() {
        var builder = WordTrie.Builder()
        _ = builder.insert(Array("ab".utf8)[...])
        let beginnings = builder.trie().beginnings
        let key = Beginnings.beginning(of: Array("ab".utf8)[...])
        #expect(key.isWord)
        #expect(beginnings.node(of: key.key, isEnd: 0) == WordTrie.none)
        #expect(beginnings.node(of: key.key, isEnd: 1) != WordTrie.none)
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
        let key = Beginnings.beginning(of: [0x61]).key
        #expect(trie.beginnings.node(of: key, isEnd: 1) == WordTrie.none)
    }
}
