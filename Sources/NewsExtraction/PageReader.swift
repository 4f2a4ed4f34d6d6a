// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import NewsModel

/// Finds the article in a whole page.
enum PageReader {
    // A block heavier than this is the article's text, no line beside its title.
    private static let lineWeight = 120

    static func read(_ capture: Capture) -> Draft {
        let document = HTMLDocument(capture.content)
        let metadata = PageMetadata(document)
        var draft = Draft()
        draft.blocks = ContentScorer(document).blocks
        let title = PageTitle(stated: metadata.titles, headlines: headlines(document))
        draft.title = title.text
        draft.siteName = metadata.siteName ?? title.rest
        draft.url = metadata.url
        draft.language = metadata.language
        draft.authors = metadata.authors
        draft.published = metadata.published ?? dateLine(document)
        PageTrim.trim(&draft.blocks)
        if !draft.blocks.contains(where: \.isImage), let image = metadata.image {
            draft.blocks.insert(FlowBlock(kind: .image(image)), at: 0)
        }
        return draft
    }

    private static func headlines(_ document: HTMLDocument) -> [String] {
        var headlines: [String] = []
        var node = document.first(.h1)
        while let current = node, headlines.count < 4 {
            headlines.append(String(decoding: HTMLText.plain(current, document), as: UTF8.self))
            node = document.next(afterAllOf: current)
            while let next = node, document.tag(next) != .h1 { node = document.next(after: next) }
        }
        return headlines
    }

    /// The date in a short line between the headline and the text, where nothing else tells it.
    private static func dateLine(_ document: HTMLDocument) -> Publication.Evidence? {
        let blocks = HTMLFlow(document, root: document.first(.body) ?? .document).blocks
        guard let headline = blocks.firstIndex(where: { $0.kind == .text(.heading, level: 1) })
        else { return nil }
        for block in blocks[(headline + 1)...] where block.isRunningText {
            if block.weight > lineWeight { return nil }
            guard let time = DateLine.timestamp(block.text[...]) else { continue }
            let words = String(decoding: block.text, as: UTF8.self)
            return Publication.Evidence(time: time, source: .dateline, words: words)
        }
        return nil
    }
}
