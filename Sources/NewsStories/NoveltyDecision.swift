// SPDX-License-Identifier: Apache-2.0

/// Decides whether an article opens a story or belongs to the likest there is.
///
/// It is a decision of its own: the likest story may still be another's.
struct NoveltyDecision: Sendable {
    /// How the pieces of evidence are weighed against each other: one article alike is not enough,
    /// or stories would grow into chains.
    var bias = -0.3
    var best = 0.3
    var support = 0.7

    /// A story is over for an article that comes so many days later.
    var window = 10

    /// The evidence that the article belongs to the story, as a logarithm of odds: it joins when
    /// the number is above 0.
    func evidence(_ match: StoryMatch) -> Double {
        bias + best * match.best + support * match.support
    }

    /// Whether two stories are one, by the evidence of each article of the smaller for the other.
    func areOne(_ a: LiveStory, _ b: LiveStory, model: SimilarityModel) -> Bool {
        guard a.distance(to: b.days) <= window else { return false }
        let (small, large) = a.witnesses.count < b.witnesses.count ? (a, b) : (b, a)
        let matches = small.witnesses.compactMap { StoryMatch($0, large, model: model) }
        let sum = matches.reduce(0) { $0 + evidence($1) }
        return sum > 0
    }
}
