// SPDX-License-Identifier: Apache-2.0

/// Makes hashes of the words that stand together in a text.
enum Shingler {
    /// A hash for each place of the text at which a shingle begins, in order.
    static func hashes(of text: [UInt8], range: Range<Int>?) -> [UInt64] {
        let whole = 0..<text.count
        let folded = FoldedText(text, range: range ?? whole)
        var words: [UInt64] = []
        var widths: [Int] = []
        for token in Tokenizer.tokens(in: folded.bytes)
        where token.kind == .word || token.kind == .number {
            words.append(hash(folded.bytes, token.range))
            widths.append(token.script.isWrittenByCharacter ? 4 : 3)
        }
        guard let first = widths.first else { return [] }
        // A text shorter than a shingle is one itself.
        if words.count < first { return [joined(words[...])] }
        return words.indices.compactMap { index in
            let end = index + widths[index]
            return end <= words.count ? joined(words[index..<end]) : nil
        }
    }

    /// FNV-1a (Fowler, Noll, Vo), 64 bits.
    private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
        return hash
    }

    /// Mixes so that all bits count in a SimHash (finaliser of SplitMix64).
    private static func joined(_ words: ArraySlice<UInt64>) -> UInt64 {
        var hash: UInt64 = 0
        for word in words {
            hash = (hash &+ word) &* 0xBF58_476D_1CE4_E5B9
            hash ^= hash >> 31
        }
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        return hash ^ (hash >> 31)
    }
}
