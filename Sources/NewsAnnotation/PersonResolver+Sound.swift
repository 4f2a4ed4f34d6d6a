// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// Full names that are spelled anew: in another script, in another way of Chinese, or in Latin
/// letters by the rules of another language (Schukow, Zhukov).
extension PersonResolver {
    /// What must be shared besides the sound, by how alike names are in the part that is least.
    ///
    /// Of 27,706 pairs of two persons' names in two scripts none reached .7 and 14 reached .6; of 505
    /// pairs of one person's .81 and .90 (own texts, November 2026).
    private enum Threshold {
        static let inOneScene = 0.7
        static let inOneOffice = 0.6
    }

    /// Two names that may be one.
    private struct Pair {
        var likeness: Double
        var first: Bearer
        var second: Bearer
    }

    private struct Bearer {
        var node: Int
        var alias: Alias
    }

    /// Joins the pairs that are most alike first, so that they keep others from being joined.
    mutating func joinBySound() {
        let pairs = pairsSoundingAlike().sorted {
            ($1.likeness, $0.first.node, $0.second.node) < (
                $0.likeness, $1.first.node, $1.second.node
            )
        }
        for pair in pairs where mayBeOne(pair) { unite(pair.first.node, pair.second.node) }
    }

    private func pairsSoundingAlike() -> [Pair] {
        var index = SpokenNameIndex()
        var bearers: [Bearer] = []
        var pairs: [Pair] = []
        for node in nodes.indices where nodes[node].parent == node {
            let periods = Set(nodes[node].articles.map(scenes.period))
            for alias in nodes[node].aliases {
                guard let name = SpokenName(alias.name, language: alias.language.tag) else {
                    continue
                }
                let bearer = Bearer(node: node, alias: alias)
                for place in index.candidates(for: name, periods: periods)
                where Self.mayBeSpelledAnew(bearers[place].alias, alias) {
                    let likeness = SpokenName.similarity(name, index.names[place])
                    guard likeness >= Threshold.inOneOffice else { continue }
                    pairs.append(Pair(likeness: likeness, first: bearers[place], second: bearer))
                }
                index.append(name, periods: periods)
                bearers.append(bearer)
            }
        }
        return pairs
    }

    private func mayBeOne(_ pair: Pair) -> Bool {
        let (first, second) = (root(of: pair.first.node), root(of: pair.second.node))
        guard first != second, nodes[first].isApart(from: nodes[second]) else { return false }
        let isInOneScript =
            Script(ofName: pair.first.alias.name) == Script(ofName: pair.second.alias.name)
        let sharesTitle = !nodes[first].titles.isDisjoint(with: nodes[second].titles)
        if pair.likeness < Threshold.inOneScene || isInOneScript, !sharesTitle { return false }
        return scenes.isShared(nodes[first].articles, nodes[second].articles)
    }

    /// Two spellings in one alphabet and one language are two names; in two scripts or languages, or
    /// both in Chinese, they may be one.
    private static func mayBeSpelledAnew(_ a: Alias, _ b: Alias) -> Bool {
        let scripts = (Script(ofName: a.name), Script(ofName: b.name))
        if scripts.0 != scripts.1 { return true }
        return scripts.0 == .han || a.language.primary != b.language.primary
    }
}

extension PersonResolver.Node {
    /// What the person is, of whatever body.
    var titles: Set<String> { Set(offices.map(\.title)) }

    /// Whether no article names both: what one article calls by two full names are two.
    func isApart(from other: Self) -> Bool { Set(articles).isDisjoint(with: other.articles) }
}
