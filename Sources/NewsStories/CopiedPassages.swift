// SPDX-License-Identifier: Apache-2.0

import NewsText

/// Finds the passages that two texts have in common, word for word.
enum CopiedPassages {
    /// Where a passage stands in the one text and in the other, as byte offsets.
    struct Passage: Hashable {
        var here: Range<Int>
        var there: Range<Int>
    }

    /// So many words, or characters of Han and kana, in a row are no phrase that everybody uses.
    static let least = 8
    /// Of a row of words that stands often in a text only the first places are looked at.
    private static let placeLimit = 4
    /// So many words of a text are looked at.
    private static let wordLimit = 4_000

    /// The longest passages, at most `limit`, by place in the first text; no two overlap there.
    ///
    /// - Complexity: O(*n*) in the words of both texts.
    static func passages(in a: [UInt8], and b: [UInt8], limit: Int) -> [Passage] {
        let (here, there) = (words(of: a), words(of: b))
        guard here.count >= least, there.count >= least else { return [] }
        var places: [UInt64: [Int]] = [:]
        for start in 0...(there.count - least) {
            let key = key(of: there[start..<start + least])
            if places[key, default: []].count < placeLimit {
                places[key, default: []].append(start)
            }
        }
        var found: [(count: Int, passage: Passage)] = []
        var start = 0
        while start + least <= here.count {
            let matches = (places[key(of: here[start..<start + least])] ?? []).map { other in
                (other: other, count: common(here[start...], there[other...]))
            }
            guard let longest = matches.max(by: { ($0.count, $1.other) < ($1.count, $0.other) }),
                longest.count >= least
            else {
                start += 1
                continue
            }
            let passage = Passage(
                here: span(here[start..<start + longest.count]),
                there: span(there[longest.other..<longest.other + longest.count])
            )
            found.append((longest.count, passage))
            start += longest.count
        }
        let longest = found.sorted {
            ($1.count, $0.passage.here.lowerBound) < ($0.count, $1.passage.here.lowerBound)
        }
        return longest.prefix(limit).map(\.passage)
            .sorted { $0.here.lowerBound < $1.here.lowerBound }
    }

    private struct Word {
        var hash: UInt64
        var range: Range<Int>
    }

    private static func words(of text: [UInt8]) -> [Word] {
        let folded = FoldedText(text, range: 0..<text.count)
        return Tokenizer.tokens(in: folded.bytes).lazy
            .filter { $0.kind == .word || $0.kind == .number }.prefix(wordLimit)
            .map { token in
                var hash = StableHash(.words)
                hash.combine(folded.bytes[token.range])
                return Word(hash: hash.value, range: folded.sourceRange(of: token.range))
            }
    }

    private static func key(of words: ArraySlice<Word>) -> UInt64 {
        words.reduce(0) { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ $1.hash }
    }

    private static func common(_ a: ArraySlice<Word>, _ b: ArraySlice<Word>) -> Int {
        zip(a, b).prefix { $0.hash == $1.hash }.count
    }

    private static func span(_ words: ArraySlice<Word>) -> Range<Int> {
        let first = words.first?.range.lowerBound ?? 0
        return first..<(words.last?.range.upperBound ?? first)
    }
}
