// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// Tells for every source of a text whom it stands for: names stand for themselves, pronouns and
/// offices for the person before them who fits.
struct SpeakerResolver {
    let context: ClaimContext

    /// The speakers, in the order of the sources; `nil` for a source that stands for nobody.
    func speakers() -> [Speaker?] {
        var speakers: [Speaker?] = []
        speakers.reserveCapacity(context.sources.count)
        var memory = PersonMemory()
        var sentence = 0
        for (place, source) in context.sources.enumerated() {
            while sentence < context.sentences.count,
                context.sentences[sentence].range.upperBound <= source.range.lowerBound
            {
                memory.endSentence()
                sentence += 1
            }
            var speaker = speaker(of: source, memory)
            if let name = apposition(of: place) {
                speaker = self.speaker(of: name, memory)
                // Office and name together say who speaks.
                speaker?.range = source.range.lowerBound..<name.range.upperBound
            }
            if let speaker, speaker.kind == .person, let entity = speaker.entity {
                memory.note(entity)
            }
            if source.kind == .person, let entity = source.entity {
                noteOffice(entity, &memory, source)
            }
            speakers.append(speaker)
        }
        return speakers
    }

    /// How many tokens may stand between an office and its holder, the comma included.
    private static let betweenOfficeAndName = 5

    /// The name behind an office and a comma: the governor, *Ann Lee*.
    private func apposition(of place: Int) -> Source? {
        let source = context.sources[place]
        // A body or country in the office may stand between: of the *Portuguese* police.
        var next = place + 1
        while next < context.sources.count, next <= place + 2,
            [.organisation, .country].contains(context.sources[next].kind)
        { next += 1 }
        guard next < context.sources.count else { return nil }
        switch source.kind {
        case .office, .unnamed, .phrase: break
        default: return nil
        }
        let name = context.sources[next]
        guard name.kind == .person || name.kind == .phrase,
            name.range.lowerBound > source.range.upperBound
        else {
            return nil
        }
        let gap = source.range.upperBound..<name.range.lowerBound
        guard !SpeechGrammar.verbLast.contains(context.language),
            context.scan.hits(.verbs, within: gap).isEmpty
        else { return nil }
        let between = context.tokens(in: gap)
        // The body may stand between: the coordinator *of the FSP*, Ann Lee.
        if name.kind == .phrase || between.count <= 1, source.kind != .phrase,
            between.count < Self.betweenOfficeAndName,
            between.allSatisfy({
                $0.kind == .word
                    && !SpeechGrammar.prepositions.contains(
                        context.scan.string($0.range).lowercased()
                    )
            })
        {
            return name
        }
        guard between.count <= Self.betweenOfficeAndName, let mark = between.last,
            between.dropLast().allSatisfy({ $0.kind == .word }),
            [",", "،"].contains(context.scan.string(mark.range))
        else { return nil }
        return name
    }

    private func noteOffice(_ entity: Entity.ID, _ memory: inout PersonMemory, _ source: Source) {
        for mention in context.text.annotation.mentions(in: source.range)
        where mention.entity == entity {
            if let office = mention.office { memory.note(office, of: entity) }
        }
    }

    private func speaker(of source: Source, _ memory: PersonMemory) -> Speaker? {
        switch source.kind {
        case .person: named(source, .person)
        case .organisation, .outlet, .country: named(source, .organisation)
        case .document: unresolved(source, .document)
        case .unnamed, .plural, .phrase: unresolved(source, .unnamed)
        case .office(let title):
            memory.holder(of: title, bodies: source.bodies).map { person($0, source) }
                ?? unresolved(source, source.bodies.isEmpty ? .unnamed : .person)
        case .pronoun:
            memory.subject.map { person($0, source) } ?? unresolved(source, .unnamed)
        }
    }

    private func named(_ source: Source, _ kind: Speaker.Kind) -> Speaker {
        let label =
            source.entity.flatMap { context.names[$0] } ?? context.scan.string(source.range)
        return Speaker(range: source.range, kind: kind, entity: source.entity, label: label)
    }

    private func person(_ entity: Entity.ID, _ source: Source) -> Speaker {
        let label = context.names[entity] ?? context.scan.string(source.range)
        return Speaker(range: source.range, kind: .person, entity: entity, label: label)
    }

    private func unresolved(_ source: Source, _ kind: Speaker.Kind) -> Speaker {
        Speaker(
            range: source.range,
            kind: kind,
            entity: nil,
            label: context.scan.string(source.range)
        )
    }
}
