// SPDX-License-Identifier: Apache-2.0

import NewsMarkup

/// Knows elements that promote: stubs for a newsletter, an application, a subscription.
enum Promotion {
    /// More text than this is an article's, whatever the element is called.
    private static let weightLimit = 400

    /// The outermost elements within `root` that say by their attributes that they promote.
    static func elements(
        in document: HTMLDocument,
        root: HTMLNode,
        tally: HTMLTally
    ) -> [HTMLNode] {
        var found: [HTMLNode] = []
        var node = document.firstChild(root)
        while let current = node {
            if document.kind(current) == .element, isStub(current, document),
                tally.weight(current) <= weightLimit
            {
                found.append(current)
                node = document.next(afterAllOf: current, within: root)
            } else {
                node = document.next(after: current, within: root)
            }
        }
        return found
    }

    private static func isStub(_ node: HTMLNode, _ document: HTMLDocument) -> Bool {
        document.attributes(of: node).contains { attribute in
            let name = document.bytes[attribute.name]
            if name.starts(with: "data-".utf8),
                Keywords.containsAny(["promo", "newsletter"], in: name)
            {
                return true
            }
            guard name.elementsEqual("class".utf8) || name.elementsEqual("id".utf8) else {
                return false
            }
            return Keywords.containsAny(words, in: document.bytes[attribute.value])
        }
    }

    private static let words: [StaticString] = [
        "newsletter", "selfpromo", "self-promo", "subscribe-", "subscription", "paywall",
        "app-promo",
        "promo-box", "promobox", "donate-", "appdownload", "app-download",
    ]
}
