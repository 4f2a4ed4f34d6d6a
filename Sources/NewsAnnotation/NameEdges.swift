// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Cuts the names that the lexicons list as a text speaks of them to the names themselves.
///
/// A body listed with its country is two names (*Israeli* *army*, 以色列外交部); an office is no part of
/// a person's name, a noun or article none of a paper's.
struct NameEdges {
    /// All words of the tables, by start, then the longest first; they may overlap.
    let hits: [Lexicon.Hit]
    let bytes: [UInt8]
    let tokens: [Token]
    let language: Language
    let lexicon: Lexicon
    /// The bodies that were cut from their countries, by where they begin, as they stood.
    private(set) var wholes: [Int: Range<Int>] = [:]

    init(
        hits: [Lexicon.Hit],
        bytes: [UInt8],
        tokens: [Token],
        language: Language,
        lexicon: Lexicon
    ) {
        self.hits = hits
        self.bytes = bytes
        self.tokens = tokens
        self.language = language
        self.lexicon = lexicon
    }

    /// The names with their edges, by place, not overlapping.
    ///
    /// - Complexity: O(*n* log *m*) in the names and words.
    mutating func cut(_ names: [Lexicon.Hit]) -> [Lexicon.Hit] {
        var cut: [Lexicon.Hit] = []
        cut.reserveCapacity(names.count + 8)
        for name in names {
            if let parts = parts(of: name) {
                wholes[parts.body.range.lowerBound] = name.range
                let isCountryFirst = parts.owner.range.lowerBound < parts.body.range.lowerBound
                cut += isCountryFirst ? [parts.owner, parts.body] : [parts.body, parts.owner]
            } else {
                var name = name
                name.range = trimmed(name)
                cut.append(name)
            }
        }
        return cut
    }

    // MARK: A body and its country

    private static let splitKinds: Set<String> = [
        "military", "ministry", "police", "parliament", "court", "bank",
    ]

    private func parts(of name: Lexicon.Hit) -> (owner: Lexicon.Hit, body: Lexicon.Hit)? {
        guard name.table == .organisations,
            Self.splitKinds.contains(lexicon.sense(name).kind)
        else { return nil }
        for owner in inner(name.range) where isOwner(owner) {
            var body = name
            if owner.range.lowerBound <= name.range.lowerBound + 2 {
                body.range = behindJoints(owner.range.upperBound)..<name.range.upperBound
            } else if owner.range.upperBound == name.range.upperBound {
                body.range = name.range.lowerBound..<beforeOwner(owner, in: name)
            } else {
                continue
            }
            guard body.range.count >= 2, isBody(body.range, of: name) else { continue }
            var owner = owner
            owner.range = withArticle(owner.range)
            return (owner, body)
        }
        return nil
    }

    /// With the Arabic article, which is a part of a country's name.
    private func withArticle(_ range: Range<Int>) -> Range<Int> {
        let start = range.lowerBound - 4
        guard language.primary == "ar", start >= 0,
            bytes[start..<range.lowerBound].elementsEqual("ال".utf8),
            start == 0 || bytes[start - 1] == 0x20
        else { return range }
        return start..<range.upperBound
    }

    private func isOwner(_ hit: Lexicon.Hit) -> Bool {
        let sense = lexicon.sense(hit)
        return (sense.table == .countries && !sense.id.hasPrefix("eu.")) || sense.table == .places
    }

    /// Where the body ends in front of its owner: behind the longest word for one.
    private func beforeOwner(_ owner: Lexicon.Hit, in name: Lexicon.Hit) -> Int {
        for hit in inner(name.range)
        where hit.range.lowerBound == name.range.lowerBound
            && hit.range.upperBound <= owner.range.lowerBound && isBodyWord(hit)
        {
            return hit.range.upperBound
        }
        var end = owner.range.lowerBound
        while end > name.range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
        return end
    }

    private func isBody(_ range: Range<Int>, of name: Lexicon.Hit) -> Bool {
        if inner(range, orWhole: true).contains(where: { $0.range == range && isBodyWord($0) }) {
            return true
        }
        guard lexicon.sense(name).kind == "military", let first = token(at: range.lowerBound)
        else { return false }
        return !first.isCapitalised && !isOneOf(first.range, Self.notBodies)
            || !first.script.hasCapitals
    }

    private func isBodyWord(_ hit: Lexicon.Hit) -> Bool {
        let table = hit.table
        return table == .bodies || table == .organisations
    }

    private static let notBodies: [StaticString] = ["of", "de", "di"]

    /// Behind a space, a hyphen, the sign of a genitive.
    private func behindJoints(_ offset: Int) -> Int {
        var end = offset
        var isMoved = true
        while isMoved, end < bytes.count {
            isMoved = false
            for joint in Self.joints where bytes[end...].starts(with: joint) {
                end += joint.count
                isMoved = true
            }
        }
        return end
    }

    private static let joints: [[UInt8]] = [
        "'s ", "’s ", " ", "-", "の", "的", "के ", "की ", "का ", "'nin ", "'ın ",
    ].map { Array($0.utf8) }

    // MARK: Edges

    private func trimmed(_ name: Lexicon.Hit) -> Range<Int> {
        // One word has nothing to be cut from.
        if let first = token(at: name.range.lowerBound), first.script.hasCapitals,
            first.range.upperBound >= name.range.upperBound
        {
            return name.range
        }
        return switch name.table {
        case .persons: withoutOffice(withoutArticle(name.range))
        case .outlets: withoutNoun(withoutArticle(name.range))
        case .organisations: withoutSpokesman(withoutArticle(withoutHe(name)))
        case .bodies: withoutHe(name)
        case .countries, .places: withoutAffix(name)
        default: name.range
        }
    }

    /// Without a small word in small letters in front of a capital: *der* Spiegel, *l'*ONU.
    private func withoutArticle(_ range: Range<Int>) -> Range<Int> {
        var index = tokenIndex(range.lowerBound)
        guard index < tokens.count, tokens[index].script.hasCapitals, !tokens[index].isCapitalised,
            tokens[index].range.count <= 3
        else { return range }
        index += 1
        if index < tokens.count, tokens[index].kind == .punctuation { index += 1 }
        guard index < tokens.count, tokens[index].isCapitalised,
            tokens[index].range.lowerBound < range.upperBound
        else { return range }
        return tokens[index].range.lowerBound..<range.upperBound
    }

    /// Without the office that some names are listed with: papa León XIV, トランプ大統領.
    private func withoutOffice(_ range: Range<Int>) -> Range<Int> {
        var range = range
        if let office = inner(range).first(where: {
            $0.range.lowerBound == range.lowerBound && isTitle($0)
        }) {
            range = skippingSpace(office.range.upperBound)..<range.upperBound
        }
        if let office = inner(range).first(where: {
            $0.range.upperBound == range.upperBound && isTitle($0)
                && !(token(at: $0.range.lowerBound)?.script.hasCapitals ?? true)
        }), office.range.lowerBound > range.lowerBound {
            range = range.lowerBound..<skippingSpaceBack(office.range.lowerBound)
        }
        return range
    }

    private func isTitle(_ hit: Lexicon.Hit) -> Bool {
        let sense = lexicon.sense(hit)
        return sense.table == .offices && (sense.kind == "office" || sense.kind == "honorific")
            && sense.id != "emir" && sense.id != "religious-leader"
    }

    /// Without the noun beside a paper's name: صحيفة الشرق الأوسط, Hürriyet gazetesi, 블룸버그통신.
    private func withoutNoun(_ range: Range<Int>) -> Range<Int> {
        for noun in inner(range) where noun.table == .media {
            let kind = lexicon.sense(noun).kind
            guard let first = token(at: noun.range.lowerBound) else { continue }
            if kind == "noun", noun.range.lowerBound == range.lowerBound {
                let rest = skippingSpace(noun.range.upperBound)..<range.upperBound
                guard rest.count >= 3 else { continue }
                let isName =
                    !first.script.hasCapitals || !first.isCapitalised || isOutlet(rest)
                    || language.primary == "vi"
                if isName, bytes[noun.range.upperBound] == 0x20 || first.script == .thai {
                    return rest
                }
            } else if noun.range.upperBound == range.upperBound,
                kind == "noun-behind" || kind == "ending" && first.script == .hangul
            {
                let rest = range.lowerBound..<skippingSpaceBack(noun.range.lowerBound)
                if rest.count >= 3, !first.isCapitalised,
                    kind == "noun-behind" || isOutlet(rest) || rest.count >= 12
                {
                    return rest
                }
            }
        }
        return range
    }

    private func isOutlet(_ range: Range<Int>) -> Bool {
        inner(range, orWhole: true).contains {
            $0.range == range && $0.table == .outlets
        }
    }

    private func withoutSpokesman(_ range: Range<Int>) -> Range<Int> {
        guard let first = token(at: range.lowerBound), !first.script.hasCapitals else {
            return range
        }
        for office in inner(range)
        where office.range.lowerBound == range.lowerBound && office.table == .offices {
            return skippingSpace(office.range.upperBound)..<range.upperBound
        }
        return range
    }

    /// Without the Hebrew article, which is none of a name.
    private func withoutHe(_ name: Lexicon.Hit) -> Range<Int> {
        guard language.primary == "he", lexicon.sense(name).kind != "company",
            name.range.count >= 8, bytes[name.range].starts(with: "ה".utf8)
        else { return name.range }
        return name.range.lowerBound + 2..<name.range.upperBound
    }

    private func withoutAffix(_ name: Lexicon.Hit) -> Range<Int> {
        let range = withArticle(name.range)
        for prefix in Self.prefixes where bytes[range].starts(with: prefix) {
            let rest = range.lowerBound + prefix.count..<range.upperBound
            if inner(range).contains(where: { $0.range == rest && isOwner($0) }) { return rest }
        }
        if bytes[range].suffix(3).elementsEqual("側".utf8), range.count > 3 {
            return range.lowerBound..<range.upperBound - 3
        }
        let end = bytes[range].suffix(3)
        let isArmy = end.elementsEqual("军".utf8) || end.elementsEqual("軍".utf8)
        return isArmy && range.count > 3 ? range.lowerBound..<range.upperBound - 3 : range
    }

    // Thai "people of" and "city".
    private static let prefixes: [[UInt8]] = ["ชาว", "กรุง", "คน"].map { Array($0.utf8) }

    // MARK: Places

    /// The words within a range, but not those that fill it.
    private func inner(_ range: Range<Int>, orWhole: Bool = false) -> some Sequence<Lexicon.Hit> {
        let start = partitionPoint(hits.count) { hits[$0].range.lowerBound >= range.lowerBound }
        return hits[start...].lazy.prefix { $0.range.lowerBound < range.upperBound }
            .filter { $0.range.upperBound <= range.upperBound && (orWhole || $0.range != range) }
    }

    private func tokenIndex(_ offset: Int) -> Int {
        partitionPoint(tokens.count) { tokens[$0].range.upperBound > offset }
    }

    private func token(at offset: Int) -> Token? {
        let index = tokenIndex(offset)
        return index < tokens.count ? tokens[index] : nil
    }

    private func isOneOf(_ range: Range<Int>, _ words: [StaticString]) -> Bool {
        words.contains { word in
            word.withUTF8Buffer { bytes[range].elementsEqual($0) }
        }
    }

    private func skippingSpace(_ offset: Int) -> Int {
        var position = offset
        while position < bytes.count, bytes[position] == 0x20 { position += 1 }
        return position
    }

    private func skippingSpaceBack(_ offset: Int) -> Int {
        var position = offset
        while position > 0, bytes[position - 1] == 0x20 { position -= 1 }
        return position
    }
}
