// SPDX-License-Identifier: Apache-2.0

import NewsExtraction
import NewsModel

/// An article in short, to compare in one line: `p:text`, `h:`, `c:`, `l:`, `q:`, `t:`.
struct Shown {
    let article: Article

    init(_ content: String, _ markup: Capture.Markup, url: String? = nil, title: String? = nil) {
        var capture = Capture(
            origin: .init(path: "folder/file.txt"),
            form: .text,
            markup: markup,
            content: Array(content.utf8)
        )
        capture.url = url
        capture.title = title
        article = Extractor.extract(capture).article
    }

    var blocks: [String] {
        article.body.blocks.map { block in
            let mark =
                switch block.kind {
                case .paragraph: "p"
                case .heading: "h"
                case .caption: "c"
                case .listItem: "l"
                case .blockQuotation: "q"
                case .tableRow: "t"
                }
            return mark + ":" + article.body.string(block.range)
        }
    }

    var asides: [String] { article.setAside.map { "\($0.reason):" + $0.text } }
}
