// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NewsLexicons

@Suite struct WordTrieTests {
    /// The value of a key, found byte by byte.
    private func value(of key: [UInt8], in trie: WordTrie) -> Int32 {
        var node = WordTrie.root
        for byte in key {
            node = trie.child(of: node, over: byte)
            if node == WordTrie.none { return WordTrie.none }
        }
        return trie.value(at: node)
    }

    @Test func `it holds what a dictionary of the same keys holds`() {
        var random = SeededGenerator(seed: 3)
        var builder = WordTrie.Builder()
        var dictionary: [[UInt8]: Int32] = [:]
        for value in 0..<4000 {
            let count = Int.random(in: 0...7, using: &random)
            // Few different bytes make many shared beginnings.
            let key = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) & 0x93 }
            builder[builder.node(for: key)] = Int32(value)
            dictionary[key] = Int32(value)
        }
        let trie = WordTrie(builder)
        for (key, expected) in dictionary { #expect(value(of: key, in: trie) == expected) }
        for _ in 0..<4000 {
            let key = (0..<5).map { _ in UInt8.random(in: 0...255, using: &random) & 0x93 }
            #expect(value(of: key, in: trie) == dictionary[key] ?? WordTrie.none)
        }
    }

    @Test func `an empty one has a root without children`() {
        let trie = WordTrie(WordTrie.Builder())
        #expect(trie.nodeCount == 1)
        #expect(trie.value(at: WordTrie.root) == WordTrie.none)
        for byte in UInt8.min...UInt8.max {
            #expect(trie.child(of: WordTrie.root, over: byte) == WordTrie.none)
        }
    }
}
