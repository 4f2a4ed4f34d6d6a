// SPDX-License-Identifier: Apache-2.0

/// How an article compares with the articles of a story.
struct StoryMatch: Sendable {
    /// The story.
    let story: Int
    /// The evidence for each of the story's witnesses, as logarithms of odds within `range`.
    let ties: [Double]
    /// What is decided by.
    let standing: Standing
    /// The likest article, as an index in the story's witnesses.
    let witness: Int
    /// What likens it.
    let pair: PairEvidence

    /// An article of the story that has nothing in common, as one in another language may, does
    /// not speak against it without limit.
    private static let range = -6.0...8.0
    /// A story none of whose articles is as like as this is not asked about: of such, none in some
    /// hundreds was the right one.
    private static let reach = -4.0

    /// Compares an article with a story; `nil` when they have next to nothing in common.
    ///
    /// - Complexity: bounded by the number of witnesses.
    init?(_ article: ArticleFeatures, _ story: LiveStory, model: SimilarityModel) {
        let pairs = story.witnesses.map { PairEvidence(article, $0) }
        ties = pairs.map { Self.tie($0, model) }
        guard let best = ties.max(), best > Self.reach, let witness = ties.firstIndex(of: best)
        else { return nil }
        self.story = story.number
        self.witness = witness
        pair = pairs[witness]
        let kin = story.witnesses.count { $0.language == article.language }
        standing = Standing(
            ties,
            cohesion: story.cohesion,
            sameLanguage: Double(kin) / Double(ties.count)
        )
    }

    /// The evidence of an article for each witness of a story.
    static func ties(
        of article: ArticleFeatures,
        to story: LiveStory,
        model: SimilarityModel
    ) -> [Double] {
        story.witnesses.map { tie(PairEvidence(article, $0), model) }
    }

    private static func tie(_ pair: PairEvidence, _ model: SimilarityModel) -> Double {
        min(max(model.evidence(pair), range.lowerBound), range.upperBound)
    }
}
