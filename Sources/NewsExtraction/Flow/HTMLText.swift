// SPDX-License-Identifier: Apache-2.0

import NewsMarkup

/// The text inside an element, in one line.
enum HTMLText {
    static func plain(_ node: HTMLNode, _ document: HTMLDocument) -> [UInt8] {
        var text = FlowText()
        var current = document.firstChild(node)
        while let inner = current {
            if document.kind(inner) == .text {
                text.append(document.text(inner), style: [], isLink: false)
            } else if document.kind(inner) == .element {
                let tag = document.tag(inner)
                if HTMLVisibility.isUnread(tag) {
                    current = document.next(afterAllOf: inner, within: node)
                    continue
                }
                if tag.isBlock || tag == .br { text.breakLine() }
            }
            current = document.next(after: inner, within: node)
        }
        return [UInt8](TextBytes.trimmed(text.bytes[...]))
    }
}
