// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
public import NewsModel
public import NewsStories

extension Editor {
    /// Where articles are that were put into a stream, in the order given, as the stories are called after
    /// the last of them; each with what became of other stories when it came.
    ///
    /// They are annotated together, and apart from those that came before: an entity has the same identifier
    /// as there when a lexicon names it, or when it is named in full in both.
    ///
    /// - Precondition: no two have the same identifier.
    public func place(
        _ articles: [Article],
        in stream: inout StoryStream,
        embeddings: [Article.ID: Embedding] = [:]
    ) async -> [Story.Placement] {
        guard !articles.isEmpty else { return [] }
        var placements: [Article.ID: Story.Placement] = [:]
        let annotated = await reading(of: articles).articles
        for placement in stream.assign(annotated, embeddings: embeddings) {
            placements[placement.assignment.article] = placement
        }
        return articles.compactMap { article in
            guard var placement = placements[article.id] else { return nil }
            if let now = stream.placement(of: article.id) {
                placement.story = now.story
                placement.assignment.copyOf = now.assignment.copyOf
            } else {
                placement.story = stream.current(placement.story)
            }
            return placement
        }
    }
}
