// SPDX-License-Identifier: Apache-2.0

import NewsMarkup

/// Knows links that share a page, and elements that hold little else.
enum ShareBar {
    /// Parts of addresses that pass a page on, in lower case.
    private static let endpoints: [StaticString] = [
        "facebook.com/sharer", "facebook.com/share", "facebook.com/dialog", "twitter.com/intent",
        "twitter.com/share", "twitter.com/home?status", "x.com/intent", "x.com/share",
        "whatsapp://send", "whatsapp.com/send", "wa.me/?", "t.me/share", "telegram.me/share",
        "tg://msg", "linkedin.com/share", "linkedin.com/cws/share", "pinterest.com/pin/create",
        "reddit.com/submit", "vk.com/share", "connect.ok.ru", "ok.ru/dk?st.cmd=addshare",
        "service.weibo.com/share", "line.me/r/", "lineit.line.me/share", "line://msg",
        "zalo.me/share",
        "sp.zalo.me", "getpocket.com/save", "getpocket.com/edit", "tumblr.com/share",
        "tumblr.com/widgets/share", "b.hatena.ne.jp/entry", "b.hatena.ne.jp/add",
        "threads.net/intent", "bsky.app/intent", "news.ycombinator.com/submitlink",
        "xing.com/spi/share",
        "xing.com/app/user", "qzone.qq.com/cgi-bin/qzshare", "flipboard.com/bookmarklet",
        "story.kakao.com/share", "viber://forward", "fb-messenger://share", "sms:?", "mailto:?",
    ]

    /// More text than this beside the links is no label of a bar.
    private static let labelWeight = 48

    /// Whether the address passes a page on.
    static func isEndpoint(_ address: some RandomAccessCollection<UInt8>) -> Bool {
        Keywords.containsAny(endpoints, in: address)
    }

    /// The outermost elements within `root` that hold links to share and little else.
    ///
    /// - Complexity: O(*n*) in the nodes of `root`.
    static func elements(in document: HTMLDocument, root: HTMLNode) -> [HTMLNode] {
        var tally = HTMLTally(document)
        tally.count(within: root) { node in
            guard document.tag(node) == .a, let link = document.value("href", of: node) else {
                return 0
            }
            return isEndpoint(link) ? 1 : 0
        }
        guard tally.marked(root) > 0 else { return [] }
        var found: [HTMLNode] = []
        var node = document.firstChild(root)
        while let current = node {
            if isBar(current, document, tally) {
                found.append(current)
                node = document.next(afterAllOf: current, within: root)
            } else if tally.marked(current) == 0 {
                node = document.next(afterAllOf: current, within: root)
            } else {
                node = document.next(after: current, within: root)
            }
        }
        return found
    }

    private static func isBar(
        _ node: HTMLNode,
        _ document: HTMLDocument,
        _ tally: HTMLTally
    ) -> Bool {
        let shares = tally.marked(node)
        // One link within a sentence is the sentence's.
        let least = document.tag(node).isInline ? 2 : 1
        return shares >= least && shares * 2 >= tally.links(node)
            && tally.weight(node) - tally.linkWeight(node) <= labelWeight
            && tally.weight(node) <= labelWeight * 2
    }
}
