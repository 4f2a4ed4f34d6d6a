// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Chooses among the names of the lexicons in a text: the leftmost and longest, and of several that
/// are spelled alike the one that the text is about (Georgia beside Tbilisi, or beside Atlanta).
struct KnownNames {
    /// The names, by start, then the longest first, then by rank; they may overlap.
    let hits: [Lexicon.Hit]
    let tokens: [Token]
    let language: Language
    let lexicon: Lexicon

    /// The names that are meant, by place, not overlapping.
    ///
    /// - Complexity: O(*n*) in the hits.
    func chosen() -> [Lexicon.Hit] {
        var chosen: [Lexicon.Hit] = []
        chosen.reserveCapacity(hits.count)
        /// Places in `chosen` with the hits that are spelled alike.
        var open: [(place: Int, rivals: Range<Int>)] = []
        var index = 0
        while index < hits.count {
            let hit = hits[index]
            var end = index + 1
            while end < hits.count, hits[end].range == hit.range { end += 1 }
            defer { index = end }
            if let last = chosen.last, last.range.overlaps(hit.range) { continue }
            if isPartOfLongerName(hit) || isInsideKana(hit, behind: chosen.last) { continue }
            if end - index > 1, lexicon.sense(hit).country != nil {
                open.append((chosen.count, index..<end))
            }
            chosen.append(hit)
        }
        if !open.isEmpty { decide(open, in: &chosen) }
        return chosen
    }

    /// Gives each name that is spelled like others to the one whose country the text names most
    /// besides; the first in rank has it where none is named.
    private func decide(
        _ open: [(place: Int, rivals: Range<Int>)],
        in chosen: inout [Lexicon.Hit]
    ) {
        let undecided = Set(open.map(\.place))
        var evidence: [String: Int] = [:]
        for (place, hit) in chosen.enumerated() where !undecided.contains(place) {
            if let country = lexicon.sense(hit).country { evidence[country, default: 0] += 1 }
        }
        for (place, rivals) in open {
            var best = (hit: chosen[place], weight: 0)
            for rival in rivals {
                guard let country = lexicon.sense(hits[rival]).country,
                    evidence[country, default: 0] > best.weight
                else { continue }
                best = (hits[rival], evidence[country, default: 0])
            }
            chosen[place] = best.hit
        }
    }

    /// Whether a city of the gazetteer stands beside another word with a capital: there it is more
    /// often a part of a name (Sofia Lopez, Austin Reed) than a city.
    private func isPartOfLongerName(_ hit: Lexicon.Hit) -> Bool {
        guard hit.table == .places, lexicon.sense(hit).population != nil else {
            return false
        }
        let first = partitionPoint(tokens.count) {
            tokens[$0].range.lowerBound >= hit.range.lowerBound
        }
        guard first < tokens.count, tokens[first].script.hasCapitals else { return false }
        var last = first
        while last + 1 < tokens.count, tokens[last + 1].range.lowerBound < hit.range.upperBound {
            last += 1
        }
        return isCapitalised(last + 1, beside: last)
            || isCapitalised(first - 1, beside: first) && !isPlainCapital(first - 1)
    }

    /// Whether a name in katakana is the end of a longer word: クチン in ワクチン.
    private func isInsideKana(_ hit: Lexicon.Hit, behind last: Lexicon.Hit?) -> Bool {
        guard language.primary == "ja", last?.range.upperBound != hit.range.lowerBound else {
            return false
        }
        let first = partitionPoint(tokens.count) {
            tokens[$0].range.lowerBound >= hit.range.lowerBound
        }
        guard first > 0, first < tokens.count, tokens[first].script == .katakana else {
            return false
        }
        return tokens[first - 1].script == .katakana
            && tokens[first - 1].range.upperBound == hit.range.lowerBound
    }

    /// Whether a capital says nothing of a name: of a short word that begins a sentence (In Odesa),
    /// of any noun in German.
    private func isPlainCapital(_ index: Int) -> Bool {
        if language.primary == "de" { return true }
        let opens = index == 0 || tokens[index - 1].kind != .word
        return opens && tokens[index].range.count <= Self.shortWord
    }

    /// Prepositions have at most four letters of Latin, three of Cyrillic, in bytes.
    private static let shortWord = 6

    private func isCapitalised(_ index: Int, beside other: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .word,
            tokens[index].isCapitalised
        else { return false }
        let (front, back) = index < other ? (index, other) : (other, index)
        return tokens[back].range.lowerBound - tokens[front].range.upperBound <= 1
            && tokens[back].range.lowerBound > tokens[front].range.upperBound
    }
}
