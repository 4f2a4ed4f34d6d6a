// SPDX-License-Identifier: Apache-2.0
public import NewsAnnotation
public import NewsModel
public struct StoryBuilder: Sendable {
    public init() {}
    public func stories(of articles: [AnnotatedArticle]) -> (stories: [Story], storylines: [Storyline]) {
        let stories = articles.map { Story(id: Story.ID("s-\($0.article.id)"), assignments: [.init(article: $0.article.id, score: 1, because: [])], day: nil) }
        return (stories, stories.map { Storyline(id: Storyline.ID("l-\($0.id)"), stories: [$0.id]) })
    }
}
