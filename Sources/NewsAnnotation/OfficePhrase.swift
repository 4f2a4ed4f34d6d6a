// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// An office in a text with the names around it that say of whom: 美国国务院发言人, người phát ngôn
/// Hội đồng An ninh Quốc gia Mỹ, the White House's spokesman.
public struct OfficePhrase: Hashable, Sendable {
    /// The word of the office.
    public var word: Range<Int>
    /// The whole phrase.
    public var range: Range<Int>
    /// The lexicon's key: `spokesperson`.
    public var title: String
    /// The lexicon's kind: `office`, `honorific`, `rank`, `trade`, `unnamed`.
    public var kind: String
    /// The places in `ScannedText.names` of the names in it.
    public var names: [Int]
}

/// Finds office phrases by growing from the office's word over the names beside it.
struct OfficeFinder {
    let text: ScannedText
    let lexicon: Lexicon

    /// The phrases, by place; those that are parts of one (deputy minister) are joined.
    func phrases() -> [OfficePhrase] {
        var phrases: [OfficePhrase] = []
        for hit in text.hits(.offices) {
            let phrase = phrase(around: hit)
            if let last = phrases.last, last.range.overlaps(phrase.range),
                last.kind != "honorific", phrase.kind != "honorific"
            {
                phrases[phrases.count - 1] = joined(last, phrase)
            } else {
                phrases.append(phrase)
            }
        }
        return phrases
    }

    private func joined(_ a: OfficePhrase, _ b: OfficePhrase) -> OfficePhrase {
        var whole = a.word.count >= b.word.count ? a : b
        whole.range =
            min(
                a.range.lowerBound,
                b.range.lowerBound
            )..<max(
                a.range.upperBound,
                b.range.upperBound
            )
        whole.names = Array(Set(a.names + b.names)).sorted()
        return whole
    }

    private func phrase(around hit: Lexicon.Hit) -> OfficePhrase {
        let sense = lexicon.sense(hit)
        var phrase = OfficePhrase(
            word: hit.range,
            range: hit.range,
            title: sense.id,
            kind: sense.kind,
            names: []
        )
        guard sense.kind != "honorific" else { return phrase }
        growLeft(&phrase)
        growRight(&phrase)
        phrase.names.sort()
        return phrase
    }

    private func growLeft(_ phrase: inout OfficePhrase) {
        let names = text.names
        var index = partitionPoint(names.count) {
            names[$0].range.upperBound > phrase.range.lowerBound
        }
        // A name that overlaps the word's first character (美国 in 美国务卿) belongs to it too.
        if index < names.count, names[index].range.overlaps(phrase.word),
            names[index].range.lowerBound < phrase.word.lowerBound
        {
            take(index, into: &phrase)
        }
        while index > 0 {
            index -= 1
            let gap = names[index].range.upperBound..<phrase.range.lowerBound
            guard isOwner(names[index]), text.isThin(gap) else { return }
            take(index, into: &phrase)
        }
    }

    private func growRight(_ phrase: inout OfficePhrase) {
        let names = text.names
        var index = partitionPoint(names.count) {
            names[$0].range.lowerBound >= phrase.range.upperBound
        }
        while index < names.count {
            let gap = phrase.range.upperBound..<names[index].range.lowerBound
            guard isOwner(names[index]), text.isThin(gap) else { return }
            take(index, into: &phrase)
            index += 1
        }
    }

    private func isOwner(_ hit: Lexicon.Hit) -> Bool {
        let table = lexicon.sense(hit).table
        return table != .persons && table != .outlets
    }

    private func take(_ index: Int, into phrase: inout OfficePhrase) {
        let range = text.names[index].range
        phrase.names.append(index)
        phrase.range =
            min(
                range.lowerBound,
                phrase.range.lowerBound
            )..<max(
                range.upperBound,
                phrase.range.upperBound
            )
    }
}

extension ScannedText {
    /// Whether a gap between two names parts nothing: empty, spaces, hyphens, an apostrophe with
    /// its s, or words of the closed class that join names in the twenty languages.
    func isThin(_ gap: Range<Int>) -> Bool {
        guard gap.count <= 24, gap.lowerBound <= gap.upperBound else { return false }
        if gap.isEmpty { return true }
        var index = token(at: gap.lowerBound)
        var position = gap.lowerBound
        while index < tokens.count, tokens[index].range.lowerBound < gap.upperBound {
            let token = tokens[index].range
            guard isBlank(position..<token.lowerBound) else { return false }
            switch tokens[index].kind {
            case .word: guard Self.joiners.contains(Array(foldedWord(index))) else { return false }
            case .number: return false
            default: guard Self.joints.contains(Array(bytes[token])) else { return false }
            }
            position = token.upperBound
            index += 1
        }
        return position <= gap.upperBound && isBlank(position..<gap.upperBound)
    }

    /// Whether a range holds nothing but spaces; a line feed parts.
    func isBlank(_ range: Range<Int>) -> Bool {
        bytes[range].allSatisfy { $0 == 0x20 || $0 == 0xC2 || $0 == 0xA0 }
    }

    static let joiners: Set<[UInt8]> = Set(
        [
            "of", "the", "for", "s", "at", "in", "de", "del", "la", "el", "los", "las", "du", "des",
            "l", "d", "le", "da", "do", "dos", "das", "di", "della", "dello", "dei", "der", "die",
            "des", "von", "vom", "beim", "cua", "của", "tại", "的", "之", "の", "의", "का", "की",
            "के", "ของ", "ชาว", "run",
        ].map { Array($0.utf8) }
    )

    private static let joints: Set<[UInt8]> = Set(["-", "'", "’", "·"].map { Array($0.utf8) })
}
