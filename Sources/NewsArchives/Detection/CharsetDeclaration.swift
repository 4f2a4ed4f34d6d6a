// SPDX-License-Identifier: Apache-2.0

/// The charset that a document's own first bytes declare.
enum CharsetDeclaration {
    /// The label of an XML declaration's `encoding` or an HTML `meta` element, or `nil`.
    ///
    /// Source: XML 1.0, 4.3.3; WHATWG HTML, 13.2.3.2, “prescan a byte stream”, of which this looks
    /// for the first `charset` within a `meta` tag and passes over comments.
    static func label(in bytes: [UInt8]) -> String? {
        // 1,024: as far as the WHATWG prescan looks.
        let head = Array(bytes.prefix(1024))
        let start = head.skippingSpaces(from: 0)
        if head.holds("<?xml", at: start),
            let end = head.firstIndex(of: "?>", in: start..<head.count)
        {
            return value(of: "encoding", in: head, start..<end)
        }
        var index = start
        while index < head.count {
            if head.holds("<!--", at: index) {
                index = head.firstIndex(of: "-->", in: index..<head.count) ?? head.count
            } else if head.holds("<meta", at: index) {
                let end = head[index...].firstIndex(of: UInt8(ascii: ">")) ?? head.count
                if let label = value(of: "charset", in: head, index..<end) { return label }
                index = end
            } else {
                index += 1
            }
        }
        return nil
    }

    /// What stands after `name`, `=` and perhaps a quotation mark.
    private static func value(
        of name: StaticString,
        in head: [UInt8],
        _ range: Range<Int>
    ) -> String? {
        var start = range.lowerBound
        while let found = head.firstIndex(of: name, in: start..<range.upperBound) {
            start = min(found + name.utf8CodeUnitCount, range.upperBound)
            var index = head.skippingSpaces(from: start)
            guard index < range.upperBound, head[index] == UInt8(ascii: "=") else { continue }
            index = head.skippingSpaces(from: index + 1)
            if index < range.upperBound, isQuote(head[index]) { index += 1 }
            let label = head[min(index, range.upperBound)..<range.upperBound].prefix {
                !$0.isSpace && !isQuote($0) && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "/")
            }
            if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
        }
        return nil
    }

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }
}
