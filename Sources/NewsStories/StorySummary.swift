// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel

/// Says of a story when it happened and who makes it.
enum StorySummary {
    private static let entityLimit = 12

    /// The story as it is told; `articles` are the builder's, in its order.
    static func story(_ told: [LiveStory.Member], _ articles: [AnnotatedArticle]) -> Story {
        // Merging may have brought in earlier articles behind later ones.
        let order = told.sorted { $0.position < $1.position }
        let members = order.map { articles[$0.position] }
        return Story(
            id: Story.ID("story-" + (members.first?.article.id.value ?? "")),
            assignments: order.map(\.told),
            day: day(of: members),
            entities: entities(of: members)
        )
    }

    /// The day that most articles tell of; of equally many the earliest; where none speaks of a
    /// day, that of the first publication.
    private static func day(of articles: [AnnotatedArticle]) -> CivilDate? {
        var votes: [Int: Int] = [:]
        for article in articles {
            if let day = EventDay.day(of: article) { votes[day, default: 0] += 1 }
        }
        if let day = votes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key {
            return CivilDate(dayNumber: day)
        }
        return articles.compactMap { $0.article.published.best?.time.date }.min()
    }

    /// Those that other articles could name too, named by most articles, then most often, then by identifier.
    private static func entities(of articles: [AnnotatedArticle]) -> [Entity.ID] {
        var weights: [Entity.ID: (articles: Int, mentions: Int)] = [:]
        for article in articles {
            let mentions = (article.title.annotation.mentions + article.body.annotation.mentions)
                .filter { $0.kind != .outlet && !$0.entity.isOwn }.map(\.entity)
            for entity in mentions { weights[entity, default: (0, 0)].mentions += 1 }
            for entity in Set(mentions) { weights[entity, default: (0, 0)].articles += 1 }
        }
        return weights.sorted {
            ($1.value.articles, $1.value.mentions, $0.key)
                < ($0.value.articles, $0.value.mentions, $1.key)
        }.prefix(entityLimit).map(\.key)
    }
}
