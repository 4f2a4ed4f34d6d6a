// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel
import Testing

@testable import NewsStories

/// What a service of embeddings adds, where there is one.
@Suite struct EmbeddingTests {
    private static let reports = InventedEvents(seed: 31).reports(count: 90)
    private static let articles = Report.annotated(reports)

    /// Vectors of which those of one event are near each other, with noise from a generator.
    private static var embeddings: [Article.ID: Embedding] {
        var embeddings: [Article.ID: Embedding] = [:]
        for (place, article) in articles.enumerated() {
            let event = article.article.id.value.split(separator: "-").dropLast().joined()
            var own = SeededGenerator(seed: UInt64(place + 1))
            var shared = SeededGenerator(seed: event.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
            let vector = (0..<16).map { _ in
                Float.random(in: -1...1, using: &shared) + Float.random(in: -0.2...0.2, using: &own)
            }
            embeddings[article.article.id] = Embedding(vector)
        }
        return embeddings
    }

    @Test func `a vector without direction is no embedding`() {
        #expect(Embedding([]) == nil)
        #expect(Embedding([0, 0]) == nil)
        #expect(Embedding([.infinity, 1]) == nil)
        #expect(Embedding([3, 4])?.numbers == [0.6, 0.8])
        let others = [Embedding([1, 2, 3]), Embedding([4, 3])].compactMap(\.self)
        #expect(others.map { Embedding([3, 4])?.cosine(with: $0) != nil } == [false, true])
    }

    @Test func `embeddings of one event speak for it and others against`() {
        var scale = EmbeddingScale()
        let embeddings = Self.embeddings
        let features = Self.articles.map { article in
            ArticleFeatures(
                article,
                FeatureExtractor.features(of: article),
                frequencies: DocumentFrequencies(),
                embedding: embeddings[article.article.id]
            )
        }
        #expect(scale.evidence(features[0], features[1]) == nil)
        for article in features { scale.note(article.embedding) }
        var sums = (same: 0.0, other: 0.0)
        for a in features.indices {
            for b in features.indices where a < b {
                let names = [features[a], features[b]].map { $0.id.value.split(separator: "-")[1] }
                let evidence = scale.evidence(features[a], features[b]) ?? 0
                #expect((-0.5...1).contains(evidence))
                if names[0] == names[1] { sums.same += evidence } else { sums.other += evidence }
            }
        }
        #expect(sums.other < 0 && sums.same > sums.other)
    }

    @Test func `without a service nothing changes, nor with embeddings of others`() {
        let without = StoryBuilder().stories(of: Self.articles).stories
        #expect(StoryBuilder().stories(of: Self.articles, embeddings: [:]).stories == without)
        let strangers: [Article.ID: Embedding] = [Article.ID("x"): Embedding([1])].compactMapValues(
            \.self
        )
        #expect(StoryBuilder().stories(of: Self.articles, embeddings: strangers).stories == without)
    }

    @Test func `a stream with embeddings is kept with them`() throws {
        let embeddings = Self.embeddings
        var whole = StoryStream()
        for article in Self.articles.prefix(60) {
            _ = whole.assign(article, embedding: embeddings[article.article.id])
        }
        var restored = try StoryStream(state: whole.state)
        for article in Self.articles.dropFirst(60) {
            let embedding = embeddings[article.article.id]
            #expect(
                restored.assign(article, embedding: embedding)
                    == whole.assign(article, embedding: embedding)
            )
        }
        #expect(restored.state == whole.state)
    }
}
