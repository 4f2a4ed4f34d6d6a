// SPDX-License-Identifier: Apache-2.0

/// Bytes as they were obtained, taken apart as far as their form allows.
public struct Capture: Hashable, Sendable {
    /// What a file is.
    public enum Form: String, Hashable, Sendable, CaseIterable {
        /// An HTML comment with a Unix time, a Markdown link, a rule of dashes, the entry's HTML.
        case feedMirrorNote
        /// An HTML page.
        case page
        /// Markdown, often made from HTML and wrapped.
        case markdown
        /// Plain text.
        case text
        /// RSS or Atom; each entry is a capture of its own.
        case feed
        /// JSONL; each line is a capture of its own.
        case record
    }

    /// Where bytes were obtained.
    public struct Origin: Hashable, Sendable, Comparable {
        /// The path or address, as given.
        public var path: String
        /// The place, from 1, of an entry in its feed, or the line, from 1, of a record; `nil` for a
        /// whole file.
        public var position: Int?

        /// An origin.
        public init(path: String, position: Int? = nil) {
            self.path = path
            self.position = position
        }

        /// By path, then position, whole files first.
        public static func < (a: Origin, b: Origin) -> Bool {
            (a.path, a.position ?? 0) < (b.path, b.position ?? 0)
        }
    }

    /// How the content is marked up.
    public enum Markup: String, Hashable, Sendable {
        /// A whole HTML page, whose article must be found in it.
        case page
        /// The HTML of one entry: all of it is the article, but for what mirrors and sites add.
        case fragment
        /// Markdown.
        case markdown
        /// No markup.
        case none
    }

    /// Where it was obtained.
    public var origin: Origin
    /// The form of the file.
    public var form: Form
    /// How `content` is marked up.
    public var markup: Markup
    /// The content, valid UTF-8.
    public var content: [UInt8]
    /// The article's address, when the form states it apart from the content.
    public var url: String?
    /// The title, when stated apart from the content.
    public var title: String?
    /// The outlet's name, when stated apart from the content.
    public var outletName: String?
    /// The authors, when stated apart from the content.
    public var authors: [String]
    /// The language, when stated apart from the content.
    public var language: Language?
    /// The time, when stated apart from the content.
    public var published: Publication.Evidence?

    /// A capture with nothing stated apart from its content.
    public init(origin: Origin, form: Form, markup: Markup, content: [UInt8]) {
        self.origin = origin
        self.form = form
        self.markup = markup
        self.content = content
        authors = []
    }
}
