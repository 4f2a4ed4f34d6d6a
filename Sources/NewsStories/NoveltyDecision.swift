// SPDX-License-Identifier: Apache-2.0

/// Decides whether an article opens a story or belongs to the likest there is.
///
/// It is a decision of its own: the likest story may still be another's.
struct NoveltyDecision: Sendable {
    private let trees: BoostedTrees

    /// The decision in use.
    static let trained = NoveltyDecision(trees: .standing)

    /// A story is over for an article that comes more than so many days later, unless it speaks of
    /// the story's days.
    static let window = 8

    /// Stories whose articles agree on days further apart than this tell two events; the days of
    /// one event differ with the hour and with what is news of it.
    private static let dayReach = 3
    /// So much must speak for merging a story, by whether it has one article or more: of two groups
    /// that have grown apart each article is a witness that they are two.
    private static let mergeLeast = (one: 0.3, many: 0.5)

    /// The evidence that the article belongs to the story, as a logarithm of odds: it joins when
    /// the number is above 0.
    func evidence(_ match: StoryMatch) -> Double { trees.evidence(match.standing.values) }

    /// Whether two stories are one, by the evidence of the articles of each for the other.
    func areOne(_ a: LiveStory, _ b: LiveStory, model: SimilarityModel) -> Bool {
        guard a.distance(to: b.days) <= Self.window else { return false }
        if let day = a.agreedDay, let other = b.agreedDay, abs(day - other) > Self.dayReach {
            return false
        }
        let isOne = min(a.witnesses.count, b.witnesses.count) == 1
        let least = isOne ? Self.mergeLeast.one : Self.mergeLeast.many
        return mean(of: a, for: b, model) > least && mean(of: b, for: a, model) > least
    }

    /// The mean evidence that the articles of one story belong to another.
    private func mean(of a: LiveStory, for b: LiveStory, _ model: SimilarityModel) -> Double {
        let sum = a.witnesses.reduce(0.0) { sum, article in
            sum + (StoryMatch(article, b, model: model).map(evidence) ?? Self.stranger)
        }
        return sum / Double(max(1, a.witnesses.count))
    }

    /// What is taken for the evidence of an article that has nothing in common with a story.
    private static let stranger = -5.0
}
