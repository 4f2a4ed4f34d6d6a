// SPDX-License-Identifier: Apache-2.0

/// The marks of a list that is written in one line: `1) … 2) …`, `a. … b. …`, `• 9. … • 10. …`.
///
/// A list is one whose text begins with a mark; the next mark has the next number or letter and the
/// same signs.
struct ListMarks {
    /// A mark of a list.
    private struct Mark: Equatable {
        /// The bullet in front, or 0.
        var bullet: UInt32
        /// The number, or the place of a letter in the alphabet.
        var ordinal: Int
        var isLetter: Bool
        /// The signs behind it: `.`, `)`, `.)`.
        var signs: [UInt8]
        /// Where it ends.
        var end: Int
    }

    /// Where the marks stand, by place; empty where the text is no list of two items.
    let ranges: [Range<Int>]

    /// Finds the marks in a range of a text.
    ///
    /// - Complexity: O(*n*).
    init(_ text: [UInt8], range: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound, text[start] <= 0x20 { start += 1 }
        guard var last = Self.mark(text, at: start, end: range.upperBound) else {
            ranges = []
            return
        }
        var found = [start..<last.end]
        var offset = last.end
        while offset < range.upperBound {
            if text[offset] == 0x20,
                let next = Self.mark(text, at: offset + 1, end: range.upperBound),
                next.ordinal == last.ordinal + 1, next.isLetter == last.isLetter,
                next.bullet == last.bullet, next.signs == last.signs
            {
                found.append((offset + 1)..<next.end)
                last = next
                offset = next.end
            } else {
                offset += 1
            }
        }
        ranges = found.count > 1 ? found : []
    }

    private static func mark(_ text: [UInt8], at start: Int, end: Int) -> Mark? {
        guard start < end else { return nil }
        var offset = start
        var bullet: UInt32 = 0
        let (scalar, length) = UTF8Scanner.decode(text, at: start, end: end)
        if scalar == 0x2022 || scalar == 0x2043 || scalar == 0x2D || scalar == 0x2013 {
            bullet = scalar
            offset += length
            if offset < end, text[offset] == 0x20 { offset += 1 }
        }
        let first = offset
        var ordinal = 0
        while offset < end, text[offset] &- 0x30 < 10, offset - first < 3 {
            ordinal = ordinal * 10 + Int(text[offset] &- 0x30)
            offset += 1
        }
        let isLetter = offset == first
        if isLetter, offset < end, text[offset] &- 0x61 < 26 {
            ordinal = Int(text[offset] &- 0x60)
            offset += 1
        }
        let signsStart = offset
        while offset < end, offset - signsStart < 2, text[offset] == 0x2E || text[offset] == 0x29 {
            offset += 1
        }
        guard offset > signsStart, signsStart > first, offset < end, text[offset] == 0x20 else {
            return nil
        }
        return Mark(
            bullet: bullet,
            ordinal: ordinal,
            isLetter: isLetter,
            signs: Array(text[signsStart..<offset]),
            end: offset
        )
    }
}
