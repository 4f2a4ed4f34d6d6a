// SPDX-License-Identifier: Apache-2.0

/// Decides whether an article opens a story or belongs to the likest there is.
///
/// It is a decision of its own: the likest story may still be another's.
struct NoveltyDecision: Sendable {
    private let trees: BoostedTrees

    init(trees: BoostedTrees) { self.trees = trees }

    /// The decision in use.
    static let trained = NoveltyDecision(trees: .standing)

    /// A story is over for an article that comes more than so many days later, unless it speaks of
    /// the story's days.
    static let window = 21

    /// Stories whose articles agree on days further apart than this tell two events; the days of
    /// one event differ with the hour and with what is news of it.
    private static let dayReach = 3
    /// So much must speak for merging a story, by whether it has one article or more: of two groups
    /// that have grown apart each article is a witness that they are two.
    private static let mergeLeast = (one: 0.0, many: 0.5)

    /// The evidence that the article belongs to the story, as a logarithm of odds: it joins when
    /// the number is above 0.
    func evidence(_ standing: Standing) -> Double { trees.evidence(standing.values) }

    /// Whether two stories are one, by the evidence of the articles of each for the other.
    func areOne(_ a: LiveStory, _ b: LiveStory, _ model: SimilarityModel) -> Bool {
        guard a.distance(to: b.days) <= Self.window else { return false }
        if let day = a.agreedDay, let other = b.agreedDay, abs(day - other) > Self.dayReach {
            return false
        }
        let least =
            min(a.witnesses.count, b.witnesses.count) == 1
            ? Self.mergeLeast.one : Self.mergeLeast.many
        let ties = a.witnesses.map { StoryMatch.ties(of: $0, to: b, model: model) }
        return mean(of: ties, a, for: b) > least
            && mean(of: b.witnesses.indices.map { k in ties.map { $0[k] } }, b, for: a) > least
    }

    /// The mean evidence that the articles of one story belong to another; `ties` are theirs for the
    /// other's.
    private func mean(of ties: [[Double]], _ a: LiveStory, for b: LiveStory) -> Double {
        let sum = zip(a.witnesses, ties).reduce(0.0) { sum, row in
            guard let best = row.1.max(), best > StoryMatch.reach else {
                return sum + Self.stranger
            }
            return sum + evidence(b.standing(of: row.0, ties: row.1))
        }
        return sum / Double(max(1, ties.count))
    }

    /// What is taken for the evidence of an article that has nothing in common with a story.
    private static let stranger = -5.0
}
