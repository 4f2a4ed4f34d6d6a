// SPDX-License-Identifier: Apache-2.0

/// A block of a Markdown document, its text free of marks.
public struct MarkdownBlock: Hashable, Sendable {
    /// What a block is.
    public enum Kind: Hashable, Sendable {
        /// 1…6.
        case heading(level: Int)
        case paragraph
        /// The depth counts from 1.
        case listItem(depth: Int)
        /// The depth counts from 1.
        case quotation(depth: Int)
        case tableRow
        /// A rule; its text is empty.
        case rule
    }

    /// A link: where its text stands in the block's, and where it leads.
    public struct Link: Hashable, Sendable {
        /// The text's UTF-8 byte offsets.
        public var range: Range<Int>
        /// Where it leads, as written.
        public var address: String
    }

    /// A picture: where it stands, its address and the text for those who do not see it.
    public struct Image: Hashable, Sendable {
        /// The UTF-8 byte offset in the text that it stands before.
        public var offset: Int
        /// Where it is, as written.
        public var address: String
        /// What stands between the brackets, as written; may be empty.
        public var alternative: String
    }

    /// What it is.
    public var kind: Kind
    /// The text without marks, lines joined, valid UTF-8 where the source is.
    public var text: [UInt8] = []
    /// The links by their start.
    public var links: [Link] = []
    /// The pictures by their offset.
    public var images: [Image] = []
    /// Whether all of the text is strongly emphasised.
    public var isBold = false
    /// Whether all of the text is emphasised.
    public var isItalic = false

    init(kind: Kind) { self.kind = kind }
}
