// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// Verbs with their subjects, and clauses that have left the verb out.
extension GiverFinder {
    /// The one whom an outlet cites: behind the verb, or in front where verbs go last.
    func cited(by verb: Range<Int>) -> [Giver] {
        let behind = span(
            verb.upperBound,
            min(sentence.upperBound, verb.upperBound + Self.slotLimit)
        )
        let found = sources.within(behind)
        guard let head = head(of: Array(found), before: behind.upperBound) else { return [] }
        return givers(sources.entries[head], verb)
    }

    func subjects(of verb: Range<Int>, from floor: Int, isCounting: Bool) -> [Giver] {
        let clause = context.clauses.clause(at: verb.lowerBound, in: sentence)
        let front = max(floor, clause.lowerBound)..<verb.lowerBound
        // What has nothing in front of it but a small word has its subject behind: , said Ann Lee.
        let isBare = !front.isEmpty && hasOnlySmallWords(front) || front.isEmpty
        let behind = isBare ? inverted(behind: verb) : nil
        let subject = behind ?? subject(of: verb, from: floor)
        if let subject, behind == nil, sources.entries[subject].source.kind != .person, isBare,
            let name = describedName(before: clauseOf(subject), from: floor)
        {
            return givers(entry(name), verb)
        }
        if let subject {
            let entry = sources.entries[
                whose(subject, within: span(sentence.lowerBound, verb.lowerBound))
            ]
            if entry.source.kind == .outlet, !isCounting { return [] }
            return givers(entry, verb)
        }
        if let entry = unknownName(before: verb, from: floor) { return givers(entry, verb) }
        guard let subject = inverted(behind: verb) else { return [] }
        let entry = sources.entries[subject]
        if entry.source.kind == .outlet, !isCounting { return [] }
        return givers(entry, verb)
    }

    func clauseOf(_ index: Int) -> Range<Int> {
        context.clauses.clause(at: sources.entries[index].source.range.lowerBound, in: sentence)
    }

    /// The giver of the numbers behind its verb, or between it and a verb that goes last; and
    /// where the verb closes the sentence, of those in front.
    func givers(_ entry: GivingSources.Entry, _ verb: Range<Int>) -> [Giver] {
        let name = entry.source.range
        let whole =
            min(name.lowerBound, verb.lowerBound)..<max(name.upperBound, verb.upperBound)
        let isOutlet = entry.source.kind == .outlet
        let mayEmbrace = isVerbLast || context.language == "de"
        let start = mayEmbrace ? name.upperBound : max(name.upperBound, verb.upperBound)
        var found: [Giver] = []
        if start < sentence.upperBound {
            found.append(
                Giver(
                    speaker: entry.speaker,
                    range: mayEmbrace ? name : whole,
                    scope: span(start, sentence.upperBound),
                    isBehind: false,
                    isOutlet: isOutlet
                )
            )
        }
        if whole.lowerBound > sentence.lowerBound, closes(whole) {
            found.append(
                Giver(
                    speaker: entry.speaker,
                    range: whole,
                    scope: span(sentence.lowerBound, whole.lowerBound),
                    isBehind: true,
                    isOutlet: isOutlet
                )
            )
        }
        return found
    }

    /// Whether a subject and its verb are a clause of their own, behind what is said.
    func closes(_ range: Range<Int>) -> Bool {
        let clause = context.clauses.clause(at: range.lowerBound, in: sentence)
        guard clause.lowerBound > sentence.lowerBound else { return false }
        let rest = range.upperBound..<max(range.upperBound, clause.upperBound)
        return context.text.annotation.quantities(in: rest).isEmpty
            && !context.tokens(in: rest).contains {
                SpeechGrammar.complementisers.contains(context.scan.string($0.range).lowercased())
            }
    }

    /// How far behind one who has no verb a number may stand, in bytes.
    ///
    /// A mark, a preposition, a hedge; where more stands between, the clause has a verb of its own.
    static let verblessReach = 24

    /// Those who begin a clause behind another giver's that repeats its verb by leaving it out:
    /// police put it at 22,000, *the union at 60,000*.
    func verbless(behind givers: [Giver]) -> [Giver] {
        guard let first = givers.map(\.range.upperBound).min() else { return [] }
        let grammar = CueFinder(context: context, sentence: sentence)
        return sources.within(span(first, sentence.upperBound)).compactMap { index in
            let entry = sources.entries[index]
            let range = entry.source.range
            let clause = context.clauses.clause(at: range.lowerBound, in: sentence)
            guard clause.lowerBound >= first,
                range.lowerBound - clause.lowerBound <= Self.articleReach,
                !context.isInFrame(range.lowerBound), !grammar.isOblique(entry.source),
                context.scan.hits(.verbs, within: clause).isEmpty
            else { return nil }
            let end = min(sentence.upperBound, entry.speaker.range.upperBound + Self.verblessReach)
            return Giver(
                speaker: entry.speaker,
                range: range,
                scope: range.upperBound..<max(range.upperBound, end),
                isBehind: false,
                isOutlet: entry.source.kind == .outlet
            )
        }
    }

    /// How far behind the beginning of its clause a document may stand, in bytes: *while the* toll.
    static let documentReach = 16

    /// Lists, tolls and surveys that begin their clause: the official toll is 34, 名单上只有187人.
    func documents() -> [Giver] {
        let grammar = CueFinder(context: context, sentence: sentence)
        return sources.within(sentence).compactMap { index in
            let entry = sources.entries[index]
            guard entry.source.kind == .document, sources.isTold(index),
                !context.isInFrame(entry.source.range.lowerBound),
                !grammar.isOblique(entry.source)
            else { return nil }
            let range = entry.source.range
            let clause = context.clauses.clause(at: range.lowerBound, in: sentence)
            guard range.lowerBound - clause.lowerBound <= Self.documentReach else { return nil }
            return Giver(
                speaker: entry.speaker,
                range: range,
                scope: range.upperBound..<max(range.upperBound, clause.upperBound),
                isBehind: false,
                isOutlet: false
            )
        }
    }

    /// Subjects by their mark, of sentences that have several before the verbs at their end: 政府は
    /// 5人、組合*は*8人と述べた.
    func topics(besides givers: [Giver]) -> [Giver] {
        guard !givers.isEmpty else { return [] }
        let grammar = CueFinder(context: context, sentence: sentence)
        return sources.within(sentence).compactMap { index in
            let entry = sources.entries[index]
            guard isMarkedSubject(entry.source.range), !grammar.isOblique(entry.source),
                entry.isNoun || entry.source.kind != .unnamed,
                context.quote(around: entry.source.range.lowerBound) == nil,
                !context.isInFrame(entry.source.range.lowerBound)
            else { return nil }
            return Giver(
                speaker: entry.speaker,
                range: entry.source.range,
                scope: entry.speaker.range
                    .upperBound..<max(
                        entry.speaker.range.upperBound,
                        sentence.upperBound
                    ),
                isBehind: false,
                isOutlet: entry.source.kind == .outlet
            )
        }
    }

    /// Whether a word of the closed class that marks subjects stands behind a source, or is glued
    /// to it.
    func isMarkedSubject(_ range: Range<Int>) -> Bool {
        let rest = span(range.upperBound, min(sentence.upperBound, range.upperBound + 12))
        let behind = context.scan.string(
            span(
                rest.lowerBound,
                context.tokens(in: rest).last?.range.upperBound ?? rest.lowerBound
            )
        )
        let marks: [String] =
            switch context.language {
            case "ja": ["は", "が", "も"]
            case "ko": ["은", "는", "이 ", "가 "]
            case "hi": [" ने"]
            default: []
            }
        return marks.contains { behind.hasPrefix($0) }
    }

    /// Who begins a sentence that tells of data and has no number: the one who gives those that
    /// follow.
    func introducer() -> Speaker? {
        guard context.text.annotation.quantities(in: sentence).isEmpty else { return nil }
        let found = sources.within(sentence).map { sources.entries[$0] }
        guard found.contains(where: { $0.isNoun && $0.source.kind == .document }) else {
            return nil
        }
        guard let first = found.first, first.source.kind != .document,
            first.source.kind != .country,
            first.source.range.lowerBound - sentence.lowerBound <= Self.articleReach
        else { return isVerbLast ? nil : beginning() }
        return first.speaker
    }

    /// The words in front of the first verb or day of the sentence, where they are few.
    func beginning() -> Speaker? {
        let verb = context.scan.hits(.verbs, within: sentence).first?.range.lowerBound
        let day = context.text.annotation.dates(in: sentence).first?.range.lowerBound
        guard let verb else { return nil }
        let words = context.trimmed(span(sentence.lowerBound, min(verb, day ?? verb)))
        guard !words.isEmpty, words.count <= Self.slotLimit,
            context.tokens(in: words).allSatisfy({ $0.kind == .word || $0.kind == .punctuation }),
            context.tokens(in: words).contains(where: { $0.kind == .word && $0.range.count > 3 })
        else { return nil }
        let label = context.scan.string(words)
        return Speaker(range: words, kind: .organisation, entity: nil, label: label)
    }

    /// Who gives the number in front of a participle: the 12,000 *reported by city hall*.
    func agent(of verb: Range<Int>) -> Giver? {
        let grammar = EventGrammar(context: context, sentence: sentence)
        let front = span(
            max(sentence.lowerBound, verb.lowerBound - Self.slotLimit),
            verb.lowerBound
        )
        guard let number = context.text.annotation.quantities(in: front).last,
            number.extent.upperBound <= verb.lowerBound,
            verb.lowerBound - number.extent.upperBound <= Self.articleReach
        else { return nil }
        let behind = span(
            verb.upperBound,
            min(sentence.upperBound, verb.upperBound + Self.invertedReach)
        )
        guard let index = sources.within(behind).first else { return nil }
        let entry = sources.entries[index]
        guard grammar.isAgent(entry.source.range, behind: verb) else { return nil }
        return Giver(
            speaker: entry.speaker,
            range: span(verb.lowerBound, entry.source.range.upperBound),
            scope: number.range,
            isBehind: true,
            isOutlet: entry.source.kind == .outlet
        )
    }
}
