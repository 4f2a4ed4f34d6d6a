// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The blocks of an article as HTML, every sentence with an identifier that links lead to.
struct ArticleBody {
    private let body: Body
    private let item: Int
    /// For each block the indices of its sentences.
    private let sentences: [Range<Int>]
    private let ranges: [Range<Int>]

    init(_ entry: Edition.Item, item: Int) {
        body = entry.article.body
        self.item = item
        ranges = entry.body.sentences.map(\.range)
        var next = 0
        var sentences: [Range<Int>] = []
        for block in body.blocks {
            let first = next
            while next < ranges.count, ranges[next].lowerBound < block.range.upperBound {
                next += 1
            }
            sentences.append(first..<next)
        }
        self.sentences = sentences
    }

    func write(to html: inout HTMLWriter) {
        var index = 0
        while index < body.blocks.count {
            guard body.blocks[index].kind == .listItem else {
                writeBlock(index, to: &html)
                index += 1
                continue
            }
            let first = index
            while index < body.blocks.count, body.blocks[index].kind == .listItem { index += 1 }
            html.element("ul") { html in
                for item in first..<index { writeBlock(item, to: &html) }
            }
        }
    }

    private func writeBlock(_ index: Int, to html: inout HTMLWriter) {
        let kind = body.blocks[index].kind
        switch kind {
        case .paragraph: html.element("p") { writeText(of: index, to: &$0) }
        case .heading: html.element("h5") { writeText(of: index, to: &$0) }
        case .listItem: html.element("li") { writeText(of: index, to: &$0) }
        case .blockQuotation: html.element("blockquote") { writeText(of: index, to: &$0) }
        case .caption, .tableRow:
            html.element("p", [("class", kind.rawValue)]) { writeText(of: index, to: &$0) }
        }
    }

    private func writeText(of index: Int, to html: inout HTMLWriter) {
        let block = body.blocks[index].range
        var end = block.lowerBound
        for sentence in sentences[index] {
            let range = ranges[sentence].clamped(to: end..<block.upperBound)
            html.text(body.line(end..<range.lowerBound))
            html.element(
                "span",
                [("id", Anchor.sentence(sentence, of: item))],
                text: body.line(range)
            )
            end = range.upperBound
        }
        html.text(body.line(end..<block.upperBound))
    }
}
