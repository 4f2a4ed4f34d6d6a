// SPDX-License-Identifier: Apache-2.0

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
        let label = wide ?? Self.declaredLabel(of: file)
        let decoded = Self.decode(file, label: label)
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

    /// The label that the file itself states, unless its bytes show that it is no longer so.
    ///
    /// Crawlers store pages as UTF-8 and leave the old declaration in them; and what could be
    /// read as ASCII so far is not UTF-16 (WHATWG HTML, 13.2.3.2).
    private static func declaredLabel(of file: [UInt8]) -> String? {
        guard let label = CharsetDeclaration.label(in: file) else { return nil }
        let isUTF8 = file.contains { $0 >= 0x80 } && (try? UTF8Span(validating: file.span)) != nil
        let isWide = Array(label.utf8).holds("utf-16", at: 0)
        return isUTF8 || isWide ? "utf-8" : label
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
