// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Writes HTML: every element is closed, and all text goes through one place that escapes it.
struct HTMLWriter {
    typealias Attributes = [(name: StaticString, value: String)]

    private var bytes = Array("<!doctype html>\n".utf8)

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes an element around what `content` writes.
    mutating func element(
        _ name: StaticString,
        _ attributes: Attributes = [],
        _ content: (inout HTMLWriter) -> Void
    ) {
        begin(name, attributes)
        content(&self)
        bytes += Array("</\(name)>".utf8)
        if Self.blocks.contains(name.description) { bytes.append(UInt8(ascii: "\n")) }
    }

    /// Writes an element with text in it.
    mutating func element(_ name: StaticString, _ attributes: Attributes = [], text: String) {
        element(name, attributes) { $0.text(text) }
    }

    /// Writes an element that holds nothing and is not closed, as `meta`.
    mutating func void(_ name: StaticString, _ attributes: Attributes) {
        begin(name, attributes)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Writes text, escaped.
    mutating func text(_ text: String) {
        for byte in VisibleText.utf8(text) {
            switch byte {
            case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
            case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
            case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
            case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
            case UInt8(ascii: "'"): bytes += Array("&#39;".utf8)
            default: bytes.append(byte)
            }
        }
    }

    /// Writes the style sheet, which is ours and is not escaped.
    mutating func style(_ sheet: StaticString) {
        bytes += Array("<style>\n\(sheet)\n</style>\n".utf8)
    }

    private mutating func begin(_ name: StaticString, _ attributes: Attributes) {
        bytes += Array("<\(name)".utf8)
        for attribute in attributes {
            bytes += Array(" \(attribute.name)=\"".utf8)
            text(attribute.value)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    /// The elements that a line feed follows, so that the page can be read and compared as text.
    private static let blocks: Set<String> = [
        "article", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt",
        "figcaption",
        "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "html", "li", "main", "nav",
        "ol", "p", "section", "summary", "table", "tbody", "td", "th", "thead", "title", "tr", "ul",
    ]
}
