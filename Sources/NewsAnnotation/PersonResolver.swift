// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Joins the persons of many articles.
struct PersonResolver: Sendable {
    /// A person of the lexicon, or an unknown one of one article.
    struct Node {
        var local: Entity.ID
        /// The article that an unknown one was found in, `nil` for one of the lexicon.
        var article: Article.Index?
        /// All articles that name the person, sorted.
        var articles: [Article.Index]
        var aliases: [Alias]
        var offices: Set<LocalEntity.OfficeHeld>
        var parent: Int
    }

    var nodes: [Node] = []
    var scenes = Scenes(of: [])
    /// Names that are never one's.
    var apart = ApartNames()
    private var knownNodes: [Entity.ID: Int] = [:]
    private var ids: [Key: Int] = [:]
    private var finalIDs: [Entity.ID] = []

    private struct Key: Hashable {
        var local: Entity.ID
        var article: Article.Index
    }

    mutating func add(_ entity: LocalEntity, article: Article.Index) {
        if entity.isKnown, let index = knownNodes[entity.id] {
            nodes[index].aliases = EntityRegistry.merged(nodes[index].aliases, entity.aliases)
            nodes[index].offices.formUnion(entity.offices)
            nodes[index].articles.append(article)
            return
        }
        let index = nodes.count
        nodes.append(
            Node(
                local: entity.id,
                article: entity.isKnown ? nil : article,
                articles: [article],
                aliases: entity.aliases,
                offices: Set(entity.offices),
                parent: index
            )
        )
        if entity.isKnown {
            knownNodes[entity.id] = index
        } else {
            ids[Key(local: entity.id, article: article)] = index
        }
    }

    // MARK: Joining

    /// Joins the persons of articles with the given scenes.
    mutating func join(within scenes: Scenes) {
        self.scenes = scenes
        joinByFullName()
        joinBySound()
        joinShortNames()
        nameAll()
    }

    private mutating func joinByFullName() {
        var first: [String: Int] = [:]
        for index in nodes.indices {
            for key in fullKeys(of: nodes[index].aliases) {
                if let other = first[key] { unite(other, index) } else { first[key] = index }
            }
        }
    }

    /// The names of two parts or more, made alike; Han names of three characters or more count too.
    func fullKeys(of aliases: [Alias]) -> [String] {
        aliases.compactMap { alias in
            let key = PersonIndex.key(alias.name)
            if key.utf8.contains(UInt8(ascii: " ")) { return key }
            let isHan = key.unicodeScalars.allSatisfy { Script(of: $0.value) == .han }
            let isOwnName = isHan && key.unicodeScalars.count >= 3 && !isForeign(alias)
            return isOwnName ? key : nil
        }
    }

    /// Whether a Chinese spelling is of a foreign name, whose part alone is shared by many.
    private func isForeign(_ alias: Alias) -> Bool {
        alias.language.primary == "zh" && alias.source != .lexicon
    }

    func root(of index: Int) -> Int {
        var index = index
        while nodes[index].parent != index { index = nodes[index].parent }
        return index
    }

    /// The root; the way to it is halved, so that no chain grows long.
    private mutating func halvedRoot(of index: Int) -> Int {
        var index = index
        while nodes[index].parent != index {
            nodes[index].parent = nodes[nodes[index].parent].parent
            index = nodes[index].parent
        }
        return index
    }

    mutating func unite(_ a: Int, _ b: Int) {
        let (a, b) = (halvedRoot(of: a), halvedRoot(of: b))
        guard a != b else { return }
        // Two persons of the lexicon are two persons, whatever a text says.
        if nodes[a].article == nil, nodes[b].article == nil { return }
        if apart.contains(anyOf: nodes[a].aliases.map(\.name), with: nodes[b].aliases.map(\.name)) {
            return
        }
        let keepsFirst = nodes[a].article == nil || (nodes[b].article != nil && a < b)
        let (winner, loser) = keepsFirst ? (a, b) : (b, a)
        nodes[loser].parent = winner
        nodes[winner].aliases = EntityRegistry.merged(nodes[winner].aliases, nodes[loser].aliases)
        nodes[winner].offices.formUnion(nodes[loser].offices)
        nodes[winner].articles = (nodes[winner].articles + nodes[loser].articles).sorted()
    }

    // MARK: Results

    private mutating func nameAll() {
        finalIDs = nodes.indices.map { index in
            let node = nodes[root(of: index)]
            guard let article = node.article else { return node.local }
            let name = Self.name(among: node.aliases)
            let key = PersonIndex.key(name)
                .split(separator: " ").joined(separator: "-")
            let isShort = fullKeys(of: node.aliases).isEmpty
            return Entity.ID("person/\(key)" + (isShort ? "@\(article)" : ""))
        }
    }

    /// The fullest name in Latin letters, else the fullest.
    private static func name(among aliases: [Alias]) -> String {
        func rank(_ alias: Alias) -> (Int, Int, Int, String) {
            let isLatin = alias.name.unicodeScalars.allSatisfy {
                let script = Script(of: $0.value)
                return script == .latin || script == .common
            }
            let parts = alias.name.split { $0 == " " || $0 == "·" }.count
            return (isLatin ? 1 : 0, parts, alias.name.utf8.count, alias.name)
        }
        return aliases.max { rank($0) < rank($1) }?.name ?? ""
    }

    func id(of local: Entity.ID, article: Article.Index) -> Entity.ID? {
        if let known = knownNodes[local] { return finalIDs[known] }
        return ids[Key(local: local, article: article)].map { finalIDs[$0] }
    }

    func entities() -> [Entity] {
        nodes.indices.filter { nodes[$0].parent == $0 }.map { index in
            let node = nodes[index]
            let known = node.article == nil ? node.aliases.first { $0.source == .lexicon } : nil
            return Entity(
                id: finalIDs[index],
                kind: .person,
                name: known?.name ?? Self.name(among: node.aliases),
                aliases: node.aliases.sorted()
            )
        }
    }
}

extension Article {
    /// The place of an article among those compared.
    typealias Index = Int
}
