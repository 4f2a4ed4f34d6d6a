// SPDX-License-Identifier: Apache-2.0

public import NewsAnnotation
public import NewsModel

/// Puts articles that tell one event into one story, and stories that continue one another into
/// one storyline.
///
/// Articles are taken one by one in the order of time. The work for each is bounded, however many
/// came before it. The same articles give the same stories in whatever order they are handed over.
public struct StoryBuilder: Sendable {
    private let constraints: StoryConstraints
    private let weights: StoryWeights
    private let tellsPlaces: Bool

    /// A builder that knows nothing yet but what an editor has decided.
    ///
    /// Its reasons tell where they stand in both articles, unless it is spared that work.
    public init(
        constraints: StoryConstraints = StoryConstraints(),
        weights: StoryWeights = .trained,
        tellsPlaces: Bool = true
    ) {
        self.constraints = constraints
        self.weights = weights
        self.tellsPlaces = tellsPlaces
    }

    /// The stories of articles whose entities have one identifier in all of them, and of which a service may
    /// have made embeddings; stories by time,
    /// then identifier, storylines by the time of their first story.
    ///
    /// - Complexity: O(*n*) in the number of articles, but for sorting them.
    public func stories(
        of articles: [AnnotatedArticle],
        embeddings: [Article.ID: Embedding] = [:]
    ) -> (stories: [Story], storylines: [Storyline]) {
        let ordered = Self.ordered(articles)
        var assigner = StoryAssigner(keepsClosed: true, constraints: constraints, weights: weights)
        assigner.rehearse(ordered)
        for position in ordered.indices {
            let all = tellsPlaces ? ordered : []
            let embedding = embeddings[ordered[position].article.id]
            _ = assigner.assign(ordered[position], embedding, at: position, among: all)
        }
        let finished = assigner.finished
        let stories = finished.map { StorySummary.story($0.members, ordered) }
        var linker = StorylineLinker()
        for (story, finished) in zip(stories, finished) { linker.add(story.id, finished.profile) }
        return (stories, linker.storylines)
    }

    /// Of two articles that nothing puts in order the longer comes first, up to so many bytes: what
    /// tells most makes the story, and one line joins it more surely than it makes one.
    private static let enough = 8_000

    /// By time, articles without one last; then by length, then by identifier.
    static func ordered(_ articles: [AnnotatedArticle]) -> [AnnotatedArticle] {
        // Moving small keys about is far cheaper than moving articles.
        let keys = articles.indices.map { index in
            let article = articles[index].article
            let size = min(article.body.text.count, Self.enough)
            return (index: index, time: article.published.best?.time, size: size, id: article.id)
        }
        return keys.sorted { a, b in
            switch (a.time, b.time) {
            case (let first?, let second?) where first != second: first < second
            case (.some, .none): true
            case (.none, .some): false
            default: (b.size, a.id) < (a.size, b.id)
            }
        }.map { articles[$0.index] }
    }
}
