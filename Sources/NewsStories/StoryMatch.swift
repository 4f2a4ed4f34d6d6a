// SPDX-License-Identifier: Apache-2.0

/// How an article compares with the articles of a story.
struct StoryMatch: Sendable {
    /// The story.
    let story: Int
    /// The evidence of the likest article of the story, as a logarithm of odds.
    let best: Double
    /// The mean over the story's articles, each no lower than `floor`.
    let support: Double
    /// The likest article, as an index in the story's witnesses.
    let witness: Int
    /// What likens it.
    let pair: PairEvidence

    /// An article of the story that has nothing in common, as one in another language may, does
    /// not speak against it without limit.
    private static let floor = -6.0

    /// Compares an article with a story.
    ///
    /// - Complexity: bounded by the number of witnesses.
    init?(_ article: ArticleFeatures, _ story: LiveStory, model: SimilarityModel) {
        let pairs = story.witnesses.map { PairEvidence(article, $0) }
        let evidence = pairs.map(model.evidence)
        guard let best = evidence.max(), let witness = evidence.firstIndex(of: best) else {
            return nil
        }
        self.story = story.number
        self.best = best
        self.witness = witness
        support = evidence.reduce(0) { $0 + max($1, Self.floor) } / Double(evidence.count)
        pair = pairs[witness]
    }
}
