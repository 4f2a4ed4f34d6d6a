// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Joins bodies that articles describe differently: the health authority *of Gaza run by Hamas*
/// and the one *run by Hamas*.
///
/// Two are one when the owners of one are among those of the other and of no third.
struct BodyResolver: Sendable {
    private struct Description: Hashable {
        var owners: [Entity.ID]
        var aliases: [Alias]
    }

    // By kind of body, then by local identifier.
    private var descriptions: [String: [Entity.ID: Description]] = [:]
    private var finals: [Entity.ID: Entity.ID] = [:]
    private var ownerless: [Entity.ID: Entity] = [:]
    private var joined: [Entity.ID: Entity] = [:]

    /// Adds a body as an article describes it; one without an owner is that of the country that
    /// the article is about.
    mutating func add(_ entity: LocalEntity, article: Article.ID, country: Entity.ID?) {
        guard let body = entity.body else { return }
        if entity.owners.isEmpty, let country {
            let id = Entity.ID("organisation/\(body)@\(country)")
            finals[Self.ownId(entity.id, article: article)] = id
            describe(body, id, owners: [country], aliases: entity.aliases)
            return
        }
        if entity.owners.isEmpty {
            let id = Self.ownId(entity.id, article: article)
            ownerless[id] = Entity(
                id: id,
                kind: .organisation,
                name: entity.aliases.first?.name ?? body,
                aliases: entity.aliases.sorted()
            )
            return
        }
        describe(body, entity.id, owners: entity.owners, aliases: entity.aliases)
    }

    private mutating func describe(
        _ body: String,
        _ id: Entity.ID,
        owners: [Entity.ID],
        aliases: [Alias]
    ) {
        let known = descriptions[body]?[id]
        descriptions[body, default: [:]][id] = Description(
            owners: owners,
            aliases: EntityRegistry.merged(known?.aliases ?? [], aliases)
        )
    }

    /// A body whose owner the text does not name is nobody else's.
    private static func ownId(_ id: Entity.ID, article: Article.ID) -> Entity.ID {
        Entity.ID(id.value + "@~" + article.value)
    }

    mutating func join() {
        for (_, bodies) in descriptions {
            for (id, description) in bodies {
                finals[id] = superset(of: description, id, in: bodies)
            }
        }
        for (_, bodies) in descriptions {
            // In order: the first alias of a name that several descriptions bear is kept.
            for (id, description) in bodies.sorted(by: { $0.key < $1.key }) {
                let final = finals[id] ?? id
                var entity =
                    joined[final] ?? Entity(id: final, kind: .organisation, name: final.value)
                entity.aliases = EntityRegistry.merged(entity.aliases, description.aliases)
                entity.name = Self.name(among: entity.aliases) ?? final.value
                joined[final] = entity
            }
        }
    }

    /// The fullest name in English, else in another language's Latin letters, else the fullest.
    private static func name(among aliases: [Alias]) -> String? {
        func rank(_ alias: Alias) -> (Int, Int, String) {
            let isLatin = alias.name.unicodeScalars.allSatisfy { $0.value < 0x250 }
            let kind = alias.language.primary == "en" ? 2 : isLatin ? 1 : 0
            return (kind, alias.name.utf8.count, alias.name)
        }
        return aliases.max { rank($0) < rank($1) }?.name
    }

    private func superset(
        of description: Description,
        _ id: Entity.ID,
        in bodies: [Entity.ID: Description]
    ) -> Entity.ID {
        let owners = Set(description.owners)
        let wider = bodies.filter { owners.isStrictSubset(of: $0.value.owners) }
        let widest = wider.filter { candidate in
            wider.allSatisfy { Set($0.value.owners).isSubset(of: candidate.value.owners) }
        }
        return widest.keys.min() ?? id
    }

    func id(of local: Entity.ID, article: Article.ID) -> Entity.ID? {
        let own = Self.ownId(local, article: article)
        if let inferred = finals[own] { return finals[inferred] ?? inferred }
        if let final = finals[local] { return final }
        return ownerless[own] == nil ? nil : own
    }

    func entities() -> [Entity] { Array(joined.values) + Array(ownerless.values) }
}
