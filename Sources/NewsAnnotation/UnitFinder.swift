// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Finds what a number counts or measures.
struct UnitFinder {
    let text: ScannedText
    let lexicon: Lexicon
    private let isSpaced: Bool

    init(text: ScannedText, lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
        isSpaced = !["zh", "ja", "th"].contains(text.primary)
    }

    /// How far a noun may stand behind its classifier, in bytes: four characters.
    private static let nounReach = 12

    /// The unit behind a number, over a classifier and at most two words between, and its end.
    func unit(behind offset: Int, of number: NumeralReader.Reading) -> (String, Int)? {
        var place = text.skippingSpace(from: offset)
        guard let first = hit(at: place) else {
            return isSpaced ? unitBehindWords(from: place, of: number) : nil
        }
        var unit = lexicon.sense(first)
        var end = first.range.upperBound
        // 名人质, 名巴勒斯坦人: the noun behind the classifier says more than the classifier.
        place = text.skippingSpace(from: end)
        if let nationality = text.hits(.countries).beginning(at: place) {
            place = text.skippingSpace(from: nationality.range.upperBound)
            if unit.attributes.last == "people" { end = nationality.range.upperBound }
        }
        if let noun = hit(at: place), unit.id == "people" || unit.id == "things",
            lexicon.sense(noun).kind == unit.kind || unit.kind == "thing",
            place - end <= Self.nounReach
        {
            unit = lexicon.sense(noun)
            end = noun.range.upperBound
        }
        return (Self.key(of: unit), end)
    }

    /// A unit in front of its number, and its start: $5, 百分之五十, Rp 3.
    func unit(inFrontOf offset: Int) -> (String, Int)? {
        let place = text.skippingSpaceBack(from: offset)
        guard let found = text.hits(.units).ending(at: place) else { return nil }
        let sense = lexicon.sense(found)
        guard sense.kind == "money" || sense.kind == "share" || sense.id == "magnitude" else {
            return nil
        }
        return (Self.key(of: sense), found.range.lowerBound)
    }

    /// The unit at an offset, unless it is a part of *last week* or *this month*.
    private func hit(at offset: Int) -> Lexicon.Hit? {
        guard let hit = text.hit(.units, beginningAt: offset) else { return nil }
        guard let time = text.hit(.calendar, covering: offset), time.range.count > hit.range.count,
            ["day", "week", "month", "year", "day-mark"].contains(lexicon.sense(time).kind)
        else { return hit }
        return nil
    }

    /// “41 Palestinian civilians”, “3 millones de euros”: words may stand between number and noun.
    private func unitBehindWords(
        from offset: Int,
        of number: NumeralReader.Reading
    ) -> (String, Int)? {
        var token = text.token(at: offset)
        guard token < text.tokens.count, text.tokens[token].range.lowerBound == offset else {
            return nil
        }
        var isJoined = true
        for _ in 0..<2 {
            guard let next = tokenBehindWord(at: token, of: number) else { return nil }
            isJoined = isJoined && isJoiner(token)
            if let found = hit(at: text.tokens[next].range.lowerBound) {
                let sense = lexicon.sense(found)
                // 3 millones de euros; but 4,500 jobs last week, 84 cents to $85.
                guard isJoined || sense.kind == "people" || sense.kind == "thing" else {
                    return nil
                }
                return (Self.key(of: sense), found.range.upperBound)
            }
            token = next
        }
        return nil
    }

    /// The word behind one that may stand between a number and its noun: over one space, or the
    /// apostrophe of *d’euros*.
    private func tokenBehindWord(at token: Int, of number: NumeralReader.Reading) -> Int? {
        guard token + 1 < text.tokens.count, text.tokens[token].kind == .word,
            text.hits(.numerals).beginning(at: text.tokens[token].range.lowerBound) == nil,
            number.hasDigits || number.scale > 1 || number.value >= 100_000 || !isJoiner(token)
        else { return nil }
        let end = text.tokens[token].range.upperBound
        let next = text.tokens[token + 1].range
        if next == (end + 1)..<next.upperBound, text.bytes[end] == 0x20 { return token + 1 }
        let isElided = ["'", "’"].contains { text.bytes[next].elementsEqual($0.utf8) }
        guard next.lowerBound == end, isElided, token + 2 < text.tokens.count,
            text.tokens[token + 2].range.lowerBound == next.upperBound
        else { return nil }
        return token + 2
    }

    private func isJoiner(_ token: Int) -> Bool {
        ScannedText.joiners.contains(Array(text.foldedWord(token)))
    }

    /// The name under which a unit is reported: `money:USD`, `percent`; of people and of what has
    /// no such name the noun's key.
    private static func key(of sense: Lexicon.Sense) -> String {
        let counts = sense.attributes.count > 1 ? sense.attributes[1] : "-"
        return sense.kind == "people" || counts == "other" || counts == "-" ? sense.id : counts
    }
}
