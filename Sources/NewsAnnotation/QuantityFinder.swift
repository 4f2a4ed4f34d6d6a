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
    /// Whether the language parts its words.
    private let isSpaced: Bool
    /// Whether it writes definite articles before numbers.
    private let hasArticles: Bool

    init(text: ScannedText, lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
        reader = NumeralReader(lexicon: lexicon, language: text.language)
        units = UnitFinder(text: text, lexicon: lexicon)
        codes = CodeSpotter(text: text, lexicon: lexicon)
        hasArticles = ["es", "fr", "it", "pt"].contains(text.primary)
        isSpaced = !["zh", "ja", "ko", "th", "vi"].contains(text.primary)
    }

    /// The numbers, by place; those inside dates, names and codes are passed over.
    ///
    /// - Complexity: O(*n*) in the tokens, but for binary searches of lexicon words.
    func quantities(besides dates: [DateExpression]) -> [Quantity] {
        var found: [Quantity] = []
        let words = text.hits(.numerals)
        var nextWord = words.startIndex
        var nextDate = 0
        var index = 0
        while index < text.tokens.count {
            let token = text.tokens[index]
            let start = token.range.lowerBound
            while nextWord < words.endIndex, words[nextWord].range.lowerBound < start {
                nextWord += 1
            }
            let hasWord =
                nextWord < words.endIndex
                && words[nextWord].range.lowerBound < token.range.upperBound
                && mayBegin(words[nextWord])
            guard token.kind == .number || hasWord || reader.mayBeCompound(index, in: text) else {
                index += 1
                continue
            }
            while nextDate < dates.count, dates[nextDate].range.upperBound <= start {
                nextDate += 1
            }
            var end = start
            if nextDate < dates.count, dates[nextDate].range.contains(start) {
                end = dates[nextDate].range.upperBound
            } else if let reading = reading(at: index) {
                if let quantity = quantity(reading, after: found.last?.extent.upperBound ?? 0) {
                    found.append(quantity)
                    end = quantity.range.upperBound
                } else {
                    end = codes.end(ofCodeAround: reading.range) ?? reading.range.upperBound
                }
            }
            index = end > token.range.upperBound ? max(index + 1, text.token(at: end)) : index + 1
        }
        return found
    }

    /// Whether a word is a number or the beginning of one, and not *and*, *room* or *o’clock*.
    private func mayBegin(_ word: Lexicon.Hit) -> Bool {
        switch lexicon.sense(word).kind {
        case "cardinal", "multiplier", "article", "dozen", "half", "half-before": true
        default: false
        }
    }

    /// The number that begins with a token, or behind the particles that Arabic and Hebrew glue to it; `nil` within
    /// a unit (por cento).
    private func reading(at index: Int) -> NumeralReader.Reading? {
        let start = text.tokens[index].range.lowerBound
        if let unit = text.hit(.units, covering: start), unit.range.lowerBound < start {
            return nil
        }
        if let reading = reader.number(at: index, in: text) { return reading }
        let token = text.tokens[index]
        guard token.script == .arabic || token.script == .hebrew, token.range.count > 4 else {
            return nil
        }
        // Letters of two bytes: و ב ל כ, one or two of them.
        for place in [start + 2, start + 4] where text.hit(.numerals, beginningAt: place) != nil {
            return reader.number(from: place, in: text)
        }
        return nil
    }

    /// The quantity that a number is, or `nil`.
    private func quantity(_ reading: NumeralReader.Reading, after limit: Int) -> Quantity? {
        guard reading.hasDigits || !codes.isOrdinalWord(at: reading.range.lowerBound),
            !isInName(reading.range.lowerBound)
        else { return nil }
        var quantity = measured(reading, after: limit)
        if let upper = upperEnd(of: quantity, reading) {
            guard isCounting(reading.range.lowerBound..<upper.range.upperBound, upper) else {
                return nil
            }
            quantity = ranged(quantity, reading, to: upper)
            // Boeing 737-800.
            if quantity.unit == nil, isLabel(quantity.range) { return nil }
        } else {
            guard isCounting(reading.range, reading), isQuantity(quantity, reading) else {
                return nil
            }
            if quantity.bound == .range { quantity.bound = .exact }
        }
        return quantity
    }

    /// Whether a number lies in a name; a word without a capital lies in none that has one.
    private func isInName(_ offset: Int) -> Bool {
        guard text.isNamed(offset) else { return false }
        let index = text.token(at: offset)
        guard index < text.tokens.count, text.tokens[index].kind == .word,
            text.tokens[index].script.hasCapitals
        else { return true }
        return text.tokens[index].isCapitalised
    }

    private func isCounting(_ range: Range<Int>, _ reading: NumeralReader.Reading) -> Bool {
        !reading.hasDigits || codes.end(ofCodeAround: range) == nil
    }

    /// Whether it counts something.
    ///
    /// Number words are quantities only with a unit, or when there are several of them: “one” is
    /// mostly none. Bare digits behind a capital are a label: Boeing 737, Article 5.
    private func isQuantity(_ quantity: Quantity, _ reading: NumeralReader.Reading) -> Bool {
        if quantity.unit != nil || reading.isFraction { return true }
        guard reading.hasDigits else { return isCountWord(reading) }
        return reading.hasMarks || reading.partCount > 1 || quantity.bound != .exact
            || !isLabel(reading.range)
    }

    /// Whether number words without a unit that is known count something all the same: eleven of
    /// them, or less where a noun may follow (four defendants).
    private func isCountWord(_ reading: NumeralReader.Reading) -> Bool {
        if reading.partCount > 1, reading.value > 10 { return true }
        guard !reading.isBareMultiplier, reading.value >= 2,
            reading.value.rounded() == reading.value,
            !isTime(at: reading.range.lowerBound)
        else { return false }
        let first = text.token(at: reading.range.lowerBound)
        guard first < text.tokens.count, Self.partsWords(text.tokens[first].script)
        else { return false }
        // الحادي عشر, the eleventh.
        if text.primary == "ar", first > 0,
            text.bytes[text.tokens[first - 1].range].starts(with: "ال".utf8)
        {
            return false
        }
        if reading.value > 10 { return true }
        let next = text.token(at: reading.range.upperBound)
        guard next < text.tokens.count, text.tokens[next].kind == .word,
            text.tokens[next].range.lowerBound == reading.range.upperBound + 1,
            !text.tokens[next].isCapitalised || text.primary == "de"
        else { return false }
        let start = text.tokens[next].range.lowerBound
        return !isHedge(at: start) && !isTime(at: start)
            && !ScannedText.joiners.contains(Array(text.foldedWord(next)))
    }

    private func isHedge(at offset: Int) -> Bool {
        text.hit(.hedges, beginningAt: offset).map {
            ["before", "after", "either", "between", "and"].contains(position(of: $0))
        } ?? false
    }

    /// Whether a word of days, months or years begins at an offset; ru годам counts, too.
    private func isTime(at offset: Int) -> Bool {
        text.hit(.calendar, beginningAt: offset).map {
            text.primary == "vi" || lexicon.sense($0).kind != "year-mark"
        } ?? false
    }

    private static func partsWords(_ script: Script) -> Bool {
        !script.isWrittenByCharacter && !script.needsDictionary && script != .hangul
    }

    private func isLabel(_ range: Range<Int>) -> Bool {
        let index = text.token(at: range.lowerBound)
        guard index > 0, text.tokens[index - 1].range.upperBound + 1 == range.lowerBound,
            text.tokens[index - 1].isCapitalised || isForeign(index - 1)
        else { return false }
        return text.hit(.counts, beginningAt: text.skippingSpace(from: range.upperBound)) == nil
    }

    /// Whether a word of Latin letters stands in a text of another script, or a name: iPhone 15,
    /// بوئینگ ۷۴۷.
    private func isForeign(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.kind == .word else { return false }
        if text.isNamed(token.range.lowerBound) { return true }
        guard token.script == .latin, index > 0 else { return false }
        return text.tokens[..<index].reversed().prefix(6).contains {
            $0.kind == .word && $0.script != .latin
        }
    }

    /// A number with what stands beside it; nothing in front of `limit` is another number's.
    private func measured(_ reading: NumeralReader.Reading, after limit: Int) -> Quantity {
        var quantity = Quantity(range: reading.range, value: reading.value)
        applyHedges(to: &quantity, after: limit)
        let extent = quantity.extent
        var front = units.unit(inFrontOf: reading.range.lowerBound)
        if let start = front?.1, start < limit { front = nil }
        let behind = units.unit(behind: extent.upperBound, of: reading)
        if let (unit, start) = front, behind == nil || isSign(unit, before: reading) {
            quantity.unit = unit
            quantity.extent = min(start, extent.lowerBound)..<extent.upperBound
            // 新台币780元: the sign in front says whose money it is; A$66 million over flights.
            guard let (unit, end) = behind, unit.hasPrefix("money:") else { return quantity }
            quantity.extent = quantity.extent.lowerBound..<max(end, extent.upperBound)
        } else if let (unit, end) = behind {
            quantity.unit = unit
            quantity.extent = extent.lowerBound..<max(end, extent.upperBound)
        }
        return quantity
    }

    /// Whether the unit in front of a number is a sign of money glued to it.
    private func isSign(_ unit: String, before reading: NumeralReader.Reading) -> Bool {
        unit.hasPrefix("money:") && text.bytes[reading.range.lowerBound - 1] > 0x20
    }

    // MARK: Hedges

    private func applyHedges(to quantity: inout Quantity, after limit: Int) {
        let front = text.skippingSpaceBack(from: quantity.range.lowerBound)
        // In front of a currency sign, the hedge stands one sign further: about $5.
        let sign = text.hit(.units, endingAt: front)?.range.lowerBound ?? front
        for place in [front, text.skippingSpaceBack(from: sign), beforeArticle(front)] {
            guard let hit = text.hit(.hedges, endingAt: place), stands(hit, "before"),
                hit.range.lowerBound >= limit
            else { continue }
            if isLevel(hit) { break }
            quantity.bound = bound(of: hit)
            quantity.extent = hit.range.lowerBound..<quantity.extent.upperBound
            break
        }
        if isRounded(front, after: limit) { quantity.bound = .about }
        let behind = text.skippingSpace(from: quantity.range.upperBound)
        let classifier = text.hit(.units, beginningAt: behind)?.range.upperBound ?? behind
        for place in [behind, text.skippingSpace(from: classifier)] {
            guard let hit = text.hit(.hedges, beginningAt: place), stands(hit, "after")
            else { continue }
            quantity.bound = bound(of: hit)
            if place == behind {
                quantity.extent = quantity.extent.lowerBound..<hit.range.upperBound
            }
            break
        }
    }

    /// In front of an article that stands before the number: al menos el 17 por ciento.
    private func beforeArticle(_ front: Int) -> Int {
        guard hasArticles else { return front }
        let index = text.token(at: front) - 1
        guard index > 0, text.tokens[index].kind == .word,
            text.tokens[index].range.upperBound == front,
            Self.articles.contains(Array(text.foldedWord(index)))
        else { return front }
        return text.skippingSpaceBack(from: text.tokens[index].range.lowerBound)
    }

    /// Whether the Hebrew *about* is glued to a number word: כחצי מיליון.
    private func isRounded(_ start: Int, after limit: Int) -> Bool {
        start >= limit + 2 && text.primary == "he"
            && text.bytes[(start - 2)..<start].elementsEqual("כ".utf8)
            && text.token(at: start - 2) + 1 == text.token(at: start)
    }

    /// Definite articles of the languages that write them before numbers.
    private static let articles: Set<[UInt8]> = Set(
        ["el", "la", "los", "las", "il", "lo", "i", "gli", "le", "les", "os", "as", "o"].map {
            Array($0.utf8)
        }
    )

    /// Whether *up to* says where something rose or fell to, and bounds nothing: вырос до 30%.
    private func isLevel(_ hit: Lexicon.Hit) -> Bool {
        guard bound(of: hit) == .atMost else { return false }
        let start = hit.range.lowerBound
        return text.hits(.hedges, within: max(0, start - Self.levelReach)..<start).contains {
            lexicon.sense($0).kind == "level"
                && !text.bytes[$0.range.upperBound..<start].contains { byte in
                    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
                        || byte == UInt8(ascii: ";")
                }
        }
    }

    /// How far in front of *up to* its verb may stand, in bytes: about four words.
    private static let levelReach = 64

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
            // From 1.80 metres to 6.20 metres: two numbers, and no range.
            let isApart = end > quantity.range.upperBound && isSpaced
            if isApart, quantity.bound != .range, !isDash(at: end) { continue }
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

    private func isDash(at offset: Int) -> Bool {
        let token = text.token(at: offset)
        return token < text.tokens.count && text.tokens[token].range.lowerBound == offset
            && text.tokens[token].kind == .punctuation
            && Self.isDash(text.bytes[text.tokens[token].range])
    }

    /// Where the second number of a range begins, when a dash or a word of ranges stands before it.
    private func startOfUpper(behind end: Int, isBetween: Bool) -> Int? {
        let token = text.token(at: end)
        if token < text.tokens.count, text.tokens[token].range.lowerBound == end,
            Self.isDash(text.bytes[text.tokens[token].range])
        {
            return text.tokens[token].range.upperBound
        }
        let behind = text.skippingSpace(from: end)
        if let hit = text.hit(.hedges, beginningAt: behind) {
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

    /// Whether bytes are a mark that stands between the ends of a range: - – — ~ ～ 〜 ∼.
    static func isDash(_ bytes: ArraySlice<UInt8>) -> Bool {
        dashes.contains { bytes.elementsEqual($0) }
    }

    private static let dashes = ["-", "–", "—", "~", "～", "〜", "∼"].map { Array($0.utf8) }

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
