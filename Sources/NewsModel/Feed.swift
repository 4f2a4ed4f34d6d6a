// SPDX-License-Identifier: Apache-2.0

/// A document that can be subscribed to.
public struct Feed: Hashable, Sendable {
    /// The title, white space collapsed, without markup; may be empty.
    public var title: String
    /// The address of the site that the feed belongs to, or `nil`.
    public var homePage: String?
    /// The language stated for the whole feed, or `nil`.
    public var language: Language?
    /// The entries, in the order of the document.
    public var entries: [Entry]

    /// A feed with nothing in it.
    public init() {
        title = ""
        entries = []
    }
}

/// One item of a feed, as published.
public struct Entry: Hashable, Sendable {
    /// A text with or without markup.
    public struct Text: Hashable, Sendable {
        /// The text, valid UTF-8; never empty.
        public var bytes: [UInt8]
        /// Whether `bytes` is HTML, else plain text.
        public var isHTML: Bool

        /// A text.
        public init(bytes: [UInt8], isHTML: Bool) {
            self.bytes = bytes
            self.isHTML = isHTML
        }
    }

    /// What the feed names it by, for ever, or `nil`.
    public var id: String?
    /// The address of the article, or `nil`.
    public var url: String?
    /// The title, white space collapsed, without markup; may be empty.
    public var title: String
    /// Who wrote it, as stated; may be empty.
    public var authors: [String]
    /// When it was published, or `nil`.
    public var published: Publication.Evidence?
    /// When it was last changed, or `nil`.
    public var updated: Publication.Evidence?
    /// What it is about, in short, or `nil`.
    public var summary: Text?
    /// All of it, or as much as the feed gives, or `nil`.
    public var content: Text?
    /// The language stated for it apart from the feed's, or `nil`.
    public var language: Language?
    /// The outlet that it was taken over from, when stated, as aggregators do, or `nil`.
    public var sourceName: String?

    /// An entry with nothing stated.
    public init() {
        title = ""
        authors = []
    }
}
