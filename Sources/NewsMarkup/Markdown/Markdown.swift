// SPDX-License-Identifier: Apache-2.0

/// Reads Markdown as it comes of HTML: blocks, with hard-wrapped lines joined.
///
/// Of CommonMark it has headings, paragraphs, lists, quotations, rules, fenced code, tables, links,
/// pictures, emphasis and escapes. Reference definitions and HTML tags are dropped.
public struct Markdown: Sendable {
    /// Deeper lists and quotations count as this deep.
    static let depthLimit = 16

    private var blocks: [MarkdownBlock] = []
    private var lines: [UInt8] = []
    private var lineCount = 0
    private var kind = MarkdownBlock.Kind.paragraph
    private var fence: UInt8?

    private init() {}

    /// The blocks of a document in order.
    ///
    /// - Complexity: O(*n*).
    public static func blocks(of source: [UInt8]) -> [MarkdownBlock] {
        var reader = Markdown()
        var start = 0
        while start < source.count {
            var end = start
            while end < source.count, source[end] != ASCII.lineFeed { end += 1 }
            reader.read(source[start..<end])
            start = end + 1
        }
        reader.flush()
        return reader.blocks
    }

    private mutating func read(_ rawLine: ArraySlice<UInt8>) {
        let line = rawLine.last == ASCII.carriageReturn ? rawLine.dropLast() : rawLine
        let indent = MarkdownLine.indent(of: line)
        let content = line.dropFirst(indent.bytes)
        if let mark = MarkdownLine.fence(content), fence == nil || fence == mark {
            flush()
            fence = fence == nil ? mark : nil
        } else if content.isEmpty {
            flush()
        } else if fence != nil {
            add(content)
        } else if !structure(content, columns: indent.columns) {
            add(content)
        }
    }

    /// Whether the line says what it is; else it continues what is open.
    private mutating func structure(_ content: ArraySlice<UInt8>, columns: Int) -> Bool {
        if lineCount == 1, kind == .paragraph, let level = MarkdownLine.underline(content) {
            kind = .heading(level: level)
            flush()
        } else if MarkdownLine.isRule(content) {
            flush()
            blocks.append(MarkdownBlock(kind: .rule))
        } else if let heading = MarkdownLine.heading(content) {
            flush()
            kind = .heading(level: heading.level)
            add(heading.text)
            flush()
        } else if let quotation = MarkdownLine.quotation(content) {
            let depth = min(quotation.depth, Self.depthLimit)
            if kind != .quotation(depth: depth) || quotation.text.isEmpty { flush() }
            kind = .quotation(depth: depth)
            if !quotation.text.isEmpty { add(quotation.text) }
        } else if let item = MarkdownLine.item(content) {
            flush()
            kind = .listItem(depth: min(columns / 2 + 1, Self.depthLimit))
            add(item)
        } else if content.first == UInt8(ascii: "|") {
            flush()
            guard let row = MarkdownLine.row(content) else { return true }
            kind = .tableRow
            add(row[...])
            flush()
        } else {
            return MarkdownLine.isDefinition(content)
        }
        return true
    }

    private mutating func add(_ line: ArraySlice<UInt8>) {
        if lineCount > 0 { lines.append(ASCII.lineFeed) }
        lines.append(contentsOf: line)
        lineCount += 1
    }

    private mutating func flush() {
        if lineCount > 0 {
            var inline = MarkdownInline(lines)
            let block = inline.block(kind)
            if !block.text.isEmpty || !block.images.isEmpty { blocks.append(block) }
            lines.removeAll(keepingCapacity: true)
            lineCount = 0
        }
        kind = .paragraph
    }
}
