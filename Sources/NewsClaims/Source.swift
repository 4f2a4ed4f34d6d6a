// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel

/// Words of a text that may name who speaks: a name with its office, an office alone, a body, a
/// document, a pronoun.
struct Source: Hashable {
    /// What the words are.
    enum Kind: Hashable {
        case person, organisation, outlet, country, document
        /// An office that nobody beside it holds: the minister, 发言人.
        case office(title: String)
        /// Somebody who is not named: an official, a witness.
        case unnamed
        /// A pronoun of one person.
        case pronoun
        /// A pronoun of several.
        case plural
        /// Words of no table that stand where the subject of a verb of speech does.
        case phrase
    }

    /// All the words, office included.
    var range: Range<Int>
    /// What they are.
    var kind: Kind
    /// Whom they name, or `nil`.
    var entity: Entity.ID?
    /// The entities in the office, for one that is found by it.
    var bodies: [Entity.ID] = []
}

/// Collects what may speak in a text.
struct SourceFinder {
    let text: AnnotatedText
    let lexicon: Lexicon

    /// Notions that stand for what a document says.
    ///
    /// Keys of `concepts.tsv`.
    private static let documents: Set<String> = [
        "memo", "statement", "joint-statement", "communique", "letter", "report", "resolution",
    ]

    /// The sources, by place, not overlapping: of two that overlap the longer is kept.
    func sources() -> [Source] {
        var found = named() + offices() + pronouns() + documents() + framed()
        found.sort {
            ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
        }
        var kept: [Source] = []
        for source in found {
            if let last = kept.last, last.range.overlaps(source.range) {
                if source.range.count > last.range.count, last.kind == .pronoun {
                    kept[kept.count - 1] = source
                }
                continue
            }
            kept.append(source)
        }
        return kept
    }

    private func named() -> [Source] {
        text.annotation.mentions.compactMap { mention in
            var range = mention.extent
            if let office = mention.office {
                range =
                    min(
                        range.lowerBound,
                        office.range.lowerBound
                    )..<max(
                        range.upperBound,
                        office.range.upperBound
                    )
            }
            return kind(of: mention).map { Source(range: range, kind: $0, entity: mention.entity) }
        }
    }

    private func kind(of mention: Mention) -> Source.Kind? {
        switch mention.kind {
        case .person: .person
        case .organisation: .organisation
        case .outlet: .outlet
        case .country: .country
        case .place: nil
        }
    }

    private func offices() -> [Source] {
        let held = Set(text.annotation.mentions.compactMap(\.office?.range))
        return text.offices.compactMap { phrase in
            guard phrase.kind != "honorific", !held.contains(phrase.range) else { return nil }
            let kind: Source.Kind =
                phrase.kind == "office" || phrase.kind == "rank"
                ? .office(title: phrase.title) : .unnamed
            return Source(
                range: phrase.range,
                kind: kind,
                entity: nil,
                bodies: text.annotation.mentions(in: phrase.range).map(\.entity)
            )
        }
    }

    private func pronouns() -> [Source] {
        text.scan.hits(.pronouns).compactMap { hit in
            let id = lexicon.sense(hit).id
            // The honorific of a name (ông Hall) is spelled like the pronoun.
            if id == "that" || isHonorific(hit.range) { return nil }
            // This official, 该人士: somebody spoken of, and not by name.
            if id == "this-speaker" {
                return Source(range: hit.range, kind: .unnamed, entity: nil)
            }
            let attributes = lexicon.sense(hit).attributes
            let isMany = attributes.count > 1 && attributes[1] == "many"
            return Source(range: hit.range, kind: isMany ? .plural : .pronoun, entity: nil)
        }
    }

    /// Frames that hold the pronoun of their source: по *его* словам, selon *lui*.
    private func framed() -> [Source] {
        text.scan.hits(.attributions).compactMap { hit in
            hit.part == .whole && lexicon.sense(hit).kind == "speech"
                ? Source(range: hit.range, kind: .pronoun, entity: nil) : nil
        }
    }

    private func isHonorific(_ range: Range<Int>) -> Bool {
        let behind = text.scan.skippingSpace(from: range.upperBound)
        return behind - range.upperBound <= 1
            && text.annotation.mentions(in: behind..<(behind + 1)).first?.kind == .person
    }

    private func documents() -> [Source] {
        text.annotation.concepts.filter { Self.documents.contains($0.concept) }.map {
            Source(range: $0.range, kind: .document, entity: nil)
        }
    }
}

extension Annotation {
    /// The mentions that begin in a range.
    ///
    /// - Complexity: O(log *n*) and the mentions returned.
    func mentions(in range: Range<Int>) -> ArraySlice<Mention> {
        let low = partitionPoint(mentions.count) {
            mentions[$0].range.lowerBound >= range.lowerBound
        }
        let high = partitionPoint(mentions.count) {
            mentions[$0].range.lowerBound >= range.upperBound
        }
        return mentions[low..<max(low, high)]
    }
}
