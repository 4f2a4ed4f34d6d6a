// SPDX-License-Identifier: Apache-2.0

/// How a character takes part in words, as far as matching must know.
public enum LetterClass: UInt8, Sendable {
    /// White space, punctuation, symbols.
    case none
    /// A letter, digit or mark of a script that parts its words.
    case spaced
    /// Of a script that does not: Han, kana, Thai, Lao, Khmer, Burmese.
    case unspaced
    /// Hangul: words are parted, but particles are glued on behind.
    case hangul

    /// The class of a scalar.
    public init(scalar: UInt32) {
        if scalar < 0x80 {
            let isLetter =
                (scalar | 0x20) &- 0x61 < 26 || scalar &- 0x30 < 10
            self = isLetter ? .spaced : .none
        } else if 0xC0..<0x589 ~= scalar {
            self = scalar == 0xD7 || scalar == 0xF7 ? .none : .spaced
        } else {
            self = 0x4E00...0x9FFF ~= scalar ? .unspaced : Self.beyondASCII(scalar)
        }
    }

    /// The class of the last character of a text; `none` of an empty one.
    init(endOf text: ArraySlice<UInt8>) {
        guard var start = text.indices.last else {
            self = .none
            return
        }
        while start > text.startIndex, text[start] & 0xC0 == 0x80 { start -= 1 }
        self.init(scalar: NewsLexicons.scalar(at: start - text.startIndex, in: text.span).value)
    }

    /// Where the letters end that stand at an offset of a text; the offset itself where none do.
    static func endOfWord(in text: Span<UInt8>, from start: Int) -> Int {
        var position = start
        while position < text.count {
            let (value, next) = scalar(at: position, in: text)
            let letters = LetterClass(scalar: value)
            guard letters == .spaced || letters == .hangul else { break }
            position = next
        }
        return position
    }

    private static func beyondASCII(_ scalar: UInt32) -> LetterClass {
        switch scalar {
        case 0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF: .none
        case 0x589...0x58A, 0x5BE, 0x5C0, 0x5C3, 0x5F3...0x5F4: .none
        case 0x600...0x60F, 0x61B...0x61F, 0x66A...0x66D, 0x6D4: .none
        case 0x964...0x965, 0xE2F, 0xE3F, 0xE5A...0xE5B: .none
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: .unspaced
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7FF: .hangul
        case 0x2000...0x2BFF, 0x2E00...0x2E7F: .none
        case 0x3005...0x3007, 0x3041...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF: .unspaced
        case 0x3000...0x3040, 0x30A0, 0x30FB, 0x3200...0x33FF: .none
        case 0x3100...0x312F, 0x31A0...0x31FF, 0x3400...0x9FFF, 0xF900...0xFAFF: .unspaced
        case 0xFE10...0xFE6F, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40: .none
        case 0xFF5B...0xFF65, 0xFFE0...0xFFFF: .none
        case 0x1F000...0x1FAFF: .none
        case 0x20000...0x3FFFF: .unspaced
        default: .spaced
        }
    }
}

/// The scalar that begins at `index`, and the index behind it; a stray byte stands for itself.
@inline(__always)
func scalar(at index: Int, in bytes: Span<UInt8>) -> (value: UInt32, next: Int) {
    let lead = bytes[index]
    if lead < 0x80 { return (UInt32(lead), index + 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= bytes.count else { return (UInt32(lead), index + 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, index + length)
}
