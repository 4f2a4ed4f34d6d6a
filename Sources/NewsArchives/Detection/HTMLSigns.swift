// SPDX-License-Identifier: Apache-2.0

internal import NewsModel

/// Signs by which HTML is told from XML and from text.
enum HTMLSigns {
    /// The markup that a text's first tag shows: a whole page's, a fragment's, or `nil`.
    static func markup(of probe: MarkupProbe) -> Capture.Markup? {
        if probe.documentType == "html" { return .page }
        guard let root = probe.root else { return nil }
        if pageElements.contains(root) { return .page }
        return contentElements.contains(root) ? .fragment : nil
    }

    /// Whether a text that begins without a tag has so many that it is HTML all the same.
    ///
    /// Three: Markdown and plain text now and then hold a stray one. Looks at the first 64 KB.
    static func areEnough(in text: [UInt8]) -> Bool {
        var count = 0
        for index in 0..<min(text.count, 65_536) where text[index] == UInt8(ascii: "<") {
            let isBreak =
                text.holds("</p>", at: index) || text.holds("</div>", at: index)
                || text.holds("<br", at: index) || text.holds("<p>", at: index)
            count += isBreak ? 1 : 0
            if count == 3 { return true }
        }
        return false
    }

    /// Whether a tag of an element that an article's text may have stands anywhere in a text.
    static func holdTag(in text: [UInt8]) -> Bool {
        text.indices.contains { index in
            guard text[index] == UInt8(ascii: "<") else { return false }
            let name = text[(index + 1)...].prefix(16).prefix { $0.isLetter || $0.isDigit }
            return contentElements.contains(String(decoding: name.map(\.lowerCased), as: UTF8.self))
        }
    }

    /// Elements that stand in front of nothing but a page.
    private static let pageElements: Set = [
        "html", "head", "body", "title", "meta", "link", "base", "script", "style", "frameset",
    ]

    /// Elements that may stand in front of an article's text.
    private static let contentElements: Set = [
        "a", "abbr", "address", "article", "aside", "audio", "b", "big", "blockquote", "br",
        "button",
        "center", "cite", "code", "dd", "del", "details", "div", "dl", "dt", "em", "figcaption",
        "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i",
        "iframe", "img", "ins", "kbd", "label", "li", "main", "mark", "nav", "ol", "p", "picture",
        "pre", "q", "s", "section", "small", "span", "strike", "strong", "sub", "sup", "table",
        "tbody", "td", "th", "thead", "time", "tr", "tt", "u", "ul", "video",
    ]
}
