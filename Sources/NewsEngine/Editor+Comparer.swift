// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
public import NewsModel
public import NewsStories

extension Editor {
    /// A comparer of articles, and the articles in the order of its indexes.
    ///
    /// - Precondition: no two have the same identifier.
    public func comparer(
        of articles: [Article],
        embeddings: [Article.ID: Embedding] = [:]
    ) async -> (comparer: ArticleComparer, articles: [Article.ID]) {
        let annotated = await reading(of: articles).articles
        return (ArticleComparer(annotated, embeddings: embeddings), annotated.map(\.article.id))
    }

    /// What is weighed for pairs of articles, to learn the weights from.
    ///
    /// - Precondition: no two have the same identifier.
    public func evidence(of articles: [Article]) async -> EvidenceTable {
        EvidenceTable(await reading(of: articles).articles)
    }
}
