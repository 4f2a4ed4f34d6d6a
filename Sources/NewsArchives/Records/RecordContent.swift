// SPDX-License-Identifier: Apache-2.0

internal import NewsMarkup
internal import NewsModel

/// The text of a record's field, and how it is marked up.
struct RecordContent {
    let bytes: [UInt8]
    let markup: Capture.Markup

    /// Takes a string, fundus's body, or an object with the page in `content`; `nil` when there is
    /// nothing but white space.
    init?(_ value: JSONValue) {
        if let text = value.string ?? value["content"]?.string {
            bytes = Array(text.utf8)
            markup = Self.markup(of: bytes)
        } else {
            bytes = Self.fragment(of: value)
            markup = .fragment
        }
        guard bytes.skippingSpaces(from: 0) < bytes.count else { return nil }
    }

    /// How text is marked up, by its own signs.
    static func markup(of text: [UInt8]) -> Capture.Markup {
        if let html = HTMLSigns.markup(of: MarkupProbe(text)) { return html }
        if MarkdownSigns.areEnough(in: text, from: 0) { return .markdown }
        return HTMLSigns.areEnough(in: text) ? .fragment : .none
    }

    /// `{"summary": […], "sections": [{"headline": […], "paragraphs": […]}]}` as HTML.
    private static func fragment(of body: JSONValue) -> [UInt8] {
        var html: [UInt8] = []
        append(body["summary"], as: "p", to: &html)
        for section in body["sections"]?.array ?? [] {
            append(section["headline"], as: "h2", to: &html)
            append(section["paragraphs"], as: "p", to: &html)
        }
        return html
    }

    private static func append(_ texts: JSONValue?, as element: String, to html: inout [UInt8]) {
        for text in (texts?.array ?? texts.map { [$0] } ?? []).compactMap(\.string) {
            guard !text.isEmpty else { continue }
            html.append(contentsOf: "<\(element)>".utf8)
            for byte in text.utf8 {
                switch byte {
                case UInt8(ascii: "&"): html.append(contentsOf: "&amp;".utf8)
                case UInt8(ascii: "<"): html.append(contentsOf: "&lt;".utf8)
                default: html.append(byte)
                }
            }
            html.append(contentsOf: "</\(element)>\n".utf8)
        }
    }
}
