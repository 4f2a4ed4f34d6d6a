// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Sets aside what stands in the article's element and is not the article.
enum PageTrim {
    static func trim(_ blocks: inout [FlowBlock]) {
        for index in blocks.indices where blocks[index].isText {
            let block = blocks[index]
            if block.linkDensity > 0.5, block.weight < 200 {
                blocks[index].kind = .aside(.relatedHeadline)
            }
        }
        setAsideEmptyHeadings(&blocks)
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
