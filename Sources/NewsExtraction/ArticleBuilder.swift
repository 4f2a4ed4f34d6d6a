// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Makes the article's body, pictures and what is set aside of a draft's blocks.
struct ArticleBuilder {
    private(set) var body = Body()
    private(set) var images: [Article.Image] = []
    private(set) var setAside: [Article.SetAside] = []

    init(_ blocks: [FlowBlock], page: String?) {
        var isAfterImage = false
        for block in blocks {
            switch block.kind {
            case .image(let address):
                let own = ImageAddress.own(address, page: page)
                if !images.contains(where: { $0.address == own }) {
                    images.append(Article.Image(address: own))
                    isAfterImage = true
                }
            case .text(let kind, let level):
                body.append(kind, level: level, block.text)
                if kind == .caption, isAfterImage {
                    images[images.count - 1].caption = body.blocks.count - 1
                }
                isAfterImage = false
            case .aside(let reason):
                let text = String(decoding: block.text, as: UTF8.self)
                if !text.isEmpty || reason == .shareBar || reason == .promotion {
                    setAside.append(Article.SetAside(reason: reason, text: text))
                }
            case .rule: break
            }
        }
    }
}
