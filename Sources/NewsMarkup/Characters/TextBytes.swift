// SPDX-License-Identifier: Apache-2.0

/// What can be told of UTF-8 text by its bytes alone.
public enum TextBytes {
    /// Whether a character of Han, kana or their punctuation begins with these bytes, so that no
    /// space parts it from its like: U+3000…U+9FFF, the compatibility ideographs, the full-width
    /// forms and the planes of further ideographs.
    public static func beginsSpaceless(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let lead = bytes.first else { return false }
        switch lead {
        case 0xE3...0xE9, 0xF0:
            return lead != 0xF0 || bytes.dropFirst().first.map { $0 >= 0xA0 } ?? false
        case 0xEF:
            return bytes.dropFirst().first.map { $0 >= 0xA4 && $0 <= 0xBE && $0 != 0xBB } ?? false
        default: return false
        }
    }

    /// Whether the text ends in such a character.
    public static func endsSpaceless(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let lead = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return false }
        return beginsSpaceless(bytes[lead...])
    }

    /// The text without white space at either end: ASCII's, no-break and ideographic spaces.
    public static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var slice = bytes
        while true {
            let length = spaceLength(atStartOf: slice)
            if length == 0 { break }
            slice = slice.dropFirst(length)
        }
        while true {
            if let last = slice.last, last <= 0x20 {
                slice = slice.dropLast()
            } else if slice.suffix(3).elementsEqual([0xE3, 0x80, 0x80]) {
                slice = slice.dropLast(3)
            } else if slice.suffix(2).elementsEqual([0xC2, 0xA0]) {
                slice = slice.dropLast(2)
            } else {
                return slice
            }
        }
    }

    private static func spaceLength(atStartOf slice: ArraySlice<UInt8>) -> Int {
        guard let first = slice.first else { return 0 }
        if first <= 0x20 { return 1 }
        if first == 0xC2, slice.starts(with: [0xC2, 0xA0]) { return 2 }
        return first == 0xE3 && slice.starts(with: [0xE3, 0x80, 0x80]) ? 3 : 0
    }
}
