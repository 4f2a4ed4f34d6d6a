// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// The full names of persons that articles make known, to be found in other articles that say
/// nothing beside a name: spelled the same, or in another script with the same sound.
public struct HeardNames: Sendable {
    /// A name found in a text.
    struct Heard: Hashable {
        /// Where it stands.
        var range: Range<Int>
        /// The name that it was known by, where that is spelled in another way.
        var alias: Alias?
    }

    private struct Bearer: Sendable {
        var alias: Alias
        var script: Script
        var articles: [Article.Index]
    }

    /// A name in another script is heard from this similarity of its least similar part on.
    ///
    /// 0.72: of 27,706 pairs of two persons' names in two scripts none is as alike, of 505 pairs of
    /// one person's .79 (own texts, November 2026).
    private static let threshold = 0.72
    /// Classes of consonants that both names must have: shorter ones are soon alike.
    private static let weightLimit = 4
    /// The parts of the longest name.
    private static let partLimit = 4

    private let scenes: Scenes
    private var spelled = PersonIndex()
    private var spoken = SpokenNameIndex()
    private var bearers: [Bearer] = []

    /// The names of unknown persons in articles.
    public init(of articles: [AnnotatedArticle]) {
        scenes = Scenes(of: articles)
        for (key, bearer) in Self.bearers(in: articles).sorted(by: { $0.key < $1.key }) {
            spelled.addWhole(Array(key.utf8)[...], entity: Entity.ID("person/~" + key))
            let name = SpokenName(bearer.alias.name, language: bearer.alias.language.tag)
            guard let name, name.weight >= Self.weightLimit else { continue }
            spoken.append(name, periods: Set(bearer.articles.map(scenes.period)))
            bearers.append(bearer)
        }
    }

    private static func bearers(in articles: [AnnotatedArticle]) -> [String: Bearer] {
        var bearers: [String: Bearer] = [:]
        for (index, article) in articles.enumerated() {
            for entity in article.entities where entity.kind == .person && !entity.isKnown {
                for alias in entity.aliases where alias.source != .sound {
                    let key = PersonIndex.key(alias.name)
                    guard key.utf8.contains(UInt8(ascii: " ")) else { continue }
                    let script = Script(ofName: key)
                    bearers[key, default: Bearer(alias: alias, script: script, articles: [])]
                        .articles.append(index)
                }
            }
        }
        return withoutLongerForms(bearers)
    }

    /// Without names that are others with more words in front (BNPB Ann Lee), where at least as many
    /// articles have the others.
    private static func withoutLongerForms(_ bearers: [String: Bearer]) -> [String: Bearer] {
        bearers.filter { key, bearer in
            var rest = key[...]
            while let space = rest.firstIndex(of: " ") {
                rest = rest[rest.index(after: space)...]
                if let shorter = bearers[String(rest)],
                    shorter.articles.count >= bearer.articles.count
                {
                    return false
                }
            }
            return true
        }
    }

    // MARK: Finding

    /// The names in a text of an article, by place, not overlapping.
    ///
    /// - Complexity: O(*n*) in the tokens, but for the names that sound alike.
    func heard(in text: ScannedText, of article: Article.Index) -> [Heard] {
        let same = namesSpelledSo(in: text)
        let alike = namesSoundingSo(in: text, article).filter { heard in
            !same.contains { $0.range.overlaps(heard.range) }
        }
        return (same + alike).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func namesSpelledSo(in text: ScannedText) -> [Heard] {
        var found: [Heard] = []
        var index = 0
        while index < text.tokens.count {
            if let (_, range) = spelled.longest(at: index, in: text) {
                found.append(Heard(range: range, alias: nil))
                index = max(index + 1, text.token(at: range.upperBound))
            } else {
                index += 1
            }
        }
        return found
    }

    private func namesSoundingSo(in text: ScannedText, _ article: Article.Index) -> [Heard] {
        guard !bearers.isEmpty else { return [] }
        let units = NameUnits(text: text).units()
        let sounds = units.map { sound(of: $0.range, in: text) }
        var found: [Heard] = []
        var index = 0
        while index < units.count {
            if let (heard, count) = longest(from: index, units, sounds, text, article) {
                found.append(heard)
                index += count
            } else {
                index += 1
            }
        }
        return found
    }

    private func sound(of range: Range<Int>, in text: ScannedText) -> NameSkeleton {
        let folded = Array(Folding().folded(text.string(range)).utf8)
        return NameSkeleton(SpokenName.withoutArticle(folded), language: text.language.tag)
    }

    /// The longest name that begins with a unit and sounds like a known one.
    private func longest(
        from start: Int,
        _ units: [NameUnits.Unit],
        _ sounds: [NameSkeleton],
        _ text: ScannedText,
        _ article: Article.Index
    ) -> (heard: Heard, count: Int)? {
        var end = start + 1
        while end < units.count, end - start < Self.partLimit, units[end].isJoined { end += 1 }
        for end in stride(from: end, to: start + 1, by: -1) {
            for (range, parts) in readings(of: start..<end, units, sounds, text) {
                guard let name = SpokenName(parts: parts, language: text.language.tag),
                    let bearer = bearer(of: name, units[start].script, article)
                else { continue }
                return (Heard(range: range, alias: bearer.alias.heard), end - start)
            }
        }
        return nil
    }

    /// The parts as they stand, and without what may be glued to the first and the last.
    private func readings(
        of run: Range<Int>,
        _ units: [NameUnits.Unit],
        _ sounds: [NameSkeleton],
        _ text: ScannedText
    ) -> [(range: Range<Int>, parts: [NameSkeleton])] {
        let (first, last) = (run.lowerBound, run.upperBound - 1)
        let whole = units[first].range.lowerBound..<units[last].range.upperBound
        var readings = [(whole, Array(sounds[run]))]
        let isArabic = units[first].script == .arabic
        if let stripped = isArabic ? units[first].stripped : units[last].stripped {
            var parts = Array(sounds[run])
            parts[isArabic ? 0 : parts.count - 1] = sound(of: stripped, in: text)
            let range =
                isArabic
                ? stripped.lowerBound..<whole.upperBound : whole.lowerBound..<stripped.upperBound
            readings.append((range, parts))
        }
        return readings
    }

    private func bearer(
        of name: SpokenName,
        _ script: Script,
        _ article: Article.Index
    ) -> Bearer? {
        guard name.weight >= Self.weightLimit else { return nil }
        var best: (place: Int, score: Double)?
        let periods: Set<Int?> = [scenes.period(of: article)]
        for place in spoken.candidates(for: name, periods: periods)
        where bearers[place].script != script {
            let score = SpokenName.similarity(name, spoken.names[place])
            guard score >= Self.threshold, score > best?.score ?? 0,
                scenes.isShared(bearers[place].articles, [article])
            else { continue }
            best = (place, score)
        }
        return best.map { bearers[$0.place] }
    }
}

extension Alias {
    /// The same name as one that is known by its sound.
    fileprivate var heard: Alias { Alias(name: name, language: language, source: .sound) }
}

extension Script {
    /// The script of a name's first letter.
    init(ofName name: String) {
        self = name.unicodeScalars.first.map { Script(of: $0.value) } ?? .common
    }
}
