// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Tells numbers that name something from those that count: G7, F-16, 5G, 25th, 第7, 25号, 17.4.1,
/// 15:30, 2-1, 007, +44 20 7946.
struct CodeSpotter {
    let text: ScannedText
    let lexicon: Lexicon

    /// The offset behind the code that a number is a part of, or `nil` when it is no code's.
    func end(ofCodeAround number: Range<Int>) -> Int? {
        if let end = endOfDigitGroups(from: number) { return end }
        if isClock(number) { return number.upperBound }
        let isCode =
            isZeroFilled(number) || isBoundInFront(number.lowerBound)
            || isLabelled(number) || isBoundBehind(number.upperBound)
            || isOrdinal(number.upperBound)
        return isCode ? endOfGlued(from: number.upperBound) : nil
    }

    // MARK: In front

    private func isBoundInFront(_ start: Int) -> Bool {
        guard let (mark, length) = UTF8Scanner.decode(text.bytes, before: start, start: 0) else {
            return false
        }
        if let unit = text.hit(.units, endingAt: start), lexicon.sense(unit).kind == "money" {
            return false
        }
        if hasCase(mark) { return true }
        let before =
            UTF8Scanner.decode(text.bytes, before: start - length, start: 0)?.scalar ?? 0x20
        switch mark {
        case 0x2A, 0x2B, 0x5F, 0x23: return true
        case 0x2C, 0x2E, 0x2F, 0x3A: return digitValue(before) != nil
        case 0x2D, 0x2010...0x2014:
            return digitValue(before) != nil || hasCase(before) || isModel(before)
        default: return false
        }
    }

    /// Whether a letter of a script without case names a model with a hyphen: 歼-20, إف-16.
    ///
    /// Hebrew hyphens prepositions to numbers.
    private func isModel(_ letter: UInt32) -> Bool {
        switch Script(of: letter) {
        case .han, .arabic, .thai, .devanagari, .katakana: true
        default: false
        }
    }

    /// Whether a word in front of a number word says that it counts nothing: lần thứ hai.
    func isOrdinalWord(at start: Int) -> Bool {
        text.hit(.numerals, endingAt: text.skippingSpaceBack(from: start))
            .map { isKind($0, "ordinal") } ?? false
    }

    /// Whether a word in front says so: 第7, № 7, thứ 7.
    ///
    /// A hall, a page, a group is named by the number behind it only where that measures nothing.
    private func isLabelled(_ number: Range<Int>) -> Bool {
        if isLabelledBehind(number.upperBound) { return true }
        let front = text.skippingSpaceBack(from: number.lowerBound)
        guard let hit = text.hit(.numerals, endingAt: front) else { return false }
        switch lexicon.sense(hit).kind {
        // ที่ is a preposition, too.
        case "ordinal": return text.primary != "th" || !isMeasured(number)
        case "label":
            let behind = text.skippingSpace(from: number.upperBound)
            return text.hit(.units, beginningAt: behind) == nil && !isMultiplied(behind)
        default: return false
        }
    }

    /// Whether a number has marks or a unit.
    private func isMeasured(_ number: Range<Int>) -> Bool {
        text.hit(.units, beginningAt: text.skippingSpace(from: number.upperBound)) != nil
            || text.bytes[number].contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    }

    private func isMultiplied(_ behind: Int) -> Bool {
        text.hit(.numerals, beginningAt: behind).map { isKind($0, "multiplier") } ?? false
    }

    /// 402室, 4階, 98比91: what is named by the word right behind, and scores.
    private func isLabelledBehind(_ end: Int) -> Bool {
        let place = text.primary == "tr" ? text.skippingSpace(from: end) : end
        guard let hit = text.hit(.numerals, beginningAt: place), isKind(hit, "label-after") else {
            return isScore(before: end)
        }
        return true
    }

    private func isScore(before end: Int) -> Bool {
        guard text.primary == "zh" else { return false }
        let index = text.token(at: end) - 1
        guard index > 0, text.tokens[index].kind == .number,
            let hit = text.hit(.numerals, endingAt: text.tokens[index].range.lowerBound)
        else { return false }
        return isKind(hit, "label-after") && text.string(hit.range) == "比"
    }

    private func isKind(_ hit: Lexicon.Hit, _ kind: String) -> Bool {
        lexicon.sense(hit).kind == kind
    }

    // MARK: Times of day

    /// 6.30 p.m., alle 18.30, 19时35分, 오전 8시.
    private func isClock(_ number: Range<Int>) -> Bool {
        let end = number.upperBound
        let behind = text.skippingSpace(from: end)
        if let hit = text.hit(.numerals, beginningAt: behind), isKind(hit, "clock") {
            // 时 is no part of 小时, and an hour of a language without spaces stands right behind.
            return text.hit(.units, beginningAt: behind).map { $0.range.count <= hit.range.count }
                ?? true
        }
        if let hit = text.hit(.numerals, endingAt: text.skippingSpaceBack(from: number.lowerBound)),
            isKind(hit, "clock"), hit.range.count == 3
        {
            // The minutes behind the hour.
            return text.tokens[text.token(at: number.lowerBound)].range.count <= 2
        }
        guard let (hour, minute) = pair(number), hour <= 24, minute < 60 else { return false }
        if let hit = text.hit(.numerals, endingAt: text.skippingSpaceBack(from: number.lowerBound)),
            isKind(hit, "clock-before")
        {
            return true
        }
        // Where decimals have a comma, two digits behind a stop are minutes.
        return NumberReader(language: text.language).writesDecimalsWithComma
            && text.hit(.units, beginningAt: behind) == nil && !isMultiplied(behind)
    }

    /// The two numbers of `18.30`.
    private func pair(_ number: Range<Int>) -> (Int, Int)? {
        let digits = text.bytes[number]
        guard (4...5).contains(digits.count), digits[number.upperBound - 3] == UInt8(ascii: "."),
            digits.allSatisfy({ $0 == UInt8(ascii: ".") || $0 &- 0x30 < 10 })
        else { return nil }
        let values = digits.filter { $0 != UInt8(ascii: ".") }.map { Int($0 - 0x30) }
        let hour = values.dropLast(2).reduce(0) { $0 * 10 + $1 }
        return (hour, values[values.count - 2] * 10 + values[values.count - 1])
    }

    /// 007, and not 0 or 0.7.
    private func isZeroFilled(_ number: Range<Int>) -> Bool {
        number.count > 1 && text.bytes[number.lowerBound] == UInt8(ascii: "0")
            && text.bytes[number.lowerBound + 1] &- 0x30 < 10
    }

    // MARK: Behind

    private func isBoundBehind(_ end: Int) -> Bool {
        // 25号 where it is no day: a house, a line.
        if let mark = text.hit(.calendar, beginningAt: end),
            lexicon.sense(mark).kind == "day-mark-weak"
        {
            return true
        }
        guard end < text.bytes.count, text.hit(.units, beginningAt: end) == nil,
            text.hit(.hedges, beginningAt: end) == nil
        else { return false }
        let (mark, length) = scalar(at: end)
        if hasCase(mark) { return true }
        let next = scalar(at: end + length).value
        switch mark {
        case 0x2C, 0x2E, 0x2F, 0x3A: return digitValue(next) != nil
        case 0x2D, 0x2010...0x2014: return digitValue(next) != nil || hasCase(next)
        default: return false
        }
    }

    /// 4. piętro, im 2. Stock: an ordinal's full stop, which ends no sentence.
    private func isOrdinal(_ end: Int) -> Bool {
        guard Self.ordinalLanguages.contains(text.primary), end + 2 < text.bytes.count,
            text.bytes[end] == UInt8(ascii: "."), text.bytes[end + 1] == 0x20
        else { return false }
        let next = text.token(at: end + 1)
        guard next < text.tokens.count, text.tokens[next].kind == .word else { return false }
        if text.primary != "de" { return !text.tokens[next].isCapitalised }
        let index = text.token(at: end) - 2
        guard index >= 0, text.tokens[index].kind == .word else { return false }
        return Self.articles.contains(Array(text.foldedWord(index)))
    }

    /// Languages that write ordinals with a full stop.
    private static let ordinalLanguages: Set<String> = ["de", "pl", "tr"]

    /// German articles and prepositions in front of an ordinal.
    private static let articles: Set<[UInt8]> = Set(
        ["der", "die", "das", "dem", "den", "des", "im", "am", "zum", "zur", "vom", "beim"].map {
            Array($0.utf8)
        }
    )

    private func scalar(at offset: Int) -> (value: UInt32, length: Int) {
        guard offset < text.bytes.count else { return (0x20, 0) }
        let (scalar, length) = UTF8Scanner.decode(text.bytes, at: offset, end: text.bytes.count)
        return (scalar, length)
    }

    private func hasCase(_ scalar: UInt32) -> Bool { Script(of: scalar).hasCapitals }

    // MARK: Ends

    /// Behind all that is glued to a number: letters, digits and the marks between them.
    private func endOfGlued(from offset: Int) -> Int {
        var end = offset
        var index = text.token(at: offset)
        while index < text.tokens.count, text.tokens[index].range.lowerBound == end {
            let token = text.tokens[index]
            let isPart = token.kind == .number || token.script.hasCapitals || isMark(at: index)
            guard isPart else { break }
            end = token.range.upperBound
            index += 1
        }
        return end
    }

    /// Whether a token is a mark with a letter or digit right behind it.
    private func isMark(at index: Int) -> Bool {
        guard text.tokens[index].kind == .punctuation, index + 1 < text.tokens.count else {
            return false
        }
        let next = text.tokens[index + 1]
        return next.range.lowerBound == text.tokens[index].range.upperBound
            && (next.kind == .number || next.kind == .word)
    }

    /// Behind three groups of digits or more with a space or hyphen between them: a telephone.
    private func endOfDigitGroups(from number: Range<Int>) -> Int? {
        var end = number.upperBound
        var groups = 1
        var index = text.token(at: end)
        while index < text.tokens.count {
            let isHyphen =
                text.tokens[index].range == end..<(end + 1)
                && text.bytes[end] == UInt8(ascii: "-")
            let next = isHyphen ? index + 1 : index
            guard next < text.tokens.count, text.tokens[next].kind == .number,
                text.tokens[next].range.lowerBound == end + 1,
                isHyphen || text.bytes[end] == 0x20
            else { break }
            end = text.tokens[next].range.upperBound
            groups += 1
            index = next + 1
        }
        return groups >= 3 ? end : nil
    }
}
