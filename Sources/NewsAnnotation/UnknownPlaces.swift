// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Finds places that no lexicon names, by the preposition or word in front: *near* Tyre, *из* Таганрога,
/// *huyện* Mường La.
struct UnknownPlaces {
    let text: ScannedText
    let lexicon: Lexicon
    let dates: [DateExpression]

    /// The words of the longest name.
    private static let limit = 3

    /// Where the names stand, by place.
    ///
    /// - Complexity: O(*n* log *n*) in the tokens.
    func ranges() -> [Range<Int>] {
        guard let words = Self.words[text.language.primary] else { return [] }
        let runs = NameRuns(text: text, lexicon: lexicon, dates: dates)
        var found: [Range<Int>] = []
        for index in text.tokens.indices.dropFirst() {
            let token = text.tokens[index]
            guard token.isCapitalised, token.script.hasCapitals, token.kind == .word,
                isWord(index - 1, words), isJoined(index),
                let run = runs.capitals(from: index), isName(run)
            else { continue }
            found.append(text.range(of: run))
        }
        return found
    }

    private func isWord(_ index: Int, _ words: Set<UInt64>) -> Bool {
        text.tokens[index].kind == .word
            && words.contains(wordHash(text.foldedWord(index)))
    }

    private func isJoined(_ index: Int) -> Bool {
        let gap = text.tokens[index - 1].range.upperBound..<text.tokens[index].range.lowerBound
        return gap.count == 1 && text.isBlank(gap)
    }

    private func isName(_ run: Range<Int>) -> Bool {
        let isVietnamese = text.language.primary == "vi"
        guard run.count <= (isVietnamese ? Self.limit : 1) else { return false }
        return run.allSatisfy { isPlain($0) } && !isAdjective(run.upperBound - 1)
            && !isFollowedByName(run.upperBound)
    }

    /// Whether a word of Cyrillic is an adjective of the small word behind it: в *Западном* округе.
    private func isAdjective(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.script == .cyrillic, index + 1 < text.tokens.count, isJoined(index + 1),
            text.tokens[index + 1].script == .cyrillic
        else { return false }
        return Self.adjectiveEndings.contains {
            text.bytes[token.range].suffix($0.count).elementsEqual($0)
        }
    }

    private static let adjectiveEndings: [[UInt8]] = [
        "ом", "ем", "ой", "ей", "ых", "их", "ого", "его", "ому", "ему", "ій",
    ].map { Array($0.utf8) }

    /// No abbreviation, no word of a paper or body.
    private func isPlain(_ index: Int) -> Bool {
        let range = text.tokens[index].range
        let word = text.foldedWord(index)
        return range.count > (text.language.primary == "vi" ? 1 : 2) && !isShouted(range)
            && InstitutionWords.heads[wordHash(word)] == nil
            && !InstitutionWords.impersonal.contains(wordHash(word))
            && !text.covers(.concepts, range.lowerBound)
    }

    /// Whether all but the first letter is a capital too: the second byte tells.
    private func isShouted(_ range: Range<Int>) -> Bool {
        let second = range.lowerBound + (text.bytes[range.lowerBound] < 0x80 ? 1 : 2)
        guard second + 1 < range.upperBound else { return true }
        let (a, b) = (text.bytes[second], text.bytes[second + 1])
        return a &- 0x41 < 26 || a == 0xD0 && (0x90...0xAF).contains(b)
    }

    private func isFollowedByName(_ index: Int) -> Bool {
        guard index < text.tokens.count, isJoined(index) else { return false }
        let token = text.tokens[index]
        return token.isCapitalised || token.kind == .number
    }

    /// Words behind which a capital is a place's, folded; closed classes of prepositions that say
    /// where, and words for what a place is.
    private static let words: [String: Set<UInt64>] = [
        "en": "in near", "fr": "a pres", "es": "en", "pt": "em", "it": "a in",
        "ru": "в во из под", "uk": "в у із", "pl": "w we do z ze koło",
        "id": "di ke asal", "vi": "ở tại huyện tỉnh xã đảo quận phường thôn ấp",
    ].mapValues { words in
        Set(
            words.utf8.split(separator: UInt8(ascii: " ")).map { word in
                wordHash(word)
            }
        )
    }
}
