// SPDX-License-Identifier: Apache-2.0

public import NewsAnnotation
public import NewsModel

/// What is weighed for pairs of articles as they come, to learn the weights from.
///
/// Each is compared with all before it among the articles that it has most in common with, as
/// `StoryAssigner` does; there those are of stories that are not known here.
public struct EvidenceTable: Sendable {
    /// The articles in the order of their coming, which is `StoryBuilder`'s.
    public let order: [Article.ID]
    private let vectors: [ArticleFeatures]
    private var index = StoryIndex(channels: LiveStories.channels)

    /// A table of articles whose entities have one identifier in all of them.
    ///
    /// - Complexity: O(*n*) in the articles, but for sorting them.
    public init(_ articles: [AnnotatedArticle]) {
        let ordered = StoryBuilder.ordered(articles)
        order = ordered.map(\.article.id)
        vectors = ArticleComparer(ordered).vectors
    }

    /// What is weighed for the next article with those before it that share something with it, by their
    /// indexes; to be asked of indexes from 0 on.
    ///
    /// Left out is what has a sum of evidence under `least`.
    public mutating func next(
        _ article: Int,
        least: Double
    ) -> [(earlier: Int, evidence: [ArticleComparer.Measure])] {
        let near = index.candidates(for: vectors[article].vectors).prefix(Neighbourhood.limit)
        let neighbourhood = Neighbourhood(near.map { vectors[$0] })
        index.add(vectors[article].vectors, to: article)
        return (0..<article).compactMap { earlier in
            let pair = PairEvidence(vectors[article], vectors[earlier], in: neighbourhood)
            return pair.sumFor >= least ? (earlier, ArticleComparer.measures(of: pair)) : nil
        }
    }
}
