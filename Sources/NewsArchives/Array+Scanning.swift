// SPDX-License-Identifier: Apache-2.0

extension [UInt8] {
    /// Whether ASCII text stands at an index, letters of either case being the same.
    ///
    /// - Precondition: `text` has no upper-case letters.
    func holds(_ text: StaticString, at index: Int) -> Bool {
        guard index >= 0, text.utf8CodeUnitCount <= count - index else { return false }
        return text.withUTF8Buffer { wanted in
            for offset in wanted.indices where wanted[offset] != self[index + offset].lowerCased {
                return false
            }
            return true
        }
    }

    /// The first index in a range from which ASCII text stands, or `nil`.
    ///
    /// - Complexity: O(*n* · *m*), near O(*n*) in practice, *m* being the short text's length.
    func firstIndex(of text: StaticString, in range: Range<Int>) -> Int? {
        range.first { holds(text, at: $0) }
    }

    /// The first index from `start` on that is no white space; `count` when there is none.
    func skippingSpaces(from start: Int) -> Int {
        var index = start
        while index < count, self[index].isSpace { index += 1 }
        return index
    }

    /// The index of the line feed that ends the line of `start`; `count` for the last line.
    func endOfLine(from start: Int) -> Int {
        var index = start
        while index < count, self[index] != UInt8(ascii: "\n") { index += 1 }
        return index
    }

    /// A range without the white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, self[lower].isSpace { lower += 1 }
        while upper > lower, self[upper - 1].isSpace { upper -= 1 }
        return lower..<upper
    }

    /// The text of a range, for what becomes a `String` of the model.
    func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}

extension UInt8 {
    var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

    var isDigit: Bool { self &- 0x30 < 10 }

    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

    var lowerCased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
