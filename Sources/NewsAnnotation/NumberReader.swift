// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// Reads numbers written in digits, as a language groups them.
struct NumberReader {
    /// A number as written in digits.
    struct Reading: Hashable {
        /// Where its digits and marks stand.
        var range: Range<Int>
        /// The number.
        var value: Double
        /// How many tokens it takes up.
        var tokenCount: Int
        /// Whether marks part its digits: 1,160 or 3.5, and not 1160.
        var hasMarks: Bool { tokenCount > 1 }
    }

    /// Languages that write a comma before decimals and a stop or a space between groups.
    ///
    /// Source: CLDR, `numbers/symbols` of each.
    private static let commaLanguages: Set<String> = [
        "es", "fr", "ru", "pt", "de", "vi", "id", "tr", "it", "uk", "pl",
        "bg", "ca", "cs", "da", "el", "fi", "hr", "hu", "nl", "nb", "no", "ro", "sk", "sl", "sr",
        "sv",
    ]

    /// Languages that different countries write differently: a comma or a stop before exactly three
    /// digits parts groups in all of them.
    private static let mixedLanguages: Set<String> = ["es"]

    /// No more groups are joined from here on; a Double has fifteen digits.
    private static let limit = 1e12

    private let decimalIsComma: Bool
    /// Whether a comma stands before decimals and a stop never.
    var writesDecimalsWithComma: Bool { decimalIsComma && !isMixed }
    private let isMixed: Bool

    init(language: Language) {
        decimalIsComma = Self.commaLanguages.contains(language.primary)
        isMixed = Self.mixedLanguages.contains(language.primary)
    }

    /// What stands between two groups of digits.
    private enum Mark: Hashable { case comma, stop, space, apostrophe, decimal }

    /// The number whose digits begin with a token, its groups joined, or `nil`.
    ///
    /// A stop or comma before exactly three digits parts groups where the language uses it so, and
    /// also where it does not when the number could not be a decimal otherwise (`1.234.567`).
    func number(at index: Int, in text: ScannedText) -> Reading? {
        guard let first = digits(at: index, in: text) else { return nil }
        var value = first.value
        var last = index
        var groupMark: Mark?
        if let lakhs = lakhs(from: index, in: text) {
            (value, last, groupMark) = (lakhs.value, lakhs.last, .comma)
        } else if first.count <= 3, first.value > 0 {
            while value < Self.limit,
                let (mark, next, tokens) = group(after: last, groupMark: groupMark, in: text)
            {
                value = value * 1000 + next
                groupMark = mark
                last += tokens
            }
        }
        if let (decimals, tokens) = decimals(after: last, groupMark: groupMark, in: text) {
            value += decimals
            last += tokens
        }
        let range = text.tokens[index].range.lowerBound..<text.tokens[last].range.upperBound
        return Reading(range: range, value: value, tokenCount: last - index + 1)
    }

    /// 1,20,000: groups of two before the last of three, as India writes them.
    private func lakhs(from index: Int, in text: ScannedText) -> (value: Double, last: Int)? {
        guard !decimalIsComma, let first = digits(at: index, in: text), first.count <= 2 else {
            return nil
        }
        var value = first.value
        var last = index
        while value < Self.limit, mark(after: last, in: text)?.mark == .comma,
            let next = digits(at: last + 2, in: text), next.count == 2
        {
            value = value * 100 + next.value
            last += 2
        }
        guard last > index, mark(after: last, in: text)?.mark == .comma,
            let units = digits(at: last + 2, in: text), units.count == 3
        else { return nil }
        return (value * 1000 + units.value, last + 2)
    }

    private func group(
        after index: Int,
        groupMark: Mark?,
        in text: ScannedText
    ) -> (mark: Mark, value: Double, tokens: Int)? {
        guard let (mark, tokens) = mark(after: index, in: text), mark != .decimal,
            groupMark == nil || groupMark == mark,
            let next = digits(at: index + tokens, in: text), next.count == 3
        else { return nil }
        let decimalMark = decimalIsComma ? Mark.comma : Mark.stop
        guard mark == decimalMark, groupMark == nil, !isMixed else {
            return (mark, next.value, tokens)
        }
        // The language's decimal mark parts groups only when it stands twice.
        guard let (again, more) = self.mark(after: index + tokens, in: text), again == mark,
            digits(at: index + tokens + more, in: text)?.count == 3
        else { return nil }
        return (mark, next.value, tokens)
    }

    private func decimals(
        after index: Int,
        groupMark: Mark?,
        in text: ScannedText
    ) -> (value: Double, tokens: Int)? {
        guard let (mark, tokens) = mark(after: index, in: text), mark != groupMark,
            mark == .comma || mark == .stop || mark == .decimal,
            let next = digits(at: index + tokens, in: text), next.count <= 3
        else { return nil }
        var scale = 1.0
        for _ in 0..<next.count { scale *= 10 }
        return (next.value / scale, tokens)
    }

    /// The mark between a token and digits right behind it, and how many tokens on those are.
    private func mark(after index: Int, in text: ScannedText) -> (mark: Mark, tokens: Int)? {
        guard index + 1 < text.tokens.count else { return nil }
        let end = text.tokens[index].range.upperBound
        let next = text.tokens[index + 1]
        if next.kind == .number {
            let gap = text.bytes[end..<next.range.lowerBound]
            return isGroupSpace(gap) ? (.space, 1) : nil
        }
        guard next.range.lowerBound == end, index + 2 < text.tokens.count,
            let mark = Self.mark(text.bytes[next.range])
        else { return nil }
        let after = text.tokens[index + 2]
        guard after.kind == .number, after.range.lowerBound == next.range.upperBound else {
            return nil
        }
        if mark == .decimal, next.range.count == 3 {
            // One digit, or two wide ones: 3・11 is a day, 096・555・0142 a telephone.
            let isWide = text.bytes[after.range.lowerBound] >= 0x80
            guard after.range.count <= (isWide ? 6 : 1) else { return nil }
        }
        return (mark, 2)
    }

    private static func mark(_ bytes: ArraySlice<UInt8>) -> Mark? {
        switch bytes.count {
        case 1:
            switch bytes.first {
            case UInt8(ascii: ","): .comma
            case UInt8(ascii: "."): .stop
            case UInt8(ascii: "'"): .apostrophe
            default: nil
            }
        // ٫ and ٬ of Arabic and Persian.
        case 2 where bytes.elementsEqual([0xD9, 0xAB]): .decimal
        case 2 where bytes.elementsEqual([0xD9, 0xAC]): .comma
        case 3 where bytes.elementsEqual("，".utf8): .comma
        case 3 where bytes.elementsEqual("．".utf8): .stop
        case 3 where bytes.elementsEqual("’".utf8): .apostrophe
        // ６・３ of Japanese set from top to bottom, whose digits are wide.
        case 3 where bytes.elementsEqual("・".utf8): .decimal
        default: nil
        }
    }

    /// A no-break, thin or narrow no-break space; an ordinary one where the language uses it.
    private func isGroupSpace(_ gap: ArraySlice<UInt8>) -> Bool {
        switch gap.count {
        case 1: decimalIsComma && gap.first == 0x20
        case 2: gap.elementsEqual([0xC2, 0xA0])
        case 3: gap.elementsEqual([0xE2, 0x80, 0x89]) || gap.elementsEqual([0xE2, 0x80, 0xAF])
        default: false
        }
    }

    /// The value and count of a token's digits, of any script, or `nil`.
    func digits(at index: Int, in text: ScannedText) -> (value: Double, count: Int)? {
        guard index < text.tokens.count, text.tokens[index].kind == .number else { return nil }
        let range = text.tokens[index].range
        // Fifteen digits of four bytes; more are no number that a text speaks of.
        guard range.count <= 60 else { return nil }
        var value = 0.0
        var count = 0
        var position = range.lowerBound
        while position < range.upperBound {
            let end = range.upperBound
            let (scalar, length) = UTF8Scanner.decode(text.bytes, at: position, end: end)
            guard let digit = digitValue(scalar) else { return nil }
            value = value * 10 + Double(digit)
            count += 1
            position += length
        }
        return count <= 15 ? (value, count) : nil
    }
}

/// The value of a decimal digit, or `nil`.
///
/// Source: Unicode 15, the first of each run of ten `Nd` that news is written with: ASCII, Arabic,
/// Persian, the scripts of India, Thai, Lao, Tibetan, Burmese, Khmer, Mongolian, full width.
func digitValue(_ scalar: UInt32) -> UInt32? {
    if scalar < 0x80 { return scalar &- 0x30 < 10 ? scalar - 0x30 : nil }
    for zero: UInt32 in digitZeros where scalar >= zero && scalar < zero + 10 {
        return scalar - zero
    }
    return nil
}

private let digitZeros: [UInt32] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50,
    0xED0, 0xF20, 0x1040, 0x17E0, 0x1810, 0xFF10,
]
