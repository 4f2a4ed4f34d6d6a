// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import NewsModel

/// Finds the article in a whole page.
enum PageReader {
    static func read(_ capture: Capture) -> Draft {
        let document = HTMLDocument(capture.content)
        let metadata = PageMetadata(document)
        let scorer = ContentScorer(document)
        var asides = scorer.pruned
        for node in ShareBar.elements(in: document, root: scorer.root) { asides[node] = .shareBar }
        var draft = Draft()
        draft.blocks = HTMLFlow(document, root: scorer.root, asides: asides).blocks
        draft.title = title(metadata, document)
        draft.siteName = metadata.siteName
        draft.url = metadata.url
        draft.language = metadata.language
        draft.authors = metadata.authors
        draft.published = metadata.published
        PageTrim.trim(&draft.blocks)
        return draft
    }

    private static func title(_ metadata: PageMetadata, _ document: HTMLDocument) -> String? {
        metadata.titles.first
            ?? document.first(.h1).map {
                String(decoding: HTMLText.plain($0, document), as: UTF8.self)
            }
    }
}
