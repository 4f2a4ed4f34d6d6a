// SPDX-License-Identifier: Apache-2.0

/// Character references: `&eacute;`, `&#233;`, `&#xE9;`.
///
/// Source: HTML standard, section 13.2.5.72 and following.
public enum CharacterReference {
    /// Reads the reference that begins with the `&` at `start`.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - start: The index of an `&`.
    ///   - end: Where to stop looking, at most `bytes.count`.
    ///   - isInAttribute: Whether a name without `;` before `=`, a letter or a digit stays as it is.
    ///   - output: Gets the characters that are meant, as UTF-8.
    /// - Returns: How many bytes the reference takes, or 0 when there is none, and then nothing is
    ///   put out.
    public static func read(
        _ bytes: [UInt8],
        at start: Int,
        end: Int,
        isInAttribute: Bool = false,
        into output: inout [UInt8]
    ) -> Int {
        let next = start + 1
        guard next < end else { return 0 }
        if bytes[next] == ASCII.hash { return numeric(bytes, start, end, &output) }
        guard ASCII.isLetter(bytes[next]) else { return 0 }
        return named(bytes, start, end, isInAttribute, &output)
    }

    /// The text with its references resolved.
    public static func resolve(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard bytes.contains(ASCII.ampersand) else { return [UInt8](bytes) }
        let source = [UInt8](bytes)
        var output: [UInt8] = []
        output.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            if source[index] == ASCII.ampersand {
                let length = read(source, at: index, end: source.count, into: &output)
                index += length
                if length > 0 { continue }
            }
            output.append(source[index])
            index += 1
        }
        return output
    }

    private static func named(
        _ bytes: [UInt8],
        _ start: Int,
        _ end: Int,
        _ isInAttribute: Bool,
        _ output: inout [UInt8]
    ) -> Int {
        let first = start + 1
        let limit = min(end, first + NamedCharacters.longestName)
        var stop = first
        while stop < limit, ASCII.isLetter(bytes[stop]) || ASCII.isDigit(bytes[stop]) { stop += 1 }
        let names = NamedCharacters.standard
        if stop < end, bytes[stop] == ASCII.semicolon,
            let found = names.characters(named: bytes[first..<stop], closed: true)
        {
            output.append(contentsOf: found)
            return stop + 1 - start
        }
        stop = min(stop, first + NamedCharacters.longestBareName)
        while stop > first {
            if let found = names.characters(named: bytes[first..<stop], closed: false) {
                if isInAttribute, stop < end, continuesName(bytes[stop]) { return 0 }
                output.append(contentsOf: found)
                return stop - start
            }
            stop -= 1
        }
        return 0
    }

    private static func continuesName(_ byte: UInt8) -> Bool {
        byte == ASCII.equals || ASCII.isLetter(byte) || ASCII.isDigit(byte)
    }

    private static func numeric(
        _ bytes: [UInt8],
        _ start: Int,
        _ end: Int,
        _ output: inout [UInt8]
    ) -> Int {
        var index = start + 2
        let isHexadecimal = index < end && bytes[index] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { index += 1 }
        let radix = isHexadecimal ? 16 : 10
        let firstDigit = index
        var number = 0
        while index < end, let digit = ASCII.hexValue(bytes[index]), digit < radix {
            number = min(number * radix + digit, 0x11_0000)
            index += 1
        }
        guard index > firstDigit else { return 0 }
        if index < end, bytes[index] == ASCII.semicolon { index += 1 }
        output.append(contentsOf: Character(scalar(number)).utf8)
        return index - start
    }

    /// The character a number stands for: those of windows-1252 for 0x80…0x9F, U+FFFD for none.
    private static func scalar(_ number: Int) -> Unicode.Scalar {
        if (0x80..<0xA0).contains(number) { return windows1252[number - 0x80] }
        guard number != 0, let scalar = Unicode.Scalar(UInt32(number)) else { return "\u{FFFD}" }
        return scalar
    }

    private static let windows1252: [Unicode.Scalar] = [
        "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
        "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
        "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}",
        "\u{2014}",
        "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
    ]
}
