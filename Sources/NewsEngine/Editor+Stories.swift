// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
public import NewsModel
public import NewsStories

extension Editor {
    /// Puts articles into stories and says no more of them.
    ///
    /// - Precondition: no two have the same identifier.
    public func stories(
        of articles: [Article]
    ) async -> (stories: [Story], storylines: [Storyline]) {
        StoryBuilder().stories(of: await annotated(articles).articles)
    }

    /// A comparer of articles, and the articles in the order of its indexes.
    ///
    /// - Precondition: no two have the same identifier.
    public func comparer(
        of articles: [Article]
    ) async -> (comparer: ArticleComparer, articles: [Article.ID]) {
        let annotated = await annotated(articles).articles
        return (ArticleComparer(annotated), annotated.map(\.article.id))
    }
}
