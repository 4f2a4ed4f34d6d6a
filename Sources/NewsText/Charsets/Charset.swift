// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// Turns bytes in any character encoding into UTF-8.
public enum Charset {
    /// A text made of bytes.
    public struct Decoded: Hashable, Sendable {
        /// The text, valid UTF-8, without a byte order mark; line ends as they were.
        public var text: [UInt8]
        /// The encoding by its WHATWG name in lower case: `utf-8`, `gb18030`, `windows-1252`.
        public var encoding: String
        /// How many U+FFFD stand for bytes that the encoding does not have.
        public var replacements: Int
    }

    /// Decodes bytes: by their byte order mark, else by the label given (of a header or a `meta`
    /// element, any of WHATWG's), else as UTF-8 if they are, else by what the text looks like.
    ///
    /// A label that is not known is passed over. Nothing is normalised: windows-1258 gives letters
    /// with marks behind them, as WHATWG has it; `FoldedText` joins the two.
    ///
    /// - Complexity: O(*n*); guessing looks at 8,000 bytes.
    public static func decode(_ bytes: [UInt8], label: String? = nil) -> Decoded {
        if let marked = decodedByMark(bytes) { return marked }
        if let label, let encoding = CharsetLabels.encoding(label) {
            return decoded(bytes, encoding)
        }
        if CharsetGuess.isISO2022JP(bytes) { return decoded(bytes, "iso-2022-jp") }
        if UTF8Validation.isValid(bytes) {
            return Decoded(text: bytes, encoding: "utf-8", replacements: 0)
        }
        return decoded(bytes, CharsetGuess.encoding(of: bytes))
    }

    private static func decodedByMark(_ bytes: [UInt8]) -> Decoded? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return decoded(bytes, "utf-8") }
        if bytes.starts(with: [0xFF, 0xFE]) { return decoded(bytes, "utf-16le") }
        if bytes.starts(with: [0xFE, 0xFF]) { return decoded(bytes, "utf-16be") }
        return nil
    }

    private static func decoded(_ bytes: [UInt8], _ encoding: String) -> Decoded {
        if encoding != "utf-8", let (text, count) = convert(bytes, from: encoding) {
            return Decoded(text: withoutMark(text), encoding: encoding, replacements: count)
        }
        return Decoded(
            text: withoutMark(UTF8Validation.repaired(bytes)),
            encoding: "utf-8",
            replacements: strayCount(bytes)
        )
    }

    /// The bytes as UTF-8 and how many were replaced, or `nil` for an encoding ICU lacks.
    static func convert(_ bytes: [UInt8], from encoding: String) -> ([UInt8], Int)? {
        guard bytes.count <= Int(Int32.max) / 16 else { return nil }
        var replacements: Int32 = 0
        let text = CharsetLabels.converter(for: encoding).withCString { name in
            UTF8Output.fill(expecting: bytes.count * 3 / 2 + 16) { buffer, capacity in
                cicu_decode(name, bytes, Int32(bytes.count), buffer, capacity, &replacements)
            }
        }
        return text.map { ($0, Int(replacements)) }
    }

    private static func withoutMark(_ text: [UInt8]) -> [UInt8] {
        text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
    }

    /// How many bytes belong to no character of UTF-8.
    private static func strayCount(_ bytes: [UInt8]) -> Int {
        guard !UTF8Validation.isValid(bytes) else { return 0 }
        var count = 0
        var offset = 0
        while offset < bytes.count {
            let (scalar, length) = UTF8Scanner.decode(bytes, at: offset, end: bytes.count)
            if scalar == UTF8Scanner.replacement, length == 1 { count += 1 }
            offset += length
        }
        return count
    }
}
