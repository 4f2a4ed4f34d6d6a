// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Finds the numbers of a text with their hedge and unit.
struct QuantityFinder {
    let text: ScannedText
    let lexicon: Lexicon
    private let reader: NumeralReader
    private let units: UnitFinder
    private let codes: CodeSpotter

    init(text: ScannedText, lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
        reader = NumeralReader(lexicon: lexicon, language: text.language)
        units = UnitFinder(text: text, lexicon: lexicon)
        codes = CodeSpotter(text: text, lexicon: lexicon)
    }

    /// The numbers, by place; those inside dates, names and codes are passed over.
    ///
    /// - Complexity: O(*n*) in the tokens, but for binary searches of lexicon words.
    func quantities(besides dates: [DateExpression]) -> [Quantity] {
        var found: [Quantity] = []
        var nextDate = 0
        var index = 0
        while index < text.tokens.count {
            let start = text.tokens[index].range.lowerBound
            while nextDate < dates.count, dates[nextDate].range.upperBound <= start {
                nextDate += 1
            }
            var end = start
            if nextDate < dates.count, dates[nextDate].range.contains(start) {
                end = dates[nextDate].range.upperBound
            } else if let reading = reader.number(at: index, in: text) {
                if let quantity = quantity(reading, after: found.last?.extent.upperBound ?? 0) {
                    found.append(quantity)
                    end = quantity.range.upperBound
                } else {
                    end = codes.end(ofCodeAround: reading.range) ?? reading.range.upperBound
                }
            }
            index = max(index + 1, text.token(at: end))
        }
        return found
    }

    /// The quantity that a number is, or `nil`.
    private func quantity(_ reading: NumeralReader.Reading, after limit: Int) -> Quantity? {
        guard !text.names.covering(reading.range.lowerBound) else { return nil }
        var quantity = measured(reading, after: limit)
        if let upper = upperEnd(of: quantity, reading) {
            guard isCounting(reading.range.lowerBound..<upper.range.upperBound, upper) else {
                return nil
            }
            quantity = ranged(quantity, reading, to: upper)
        } else {
            guard isCounting(reading.range, reading), isQuantity(quantity, reading) else {
                return nil
            }
            if quantity.bound == .range { quantity.bound = .exact }
        }
        return quantity
    }

    private func isCounting(_ range: Range<Int>, _ reading: NumeralReader.Reading) -> Bool {
        !reading.hasDigits || codes.end(ofCodeAround: range) == nil
    }

    /// Whether it counts something.
    ///
    /// Number words are quantities only with a unit, or when there are several of them: “one” is
    /// mostly none. Bare digits behind a capital are a label: Boeing 737, Article 5.
    private func isQuantity(_ quantity: Quantity, _ reading: NumeralReader.Reading) -> Bool {
        if quantity.unit != nil { return true }
        guard reading.hasDigits else { return reading.partCount > 1 && reading.value > 10 }
        return reading.hasMarks || reading.partCount > 1 || quantity.bound != .exact
            || !isLabel(reading.range)
    }

    private func isLabel(_ range: Range<Int>) -> Bool {
        let index = text.token(at: range.lowerBound)
        guard index > 0, text.tokens[index - 1].isCapitalised,
            text.tokens[index - 1].range.upperBound + 1 == range.lowerBound
        else { return false }
        return text.hits(.counts).beginning(at: text.skippingSpace(from: range.upperBound)) == nil
    }

    /// A number with what stands beside it; nothing in front of `limit` is another number's.
    private func measured(_ reading: NumeralReader.Reading, after limit: Int) -> Quantity {
        var quantity = Quantity(range: reading.range, value: reading.value)
        applyHedges(to: &quantity, after: limit)
        let extent = quantity.extent
        if let (unit, end) = units.unit(behind: extent.upperBound, of: reading) {
            quantity.unit = unit
            quantity.extent = extent.lowerBound..<max(end, extent.upperBound)
        } else if let (unit, start) = units.unit(inFrontOf: reading.range.lowerBound),
            start >= limit
        {
            quantity.unit = unit
            quantity.extent = min(start, extent.lowerBound)..<extent.upperBound
        }
        return quantity
    }

    // MARK: Hedges

    private func applyHedges(to quantity: inout Quantity, after limit: Int) {
        let front = text.skippingSpaceBack(from: quantity.range.lowerBound)
        // In front of a currency sign, the hedge stands one sign further: about $5.
        let sign = text.hits(.units).ending(at: front)?.range.lowerBound ?? front
        for place in [front, text.skippingSpaceBack(from: sign)] {
            guard let hit = text.hits(.hedges).ending(at: place), stands(hit, "before"),
                hit.range.lowerBound >= limit
            else { continue }
            quantity.bound = bound(of: hit)
            quantity.extent = hit.range.lowerBound..<quantity.extent.upperBound
            break
        }
        let behind = text.skippingSpace(from: quantity.range.upperBound)
        let classifier = text.hits(.units).beginning(at: behind)?.range.upperBound ?? behind
        for place in [behind, text.skippingSpace(from: classifier)] {
            guard let hit = text.hits(.hedges).beginning(at: place), stands(hit, "after")
            else { continue }
            quantity.bound = bound(of: hit)
            if place == behind {
                quantity.extent = quantity.extent.lowerBound..<hit.range.upperBound
            }
            break
        }
    }

    private func position(of hit: Lexicon.Hit) -> String { lexicon.sense(hit).attributes[1] }

    private func stands(_ hit: Lexicon.Hit, _ place: String) -> Bool {
        position(of: hit) == place || position(of: hit) == "either"
    }

    private func bound(of hit: Lexicon.Hit) -> Bound {
        Bound(rawValue: lexicon.sense(hit).attributes[0]) ?? .about
    }

    // MARK: Ranges

    /// The second number of “12–14”, “12 to 14” or “between 12 and 14”, when one follows.
    private func upperEnd(
        of quantity: Quantity,
        _ lower: NumeralReader.Reading
    ) -> NumeralReader.Reading? {
        for end in [quantity.range.upperBound, quantity.extent.upperBound] {
            guard let start = startOfUpper(behind: end, isBetween: quantity.bound == .range) else {
                continue
            }
            let index = text.token(at: start)
            guard index < text.tokens.count, text.tokens[index].range.lowerBound == start,
                let upper = reader.number(at: index, in: text),
                upper.hasDigits || !lower.hasDigits, upper.value > quantity.value,
                quantity.value > 0
            else { continue }
            return upper
        }
        return nil
    }

    /// Where the second number of a range begins, when a dash or a word of ranges stands before it.
    private func startOfUpper(behind end: Int, isBetween: Bool) -> Int? {
        let token = text.token(at: end)
        if token < text.tokens.count, text.tokens[token].range.lowerBound == end,
            Self.dashes.contains(Array(text.bytes[text.tokens[token].range]))
        {
            return text.tokens[token].range.upperBound
        }
        let behind = text.skippingSpace(from: end)
        if let hit = text.hits(.hedges).beginning(at: behind) {
            // 12 до 14, 12 עד 14: what bounds one number from above parts two.
            let joins =
                switch position(of: hit) {
                case "between": true
                case "before", "either": bound(of: hit) == .atMost
                case "and": isBetween
                default: false
                }
            return joins ? text.skippingSpace(from: hit.range.upperBound) : nil
        }
        // The و that Arabic glues to the digits behind it.
        let isGlued = isBetween && text.bytes[behind...].starts(with: "و".utf8)
        return isGlued ? behind + 2 : nil
    }

    private static let dashes: Set<[UInt8]> = Set(
        ["-", "–", "—", "~", "～", "〜", "∼"].map { Array($0.utf8) }
    )

    private func ranged(
        _ quantity: Quantity,
        _ lower: NumeralReader.Reading,
        to upper: NumeralReader.Reading
    ) -> Quantity {
        var whole = measured(upper, after: quantity.extent.upperBound)
        whole.upper = upper.value
        whole.value = quantity.value
        // 12 to 14 million: the million is meant of both.
        if lower.scale == 1, lower.value < upper.value / upper.scale {
            whole.value *= upper.scale
        }
        whole.bound = .range
        whole.range = quantity.range.lowerBound..<upper.range.upperBound
        whole.extent = quantity.extent.lowerBound..<whole.extent.upperBound
        whole.unit = whole.unit ?? quantity.unit
        return whole
    }
}
