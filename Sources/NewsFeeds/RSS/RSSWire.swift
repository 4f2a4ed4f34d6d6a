// SPDX-License-Identifier: Apache-2.0

/// An RSS document as it is written, before its elements are weighed against each other.
struct RSSWire {
    /// A text with the vocabulary of its element.
    struct Value {
        var vocabulary: FeedVocabulary
        var name: String
        /// The element's text, tags left out; may be empty where there are attributes.
        var text: [UInt8]
        /// The element's content as HTML where tags stand in it unescaped, else `nil`.
        var markup: [UInt8]?
        /// `isPermaLink` of a guid, `href` and `rel` of Atom's link.
        var attributes: [String: String]
        var line: Int
    }

    /// An item, its elements in the order written.
    struct Item {
        var values: [Value] = []
        /// `xml:lang`, its own or inherited.
        var language: String?
        var line: Int
    }

    /// The channel's own elements, in the order written.
    var channel: [Value] = []
    /// `xml:lang` of the root or channel.
    var language: String?
    /// The items, wherever they stand.
    var items: [Item] = []
}
