// SPDX-License-Identifier: Apache-2.0

/// An Atom document as it is written (RFC 4287), Atom 0.3 included.
struct AtomWire {
    /// A text construct or content.
    struct Text {
        /// `text`, `html`, `xhtml` or a media type, lower case.
        var type: String
        /// The text, tags left out; of base64 as it stands.
        var text: [UInt8]
        /// The content as HTML where tags stand in it unescaped, else `nil`.
        var markup: [UInt8]?
    }

    struct Link {
        var address: String
        var relation: String
        var type: String?
    }

    struct Time {
        var text: [UInt8]
        var line: Int
    }

    /// An entry, or a feed's own head.
    struct Element {
        var id: String?
        var title: Text?
        var summary: Text?
        var content: Text?
        var links: [Link] = []
        var authors: [String] = []
        var published: Time?
        var updated: Time?
        /// The title of the feed that the entry was taken over from.
        var sourceTitle: Text?
        /// `xml:lang`, its own or of its text.
        var language: String?
    }

    var head = Element()
    var entries: [Element] = []
}
