// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Names that a text gives in two scripts: 约翰·科比（John Kirby）.
struct BracketedPairs {
    /// A name and the same name in brackets behind it.
    struct Pair: Hashable {
        var outer: Range<Int>
        var inner: Range<Int>
        var innerLanguage: Language
        /// Whether the marks of a person's name are there: two capitals, a dot between parts.
        var isPerson: Bool
    }

    let text: ScannedText
    let lexicon: Lexicon

    /// The longest name in brackets, in bytes.
    private static let limit = 80

    /// The pairs, by place.
    ///
    /// - Complexity: O(*n*) in the tokens.
    func pairs() -> [Pair] {
        text.tokens.indices.compactMap { index in
            guard text.tokens[index].kind == .punctuation, isOpening(index) else { return nil }
            return pair(at: index)
        }
    }

    private func isOpening(_ index: Int) -> Bool {
        isSign(index, UInt8(ascii: "("), wide: 0x88)
    }

    private func isClosing(_ index: Int) -> Bool {
        isSign(index, UInt8(ascii: ")"), wide: 0x89)
    }

    /// Whether a token is a sign or the same of full width, which ends in the byte `wide`.
    private func isSign(_ index: Int, _ sign: UInt8, wide: UInt8) -> Bool {
        let range = text.tokens[index].range
        let first = text.bytes[range.lowerBound]
        return first == sign
            || first == 0xEF && range.count == 3 && text.bytes[range.lowerBound + 1] == 0xBC
                && text.bytes[range.lowerBound + 2] == wide
    }

    private func pair(at bracket: Int) -> Pair? {
        var end = bracket + 1
        let start = text.tokens[bracket].range.upperBound
        while end < text.tokens.count, !isClosing(end) {
            // A bracket within has a pair of its own.
            guard text.tokens[end].range.upperBound - start <= Self.limit, !isOpening(end) else {
                return nil
            }
            end += 1
        }
        guard end < text.tokens.count, let inner = latinName(bracket + 1..<end),
            let outer = outerName(before: bracket, words: inner.words)
        else { return nil }
        let hasDot = containsDot(outer)
        return Pair(
            outer: outer,
            inner: inner.range,
            innerLanguage: Language("en"),
            isPerson: inner.words >= 2 && (hasDot || hasOffice(before: outer))
        )
    }

    /// Capitalised Latin words and nothing else, in a text of another script.
    private func latinName(_ tokens: Range<Int>) -> (range: Range<Int>, words: Int)? {
        var words = 0
        for index in tokens {
            let token = text.tokens[index]
            switch token.kind {
            case .word where token.script == .latin: words += token.isCapitalised ? 1 : 0
            case .punctuation: continue
            default: return nil
            }
        }
        guard words > 0, words <= 5, let first = tokens.first, let last = tokens.last,
            text.tokens[first].isCapitalised
        else { return nil }
        return (
            text.tokens[first].range.lowerBound..<text.tokens[last].range.upperBound, words
        )
    }

    /// The name in front of a bracket, in a script that is not Latin.
    private func outerName(before bracket: Int, words: Int) -> Range<Int>? {
        var end = text.skippingSpaceBack(from: text.tokens[bracket].range.lowerBound)
        if let title = text.hit(.offices, endingAt: end),
            text.bytes[title.range].first ?? 0 >= 0xE3
        {
            end = title.range.lowerBound
        }
        if let known = text.names.ending(at: end) { return known.range }
        let bracket = text.token(at: end)
        guard bracket > 0, text.tokens[bracket - 1].range.upperBound == end else { return nil }
        let script = text.tokens[bracket - 1].script
        if script.isWrittenByCharacter {
            return NameRuns(text: text, lexicon: lexicon, dates: []).name(endingAt: end)
        }
        guard script != .latin, script != .common, bracket >= words else { return nil }
        let first = bracket - words
        let isPlain = text.tokens[first..<bracket].allSatisfy { $0.kind == .word }
        return isPlain ? text.tokens[first].range.lowerBound..<end : nil
    }

    private func containsDot(_ range: Range<Int>) -> Bool {
        let first = text.token(at: range.lowerBound)
        return text.bytes[range].contains(UInt8(ascii: " "))
            || text.tokens[first...].prefix { $0.range.lowerBound < range.upperBound }
                .contains { $0.kind != .word && text.isMiddleDot($0.range) }
    }

    private func hasOffice(before range: Range<Int>) -> Bool {
        let end = text.skippingSpaceBack(from: range.lowerBound)
        return text.hit(.offices, endingAt: end) != nil
    }
}
