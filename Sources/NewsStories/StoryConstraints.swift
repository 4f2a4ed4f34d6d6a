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

/// Constraints as the assigner asks about them.
struct ConstraintIndex: Sendable {
    private var together: [Article.ID: [Article.ID]] = [:]
    private var apart: [Article.ID: [Article.ID]] = [:]
    // Where the articles that somebody decided about were put.
    private var homes: [Article.ID: Int] = [:]

    init(_ constraints: StoryConstraints = StoryConstraints()) {
        for pair in constraints.together {
            together[pair.one, default: []].append(pair.other)
            together[pair.other, default: []].append(pair.one)
        }
        for pair in constraints.apart {
            apart[pair.one, default: []].append(pair.other)
            apart[pair.other, default: []].append(pair.one)
        }
    }

    /// Notes where an article was put.
    mutating func note(_ article: Article.ID, in story: Int) {
        if together[article] != nil || apart[article] != nil { homes[article] = story }
    }

    /// The stories, by number when they were opened, that an article is to be put into.
    func wanted(for article: Article.ID) -> [Int] {
        (together[article] ?? []).compactMap { homes[$0] }
    }

    /// Those that it must not be put into.
    func forbidden(for article: Article.ID) -> [Int] {
        (apart[article] ?? []).compactMap { homes[$0] }
    }

    /// Whether two stories hold articles that are to be kept apart; `heir` says what became of a story.
    ///
    /// - Complexity: O(*n*) in the constraints.
    func forbids(_ one: Int, _ other: Int, heir: (Int) -> Int) -> Bool {
        apart.contains { article, others in
            guard let home = homes[article], heir(home) == one else { return false }
            return others.contains { homes[$0].map(heir) == other }
        }
    }
}
