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
    }

    /// Languages that write a comma before decimals and a stop or a space between groups.
    ///
    /// Source: CLDR, `numbers/symbols` of each.
    private static let commaLanguages: Set<String> = [
        "es", "fr", "ru", "pt", "de", "vi", "id", "tr", "it", "uk", "pl",
        "bg", "ca", "cs", "da", "el", "fi", "hr", "hu", "nl", "nb", "no", "ro", "sk", "sl", "sr",
        "sv",
    ]

    private let decimalIsComma: Bool

    init(language: Language) {
        decimalIsComma = Self.commaLanguages.contains(language.primary)
    }

    /// The number whose digits begin with a token, its groups joined, or `nil`.
    ///
    /// A stop or comma before exactly three digits parts groups where the language uses it so, and
    /// also where it does not when the number could not be a decimal otherwise (`1.234.567`).
    func number(at index: Int, in text: ScannedText) -> Reading? {
        guard let first = digits(at: index, in: text) else { return nil }
        var value = first.value
        var last = index
        var groupMark: UInt8?
        while let (mark, next) = group(after: last, groupMark: groupMark, first: first, in: text) {
            value = value * 1000 + next
            groupMark = mark
            last += mark == UInt8(ascii: " ") ? 1 : 2
        }
        if let decimals = decimals(after: last, groupMark: groupMark, in: text) {
            value += decimals
            last += 2
        }
        let range = text.tokens[index].range.lowerBound..<text.tokens[last].range.upperBound
        return Reading(range: range, value: value, tokenCount: last - index + 1)
    }

    private func group(
        after index: Int,
        groupMark: UInt8?,
        first: (value: Double, count: Int),
        in text: ScannedText
    ) -> (mark: UInt8, value: Double)? {
        guard first.count <= 3, first.value > 0,
            let (mark, markTokens) = mark(after: index, in: text),
            groupMark == nil || groupMark == mark,
            let next = digits(at: index + markTokens, in: text), next.count == 3
        else { return nil }
        if mark == UInt8(ascii: " ") { return (mark, next.value) }
        let decimalMark = decimalIsComma ? UInt8(ascii: ",") : UInt8(ascii: ".")
        guard mark == decimalMark, groupMark == nil else { return (mark, next.value) }
        // The language's decimal mark parts groups only when it stands twice.
        guard let (again, tokens) = self.mark(after: index + 2, in: text), again == mark,
            digits(at: index + 2 + tokens, in: text)?.count == 3
        else { return nil }
        return (mark, next.value)
    }

    private func decimals(after index: Int, groupMark: UInt8?, in text: ScannedText) -> Double? {
        guard let (mark, tokens) = mark(after: index, in: text), mark != UInt8(ascii: " "),
            mark != groupMark, let next = digits(at: index + tokens, in: text), next.count <= 3
        else { return nil }
        var scale = 1.0
        for _ in 0..<next.count { scale *= 10 }
        return next.value / scale
    }

    /// The stop, comma or space between a token and digits right behind it.
    private func mark(after index: Int, in text: ScannedText) -> (mark: UInt8, tokens: Int)? {
        guard index + 1 < text.tokens.count else { return nil }
        let end = text.tokens[index].range.upperBound
        let next = text.tokens[index + 1]
        if next.kind == .number {
            let gap = text.bytes[end..<next.range.lowerBound]
            guard decimalIsComma, gap.count <= 3, !gap.isEmpty, isGroupSpace(gap) else {
                return nil
            }
            return (UInt8(ascii: " "), 1)
        }
        guard next.range == end..<(end + 1), index + 2 < text.tokens.count else { return nil }
        let mark = text.bytes[end]
        guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",") else { return nil }
        let after = text.tokens[index + 2]
        guard after.kind == .number, after.range.lowerBound == end + 1 else { return nil }
        return (mark, 2)
    }

    /// A space, a no-break space, a thin or narrow no-break space.
    private func isGroupSpace(_ gap: ArraySlice<UInt8>) -> Bool {
        gap.elementsEqual([0x20]) || gap.elementsEqual([0xC2, 0xA0])
            || gap.elementsEqual([0xE2, 0x80, 0x89]) || gap.elementsEqual([0xE2, 0x80, 0xAF])
    }

    /// The value and count of a token's digits, of any script, or `nil`.
    func digits(at index: Int, in text: ScannedText) -> (value: Double, count: Int)? {
        guard index < text.tokens.count, text.tokens[index].kind == .number else { return nil }
        var value = 0.0
        var count = 0
        var position = text.tokens[index].range.lowerBound
        while position < text.tokens[index].range.upperBound {
            let end = text.tokens[index].range.upperBound
            let (scalar, length) = UTF8Scanner.decode(text.bytes, at: position, end: end)
            guard let digit = digitValue(scalar) else { return nil }
            value = value * 10 + Double(digit)
            count += 1
            position += length
        }
        return count <= 15 ? (value, count) : nil
    }
}

/// The value of a decimal digit of the scripts in use, or `nil`. Source: Unicode, `Nd`.
func digitValue(_ scalar: UInt32) -> UInt32? {
    for zero: UInt32 in [0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10]
    where scalar >= zero && scalar < zero + 10 {
        return scalar - zero
    }
    return nil
}
