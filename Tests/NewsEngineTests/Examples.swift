// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsEngine
import NewsModel
import Testing

/// The corpus of `Examples/captures`, read once for all tests.
struct Examples {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Examples/captures").standardizedFileURL.path

    private static let reading = Task { await Editor(width: 2).edition(ofFilesAt: [folder]) }

    let edition: Edition
    private let items: [String: Edition.Item]
    private let names: [Article.ID: String]
    private let entities: [Entity.ID: Entity]

    /// Reads the corpus, or takes the edition that another test has read.
    init() async {
        edition = await Self.reading.value
        items = Dictionary(
            edition.items.map { (Self.name(of: $0.article.origin), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        names = Dictionary(
            uniqueKeysWithValues: edition.items.map {
                ($0.article.id, Self.name(of: $0.article.origin))
            }
        )
        entities = Dictionary(uniqueKeysWithValues: edition.entities.map { ($0.id, $0) })
    }

    /// The file below the folder, with `#` and the place of the entry or line in it.
    private static func name(of origin: Capture.Origin) -> String {
        origin.path.dropFirst(folder.count + 1) + (origin.position.map { "#\($0)" } ?? "")
    }

    /// The article of a name.
    func item(_ name: String) throws -> Edition.Item {
        try #require(items[name], "there is no article \(name)")
    }

    /// The name of an article.
    func name(_ id: Article.ID) -> String { names[id] ?? id.value }

    /// The articles of each story, sorted.
    var stories: [[String]] {
        edition.stories.map { $0.assignments.map { name($0.article) }.sorted() }
    }

    /// The story that an article is in.
    func story(of article: String) throws -> Story {
        let id = try item(article).article.id
        return try #require(
            edition.stories.first { $0.assignments.contains { $0.article == id } },
            "\(article) is in no story"
        )
    }

    /// Whether someone who is shown under `label` bears one of `names`, of themselves or as an
    /// entity.
    func isNamed(_ speaker: Speaker?, _ names: [String]) -> Bool {
        guard let speaker else { return false }
        let aliases = speaker.entity.flatMap { entities[$0] }?.aliases.map(\.name) ?? []
        return names.contains { name in
            speaker.label.localizedCaseInsensitiveContains(name) || aliases.contains(name)
        }
    }

    /// The figures of a comparison with their articles.
    func members(
        of comparison: FigureComparison
    ) -> [(article: String, figure: Figure)] {
        comparison.members.compactMap { member in
            let article = name(member.article)
            return items[article].map { (article, $0.claims.figures[member.figure]) }
        }
    }

    /// The identifiers of the entities that are mentioned where a name stands in the article.
    func entities(named name: String, in article: String) throws -> Set<Entity.ID> {
        let item = try item(article)
        let places = [
            (Array(item.article.title.utf8), item.title), (item.article.body.text, item.body),
        ]
        var found: Set<Entity.ID> = []
        for (text, annotation) in places {
            for place in text.ranges(of: Array(name.utf8)) {
                for mention in annotation.mentions where mention.range.overlaps(place) {
                    found.insert(mention.entity)
                }
            }
        }
        return found
    }
}
