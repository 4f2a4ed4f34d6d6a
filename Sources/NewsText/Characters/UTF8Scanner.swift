// SPDX-License-Identifier: Apache-2.0

/// Reads scalars out of bytes, forwards, never failing: a byte that belongs to no character is
/// read as U+FFFD of length 1.
public struct UTF8Scanner {
    /// What stands for bytes that are no UTF-8.
    public static let replacement: UInt32 = 0xFFFD

    /// The text.
    public let text: [UInt8]
    /// Where reading ends.
    public let end: Int
    /// The byte offset of the next scalar.
    public var offset: Int

    /// A scanner of a range of a text; what of the range lies outside of the text is left out.
    public init(_ text: [UInt8], range: Range<Int>? = nil) {
        self.text = text
        let whole = 0..<text.count
        let range = range?.clamped(to: whole) ?? whole
        offset = range.lowerBound
        end = range.upperBound
    }

    /// Reads the next scalar, or `nil` at the end.
    @inlinable
    public mutating func next() -> UInt32? {
        guard offset < end else { return nil }
        let (scalar, length) = Self.decode(text, at: offset, end: end)
        offset += length
        return scalar
    }

    /// The scalar at an offset and how many bytes it takes; U+FFFD and 1 where there is none.
    ///
    /// Overlong forms, surrogates and scalars past U+10FFFF are no scalars.
    ///
    /// - Precondition: `offset < end` and `end <= text.count`.
    @inlinable
    @inline(__always)
    public static func decode(
        _ text: [UInt8],
        at offset: Int,
        end: Int
    ) -> (scalar: UInt32, length: Int) {
        let first = UInt32(text[offset])
        if first < 0x80 { return (first, 1) }
        guard first >= 0xC2, first < 0xF5, offset + 1 < end else { return (replacement, 1) }
        let second = UInt32(text[offset + 1])
        guard second & 0xC0 == 0x80 else { return (replacement, 1) }
        if first < 0xE0 { return ((first & 0x1F) << 6 | second & 0x3F, 2) }
        guard offset + 2 < end else { return (replacement, 1) }
        let third = UInt32(text[offset + 2])
        guard third & 0xC0 == 0x80 else { return (replacement, 1) }
        if first < 0xF0 {
            let scalar = (first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
            let isScalar = scalar >= 0x800 && scalar & 0xF800 != 0xD800
            return isScalar ? (scalar, 3) : (replacement, 1)
        }
        guard offset + 3 < end else { return (replacement, 1) }
        let fourth = UInt32(text[offset + 3])
        guard fourth & 0xC0 == 0x80 else { return (replacement, 1) }
        let scalar =
            (first & 0x07) << 18 | (second & 0x3F) << 12 | (third & 0x3F) << 6 | fourth & 0x3F
        return scalar >= 0x10000 && scalar < 0x110000 ? (scalar, 4) : (replacement, 1)
    }

    /// The scalar that ends before an offset and how many bytes it takes, or `nil` at `start`.
    ///
    /// - Precondition: `start >= 0` and `offset <= text.count`.
    public static func decode(
        _ text: [UInt8],
        before offset: Int,
        start: Int
    ) -> (scalar: UInt32, length: Int)? {
        guard offset > start else { return nil }
        var first = offset - 1
        while first > start, offset - first < 4, text[first] & 0xC0 == 0x80 { first -= 1 }
        let (scalar, length) = decode(text, at: first, end: offset)
        return first + length == offset ? (scalar, length) : (replacement, 1)
    }
}

extension [UInt8] {
    /// Appends a scalar as UTF-8; U+FFFD for what is no scalar.
    @inlinable
    mutating func append(scalar: UInt32) {
        switch scalar {
        case 0..<0x80:
            append(UInt8(scalar))
        case 0x80..<0x800:
            append(UInt8(0xC0 | scalar >> 6))
            append(UInt8(0x80 | scalar & 0x3F))
        case 0x800..<0xD800, 0xE000..<0x10000:
            append(UInt8(0xE0 | scalar >> 12))
            append(UInt8(0x80 | scalar >> 6 & 0x3F))
            append(UInt8(0x80 | scalar & 0x3F))
        case 0x10000..<0x110000:
            append(UInt8(0xF0 | scalar >> 18))
            append(UInt8(0x80 | scalar >> 12 & 0x3F))
            append(UInt8(0x80 | scalar >> 6 & 0x3F))
            append(UInt8(0x80 | scalar & 0x3F))
        default:
            append(scalar: UTF8Scanner.replacement)
        }
    }
}
