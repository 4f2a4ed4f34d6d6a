// SPDX-License-Identifier: Apache-2.0

/// Reads RSS 0.9x, 1.0 and 2.0 off an XML tree.
struct RSSParser {
    private let tree: XMLTree
    private(set) var wire = RSSWire()

    init(_ tree: XMLTree) {
        self.tree = tree
        guard let root = tree.root else { return }
        wire.language = tree.language(of: root)
        for child in tree.children(of: root) {
            switch name(of: child) {
            case "channel": readChannel(child)
            // RSS 0.90 and 1.0 have items beside the channel, and so have broken ones.
            case "item": readItem(child, language: wire.language)
            default: break
            }
        }
    }

    private mutating func readChannel(_ channel: Int) {
        wire.language = tree.language(of: channel) ?? wire.language
        for child in tree.children(of: channel) {
            if name(of: child) == "item" {
                readItem(child, language: wire.language)
            } else if let value = value(of: child) {
                wire.channel.append(value)
            }
        }
    }

    private mutating func readItem(_ item: Int, language: String?) {
        wire.items.append(
            RSSWire.Item(
                values: tree.children(of: item).compactMap(value),
                language: tree.language(of: item) ?? language,
                line: tree.line(of: item)
            )
        )
    }

    /// The name of an element of RSS itself, or `nil` for others'.
    private func name(of element: Int) -> String? {
        FeedVocabulary(tree.name(of: element)) == .rss ? tree.localName(of: element) : nil
    }

    private func value(of element: Int) -> RSSWire.Value? {
        var attributes: [String: String] = [:]
        for name in ["isPermaLink", "href", "rel"] {
            attributes[name] = tree.attribute(name, of: element)
        }
        let children = tree.children(of: element)
        let hasTags = !children.isEmpty
        // Atom's author has the name in an element of its own.
        let name = children.first { tree.localName(of: $0) == "name" }
        let text = tree.text(of: name ?? element)
        guard hasTags || !attributes.isEmpty || !text[...].trimmed.isEmpty else { return nil }
        return RSSWire.Value(
            vocabulary: FeedVocabulary(tree.name(of: element)),
            name: tree.localName(of: element),
            text: text,
            markup: hasTags ? tree.markup(of: element) : nil,
            attributes: attributes,
            line: tree.line(of: element)
        )
    }
}
