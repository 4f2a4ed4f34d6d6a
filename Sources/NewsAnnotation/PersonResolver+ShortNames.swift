// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// Persons whom an article names by one part of their name only.
extension PersonResolver {
    /// Two spellings of a part sound alike from this similarity on.
    ///
    /// 0.72: between the pairs that transcriptions of one name make (柯比, 科比, Kirby: above .8) and
    /// those of two names with the same office, looked at by hand; to be learned (issue 3).
    private static let soundThreshold = 0.72
    /// The same where no office agrees.
    private static let sceneThreshold = 0.8
    /// How many holders of one office are compared by sound; bounds the work.
    private static let officeLimit = 64

    /// Joins those who are named by one part only with the one person whose last part sounds like it
    /// and who holds the same office, or is named in articles of the same scene.
    mutating func joinShortNames() {
        let byOffice = holders()
        let byPart = bearersOfLastParts()
        for index in nodes.indices
        where nodes[index].article != nil && fullKeys(of: nodes[index].aliases).isEmpty {
            let alike = alike(to: index, among: byOffice)
            let full = alike.filter { !fullKeys(of: nodes[$0.key].aliases).isEmpty }
            // One who is named in full comes before others who are not.
            if let other = best(of: full) ?? best(of: heard(as: index, among: byPart))
                ?? (full.isEmpty ? alike.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key : nil)
            {
                unite(other, index)
            }
        }
    }

    /// The one that fits best; two that fit as well are none: better apart than wrong.
    private func best(of scores: [Int: Double]) -> Int? {
        guard let best = scores.values.max() else { return nil }
        let roots = scores.filter { $0.value == best }
        return roots.count == 1 ? roots.first?.key : nil
    }

    // MARK: In the same scene

    /// The roots of those named in full, by the sound of the last part.
    private func bearersOfLastParts() -> [String: [Int]] {
        var bearers: [String: Set<Int>] = [:]
        for index in nodes.indices {
            for alias in nodes[index].aliases where isFull(alias) {
                let part = NameSkeleton(
                    Array(shortForm(of: alias).utf8),
                    language: alias.language.tag
                )
                bearers[part.coarseKey, default: []].insert(root(of: index))
            }
        }
        return bearers.mapValues { $0.sorted() }
    }

    private func isFull(_ alias: Alias) -> Bool {
        PersonIndex.key(alias.name).utf8.contains(UInt8(ascii: " "))
    }

    /// Those in the same scene whose last part sounds like a short name, with how alike.
    private func heard(as index: Int, among byPart: [String: [Int]]) -> [Int: Double] {
        let node = nodes[index]
        let sounds = node.aliases.map {
            NameSkeleton(Array($0.name.utf8), language: $0.language.tag)
        }
        let keys = Set(sounds.map(\.coarseKey)).sorted()
        var heard: [Int: Double] = [:]
        for other in keys.flatMap({ byPart[$0]?.suffix(Self.officeLimit) ?? [] }) {
            let other = root(of: other)
            let sharesTitle = !node.titles.isDisjoint(with: nodes[other].titles)
            // One class of consonants is too little to know a name by.
            if !sharesTitle, keys.allSatisfy({ $0.utf8.count < 2 }) { continue }
            let score = likeness(node, nodes[other])
            if score >= (sharesTitle ? Self.soundThreshold : Self.sceneThreshold),
                node.isApart(from: nodes[other]),
                scenes.isShared(node.articles, nodes[other].articles)
            {
                heard[other] = score
            }
        }
        return heard
    }

    // MARK: In the same office

    private func holders() -> [OfficeKey: [Int]] {
        var holders: [OfficeKey: [Int]] = [:]
        for index in nodes.indices {
            for key in officeKeys(of: nodes[index]) { holders[key, default: []].append(index) }
        }
        return holders
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

    struct OfficeKey: Hashable, Comparable {
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
            PersonIndex.key(a.name),
            PersonIndex.key(b.name)
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
}
