// SPDX-License-Identifier: Apache-2.0

/// Decides whether an article opens a story or belongs to the likest there is.
///
/// It is a decision of its own: the likest story may still be another's.
struct NoveltyDecision: Sendable {
    /// What an article must bring beyond being alike.
    let bias: Double
    /// How much the likest article of a story counts.
    let best: Double
    /// How much all of its articles count: one article alike is not enough, or stories would grow
    /// into chains.
    let support: Double

    /// A story is over for an article that comes more than so many days later.
    static let window = 8

    /// Stories whose articles agree on days further apart than this tell two events; the days of
    /// one event differ with the hour and with what is news of it.
    private static let dayReach = 3

    /// The evidence that the article belongs to the story, as a logarithm of odds: it joins when
    /// the number is above 0.
    func evidence(_ match: StoryMatch) -> Double {
        evidence(best: match.best, support: match.support)
    }

    /// The same of the likest article's evidence and the mean over a story's articles.
    func evidence(best likest: Double, support mean: Double) -> Double {
        bias + best * likest + support * mean
    }

    /// Whether two stories are one, by the evidence of each article of the smaller for the other:
    /// the more articles have gathered apart, the more must speak for it.
    func areOne(_ a: LiveStory, _ b: LiveStory, model: SimilarityModel) -> Bool {
        guard a.distance(to: b.days) <= Self.window else { return false }
        if let day = a.agreedDay, let other = b.agreedDay, abs(day - other) > Self.dayReach {
            return false
        }
        let (small, large) = a.witnesses.count < b.witnesses.count ? (a, b) : (b, a)
        let matches = small.witnesses.compactMap { StoryMatch($0, large, model: model) }
        let mean = matches.reduce(0) { $0 + evidence($1) } / Double(max(1, matches.count))
        return mean > min(0.75, 0.25 * Double(small.witnesses.count - 1))
    }
}
