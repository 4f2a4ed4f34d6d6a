// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// Joins the persons of many articles.
struct PersonResolver: Sendable {
    /// A person of the lexicon, or an unknown one of one article.
    private struct Node {
        var local: Entity.ID
        var article: Article.Index?
        var aliases: [Alias]
        var offices: Set<LocalEntity.OfficeHeld>
        var parent: Int
    }

    /// Two spellings sound alike from this similarity on.
    ///
    /// 0.72: between the pairs that transcriptions of one name make (柯比, 科比, Kirby: above .8) and
    /// those of two names with the same office, looked at by hand; to be learned (issue 3).
    private static let soundThreshold = 0.72
    /// How many holders of one office are compared by sound; bounds the work.
    private static let officeLimit = 64

    private var nodes: [Node] = []
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
            return
        }
        let index = nodes.count
        nodes.append(
            Node(
                local: entity.id,
                article: entity.isKnown ? nil : article,
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

    mutating func join() {
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

    /// Full names that are spelled in another script, or in another way of Chinese, and sound alike
    /// in the first part and in the last.
    private mutating func joinBySound() {
        var buckets: [String: [Int]] = [:]
        for index in nodes.indices where nodes[index].parent == index {
            for key in Set(nodes[index].aliases.compactMap(soundKey)) {
                buckets[key, default: []].append(index)
            }
        }
        for (_, members) in buckets.sorted(by: { $0.key < $1.key }) {
            let members = members.prefix(Self.officeLimit)
            for (place, a) in members.enumerated() {
                for b in members.dropFirst(place + 1) where soundsAlike(nodes[a], nodes[b]) {
                    unite(a, b)
                }
            }
        }
    }

    /// The consonants of a full name, alike for most spellings of one; `nil` for a short name.
    private func soundKey(_ alias: Alias) -> String? {
        let key = PersonIndex.key(alias.name, language: alias.language)
        guard key.utf8.contains(UInt8(ascii: " ")) else { return nil }
        let sound = NameSkeleton(Array(key.utf8), language: alias.language.tag).key
        return sound.utf8.count >= 3 ? sound : nil
    }

    private func soundsAlike(_ a: Node, _ b: Node) -> Bool {
        a.aliases.contains { first in
            b.aliases.contains { second in
                let keys = (
                    PersonIndex.key(first.name, language: first.language),
                    PersonIndex.key(second.name, language: second.language)
                )
                guard keys.0 != keys.1, Self.mayBeSpelledAnew(keys.0, keys.1) else { return false }
                return soundsAlike(keys.0, first.language, keys.1, second.language)
            }
        }
    }

    /// Two spellings in one alphabet are two names; in two scripts, or both in Chinese, they may be
    /// one.
    private static func mayBeSpelledAnew(_ a: String, _ b: String) -> Bool {
        let scripts = (script(of: a), script(of: b))
        return scripts.0 != scripts.1 || scripts.0 == .han
    }

    private static func script(of name: String) -> Script {
        name.unicodeScalars.first.map { Script(of: $0.value) } ?? .common
    }

    /// Whether the parts of two names sound alike one by one.
    private func soundsAlike(
        _ a: String,
        _ first: Language,
        _ b: String,
        _ second: Language
    ) -> Bool {
        let parts = (a.split(separator: " "), b.split(separator: " "))
        guard parts.0.count >= 2, parts.0.count == parts.1.count else { return false }
        return zip(parts.0, parts.1).allSatisfy { one, other in
            NameSkeleton.similarity(
                NameSkeleton(Array(one.utf8), language: first.tag),
                NameSkeleton(Array(other.utf8), language: second.tag)
            ) >= Self.soundThreshold
        }
    }

    /// Persons whom an article names only by a short name: one with the same name, or a name that
    /// sounds alike, in the same office elsewhere.
    private mutating func joinShortNames() {
        var byOffice: [OfficeKey: [Int]] = [:]
        for index in nodes.indices {
            for key in officeKeys(of: nodes[index]) { byOffice[key, default: []].append(index) }
        }
        for index in nodes.indices
        where nodes[index].article != nil && fullKeys(of: nodes[index].aliases).isEmpty {
            let alike = alike(to: index, among: byOffice)
            // One who is named in full comes before others who are not; two that fit as well are
            // none: better apart than wrong.
            let full = alike.filter { !fullKeys(of: nodes[$0.key].aliases).isEmpty }
            let fitting = full.isEmpty ? alike : full
            let best = fitting.values.max() ?? 0
            let roots = fitting.filter { $0.value == best }.keys.sorted()
            if roots.count == 1 || full.isEmpty, let other = roots.first { unite(other, index) }
        }
    }

    /// The roots of those in the same office whose names sound like a short name, with how alike.
    private func alike(to index: Int, among byOffice: [OfficeKey: [Int]]) -> [Int: Double] {
        var seen: Set<Int> = []
        var alike: [Int: Double] = [:]
        for key in officeKeys(of: nodes[index]).sorted() {
            for other in (byOffice[key] ?? []).prefix(Self.officeLimit)
            where other != index && seen.insert(other).inserted {
                let score = likeness(nodes[index], nodes[other])
                let other = root(of: other)
                if score >= Self.soundThreshold { alike[other] = max(alike[other] ?? 0, score) }
            }
        }
        alike[root(of: index)] = nil
        return alike
    }

    private struct OfficeKey: Hashable, Comparable {
        var title: String
        var body: Entity.ID

        static func < (a: OfficeKey, b: OfficeKey) -> Bool { (a.title, a.body) < (b.title, b.body) }
    }

    private func officeKeys(of node: Node) -> [OfficeKey] {
        node.offices.flatMap { office in
            office.bodies.map { OfficeKey(title: office.title, body: $0) }
        }
    }

    private func likeness(_ a: Node, _ b: Node) -> Double {
        var best = 0.0
        for first in a.aliases {
            for second in b.aliases {
                let short = shortForm(of: second)
                best = max(
                    best,
                    likeness(
                        first,
                        Alias(
                            name: short,
                            language: second.language,
                            source: second.source
                        )
                    )
                )
            }
        }
        return best
    }

    private func likeness(_ a: Alias, _ b: Alias) -> Double {
        let keys = (
            PersonIndex.key(a.name, language: a.language),
            PersonIndex.key(b.name, language: b.language)
        )
        if keys.0 == keys.1 { return 1 }
        return NameSkeleton.similarity(
            NameSkeleton(Array(a.name.utf8), language: a.language.tag),
            NameSkeleton(Array(b.name.utf8), language: b.language.tag)
        )
    }

    /// The last part of a name.
    private func shortForm(of alias: Alias) -> String {
        let parts = alias.name.split { $0 == " " || $0 == "·" || $0 == "・" }
        return parts.last.map(String.init) ?? alias.name
    }

    /// The names of two parts or more, made alike; Han names of three characters or more count too.
    private func fullKeys(of aliases: [Alias]) -> [String] {
        aliases.compactMap { alias in
            let key = PersonIndex.key(alias.name, language: alias.language)
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

    private func root(of index: Int) -> Int {
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

    private mutating func unite(_ a: Int, _ b: Int) {
        let (a, b) = (halvedRoot(of: a), halvedRoot(of: b))
        guard a != b else { return }
        // Two persons of the lexicon are two persons, whatever a text says.
        if nodes[a].article == nil, nodes[b].article == nil { return }
        let keepsFirst = nodes[a].article == nil || (nodes[b].article != nil && a < b)
        let (winner, loser) = keepsFirst ? (a, b) : (b, a)
        nodes[loser].parent = winner
        nodes[winner].aliases = EntityRegistry.merged(nodes[winner].aliases, nodes[loser].aliases)
        nodes[winner].offices.formUnion(nodes[loser].offices)
    }

    // MARK: Results

    private mutating func nameAll() {
        finalIDs = nodes.indices.map { index in
            let node = nodes[root(of: index)]
            guard let article = node.article else { return node.local }
            let name = Self.name(among: node.aliases)
            let key = PersonIndex.key(name, language: .undetermined)
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
