// SPDX-License-Identifier: Apache-2.0

extension Story {
    /// One thing that decided where an article was put, or how alike two are.
    public struct Reason: Hashable, Sendable, ExpressibleByStringLiteral {
        /// It in words: `both name Corfu`.
        public var words: String
        /// Where it stands in the articles, by what it speaks of, for each the one article before the other;
        /// may be empty.
        public var spans: [Span]

        /// A reason.
        public init(_ words: String, spans: [Span] = []) {
            self.words = words
            self.spans = spans
        }

        /// A reason that stands nowhere in the articles.
        public init(stringLiteral words: String) { self.init(words) }
    }

    /// A place in one of the articles that a reason speaks of.
    public struct Span: Hashable, Sendable {
        /// The article.
        public var article: Article.ID
        /// Whether it is in the title and not in the body.
        public var isTitle: Bool
        /// UTF-8 byte offsets into the title or the body's text.
        public var range: Range<Int>
        /// What stands there.
        public var text: String

        /// A place.
        public init(article: Article.ID, isTitle: Bool, range: Range<Int>, text: String) {
            self.article = article
            self.isTitle = isTitle
            self.range = range
            self.text = text
        }
    }
}
