// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import NewsModel

/// What a reader found in a capture, before it becomes an article.
struct Draft {
    /// The pieces in reading order.
    var blocks: [FlowBlock] = []
    /// The title as it stands, or `nil`.
    var title: String?
    /// The outlet's name as the content states it, or `nil`.
    var siteName: String?
    /// The article's address as the content states it, or `nil`.
    var url: String?
    /// The language that the content states, or `nil`.
    var language: Language?
    /// The authors that the content states.
    var authors: [String] = []
    /// The time that the content states, or `nil`.
    var published: Publication.Evidence?

    /// Sets aside what any form may carry: date lines in front, share links, links to other articles,
    /// the title said again; and finds captions.
    mutating func furnish(title: String) {
        CaptionRule.mark(&blocks)
        setAsideDateLines()
        setAsideRepeatedTitle(title)
        setAsideLinks()
    }

    /// Date lines before the text; the first one tells the time where nothing else does.
    private mutating func setAsideDateLines() {
        for index in blocks.indices {
            guard blocks[index].isRunningText else { continue }
            if blocks[index].weight > 120 { return }
            let line = blocks[index].text[...]
            guard DateLine.isDateLine(line) else { continue }
            blocks[index].kind = .aside(.dateLine)
            guard published == nil, let time = DateLine.timestamp(line) else { continue }
            let words = String(decoding: line, as: UTF8.self)
            published = Publication.Evidence(time: time, source: .dateline, words: words)
        }
    }

    private mutating func setAsideRepeatedTitle(_ title: String) {
        let wanted = TextMeasure.letters(Array(title.utf8)[...])
        guard !wanted.isEmpty else { return }
        for index in blocks.indices.prefix(8) where blocks[index].isText {
            if blocks[index].weight <= TextMeasure.weight(title.utf8) + 8,
                TextMeasure.letters(blocks[index].text[...]) == wanted
            {
                blocks[index].kind = .aside(.repeatedTitle)
            }
        }
    }

    /// Blocks that are nothing but links, where other text is the article.
    private mutating func setAsideLinks() {
        guard blocks.contains(where: { $0.isParagraph && $0.linkDensity < 0.5 }) else { return }
        for index in blocks.indices where blocks[index].isText && blocks[index].linkWeight > 0 {
            let block = blocks[index]
            guard block.linkDensity > 0.8, block.weight <= 200 else { continue }
            if block.links.allSatisfy({ ShareBar.isEndpoint(Array($0.utf8)) }) {
                blocks[index].kind = .aside(.shareBar)
            } else if !block.isHeading, block.kind != .text(.tableRow, level: 0),
                !TextMeasure.endsSentence(block.text[...])
            {
                blocks[index].kind = .aside(.relatedHeadline)
            }
        }
    }
}
