// SPDX-License-Identifier: Apache-2.0

import NewsText

/// How many articles are expected to have a word, from its form alone; set by hand.
///
/// Short words are common ones in every language, so that no list of them is needed.
enum WordPrior {
    /// The share of articles for a word between spaces, 0…1.
    static func prior(of word: FeatureExtractor.Word) -> Double {
        let count = characters(of: word.folded).count
        if word.token.isCapitalised, count > 3 { return 0.02 }
        return switch count {
        case ...2: 0.5
        case 3: 0.3
        case 4: 0.12
        case 5: 0.06
        default: 0.03
        }
    }

    /// The share of articles for a pair of characters; `nil` for a pair that is part of no word.
    static func prior(of a: FeatureExtractor.Word, _ b: FeatureExtractor.Word) -> Double? {
        switch (a.token.script, b.token.script) {
        case (.hiragana, .hiragana): nil
        case (.hiragana, _), (_, .hiragana): 0.3
        case (.katakana, .katakana): 0.02
        default: isParticle(a.folded) || isParticle(b.folded) ? 0.5 : 0.04
        }
    }

    private static func isParticle(_ letters: ArraySlice<UInt8>) -> Bool {
        particles.contains(Array(letters))
    }

    /// Characters of Chinese that join words more than they make them.
    private static let particles: Set<[UInt8]> = Set(
        "的了在是和有不为以对与及将也就都而或并被把从到于其之等这那个中上下们他她它我你说"
            .map { Array(String($0).utf8) }
    )

    /// The ranges of the characters of UTF-8 letters.
    static func characters(of letters: ArraySlice<UInt8>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = letters.startIndex
        for index in letters.indices.dropFirst() where letters[index] & 0xC0 != 0x80 {
            ranges.append(start..<index)
            start = index
        }
        if !letters.isEmpty { ranges.append(start..<letters.endIndex) }
        return ranges
    }
}
