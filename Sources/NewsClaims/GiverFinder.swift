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
    /// The deeds of speech that name a sum or a share: one condemns without counting.
    private static let demands: Set<String> = ["accuse", "demand", "ask", "order"]
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
            guard Self.kinds.contains(sense.kind), !context.isInFrame(hit.range.lowerBound),
                sense.kind != "act" || Self.demands.contains(sense.id)
            else { continue }
            var found =
                sense.kind == "cite"
                ? cited(by: hit.range)
                : subjects(
                    of: hit.range,
                    from: floor,
                    isCounting: Self.counting.contains(sense.kind)
                )
            if !found.isEmpty { floor = hit.range.upperBound }
            if sense.kind == "act" || sense.kind == "give" {
                // What is demanded or recorded stands behind the verb.
                found.removeAll(where: \.isBehind)
                for index in found.indices { found[index].isDeed = true }
            }
            givers += found
        }
        givers += verbless(behind: givers) + documents()
        if isVerbLast { givers += topics(besides: givers) }
        return givers.sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
    }

    // MARK: Frames

    private func framers() -> [Giver] {
        context.frames(in: sentence).flatMap { frame -> [Giver] in
            guard let (speaker, isOutlet) = speaker(in: frame) else { return [] }
            // A slot that is filled by a whole clause ends where who is meant ends.
            let end =
                frame.words.lowerBound > frame.range.lowerBound
                ? frame.range.upperBound : max(speaker.range.upperBound, frame.words.upperBound)
            let range = frame.range.lowerBound..<max(frame.range.lowerBound + 1, end)
            let isFirst = range.lowerBound - sentence.lowerBound <= Self.articleReach
            let closes = sentence.upperBound - range.upperBound <= Self.articleReach
            var found: [Giver] = []
            if !closes || isFirst {
                found.append(
                    Giver(
                        speaker: speaker,
                        range: range,
                        scope: range.upperBound..<max(range.upperBound, sentence.upperBound),
                        isBehind: false,
                        isOutlet: isOutlet
                    )
                )
            }
            if !isFirst, !isVerbLast {
                found.append(
                    Giver(
                        speaker: speaker,
                        range: range,
                        scope: sentence.lowerBound..<range.lowerBound,
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
        let widened = slot.lowerBound..<min(sentence.upperBound, slot.upperBound + 6)
        let cite = context.scan.hits(.verbs, within: widened).last {
            context.lexicon.sense($0).kind == "cite"
        }
        if let cite, cite.range.upperBound >= slot.upperBound,
            let head = head(
                of: Array(
                    sources.within(
                        cite.range
                            .upperBound..<min(
                                sentence.upperBound,
                                cite.range.upperBound + Self.slotLimit
                            )
                    )
                ),
                before: sentence.upperBound
            )
        {
            let entry = sources.entries[head]
            return (entry.speaker, entry.source.kind == .outlet)
        }
        if let cite, cite.range.upperBound < slot.upperBound {
            slot = cite.range.upperBound..<slot.upperBound
        }
        let clause = context.clauses.clause(at: slot.lowerBound, in: sentence)
        let found = Array(sources.reaching(into: slot))
        if let head = head(of: found, before: slot.upperBound) {
            let entry = sources.entries[whose(head, within: clause)]
            return (entry.speaker, entry.source.kind == .outlet)
        }
        let counted = context.text.annotation.quantities(in: slot).first?.extent.lowerBound
        let words = context.trimmed(slot.lowerBound..<(counted ?? slot.upperBound))
        let isClosed = frame.range.upperBound > frame.slot.upperBound
        guard frame.kind == "speech" || isClosed, !words.isEmpty, words.count <= Self.slotLimit,
            !context.tokens(in: words).contains(where: {
                $0.kind != .word
                    && !SpeechGrammar.phraseMarks.contains(context.scan.string($0.range))
            })
        else { return nil }
        let label = context.scan.string(words)
        return (Speaker(range: words, kind: .unnamed, entity: nil, label: label), false)
    }

    /// The body or person behind a document or a country in one phrase: a toll *of the civil
    /// defence*, 印度尼西亚抗灾部门; else the source itself.
    private func whose(_ index: Int, within clause: Range<Int>) -> Int {
        var place = index
        while true {
            let source = sources.entries[place].source
            let reach: Int
            switch source.kind {
            case .document: reach = Self.ownerReach
            case .country: reach = Self.besideCountry
            default: return place
            }
            guard place + 1 < sources.entries.count else { return place }
            let next = sources.entries[place + 1].source
            let gap = source.range.upperBound..<next.range.lowerBound
            guard next.range.upperBound <= clause.upperBound, gap.count <= reach,
                context.text.annotation.quantities(in: gap).isEmpty,
                source.kind == .document || context.scan.hits(.verbs, within: gap).isEmpty
            else { return place }
            switch next.kind {
            case .organisation, .office, .person, .outlet, .country: place += 1
            default: return place
            }
        }
    }

    /// How far behind a document the one may stand whose it is, in bytes: a toll issued on Monday
    /// morning by …
    private static let ownerReach = 80
    /// How far behind a country its body may stand: over a province.
    private static let besideCountry = 24

    // MARK: Verbs

    /// The one whom an outlet cites: behind the verb, or in front where verbs go last.
    private func cited(by verb: Range<Int>) -> [Giver] {
        let behind = verb.upperBound..<min(sentence.upperBound, verb.upperBound + Self.slotLimit)
        let found = sources.within(behind)
        guard let head = head(of: Array(found), before: behind.upperBound) else { return [] }
        return givers(sources.entries[head], verb)
    }

    private func subjects(of verb: Range<Int>, from floor: Int, isCounting: Bool) -> [Giver] {
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
                whose(subject, within: sentence.lowerBound..<verb.lowerBound)
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

    private func clauseOf(_ index: Int) -> Range<Int> {
        context.clauses.clause(at: sources.entries[index].source.range.lowerBound, in: sentence)
    }

    /// The giver of the numbers behind its verb, or between it and a verb that goes last; and
    /// where the verb closes the sentence, of those in front.
    private func givers(_ entry: GivingSources.Entry, _ verb: Range<Int>) -> [Giver] {
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

    /// How far behind one who has no verb a number may stand, in bytes: a mark, a preposition, a
    /// hedge. Where more stands between, the clause has a verb of its own.
    private static let verblessReach = 24

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

    /// Lists, tolls and surveys that begin their clause: the official toll is 34, 名单上只有187人.
    private func documents() -> [Giver] {
        let grammar = CueFinder(context: context, sentence: sentence)
        return sources.within(sentence).compactMap { index in
            let entry = sources.entries[index]
            guard entry.source.kind == .document, sources.isTold(index),
                !context.isInFrame(entry.source.range.lowerBound),
                !grammar.isOblique(entry.source)
            else { return nil }
            let range = entry.source.range
            let clause = context.clauses.clause(at: range.lowerBound, in: sentence)
            guard range.lowerBound - clause.lowerBound <= Self.articleReach else { return nil }
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
    private func topics(besides givers: [Giver]) -> [Giver] {
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
    private func isMarkedSubject(_ range: Range<Int>) -> Bool {
        let rest = range.upperBound..<min(sentence.upperBound, range.upperBound + 12)
        let behind = context.scan.string(
            rest.lowerBound..<(context.tokens(in: rest).last?.range.upperBound ?? rest.lowerBound)
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

    // MARK: Subjects

    /// The subject in front of a verb: in its clause, else in the nearest clause before it that
    /// has a source, where only small words, days and what is put between commas stand between.
    private func subject(of verb: Range<Int>, from floor: Int) -> Int? {
        var clause = context.clauses.clause(at: verb.lowerBound, in: sentence)
        var end = verb.lowerBound
        let reach = isVerbLast ? Self.verbLastReach : Self.subjectReach
        let least = max(floor, verb.lowerBound - reach)
        while true {
            let start = max(clause.lowerBound, least)
            let isOwn = end == verb.lowerBound
            let passed = start..<max(start, end)
            // Ann Lee, *who* asked them to wait, said.
            let isRelative = !isOwn && beginsRelative(passed)
            let found = start < end && !isRelative ? candidates(in: start..<end, of: verb) : []
            if let head = head(of: found, before: end) {
                // Ann Lee, of the ministry of *Peru*, said.
                let isPlace = !isOwn && sources.entries[head].source.kind == .country
                if !isPlace { return described(by: head, in: clause) ?? head }
            }
            let mayPass =
                isVerbLast || isRelative
                || (isOwn ? hasOnlySmallWords(passed) : isAside(passed))
            guard clause.lowerBound > least, mayPass,
                let earlier = context.clauses.clause(before: clause.lowerBound, in: sentence),
                earlier.lowerBound < clause.lowerBound
            else { return nil }
            end = clause.lowerBound
            clause = earlier
        }
    }

    /// How far in front of a verb that goes last its subject may stand, in bytes.
    private static let verbLastReach = 600
    /// The longest words between commas that are passed over: Ann Lee, *based in the capital*, said.
    private static let asideLimit = 60

    private func beginsRelative(_ range: Range<Int>) -> Bool {
        context.tokens(in: range).first.map {
            SpeechGrammar.relatives.contains(context.scan.string($0.range).lowercased())
        } ?? false
    }

    private func isAside(_ range: Range<Int>) -> Bool {
        range.count <= Self.asideLimit && context.text.annotation.quantities(in: range).isEmpty
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

    /// A name that nobody knows, in front of its verb: *Sudec* said, *Lindqvist*, a chemist, put it.
    ///
    /// Words with capitals that are no known source and no day; in scripts without capitals only
    /// Latin ones.
    private func unknownName(before verb: Range<Int>, from floor: Int) -> GivingSources.Entry? {
        let clause = context.clauses.clause(at: verb.lowerBound, in: sentence)
        let start = max(floor, clause.lowerBound)
        if let name = describedName(before: clause, from: floor) { return entry(name) }
        if let name = capitals(in: start..<max(start, verb.lowerBound)) { return entry(name) }
        guard hasOnlySmallWords(start..<max(start, verb.lowerBound)),
            let front = context.clauses.clause(before: clause.lowerBound, in: sentence),
            front.lowerBound >= floor, !isVerbLast
        else { return nil }
        return capitals(in: front).map(entry)
    }

    /// The clause that is nothing but a name, in front of one or two that describe it.
    private func describedName(before clause: Range<Int>, from floor: Int) -> Range<Int>? {
        var start = clause.lowerBound
        for _ in 0..<3 {
            guard let front = context.clauses.clause(before: start, in: sentence),
                front.lowerBound < start, front.lowerBound >= floor
            else { return nil }
            if isNameAlone(front) { return context.trimmed(front) }
            guard isAside(front) || beginsRelative(front) else { return nil }
            start = front.lowerBound
        }
        return nil
    }

    private func isNameAlone(_ clause: Range<Int>) -> Bool {
        let words = context.tokens(in: clause)
        let capitals = words.count { $0.isCapitalised }
        return capitals > 0 && words.count <= Self.nameLimit
            && words.allSatisfy {
                $0.kind == .word && ($0.isCapitalised || $0.range.count <= 4)
                    || SpeechGrammar.phraseMarks.contains(context.scan.string($0.range))
            }
            && context.text.annotation.dates(in: clause).isEmpty
    }

    /// How many words a name has at most.
    private static let nameLimit = 7

    private func entry(_ name: Range<Int>) -> GivingSources.Entry {
        GivingSources.Entry(
            source: Source(range: name, kind: .organisation, entity: nil),
            speaker: Speaker(
                range: name,
                kind: .organisation,
                entity: nil,
                label: context.scan.string(name)
            )
        )
    }

    /// The first run of words with capitals in a range without numbers; what only begins its
    /// sentence with one must stand alone in front of the verb.
    private func capitals(in range: Range<Int>) -> Range<Int>? {
        let counted = context.text.annotation.quantities(in: range).first?.extent.lowerBound
        guard counted == nil || isVerbLast else { return nil }
        let range = range.lowerBound..<max(range.lowerBound, counted ?? range.upperBound)
        let tokens = context.tokens(in: range)
        var run: Range<Int>?
        for token in tokens {
            let isName =
                token.kind == .word && token.isCapitalised
                && context.text.annotation.dates(in: token.range).isEmpty
                && !context.scan.covers(.verbs, token.range.lowerBound)
            if isName {
                run = (run?.lowerBound ?? token.range.lowerBound)..<token.range.upperBound
            } else if let run, isWholeName(run, in: range) {
                return run
            } else {
                run = nil
            }
        }
        guard let run, isWholeName(run, in: range) else { return nil }
        return run
    }

    private func isWholeName(_ run: Range<Int>, in range: Range<Int>) -> Bool {
        if run.lowerBound > sentence.lowerBound { return true }
        return range.upperBound - run.upperBound <= 1
            && run.count > 3
            && !SpeechGrammar.connectives.contains(
                context.scan.string(run).lowercased()
            )
    }

    private func hasOnlySmallWords(_ range: Range<Int>) -> Bool {
        // On Tuesday, ngày 16/1: nothing but a day.
        if range.count <= Self.articleReach * 5,
            !context.text.annotation.dates(in: range).isEmpty
        {
            return true
        }
        return context.tokens(in: range).allSatisfy { token in
            let word = context.scan.string(token.range).lowercased()
            return token.kind != .word || token.range.count <= 3
                || SpeechGrammar.connectives.contains(word)
                || SpeechGrammar.relatives.contains(word)
                || context.text.annotation.dates.contains {
                    $0.range.contains(token.range.lowerBound)
                }
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
            return $0.kind != .word && !SpeechGrammar.phraseMarks.contains(word)
                || SpeechGrammar.complementisers.contains(word)
        }
        return isParted || CueFinder(context: context, sentence: sentence).isOblique(source)
            ? nil : index
    }
}
