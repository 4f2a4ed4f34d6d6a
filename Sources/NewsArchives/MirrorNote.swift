// SPDX-License-Identifier: Apache-2.0

internal import NewsModel

/// A feed mirror's note: a comment with a time, a link, a rule of dashes, the entry's HTML.
///
///     <!--1711403103000-->
///     [Title, [brackets] and all](https://example.org/a_(b))
///     ------
///     <p>…
struct MirrorNote {
    /// The time in the comment, or `nil` when there is none.
    let published: Publication.Evidence?
    /// The link's text.
    let title: String
    /// The link's address.
    let url: String
    /// The entry's text, HTML as a rule; may be empty.
    let content: [UInt8]
    /// How the entry's text is marked up, by its own signs.
    let markup: Capture.Markup

    /// Reads a note, or gives `nil` for what is none.
    ///
    /// One of comment and rule may be missing, but not the link; without the comment HTML must
    /// follow the rule, since a link over a rule is a heading in Markdown.
    ///
    /// - Complexity: O(*n*).
    init?(_ text: [UInt8]) {
        var index = text.skippingSpaces(from: 0)
        published = Self.time(in: text, &index)
        index = text.skippingSpaces(from: index)
        guard index < text.count, text[index] == UInt8(ascii: "[") else { return nil }
        let head = Head(text, from: index)
        guard let link = Self.link(in: text, head.link) else { return nil }
        let body = text.skippingSpaces(from: head.end)
        if published == nil {
            guard head.hasRule, body < text.count, text[body] == UInt8(ascii: "<") else {
                return nil
            }
        }
        title = link.title
        url = link.url
        content = Array(text[body...])
        markup = HTMLSigns.holdTag(in: content) ? .fragment : RecordContent.markup(of: content)
    }

    private static func time(in text: [UInt8], _ index: inout Int) -> Publication.Evidence? {
        // 64: a time with white space around it, in any unit or as ISO 8601.
        let window = index..<min(text.count, index + 64)
        guard text.holds("<!--", at: index), let end = text.firstIndex(of: "-->", in: window)
        else { return nil }
        let words = text.string(text.trimmed(min(index + 4, end)..<end))
        let time = Int64(words).map { Timestamp(unixTime: $0) } ?? Timestamp(iso8601: words)
        guard let time else { return nil }
        index = end + 3
        return Publication.Evidence(time: time, source: .capture, words: words)
    }

    /// The title may hold brackets and the address parentheses: the last `](` parts them.
    private static func link(in text: [UInt8], _ range: Range<Int>) -> (title: String, url: String)?
    {
        let range = text.trimmed(range)
        guard let last = range.last, text[last] == UInt8(ascii: ")"),
            let middle = range.dropLast().last(where: { text.holds("](", at: $0) })
        else { return nil }
        let title = text.trimmed(range.lowerBound + 1..<middle)
        let url = address(text[middle + 2..<last])
        return url.isEmpty ? nil : (unescaped(text[title]), url)
    }

    /// An address without angle brackets, a link's title and the line feeds of wrapping.
    private static func address(_ bytes: ArraySlice<UInt8>) -> String {
        var url: [UInt8] = []
        for byte in bytes where byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">") {
            if byte == UInt8(ascii: "\"") { break }
            if !byte.isSpace { url.append(byte) }
        }
        return String(decoding: url, as: UTF8.self)
    }

    /// Markdown's text of a link without the backslashes in front of punctuation.
    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        for index in bytes.indices {
            let isEscape =
                bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.endIndex
                && "\\[]()*_`#!-".utf8.contains(bytes[index + 1])
            if !isEscape { result.append(bytes[index]) }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// The lines of a note from the link to the rule.
private struct Head {
    /// Where the link stands, with white space around it.
    private(set) var link: Range<Int>
    /// Where what follows the rule begins, or the link where there is no rule.
    private(set) var end: Int
    private(set) var hasRule = false

    /// A title may be wrapped, yet no further than to a blank line, a tag or the rule.
    init(_ text: [UInt8], from start: Int) {
        var line = start
        while line < text.count {
            let lineEnd = text.endOfLine(from: line)
            let content = text.trimmed(line..<lineEnd)
            if content.isEmpty || text[content.lowerBound] == UInt8(ascii: "<")
                || isRule(text, content)
            {
                break
            }
            line = lineEnd + 1
        }
        link = start..<min(line, text.count)
        let rule = text.skippingSpaces(from: link.upperBound)
        let ruleEnd = text.endOfLine(from: rule)
        hasRule = isRule(text, text.trimmed(rule..<ruleEnd))
        end = hasRule ? ruleEnd : link.upperBound
    }
}

private func isRule(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    guard line.count >= 3, let mark = line.first.map({ text[$0] }) else { return false }
    return "-=*_".utf8.contains(mark) && text[line].allSatisfy { $0 == mark }
}
