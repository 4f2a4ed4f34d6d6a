// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel

/// Reads numbers that a language writes as one word: *zweiundzwanzig*, *trecentocinquanta*.
struct NumeralCompounds {
    private let words: [Lexicon.NumberWord]
    private var beginnings = BytePairs()

    /// The compounds of a language; `nil` for one that writes number words apart.
    init?(lexicon: Lexicon, language: Language) {
        words = lexicon.numberWords(language: language)
        guard !words.isEmpty else { return nil }
        for word in words where word.bytes.count > 1 {
            beginnings.insert(word.bytes[0], word.bytes[1])
        }
    }

    /// Whether a folded word may be a number; most are none.
    func mayBe(_ word: ArraySlice<UInt8>) -> Bool {
        word.count > 4 && beginnings.mayHold(word[word.startIndex], word[word.startIndex + 1])
    }

    /// The number that a folded word is and of how many words it is made; `nil` where it is no
    /// number or a single one.
    func number(of word: ArraySlice<UInt8>) -> (value: Double, count: Int)? {
        guard mayBe(word) else { return nil }
        var sum = NumeralSum(sectionLimit: 100)
        var rest = word
        var count = 0
        var isJoined = false
        while !rest.isEmpty {
            if count > 0, !isJoined, rest.starts(with: Self.and) {
                rest = rest.dropFirst(Self.and.count)
                isJoined = true
                continue
            }
            guard let part = words.first(where: { rest.starts(with: $0.bytes) }) else { return nil }
            let isAdded = sum.add(part.value, kind: part.isMultiplier ? .multiplier : .number)
            guard isAdded || isJoined && sum.addTens(part.value) else { return nil }
            rest = rest.dropFirst(part.bytes.count)
            isJoined = false
            count += 1
        }
        return count > 1 ? (sum.total, count) : nil
    }

    private static let and = Array("und".utf8)
}
