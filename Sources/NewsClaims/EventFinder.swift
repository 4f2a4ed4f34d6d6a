// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// Finds the deeds of a text: who did what to whom.
///
/// A deed is a verb of the table of deeds, or a notion that has a code of PLOVER where its sentence
/// has no such verb. What is only said is no deed, and words in quotation marks are somebody's.
struct EventFinder {
    let context: ClaimContext
    let sources: GivingSources

    /// A deed's words before anything is known of who does it.
    private struct Deed {
        var range: Range<Int>
        var code: Event.Code
        var mode: String?
        var isVerb: Bool
    }

    /// The events, by place.
    ///
    /// - Complexity: O(*n* log *n*) in the words of deeds and the sources.
    func events() -> [Event] {
        context.sentences.filter(context.isRunningText).flatMap { sentence -> [Event] in
            let deeds = deeds(in: sentence.range)
            guard let first = deeds.first(where: { $0.isVerb }) ?? deeds.first else { return [] }
            let grammar = EventGrammar(context: context, sentence: sentence.range)
            return deeds.filter { $0.isVerb == first.isVerb }.map { deed in
                var event = event(of: deed, in: sentence.range, grammar)
                event.isMain = deed.range == first.range
                return event
            }
        }
    }

    private func deeds(in sentence: Range<Int>) -> [Deed] {
        let verbs = context.scan.hits(.deeds, within: sentence).compactMap {
            deed($0, isVerb: true)
        }
        let notions = context.scan.hits(.concepts, within: sentence).compactMap {
            deed($0, isVerb: false)
        }
        // A notion beside the verb says how it was done.
        return (verbs + notions).filter { context.quote(around: $0.range.lowerBound) == nil }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func deed(_ hit: Lexicon.Hit, isVerb: Bool) -> Deed? {
        let sense = context.lexicon.sense(hit)
        guard let code = Event.Code(rawValue: sense.kind.lowercased()) else { return nil }
        let mode = isVerb ? nil : EventGrammar.modes[sense.id]
        return Deed(range: hit.range, code: code, mode: mode, isVerb: isVerb)
    }

    private func event(
        of deed: Deed,
        in sentence: Range<Int>,
        _ grammar: EventGrammar
    ) -> Event {
        var event = Event(range: deed.range, code: deed.code)
        event.isNegated = grammar.isNegated(deed.range)
        event.isIntended = grammar.isIntended(deed.range)
        event.mode = deed.mode ?? mode(beside: deed, in: sentence)
        // Who offers or promises to do somebody good agrees to it, by PLOVER's rules.
        if event.isIntended, !event.isNegated, EventGrammar.favours.contains(event.code) {
            event.code = .agree
        }
        (event.source, event.target) = actors(of: deed, in: sentence, grammar)
        let taking = [event.source?.range, event.target?.range].compactMap { $0 }
        event.place = place(near: deed.range, in: sentence, besides: taking)
        event.date =
            context.text.annotation.dates(in: sentence).min {
                abs($0.range.lowerBound - deed.range.lowerBound)
                    < abs($1.range.lowerBound - deed.range.lowerBound)
            }?.date ?? context.reportDay
        return event
    }

    /// How it was done, by a notion of the same code in the verb's clause: attacked in an airstrike.
    private func mode(beside deed: Deed, in sentence: Range<Int>) -> String? {
        let clause = context.clauses.clause(at: deed.range.lowerBound, in: sentence)
        for hit in context.scan.hits(.concepts, within: clause) {
            let sense = context.lexicon.sense(hit)
            if sense.kind.lowercased() == deed.code.rawValue,
                let mode = EventGrammar.modes[sense.id]
            {
                return mode
            }
        }
        return nil
    }

    private func place(
        near deed: Range<Int>,
        in sentence: Range<Int>,
        besides taking: [Range<Int>]
    ) -> Entity.ID? {
        context.text.annotation.mentions(in: sentence).filter { mention in
            (mention.kind == .place || mention.kind == .country)
                && !taking.contains { $0.overlaps(mention.range) }
        }.min {
            abs($0.range.lowerBound - deed.lowerBound) < abs($1.range.lowerBound - deed.lowerBound)
        }?.entity
    }

    // MARK: Who and whom

    /// How far from its deed one may stand who takes part, in bytes.
    private static let reach = 160

    /// Subject and object of a verb, the other way round in the passive; of a notion those in front
    /// and behind.
    private func actors(
        of deed: Deed,
        in sentence: Range<Int>,
        _ grammar: EventGrammar
    ) -> (source: Event.Actor?, target: Event.Actor?) {
        let front = max(sentence.lowerBound, deed.range.lowerBound - Self.reach)
        let before = span(front, deed.range.lowerBound)
        let end = min(sentence.upperBound, deed.range.upperBound + Self.reach)
        let behind = deed.range.upperBound..<max(deed.range.upperBound, end)
        if grammar.isVerbLast {
            let marked = sources.within(before).map { sources.entries[$0] }
            return (marked.first.map(actor), marked.count > 1 ? marked.last.map(actor) : nil)
        }
        let subject = subject(in: before, of: deed.range, sentence)
        let object = sources.within(behind).first.map { sources.entries[$0] }
        guard grammar.isPassive(deed.range) else {
            return (
                subject.map(actor) ?? named(in: before, isLast: true),
                object.map(actor) ?? named(in: behind, isLast: false) ?? placeName(in: behind)
            )
        }
        let agent = sources.within(behind).first {
            grammar.isAgent(sources.entries[$0].source.range, behind: deed.range)
        }.map { sources.entries[$0] }
        return (agent.map(actor), subject.map(actor))
    }

    /// The first in the verb's clause whom no preposition makes an object; else the last before it.
    private func subject(
        in before: Range<Int>,
        of verb: Range<Int>,
        _ sentence: Range<Int>
    ) -> GivingSources.Entry? {
        let clause = context.clauses.clause(at: verb.lowerBound, in: sentence)
        let own = max(before.lowerBound, clause.lowerBound)..<verb.lowerBound
        let grammar = CueFinder(context: context, sentence: sentence)
        for range in [own, before] where !range.isEmpty {
            let found = sources.within(range).map { sources.entries[$0] }
            if let first = found.first(where: { !grammar.isOblique($0.source) }) ?? found.first {
                return first
            }
        }
        return nil
    }

    private func actor(_ entry: GivingSources.Entry) -> Event.Actor {
        Event.Actor(
            range: entry.source.range,
            entity: entry.speaker.entity ?? entry.source.entity,
            label: entry.speaker.label
        )
    }

    /// Whoever is named in a range by a mention that is no source: the nearest to the deed.
    private func named(in range: Range<Int>, isLast: Bool) -> Event.Actor? {
        let found = context.text.annotation.mentions(in: range).filter { $0.kind != .place }
        guard let mention = isLast ? found.last : found.first else { return nil }
        return Event.Actor(
            range: mention.range,
            entity: mention.entity,
            label: context.names[mention.entity] ?? context.scan.string(mention.range)
        )
    }

    /// A town takes the place of its people: bombed Aleppo.
    private func placeName(in range: Range<Int>) -> Event.Actor? {
        let near = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.reach / 4)
        guard let mention = context.text.annotation.mentions(in: near).first,
            mention.kind == .place
        else { return nil }
        return Event.Actor(
            range: mention.range,
            entity: mention.entity,
            label: context.names[mention.entity] ?? context.scan.string(mention.range)
        )
    }
}
