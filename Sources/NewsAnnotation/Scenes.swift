// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// What articles tell of: the known places, countries, organisations and persons in them.
///
/// Two articles of one scene may name the same person in two spellings; of two scenes they are
/// taken for two persons.
struct Scenes: Sendable {
    /// Days between the articles of one scene at most: a court case or a strike goes on for weeks.
    private static let reach = 60
    /// How many of the articles that name a person are looked at, the last ones; bounds the work.
    private static let limit = 24

    private struct Scene: Sendable {
        var day: Int?
        var entities: Set<Entity.ID>
    }

    private let scenes: [Scene]
    private let counts: [Entity.ID: Int]

    init(of articles: [AnnotatedArticle]) {
        scenes = articles.map { article in
            Scene(
                day: article.article.published.best?.time.date.dayNumber,
                entities: Set(article.entities.filter(\.isKnown).map(\.id))
            )
        }
        var counts: [Entity.ID: Int] = [:]
        for id in scenes.flatMap(\.entities) { counts[id, default: 0] += 1 }
        self.counts = counts
    }

    /// The period of an article, as long as the reach of a scene; `nil` for one without a day.
    func period(of article: Article.Index) -> Int? {
        scenes[article].day.map { Int((Double($0) / Double(Self.reach)).rounded(.down)) }
    }

    /// Whether some of the articles of one list share a scene with some of another.
    func isShared(_ a: [Article.Index], _ b: [Article.Index]) -> Bool {
        a.suffix(Self.limit).contains { one in
            b.suffix(Self.limit).contains { one == $0 || isShared(one, $0) }
        }
    }

    /// Articles share a scene that are near in time and name one thing that few others name, or
    /// two things.
    private func isShared(_ a: Article.Index, _ b: Article.Index) -> Bool {
        if let one = scenes[a].day, let other = scenes[b].day, abs(one - other) > Self.reach {
            return false
        }
        let shared = scenes[a].entities.intersection(scenes[b].entities)
        return shared.count >= 2 || shared.contains { isRare($0) }
    }

    private func isRare(_ id: Entity.ID) -> Bool {
        (counts[id] ?? 0) <= max(2, scenes.count / 5)
    }
}
