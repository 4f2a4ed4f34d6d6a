// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Finds the numbers of a text with their hedge and unit.
struct QuantityFinder {
    let lexicon: Lexicon
    let reader: NumeralReader
    let isSpaced: Bool

    init(lexicon: Lexicon, language: Language) {
        self.lexicon = lexicon
        reader = NumeralReader(lexicon: lexicon, language: language)
        isSpaced = !["zh", "ja", "th"].contains(language.primary)
    }

    /// The numbers, by place; those inside dates are passed over.
    func quantities(in text: ScannedText, besides dates: [DateExpression]) -> [Quantity] {
        var found: [Quantity] = []
        var nextDate = 0
        var index = 0
        while index < text.tokens.count {
            let start = text.tokens[index].range.lowerBound
            while nextDate < dates.count, dates[nextDate].range.upperBound <= start {
                nextDate += 1
            }
            if nextDate < dates.count, dates[nextDate].range.contains(start) {
                index = max(index + 1, text.token(at: dates[nextDate].range.upperBound))
                continue
            }
            guard let reading = reader.number(at: index, in: text), standsAlone(reading, in: text)
            else {
                index += 1
                continue
            }
            var quantity = measured(reading, in: text)
            if let upper = upperEnd(of: quantity, in: text) {
                quantity = ranged(quantity, to: upper, in: text)
            }
            if isQuantity(quantity, reading) { found.append(quantity) }
            index = max(index + 1, text.token(at: quantity.range.upperBound))
        }
        return found
    }

    /// Not a part of a word or code: G7, F-16, 2+2.
    private func standsAlone(_ reading: NumeralReader.Reading, in text: ScannedText) -> Bool {
        guard reading.hasDigits, reading.range.lowerBound > 0 else { return true }
        let before = text.bytes[reading.range.lowerBound - 1]
        let isLatinLetter = (before | 0x20) &- 0x61 < 26
        let isJoiner = before == UInt8(ascii: "+") || before == UInt8(ascii: "_")
        if before == UInt8(ascii: "-"), reading.range.lowerBound > 1 {
            return (text.bytes[reading.range.lowerBound - 2] | 0x20) &- 0x61 >= 26
        }
        return !isLatinLetter && !isJoiner
    }

    /// Number words below eleven are quantities only with a unit: “one” is mostly none.
    private func isQuantity(_ quantity: Quantity, _ reading: NumeralReader.Reading) -> Bool {
        reading.hasDigits || quantity.unit != nil || (reading.partCount > 1 && reading.value > 10)
    }

    private func measured(_ reading: NumeralReader.Reading, in text: ScannedText) -> Quantity {
        var quantity = Quantity(range: reading.range, value: reading.value)
        var extent = reading.range
        applyHedges(in: text, to: &quantity, &extent)
        if let (unit, end) = unit(after: extent.upperBound, in: text) {
            quantity.unit = unit
            extent = extent.lowerBound..<max(end, extent.upperBound)
        } else if let (unit, start) = unit(before: reading.range.lowerBound, in: text) {
            quantity.unit = unit
            extent = min(start, extent.lowerBound)..<extent.upperBound
        }
        quantity.extent = extent
        return quantity
    }

    // MARK: Hedges

    private func applyHedges(
        in text: ScannedText,
        to quantity: inout Quantity,
        _ extent: inout Range<Int>
    ) {
        let hedges = text.hits(.hedges)
        let front = text.skippingSpaceBack(from: extent.lowerBound)
        // In front of a currency sign, the hedge stands one sign further: about $5.
        let frontOfSign = text.skippingSpaceBack(from: currencySign(before: front, in: text))
        for place in [front, frontOfSign] {
            guard let hit = hedges.ending(at: place), position(of: hit) != "after" else { continue }
            quantity.bound = bound(of: hit)
            extent = hit.range.lowerBound..<extent.upperBound
            break
        }
        let behind = text.skippingSpace(from: extent.upperBound)
        for place in [behind, endOfClassifier(at: behind, in: text)] {
            guard let hit = hedges.beginning(at: place), position(of: hit) == "after" else {
                continue
            }
            quantity.bound = bound(of: hit)
            if place == behind { extent = extent.lowerBound..<hit.range.upperBound }
            break
        }
    }

    private func position(of hit: Lexicon.Hit) -> String { lexicon.sense(hit).attributes[1] }

    private func bound(of hit: Lexicon.Hit) -> Bound {
        Bound(rawValue: lexicon.sense(hit).attributes[0]) ?? .about
    }

    private func currencySign(before offset: Int, in text: ScannedText) -> Int {
        text.hits(.units).ending(at: offset)?.range.lowerBound ?? offset
    }

    private func endOfClassifier(at offset: Int, in text: ScannedText) -> Int {
        text.hits(.units).beginning(at: offset)?.range.upperBound ?? offset
    }

    // MARK: Units

    /// The unit behind a number, over a classifier and at most two words between.
    private func unit(after offset: Int, in text: ScannedText) -> (String, Int)? {
        var place = text.skippingSpace(from: offset)
        guard let first = hit(at: place, in: text) else {
            guard isSpaced else { return nil }
            return unitBehindWords(from: place, in: text)
        }
        var unit = lexicon.sense(first)
        var end = first.range.upperBound
        // 名人质, 名巴勒斯坦人: the noun behind the classifier says more than the classifier.
        place = text.skippingSpace(from: end)
        if let nationality = text.hits(.countries).beginning(at: place) {
            place = text.skippingSpace(from: nationality.range.upperBound)
            if unit.attributes.last == "people" { end = nationality.range.upperBound }
        }
        if let noun = hit(at: place, in: text), unit.kind == "people" || unit.kind == "thing",
            lexicon.sense(noun).kind == unit.kind || unit.kind == "thing", place - end <= 12
        {
            unit = lexicon.sense(noun)
            end = noun.range.upperBound
        }
        return (Self.key(of: unit), end)
    }

    private func hit(at offset: Int, in text: ScannedText) -> Lexicon.Hit? {
        text.hits(.units).beginning(at: offset)
    }

    /// “41 Palestinian civilians”: adjectives may stand between number and noun.
    private func unitBehindWords(from offset: Int, in text: ScannedText) -> (String, Int)? {
        var token = text.token(at: offset)
        guard token < text.tokens.count, text.tokens[token].range.lowerBound == offset else {
            return nil
        }
        for _ in 0..<2 {
            guard token + 1 < text.tokens.count, text.tokens[token].kind == .word else {
                return nil
            }
            let next = text.tokens[token + 1]
            let gap = text.tokens[token].range.upperBound..<next.range.lowerBound
            guard gap.count == 1, text.bytes[gap.lowerBound] == 0x20 else { return nil }
            token += 1
            if let found = hit(at: next.range.lowerBound, in: text) {
                return (Self.key(of: lexicon.sense(found)), found.range.upperBound)
            }
        }
        return nil
    }

    /// A unit in front of its number: $5, 百分之五十, Rp 3.
    private func unit(before offset: Int, in text: ScannedText) -> (String, Int)? {
        let place = text.skippingSpaceBack(from: offset)
        guard let found = text.hits(.units).ending(at: place) else { return nil }
        let sense = lexicon.sense(found)
        guard sense.kind == "money" || sense.kind == "share" || sense.id == "magnitude" else {
            return nil
        }
        return (Self.key(of: sense), found.range.lowerBound)
    }

    /// The name under which a unit is reported: `money:USD`, `percent`; of people and of what has
    /// no such name the noun's key.
    private static func key(of sense: Lexicon.Sense) -> String {
        let counts = sense.attributes.count > 1 ? sense.attributes[1] : "-"
        return sense.kind == "people" || counts == "other" || counts == "-" ? sense.id : counts
    }

    // MARK: Ranges

    /// The second number of “12–14” or “12 to 14”, when one follows.
    private func upperEnd(
        of quantity: Quantity,
        in text: ScannedText
    ) -> NumeralReader.Reading? {
        let end = quantity.range.upperBound
        let token = text.token(at: end)
        guard quantity.unit == nil || quantity.extent.upperBound == end,
            token + 1 < text.tokens.count, text.tokens[token].range.lowerBound == end,
            isDash(text.tokens[token].range, in: text),
            text.tokens[token + 1].range.lowerBound == text.tokens[token].range.upperBound,
            let upper = reader.number(at: token + 1, in: text), upper.hasDigits
        else { return nil }
        return upper.value > quantity.value ? upper : nil
    }

    private func isDash(_ range: Range<Int>, in text: ScannedText) -> Bool {
        let dashes: Set<[UInt8]> = [
            [0x2D], [0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94], [0x7E], [0xEF, 0xBD, 0x9E],
            [0xE3, 0x80, 0x9C],
        ]
        return dashes.contains(Array(text.bytes[range]))
    }

    private func ranged(
        _ quantity: Quantity,
        to upper: NumeralReader.Reading,
        in text: ScannedText
    ) -> Quantity {
        var whole = measured(upper, in: text)
        whole.upper = upper.value
        whole.value = quantity.value
        whole.bound = .range
        whole.range = quantity.range.lowerBound..<upper.range.upperBound
        whole.extent = quantity.extent.lowerBound..<whole.extent.upperBound
        return whole
    }
}
