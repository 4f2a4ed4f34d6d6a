// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// Finds who gives numbers in a sentence: the subjects of verbs of saying and counting, what
/// stands in frames, and who begins a clause that has left out its verb.
struct GiverFinder {
    let context: ClaimContext
    let sources: GivingSources
    let sentence: Range<Int>

    /// Kinds of verbs whose subject may give a number.
    private static let kinds: Set<String> = ["speech", "count", "give", "act", "report", "cite"]
    /// Kinds by which also an outlet counts itself.
    private static let counting: Set<String> = ["count", "give"]
    /// How far the subject of a verb may stand from it, in bytes.
    private static let subjectReach = 160
    /// How far a subject behind its verb may stand from it, in bytes.
    private static let invertedReach = 40
    /// How far a name may stand from its verb and still be the head of what stands before it.
    private static let besideVerb = 12
    /// What may stand behind a verb that closes its sentence: on Tuesday, in a statement.
    private static let closingReach = 30
    /// How far the words of a clause may stand from its beginning: a space and an article.
    private static let articleReach = 6
    /// The longest words in a frame that are no known source, in bytes.
    private static let slotLimit = 60

    private var isVerbLast: Bool {
        ["ja", "ko", "tr", "hi", "fa"].contains(context.language)
    }

    /// The givers, by place.
    func givers() -> [Giver] {
        var givers = framers()
        var floor = sentence.lowerBound
        for hit in context.scan.hits(.verbs, within: sentence) {
            let sense = context.lexicon.sense(hit)
            guard Self.kinds.contains(sense.kind), !context.isInFrame(hit.range.lowerBound) else {
                continue
            }
            let found =
                sense.kind == "cite"
                ? cited(by: hit.range)
                : subjects(of: hit.range, from: floor, isCounting: Self.counting.contains(sense.kind))
            if !found.isEmpty { floor = hit.range.upperBound }
            givers += found
        }
        givers += verbless(behind: givers)
        return givers.sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
    }

    // MARK: Frames

    private func framers() -> [Giver] {
        context.frames(in: sentence).flatMap { frame -> [Giver] in
            guard let (speaker, isOutlet) = speaker(in: frame) else { return [] }
            let clause = context.clauses.clause(at: frame.range.lowerBound, in: sentence)
            let begins = frame.range.lowerBound - clause.lowerBound <= Self.articleReach
            let isFirst = frame.range.lowerBound - sentence.lowerBound <= Self.articleReach
            let closes = sentence.upperBound - frame.range.upperBound <= Self.articleReach
            var found: [Giver] = []
            if !closes && (begins || isVerbLast) || isFirst {
                found.append(
                    Giver(
                        speaker: speaker,
                        range: frame.range,
                        scope: frame.range.upperBound..<sentence.upperBound,
                        isBehind: false,
                        isOutlet: isOutlet
                    )
                )
            }
            if !isFirst, !isVerbLast {
                found.append(
                    Giver(
                        speaker: speaker,
                        range: frame.range,
                        scope: sentence.lowerBound..<frame.range.lowerBound,
                        isBehind: true,
                        isOutlet: isOutlet
                    )
                )
            }
            return found
        }
    }

    /// Who stands in a frame's slot: behind a verb of citing the one cited, else the head of the
    /// sources in it, else its words.
    private func speaker(in frame: Frame) -> (Speaker, isOutlet: Bool)? {
        var slot = frame.slot
        if let cite = context.scan.hits(.verbs, within: slot).last,
            context.lexicon.sense(cite).kind == "cite", cite.range.upperBound < slot.upperBound
        {
            slot = cite.range.upperBound..<slot.upperBound
        }
        if let head = head(of: Array(sources.reaching(into: slot)), before: slot.upperBound) {
            let entry = sources.entries[head]
            return (entry.speaker, entry.source.kind == .outlet)
        }
        let words = context.trimmed(frame.slot)
        guard !words.isEmpty, words.count <= Self.slotLimit,
            !context.tokens(in: words).contains(where: { $0.kind != .word })
        else { return nil }
        let label = context.scan.string(words)
        return (Speaker(range: words, kind: .unnamed, entity: nil, label: label), false)
    }

    // MARK: Verbs

    /// The one whom an outlet cites: behind the verb, or in front where verbs go last.
    private func cited(by verb: Range<Int>) -> [Giver] {
        let behind = verb.upperBound..<min(sentence.upperBound, verb.upperBound + Self.slotLimit)
        let found = sources.within(behind)
        guard let head = head(of: Array(found), before: behind.upperBound) else { return [] }
        return givers(sources.entries[head], verb)
    }

    private func subjects(of verb: Range<Int>, from floor: Int, isCounting: Bool) -> [Giver] {
        if let subject = subject(of: verb, from: floor) {
            let entry = sources.entries[subject]
            if entry.source.kind == .outlet, !isCounting { return [] }
            return givers(entry, verb)
        }
        guard let subject = inverted(behind: verb) else { return [] }
        let entry = sources.entries[subject]
        if entry.source.kind == .outlet, !isCounting { return [] }
        return givers(entry, verb)
    }

    /// The giver of the numbers behind its verb, or between it and a verb that goes last; and
    /// where the verb closes the sentence, of those in front.
    private func givers(_ entry: GivingSources.Entry, _ verb: Range<Int>) -> [Giver] {
        let name = entry.source.range
        let whole =
            min(name.lowerBound, verb.lowerBound)..<max(name.upperBound, verb.upperBound)
        let isOutlet = entry.source.kind == .outlet
        let start = isVerbLast ? name.upperBound : max(name.upperBound, verb.upperBound)
        var found: [Giver] = []
        if start < sentence.upperBound {
            found.append(
                Giver(
                    speaker: entry.speaker,
                    range: whole,
                    scope: start..<sentence.upperBound,
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
                    scope: sentence.lowerBound..<whole.lowerBound,
                    isBehind: true,
                    isOutlet: isOutlet
                )
            )
        }
        return found
    }

    /// Whether a subject and its verb are a clause of their own, behind what is said.
    private func closes(_ range: Range<Int>) -> Bool {
        let clause = context.clauses.clause(at: range.lowerBound, in: sentence)
        guard clause.lowerBound > sentence.lowerBound else { return false }
        let rest = range.upperBound..<max(range.upperBound, clause.upperBound)
        return context.text.annotation.quantities(in: rest).isEmpty
            && !context.tokens(in: rest).contains {
                SpeechGrammar.complementisers.contains(context.scan.string($0.range).lowercased())
            }
    }

    // MARK: Clauses without a verb

    /// Those who begin a clause behind another giver's that repeats its verb by leaving it out:
    /// police put it at 22,000, *the union at 60,000*.
    private func verbless(behind givers: [Giver]) -> [Giver] {
        guard let first = givers.map(\.range.upperBound).min() else { return [] }
        let grammar = CueFinder(context: context, sentence: sentence)
        return sources.within(first..<sentence.upperBound).compactMap { index in
            let entry = sources.entries[index]
            let range = entry.source.range
            let clause = context.clauses.clause(at: range.lowerBound, in: sentence)
            guard clause.lowerBound >= first,
                range.lowerBound - clause.lowerBound <= Self.articleReach,
                !context.isInFrame(range.lowerBound), !grammar.isOblique(entry.source),
                context.scan.hits(.verbs, within: clause).isEmpty
            else { return nil }
            return Giver(
                speaker: entry.speaker,
                range: range,
                scope: range.upperBound..<sentence.upperBound,
                isBehind: false,
                isOutlet: entry.source.kind == .outlet
            )
        }
    }

    // MARK: Subjects

    /// The subject in front of a verb: in its clause, else in the nearest clause before it that
    /// has a source, where only small words stand between.
    private func subject(of verb: Range<Int>, from floor: Int) -> Int? {
        var clause = context.clauses.clause(at: verb.lowerBound, in: sentence)
        var end = verb.lowerBound
        let least = max(floor, verb.lowerBound - Self.subjectReach)
        while true {
            let start = max(clause.lowerBound, least)
            let found = start < end ? candidates(in: start..<end, of: verb) : []
            if let head = head(of: found, before: end) {
                return end == verb.lowerBound ? described(by: head, in: clause) ?? head : head
            }
            guard clause.lowerBound > least, isVerbLast || hasOnlySmallWords(start..<end),
                let earlier = context.clauses.clause(before: clause.lowerBound, in: sentence),
                earlier.lowerBound < clause.lowerBound
            else { return nil }
            end = clause.lowerBound
            clause = earlier
        }
    }

    private func candidates(in range: Range<Int>, of verb: Range<Int>) -> [Int] {
        let grammar = CueFinder(context: context, sentence: sentence)
        let quote = context.quote(around: verb.lowerBound)
        return sources.within(range).filter {
            let source = sources.entries[$0].source
            return !grammar.isOblique(source)
                && context.quote(around: source.range.lowerBound) == quote
        }
    }

    /// The head of what stands in front of a verb or in a frame: no country or outlet where
    /// something else stands beside it; the name of a person right before the verb; else the first.
    private func head(of found: [Int], before end: Int) -> Int? {
        let bodies = found.filter {
            switch sources.entries[$0].source.kind {
            case .country, .outlet: false
            default: true
            }
        }
        guard let first = bodies.first, let last = bodies.last else { return found.last }
        let name = sources.entries[last].source
        return name.kind == .person && end - name.range.upperBound <= Self.besideVerb
            ? last : first
    }

    /// The person whom a clause only describes: *Ann Lee*, a lawyer for the owner, said.
    private func described(by subject: Int, in clause: Range<Int>) -> Int? {
        guard sources.entries[subject].source.kind != .person,
            let front = context.clauses.clause(before: clause.lowerBound, in: sentence),
            let last = sources.within(front).last,
            sources.entries[last].source.kind == .person
        else { return nil }
        let rest = sources.entries[last].source.range.upperBound..<front.upperBound
        return context.tokens(in: rest).contains { $0.kind == .word } ? nil : last
    }

    private func hasOnlySmallWords(_ range: Range<Int>) -> Bool {
        context.tokens(in: range).allSatisfy {
            let word = context.scan.string($0.range).lowercased()
            return $0.kind != .word || $0.range.count <= 3
                || SpeechGrammar.connectives.contains(word)
                || SpeechGrammar.relatives.contains(word)
        }
    }

    private func inverted(behind verb: Range<Int>) -> Int? {
        guard !SpeechGrammar.neverInverted.contains(context.language) else { return nil }
        let reach = verb.upperBound..<min(sentence.upperBound, verb.upperBound + Self.invertedReach)
        let index = partitionPoint(sources.entries.count) {
            sources.entries[$0].source.range.lowerBound >= reach.lowerBound
        }
        guard index < sources.entries.count,
            sources.entries[index].source.range.lowerBound < reach.upperBound
        else { return nil }
        let source = sources.entries[index].source
        let gap = context.tokens(in: verb.upperBound..<source.range.lowerBound)
        let isParted = gap.contains {
            let word = context.scan.string($0.range).lowercased()
            return $0.kind != .word || SpeechGrammar.complementisers.contains(word)
        }
        return isParted || CueFinder(context: context, sentence: sentence).isOblique(source)
            ? nil : index
    }
}
