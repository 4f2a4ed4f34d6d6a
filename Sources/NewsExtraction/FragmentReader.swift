// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import NewsModel

/// Reads the HTML of one entry: all of it is the article, but for what sites and mirrors add.
enum FragmentReader {
    static func read(_ capture: Capture) -> Draft {
        let document = HTMLDocument(capture.content)
        var asides: [HTMLNode: Article.SetAside.Reason] = [:]
        var tally = HTMLTally(document)
        tally.count(within: .document) { _ in 0 }
        for node in ShareBar.elements(in: document, root: .document) { asides[node] = .shareBar }
        for node in Promotion.elements(in: document, root: .document, tally: tally) {
            asides[node] = .promotion
        }
        var draft = Draft()
        draft.blocks = HTMLFlow(document, asides: asides).blocks
        setAsideFooter(&draft.blocks, host: capture.url.map { WebAddress($0).siteHost })
        return draft
    }

    private static func setAsideFooter(_ blocks: inout [FlowBlock], host: String?) {
        guard let start = MirrorFooter.start(in: blocks, host: host) else { return }
        for index in start..<blocks.count where blocks[index].isText {
            blocks[index].kind = .aside(.mirrorFooter)
        }
    }
}
