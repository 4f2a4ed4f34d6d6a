// SPDX-License-Identifier: Apache-2.0

public import NewsAnnotation
public import NewsModel

/// Compares articles with each other, two at a time.
public struct ArticleComparer: Sendable {
    /// How two articles stand to each other.
    public struct Comparison: Hashable, Sendable {
        /// 0…1, how likely they tell one event.
        public var score: Double
        /// Whether the two belong to one story.
        public var isSame: Bool
        /// What decided, strongest first.
        public var because: [Story.Reason]
        /// What was weighed, for training and for a curious reader.
        public var evidence: [Measure]
    }

    /// A piece of evidence.
    public struct Measure: Hashable, Sendable {
        /// What was measured: `entities`, `daysApart`.
        public var name: String
        /// About 0…1.
        public var value: Double
        /// Whether it speaks against one event.
        public var isAgainst: Bool
    }

    private let articles: [AnnotatedArticle]
    private let features: [[Feature]]
    /// What is compared, in the order of the articles.
    let vectors: [ArticleFeatures]
    private let model = LikenessModel.trained
    private var scale = EmbeddingScale()

    /// A comparer of some articles whose entities have one identifier in all of them.
    ///
    /// What is common is learned from them. Where a service has made embeddings of them, these count too.
    ///
    /// - Complexity: O(*n*) in the articles.
    public init(_ articles: [AnnotatedArticle], embeddings: [Article.ID: Embedding] = [:]) {
        let features = articles.map(FeatureExtractor.features)
        var frequencies = DocumentFrequencies()
        for (article, features) in zip(articles, features) {
            frequencies.add(features, language: ArticleFeatures.languageKey(of: article))
        }
        self.articles = articles
        self.features = features
        vectors = zip(articles, features).map {
            ArticleFeatures(
                $0,
                $1,
                frequencies: frequencies,
                embedding: embeddings[$0.article.id]
            )
        }
        for article in vectors { scale.note(article.embedding) }
    }

    /// Compares the articles at two indexes.
    ///
    /// - Precondition: both are indexes of the articles.
    public func comparison(of a: Int, with b: Int) -> Comparison {
        let pair = PairEvidence(vectors[a], vectors[b], in: .empty)
        let explanation = Explanation(
            ExplainedArticle(articles[a], features[a]),
            ExplainedArticle(articles[b], features[b])
        )
        let embeddings = scale.evidence(vectors[a], vectors[b])
        let sum = embeddings.map { model.evidence(pair) + $0 } ?? model.evidence(pair)
        return Comparison(
            score: Elementary.logistic(sum),
            isSame: sum > model.sameAbove,
            because: explanation.reasons(
                vectors[a],
                vectors[b],
                pair,
                model.contributions(pair),
                embeddings: embeddings
            ),
            evidence: Self.measures(of: pair)
        )
    }

    /// What is weighed of the articles at two indexes.
    ///
    /// - Precondition: both are indexes of the articles.
    public func evidence(for a: Int, with b: Int) -> [Measure] {
        Self.measures(of: PairEvidence(vectors[a], vectors[b], in: .empty))
    }

    static func measures(of pair: PairEvidence) -> [Measure] {
        PairEvidence.Kind.allCases.map {
            Measure(name: "\($0)", value: pair[$0], isAgainst: $0.isAgainst)
        }
    }
}
