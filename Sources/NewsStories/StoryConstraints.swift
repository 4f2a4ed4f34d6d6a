// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What an editor has decided about stories; the engine keeps it, whatever the evidence.
///
/// A merge is one pair together; a split is a pair apart for each article taken out; a move is both.
public struct StoryConstraints: Hashable, Sendable {
    /// Two articles.
    public struct Pair: Hashable, Sendable {
        /// The articles, in no order.
        public var one: Article.ID
        /// The other.
        public var other: Article.ID

        /// A pair.
        public init(_ one: Article.ID, _ other: Article.ID) {
            self.one = one
            self.other = other
        }
    }

    /// Articles that are of one story.
    ///
    /// Where this and `apart` disagree, `apart` holds.
    public var together: [Pair]
    /// Articles that are not.
    public var apart: [Pair]

    /// Constraints; none when nothing is said.
    public init(together: [Pair] = [], apart: [Pair] = []) {
        self.together = together
        self.apart = apart
    }
}
