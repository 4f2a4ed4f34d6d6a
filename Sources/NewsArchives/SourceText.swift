// SPDX-License-Identifier: Apache-2.0

internal import NewsText

/// A file's bytes as UTF-8 text: no byte order mark, line feeds alone at the ends of lines.
struct SourceText {
    /// The text, valid UTF-8, with more than white space in it.
    let bytes: [UInt8]
    /// How many malformed sequences became U+FFFD.
    let replacements: Int

    /// Decodes a file.
    ///
    /// - Throws: ``Rejection`` when there is nothing in it or it is no text.
    init(_ file: [UInt8]) throws(Rejection) {
        guard !file.isEmpty else { throw Rejection(reason: "the file is empty") }
        let wide = Self.wideLabel(of: file)
        if wide == nil, let name = BinarySignature.name(of: file) {
            throw Rejection(reason: "the file is \(name), which cannot be read")
        }
        let label = wide ?? Self.label(of: file)
        let decoded = Charset.decode(file, label: label)
        bytes = Self.withLineFeeds(decoded.text)
        replacements = decoded.replacements
        guard bytes.skippingSpaces(from: 0) < bytes.count else {
            throw Rejection(reason: "the file holds nothing but white space")
        }
    }

    /// `utf-16le` or `utf-16be` when a byte order mark or the zeros of ASCII text tell so.
    private static func wideLabel(of file: [UInt8]) -> String? {
        if file.starts(with: [0xFF, 0xFE]) { return "utf-16le" }
        if file.starts(with: [0xFE, 0xFF]) { return "utf-16be" }
        let sample = file.prefix(512)
        let zeros = sample.indices.filter { sample[$0] == 0 }
        // Four in ten of one parity: mostly ASCII, as markup is; eight bytes: no mere chance.
        guard sample.count >= 8, zeros.count * 5 > sample.count else { return nil }
        if zeros.allSatisfy({ $0 % 2 == 1 }) { return "utf-16le" }
        return zeros.allSatisfy({ $0 % 2 == 0 }) ? "utf-16be" : nil
    }

    /// The label to decode by: the file's own, unless its bytes show that they are UTF-8.
    ///
    /// Crawlers store pages as UTF-8 and leave the old declaration in them, or cut a text within
    /// a character. And what could be read as ASCII so far is not UTF-16 (WHATWG HTML, 13.2.3.2).
    private static func label(of file: [UInt8]) -> String? {
        guard !isMostlyUTF8(file) else { return "utf-8" }
        let declared = CharsetDeclaration.label(in: file)
        return declared.map { Array($0.utf8).holds("utf-16", at: 0) ? "utf-8" : $0 }
    }

    /// Whether there are characters beyond ASCII, and two of them for each byte that is not UTF-8.
    ///
    /// Two: of Chinese in GB 2312, where well-formed sequences come about by chance most often,
    /// every fifth pair of bytes is one, and each of the others two bytes that are not.
    private static func isMostlyUTF8(_ file: [UInt8]) -> Bool {
        let mended = UTF8Validation.repaired(file)
        var replaced = 0
        var wide = 0
        for index in mended.indices where mended[index] >= 0xC0 {
            wide += 1
            replaced += mended[index...].starts(with: [0xEF, 0xBF, 0xBD]) ? 1 : 0
        }
        return wide > replaced && wide - replaced >= 2 * replaced
    }

    private static func withLineFeeds(_ text: [UInt8]) -> [UInt8] {
        let carriageReturn = UInt8(ascii: "\r")
        guard text.contains(carriageReturn) else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        for index in text.indices {
            if text[index] != carriageReturn {
                result.append(text[index])
            } else if !text.holds("\r\n", at: index) {
                result.append(UInt8(ascii: "\n"))
            }
        }
        return result
    }
}
