// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// A person or a body of a storyline, with its names and where each article first has it.
struct NameDigest: Hashable {
    var name: String
    var kind: Entity.Kind
    /// Its other names that readers of these articles meet, each once, by language.
    var aliases: [Passage]
    /// The sentence of the first mention in each article, in the order of articles; at least one.
    var places: [Place]
    /// How often the articles name it.
    var mentionCount: Int

    /// The people and bodies that some articles name, the most often named first.
    static func gather(from items: [Int], in index: EditionIndex) -> [NameDigest] {
        var met: [Entity.ID: (places: [Place], count: Int)] = [:]
        for item in items {
            for (entity, place) in index.edition.mentions(of: item) {
                met[entity, default: ([], 0)].count += 1
                if met[entity]?.places.last?.item != item {
                    met[entity]?.places.append(place)
                }
            }
        }
        let languages = Set(items.map { index.edition.items[$0].article.language.primary })
        let named = met.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }
        return named.compactMap { id, entry in
            guard let entity = index.entity(id), entity.isPersonOrBody else { return nil }
            return NameDigest(
                name: entity.name,
                kind: entity.kind,
                aliases: entity.shownAliases(in: languages),
                places: entry.places,
                mentionCount: entry.count
            )
        }
    }
}

extension Edition {
    /// The mentions of an article, its body's before its title's, with their sentences.
    fileprivate func mentions(of item: Int) -> [(Entity.ID, Place)] {
        items[item].body.mentions.map {
            ($0.entity, place(item: item, offset: $0.range.lowerBound))
        } + items[item].title.mentions.map { ($0.entity, Place(item: item, sentence: nil)) }
    }
}

extension Entity {
    fileprivate var isPersonOrBody: Bool { kind == .person || kind == .organisation }

    /// The aliases met in texts, and a lexicon's in the given languages; without the name itself.
    fileprivate func shownAliases(in languages: Set<String>) -> [Passage] {
        var seen: Set<String> = [name]
        return aliases.compactMap { alias in
            let isShown = alias.source != .lexicon || languages.contains(alias.language.primary)
            guard isShown, seen.insert(alias.name).inserted else { return nil }
            return Passage(alias.name, alias.language)
        }
    }
}
