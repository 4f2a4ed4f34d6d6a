// SPDX-License-Identifier: Apache-2.0

public import NewsModel
import NewsText

/// What texts taught of names: the aliases that no lexicon gave, with who taught them.
public struct LearnedAliases: Hashable, Sendable {
    /// An alias with its witnesses.
    public struct Row: Hashable, Sendable {
        /// The entity that bears it.
        public var entity: Entity.ID
        /// The entity's name to show.
        public var name: String
        /// The alias with how it was learned.
        public var alias: Alias
        /// How many articles have it.
        public var articleCount: Int
        /// The names of the outlets of these articles; sorted, no duplicates.
        public var outlets: [String]
        /// Whether another entity bears the same name: the two are kept apart.
        public var isShared: Bool
    }

    /// The aliases, by entity, then by language and name.
    public let rows: [Row]

    /// The aliases that articles taught whose entities have been compared.
    ///
    /// - Complexity: O(*n* log *n*) in the aliases of all articles.
    public init(of articles: [AnnotatedArticle], entities: [Entity]) {
        struct Key: Hashable {
            var entity: Entity.ID
            var name: String
        }
        var found: [Key: (alias: Alias, articles: Int, outlets: Set<String>)] = [:]
        var bearers: [String: Set<Entity.ID>] = [:]
        for article in articles {
            for entity in article.entities {
                for alias in entity.aliases {
                    let key = PersonIndex.key(alias.name)
                    bearers[key, default: []].insert(entity.id)
                    guard alias.source != .lexicon, alias.source != .text else { continue }
                    let outlet = article.article.outlet?.name
                    found[Key(entity: entity.id, name: alias.name), default: (alias, 0, [])]
                        .articles += 1
                    if let outlet {
                        found[Key(entity: entity.id, name: alias.name)]?.outlets.insert(outlet)
                    }
                }
            }
        }
        let names = Dictionary(entities.map { ($0.id, $0.name) }) { first, _ in first }
        rows = found.map { key, value in
            let form = PersonIndex.key(key.name)
            return Row(
                entity: key.entity,
                name: names[key.entity] ?? key.entity.value,
                alias: value.alias,
                articleCount: value.articles,
                outlets: value.outlets.sorted(),
                isShared: (bearers[form]?.count ?? 0) > 1
            )
        }.sorted { ($0.entity, $0.alias) < ($1.entity, $1.alias) }
    }
}
