// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import NewsModel

/// Reads Markdown: its first heading is the title, bold lines are headings.
enum MarkdownReader {
    // A bold line longer than this is a lead.
    private static let headingWeight = 120

    static func read(_ capture: Capture) -> Draft {
        var draft = Draft()
        for block in Markdown.blocks(of: capture.content) { append(block, to: &draft) }
        return draft
    }

    private static func append(_ block: MarkdownBlock, to draft: inout Draft) {
        if draft.title == nil, case .heading(level: 1) = block.kind,
            !draft.blocks.contains(where: { $0.weight > headingWeight })
        {
            draft.title = String(decoding: block.text, as: UTF8.self)
            return
        }
        for image in block.images where image.offset == 0 {
            draft.blocks.append(FlowBlock(kind: .image(image.address)))
        }
        if let text = flowBlock(block) { draft.blocks.append(text) }
        for image in block.images where image.offset > 0 {
            draft.blocks.append(FlowBlock(kind: .image(image.address)))
        }
    }

    private static func flowBlock(_ block: MarkdownBlock) -> FlowBlock? {
        if block.kind == .rule { return FlowBlock(kind: .rule) }
        guard !block.text.isEmpty else { return nil }
        var result = FlowBlock(kind: kind(block))
        result.text = block.text
        result.weight = TextMeasure.weight(block.text)
        result.linkWeight = block.links.reduce(0) { $0 + TextMeasure.weight(block.text[$1.range]) }
        result.links = block.links.map(\.address)
        if block.isBold { result.style.insert(.bold) }
        if block.isItalic { result.style.insert(.italic) }
        return result
    }

    private static func kind(_ block: MarkdownBlock) -> FlowBlock.Kind {
        switch block.kind {
        case .heading(let level): return .text(.heading, level: level)
        case .listItem(let depth): return .text(.listItem, level: depth)
        case .quotation(let depth): return .text(.blockQuotation, level: depth)
        case .tableRow: return .text(.tableRow, level: 0)
        case .rule: return .rule
        case .paragraph:
            let isHeading =
                block.isBold && block.images.isEmpty
                && TextMeasure.weight(block.text) <= headingWeight
                && !TextMeasure.endsSentence(block.text[...])
            return isHeading ? .text(.heading, level: 2) : .text(.paragraph, level: 0)
        }
    }
}
