// SPDX-License-Identifier: Apache-2.0

/// What a text begins with, if it begins with markup.
struct MarkupProbe {
    /// Whether there is an XML declaration.
    private(set) var hasXMLDeclaration = false
    /// The name in the document type declaration, lower case.
    private(set) var documentType: String?
    /// The name of the first tag, lower case, its prefix included; `nil` when text comes first.
    private(set) var root: String?
    /// Where the first tag stands; empty without one.
    private(set) var rootTag = 0..<0

    /// Passes over white space, comments and declarations up to the first tag.
    ///
    /// - Complexity: O(*n*) in what stands before the end of the first tag.
    init(_ text: [UInt8]) {
        var index = text.skippingSpaces(from: 0)
        while index < text.count, text[index] == UInt8(ascii: "<") {
            let rest = index..<text.count
            if text.holds("<!--", at: index) {
                index = text.firstIndex(of: "-->", in: rest).map { $0 + 3 } ?? text.count
            } else if text.holds("<?", at: index) {
                hasXMLDeclaration = hasXMLDeclaration || text.holds("<?xml", at: index)
                index = text.firstIndex(of: "?>", in: rest).map { $0 + 2 } ?? text.count
            } else if text.holds("<!doctype", at: index) {
                documentType = Self.name(in: text, from: text.skippingSpaces(from: index + 9))
                index = Self.endOfDeclaration(in: text, from: index)
            } else {
                let name = Self.name(in: text, from: index + 1)
                if let first = name.utf8.first, first.isLetter {
                    root = name
                    let end = text[index...].firstIndex(of: UInt8(ascii: ">")) ?? text.count
                    rootTag = index..<end
                }
                return
            }
            index = text.skippingSpaces(from: index)
        }
    }

    /// The first tag's name without a prefix, lower case.
    var localRoot: String? {
        guard let root else { return nil }
        let start = root.utf8.lastIndex(of: UInt8(ascii: ":")).map { root.utf8.index(after: $0) }
        return String(root[(start ?? root.startIndex)...])
    }

    private static func name(in text: [UInt8], from start: Int) -> String {
        let name = text[min(start, text.count)...].prefix(64).prefix {
            $0.isLetter || $0.isDigit || $0 >= 0x80 || "-_:.".utf8.contains($0)
        }
        return String(decoding: name.lazy.map(\.lowerCased), as: UTF8.self)
    }

    /// Past the `>` of a document type declaration, whose bracketed part may hold more of them.
    private static func endOfDeclaration(in text: [UInt8], from start: Int) -> Int {
        var depth = 0
        for index in start..<text.count {
            switch text[index] {
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">") where depth <= 0: return index + 1
            default: break
            }
        }
        return text.count
    }
}
