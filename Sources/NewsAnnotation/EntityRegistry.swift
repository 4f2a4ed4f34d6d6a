// SPDX-License-Identifier: Apache-2.0

public import NewsLexicons
public import NewsModel
import NewsText

/// Compares the entities of articles and gives those that are one the same identifier.
///
/// Persons are joined by a full name that both bear, in any script that a bracket or a lexicon has
/// paired; by a short name only where the office agrees too. What is not joined stays apart.
public struct EntityRegistry: Sendable {
    private var persons = PersonResolver()
    private var bodies = BodyResolver()
    private var known: [Entity.ID: Entity] = [:]

    /// An empty registry.
    public init() {}

    /// Gives the entities of articles their identifiers, and returns every entity, by identifier.
    ///
    /// - Complexity: O(*n* log *n*) in the entities of all articles.
    public static func resolve(
        _ articles: inout [AnnotatedArticle],
        keepingApart apart: ApartNames = ApartNames()
    ) -> [Entity] {
        var registry = EntityRegistry()
        registry.persons.apart = apart
        for (index, article) in articles.enumerated() { registry.add(article, at: index) }
        registry.persons.join(within: Scenes(of: articles))
        registry.bodies.join()
        for index in articles.indices { registry.rename(in: &articles[index], at: index) }
        return registry.entities()
    }

    private mutating func add(_ article: AnnotatedArticle, at index: Int) {
        let country = Self.country(of: article)
        for entity in article.entities {
            if entity.kind == .person {
                persons.add(entity, article: index)
            } else if entity.body != nil {
                bodies.add(entity, article: article.article.id, country: country)
            } else {
                merge(entity)
            }
        }
    }

    /// The country that an article is about: the only one it names, or the one that it names at
    /// least twice as often as any other; else `nil`.
    private static func country(of article: AnnotatedArticle) -> Entity.ID? {
        var counts: [Entity.ID: Int] = [:]
        for text in [article.title, article.body] {
            for mention in text.annotation.mentions where mention.kind == .country {
                counts[mention.entity, default: 0] += 1
            }
        }
        let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let first = ranked.first else { return nil }
        return ranked.count == 1 || first.value >= 2 * ranked[1].value ? first.key : nil
    }

    private mutating func merge(_ entity: LocalEntity) {
        let name = entity.aliases.first?.name ?? entity.id.value
        var whole = known[entity.id] ?? Entity(id: entity.id, kind: entity.kind, name: name)
        whole.aliases = Self.merged(whole.aliases, entity.aliases)
        known[entity.id] = whole
    }

    /// The aliases of both; of one name, the one that was learned in the most telling way.
    static func merged(_ a: [Alias], _ b: [Alias]) -> [Alias] {
        var byName: [String: Alias] = [:]
        for alias in a + b {
            if let known = byName[alias.name], known.source.rank <= alias.source.rank { continue }
            byName[alias.name] = alias
        }
        return byName.values.sorted()
    }

    private func rename(in article: inout AnnotatedArticle, at index: Int) {
        let id = article.article.id
        func final(_ local: Entity.ID) -> Entity.ID {
            persons.id(of: local, article: index) ?? bodies.id(of: local, article: id) ?? local
        }
        article.title.annotation.rename(final)
        article.body.annotation.rename(final)
        for entity in article.entities.indices {
            article.entities[entity].id = final(article.entities[entity].id)
        }
        article.entities.sort { $0.id < $1.id }
    }

    private func entities() -> [Entity] {
        (known.values + persons.entities() + bodies.entities()).sorted { $0.id < $1.id }
    }
}

extension Annotation {
    fileprivate mutating func rename(_ final: (Entity.ID) -> Entity.ID) {
        for index in references.indices {
            references[index].entity = final(references[index].entity)
        }
        for index in mentions.indices {
            mentions[index].entity = final(mentions[index].entity)
            if let bodies = mentions[index].office?.bodies {
                mentions[index].office?.bodies = Set(bodies.map(final)).sorted()
            }
        }
    }
}

extension Alias.Source {
    /// 0 for what tells most of how a name was learned: a pair that the text itself gives.
    var rank: Int {
        switch self {
        case .bracket: 0
        case .lexicon: 1
        case .sound: 2
        case .shortening: 3
        case .text: 4
        }
    }
}
