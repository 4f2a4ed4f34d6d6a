// SPDX-License-Identifier: Apache-2.0

/// How an article compares with the articles of a story.
struct StoryMatch: Sendable {
    /// The story.
    let story: Int
    /// The evidence for each of the story's witnesses, as logarithms of odds within `range`.
    let ties: [Double]
    /// The evidence that the article belongs to the story, as a logarithm of odds.
    let evidence: Double
    /// The likest article, as an index in the story's witnesses.
    let witness: Int
    /// What likens it.
    let pair: PairEvidence

    /// An article of the story that has nothing in common, as one in another language may, does
    /// not speak against it without limit.
    private static let range = -6.0...8.0
    /// A story none of whose articles is as like as this is not asked about: of such, none in some
    /// hundreds was the right one.
    static let reach = -4.0

    /// Compares an article with a story; `nil` when they have next to nothing in common.
    ///
    /// - Complexity: bounded by the number of witnesses.
    init?(
        _ article: ArticleFeatures,
        _ story: LiveStory,
        _ model: SimilarityModel,
        _ novelty: NoveltyDecision
    ) {
        guard Self.isNear(article, story, model) else { return nil }
        self.init(of: article, in: story, model, novelty)
        guard ties[witness] > Self.reach else { return nil }
    }

    /// Compares an article with a story, however little they have in common.
    ///
    /// - Precondition: the story has a witness.
    /// - Complexity: bounded by the number of witnesses.
    init(
        of article: ArticleFeatures,
        in story: LiveStory,
        _ model: SimilarityModel,
        _ novelty: NoveltyDecision
    ) {
        let pairs = story.witnesses.map { model.pair(article, $0) }
        ties = zip(pairs, story.witnesses).map { Self.tie($0, article, $1, model) }
        self.story = story.number
        let ties = ties
        witness = ties.indices.max { (ties[$0], $1) < (ties[$1], $0) } ?? 0
        pair = pairs[witness]
        evidence = novelty.evidence(story.standing(of: article, ties: ties))
    }

    /// The evidence of an article for each witness of a story.
    static func ties(
        of article: ArticleFeatures,
        to story: LiveStory,
        model: SimilarityModel
    ) -> [Double] {
        story.witnesses.map { tie(model.pair(article, $0), article, $0, model) }
    }

    /// Whether a story is to be looked at closely: a large one when one of a few of its articles, the
    /// first, the last and one between, is not wholly unlike.
    private static func isNear(
        _ article: ArticleFeatures,
        _ story: LiveStory,
        _ model: SimilarityModel
    ) -> Bool {
        let count = story.witnesses.count
        guard count > probeLimit else { return true }
        return [0, count - 1, count / 2].contains { index in
            let witness = story.witnesses[index]
            return tie(model.pair(article, witness), article, witness, model) > probeReach
        }
    }

    /// Two articles with less than this in sum for them have nothing in common, as nearly all pairs.
    private static let leastSum = 0.3
    private static let probeLimit = 5
    private static let probeReach = -5.5

    private static func tie(
        _ pair: PairEvidence,
        _ a: ArticleFeatures,
        _ b: ArticleFeatures,
        _ model: SimilarityModel
    ) -> Double {
        guard pair.sumFor >= leastSum else { return range.lowerBound }
        return min(max(model.evidence(pair, a, b), range.lowerBound), range.upperBound)
    }
}
