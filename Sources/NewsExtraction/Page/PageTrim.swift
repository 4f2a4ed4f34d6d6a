// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Sets aside what stands in the article's element and is not the article.
enum PageTrim {
    /// Lighter lines without an end are labels: of the byline, of an advertisement, of a player.
    private static let labelWeight = 24
    /// Heavier blocks are the text; labels before the first of them belong to the headline.
    private static let textWeight = 60

    static func trim(_ blocks: inout [FlowBlock]) {
        for index in blocks.indices where blocks[index].isRunningText {
            let block = blocks[index]
            if block.linkDensity > 0.5, block.weight < 200 {
                blocks[index].kind = .aside(.relatedHeadline)
            }
        }
        setAsideHead(&blocks)
        setAsideLabels(&blocks)
        setAsideEmptyHeadings(&blocks)
    }

    /// The headline and the lines beside it.
    private static func setAsideHead(_ blocks: inout [FlowBlock]) {
        for index in blocks.indices where blocks[index].isRunningText {
            let block = blocks[index]
            if block.kind == .text(.heading, level: 1) {
                blocks[index].kind = .aside(.repeatedTitle)
            } else if block.weight >= textWeight || TextMeasure.endsSentence(block.text[...]) {
                return
            } else if block.isParagraph {
                let isDate = DateLine.isDateLine(block.text[...])
                blocks[index].kind = .aside(isDate ? .dateLine : .navigation)
            }
        }
    }

    /// Labels between the paragraphs, and short lines that stand there again and again.
    private static func setAsideLabels(_ blocks: inout [FlowBlock]) {
        var counts: [[UInt8]: Int] = [:]
        for block in blocks where block.isParagraph && block.weight < textWeight {
            counts[block.text, default: 0] += 1
        }
        for index in blocks.indices where blocks[index].isParagraph {
            let text = blocks[index].text
            let isLabel =
                blocks[index].weight < labelWeight && !TextMeasure.endsSentence(text[...])
                && !TextMeasure.holdsQuotation(text[...]) && !TextMeasure.endsInColon(text[...])
            if isLabel || counts[text] ?? 0 > 1 { blocks[index].kind = .aside(.navigation) }
        }
    }

    /// A heading under which nothing stands headed what was set aside.
    private static func setAsideEmptyHeadings(_ blocks: inout [FlowBlock]) {
        var hasText = false
        for index in blocks.indices.reversed() where blocks[index].isText {
            if blocks[index].isHeading {
                if !hasText { blocks[index].kind = .aside(.navigation) }
            } else {
                hasText = true
            }
        }
    }
}
