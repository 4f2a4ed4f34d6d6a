// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsText

/// Finds the verbs of speech of a sentence and who is the subject of each.
struct CueFinder {
    let context: ClaimContext
    let sentence: Range<Int>

    // How far a subject may stand from its verb, in bytes, and how many others between them: what
    // stands farther is the subject of something else.
    private static let subjectReach = 90
    private static let othersBetween = 2
    /// How far a subject behind its verb may stand from it: articles, adverbs, an office that is
    /// not known, in bytes.
    private static let invertedReach = 40
    // No sentence of prose is longer; a longer one is not searched through for every verb: bytes,
    // and verbs that share a subject.
    private static let farthest = 2_000
    private static let cuesBack = 8
    /// How much may stand in front of a name that begins a sentence: an article, in bytes.
    private static let article = 6
    /// How many tokens may stand between a name and the particle of the topic.
    private static let beforeParticle = 8
    /// How many words may stand between a negation and its verb.
    private static let negationReach = 3
    /// How far a name may stand from its verb and still be the head of what stands in front of it.
    private static let besideVerb = 12

    /// The cues, by place.
    func cues() -> [Cue] {
        var cues: [Cue] = []
        for hit in context.scan.hits(.verbs, within: sentence) {
            let sense = context.lexicon.sense(hit)
            guard SpeechGrammar.isCue(sense),
                !context.isInFrame(hit.range.lowerBound),
                context.quote(around: hit.range.lowerBound) == nil,
                !isDenied(hit.range), !isPassive(hit.range), !isParticiple(hit.range),
                !isNoun(hit.range), !isModal(hit.range)
            else { continue }
            var cue = cue(at: hit.range, behind: cues, isAddressed: sense.id == "tell")
            if sense.id == "say-behind", !isBehindSpeech(cue) { continue }
            if cue.subject == nil || cue.isElided, sense.id == "be-said" || sense.id == "state" {
                cue.subject = document(of: hit.range)
                cue.isElided = false
            }
            if sense.id == "find", cue.subject == nil || cue.isElided { continue }
            // What an outlet reports is a citation, and has no other subject here.
            if sense.id == "report", !isReportOfOthers(cue) { continue }
            cue.takesGist = takesGist(sense, hit.range)
            cue.isAddressed = sense.id == "tell" || sense.id == "inform"
            cue.counts = ["estimate", "claim", "acknowledge", "count-at"].contains(sense.id)
            cue.holdsSubject = cue.subject == nil && holdsSubject(hit.range)
            cue.reports = sense.id == "report"
            cue.describes = sense.id == "describe"
            cue.demands = sense.id == "call-for" || sense.id == "demand"
            cue.continues = sense.id == "add"
            cues.append(cue)
        }
        return cues
    }

    /// Whether a verb ends in the pronoun of its subject: kata*nya*.
    private func holdsSubject(_ verb: Range<Int>) -> Bool {
        context.language == "id" && context.scan.bytes[verb].suffix(3).elementsEqual("nya".utf8)
    }

    /// Whether *so* stands behind what is said and in front of who says it, and of no more.
    private func isBehindSpeech(_ cue: Cue) -> Bool {
        guard let subject = cue.subject, cue.isInverted else { return false }
        let source = context.sources[subject].range
        let clause = context.clauses.clause(at: cue.verb.lowerBound, in: sentence)
        guard
            context.trimmed(source.upperBound..<sentence.upperBound).isEmpty
                || context.clauses.clause(at: source.lowerBound, in: sentence).upperBound
                    - source.upperBound <= 1
        else { return false }
        return clause.lowerBound > sentence.lowerBound
            && context.tokens(in: clause.lowerBound..<cue.verb.lowerBound).isEmpty
    }

    /// What something is said in: *in dem Papier* heißt es, جاء *في البيان*.
    private func document(of verb: Range<Int>) -> Int? {
        let clause = context.clauses.clause(at: verb.lowerBound, in: sentence)
        let front = context.sources(in: clause.lowerBound..<max(clause.lowerBound, verb.lowerBound))
        if let source = front.first { return source }
        return context.sources(in: verb.upperBound..<max(verb.upperBound, clause.upperBound)).first
    }

    /// Whether what is reported has a subject of its own that is no outlet.
    private func isReportOfOthers(_ cue: Cue) -> Bool {
        guard let subject = cue.subject, !cue.isElided,
            !SpeechGrammar.reportsAreOutlets.contains(context.language)
        else { return false }
        let range = context.sources[subject].range
        return context.sources[subject].kind != .phrase
            || context.scan.hits(.media, within: range).isEmpty
    }

    /// Whether words without marks behind a verb may be what is said: behind any verb of speech, and
    /// behind others only a clause that a word or a colon begins.
    private func takesGist(_ sense: Lexicon.Sense, _ verb: Range<Int>) -> Bool {
        if sense.kind == "speech", sense.id != "deny" { return true }
        if sense.id == "describe" { return false }
        if sense.id == "demand" || sense.id == "report" { return true }
        if sense.id == "ask" {
            return followsQuestion(verb.lowerBound) || isLedToByColon(verb.upperBound)
        }
        let end = verb.upperBound
        if SpeechGrammar.verbLast.contains(context.language) { return true }
        return isComplemented(end) || isLedToByColon(end)
    }

    /// Whether a question without marks of quotation stands in front of a verb's clause.
    private func followsQuestion(_ verb: Int) -> Bool {
        let clause = context.clauses.clause(at: verb, in: sentence)
        return context.tokens(in: sentence.lowerBound..<clause.lowerBound).suffix(2).contains {
            ["?", "？", "؟"].contains(context.scan.string($0.range))
        }
    }

    private func isLedToByColon(_ end: Int) -> Bool {
        context.colon(behind: end, in: sentence) != nil
    }

    /// Whether a word right in front of a verb, or right behind it, says that nobody said it, or
    /// that it is still to be said: did *not* say, is expected *to* tell, sagte *nichts*.
    private func isDenied(_ verb: Range<Int>) -> Bool {
        let index = context.scan.token(at: verb.lowerBound)
        let clause = context.clauses.clause(at: verb.lowerBound, in: sentence)
        let isHan =
            index < context.scan.tokens.count
            && context.scan.tokens[index].script.isWrittenByCharacter
        for place in max(0, index - Self.negationReach)..<index {
            let token = context.scan.tokens[place]
            guard token.range.lowerBound >= clause.lowerBound, !isHan || place == index - 1 else {
                continue
            }
            let word = context.scan.string(token.range).lowercased()
            if isHan, context.scan.string(clause.lowerBound..<verb.lowerBound).contains("拒") {
                return true
            }
            if SpeechGrammar.negations.contains(word) || word == "t" && isContracted(place)
                || place == index - 1 && SpeechGrammar.infinitives.contains(word)
            {
                return true
            }
        }
        return false
    }

    /// Whether a verb only tells what was done by somebody: claimed *by* the union.
    private func isPassive(_ verb: Range<Int>) -> Bool {
        let index = context.scan.token(at: verb.upperBound)
        return context.language == "en" && index < context.scan.tokens.count
            && context.scan.string(context.scan.tokens[index].range) == "by"
            && context.quotes(in: sentence).isEmpty
    }

    /// Whether an article in front makes a noun of a verb: *the* claim.
    private func isNoun(_ verb: Range<Int>) -> Bool {
        let index = context.scan.token(at: verb.lowerBound)
        guard index > 0 else { return false }
        let word = context.scan.string(context.scan.tokens[index - 1].range).lowercased()
        return SpeechGrammar.isNounMarker(word, context.language)
            && context.scan.tokens[index - 1].range.lowerBound >= sentence.lowerBound
    }

    /// Whether a German infinitive ends a clause with a modal verb: dürfte … *erklären*.
    private func isModal(_ verb: Range<Int>) -> Bool {
        guard context.language == "de",
            context.scan.bytes[verb].suffix(2).elementsEqual("en".utf8)
        else { return false }
        let clause = context.clauses.clause(at: verb.lowerBound, in: sentence)
        return context.tokens(in: clause.lowerBound..<max(clause.lowerBound, verb.lowerBound))
            .contains {
                SpeechGrammar.modals.contains(context.scan.string($0.range).lowercased())
            }
    }

    /// Whether a verb is a participle without its auxiliary: balanço *divulgado*, révélée.
    private func isParticiple(_ verb: Range<Int>) -> Bool {
        guard let endings = SpeechGrammar.participles[context.language] else { return false }
        let index = context.scan.token(at: verb.lowerBound)
        guard index < context.scan.tokens.count else { return false }
        let token = context.scan.tokens[index]
        let word = context.scan.string(token.range)
        guard token.range.upperBound >= verb.upperBound, endings.contains(where: word.hasSuffix),
            context.quotes(in: sentence).isEmpty
        else { return false }
        return !context.scan.tokens[max(0, index - Self.negationReach)..<index].contains {
            SpeechGrammar.perfects.contains(context.scan.string($0.range).lowercased())
        }
    }

    /// Whether a word is the end of another in front of an apostrophe: did*n't*.
    private func isContracted(_ place: Int) -> Bool {
        guard place > 0, context.language == "en" else { return false }
        return ["'", "’"].contains(context.scan.string(context.scan.tokens[place - 1].range))
    }

    /// Behind a verb that is `isAddressed` (told) stands the one who is told.
    private func cue(at verb: Range<Int>, behind cues: [Cue], isAddressed: Bool) -> Cue {
        var cue = Cue(
            verb: verb,
            subject: nil,
            isInverted: false,
            isElided: false,
            takesGist: true
        )
        if SpeechGrammar.verbLast.contains(context.language) {
            cue.subject = topic(before: verb, behind: cues.last)
            cue.isElided = cue.subject == nil || cue.subject == cues.last?.subject
            return cue
        }
        let clause = context.clauses.clause(at: verb.lowerBound, in: sentence)
        if let subject = subject(in: clause.lowerBound..<verb.lowerBound, of: verb),
            isClose(subject, to: verb)
        {
            cue.subject = subject
        } else if let subject = inverted(behind: verb), !isAddressed || mayTell(subject) {
            cue.subject = subject
            cue.isInverted = true
        } else {
            cue.isElided = true
            if onlyConnectives(in: clause.lowerBound..<verb.lowerBound) {
                cue.subject = elided(before: clause, behind: cues)
            }
        }
        return cue
    }

    /// The topic of a verb at its sentence's end: the first source behind the verb before that a
    /// particle or a comma marks as such, a person rather than what else stands in front of the
    /// comma; else the topic of the verb before.
    private func topic(before verb: Range<Int>, behind last: Cue?) -> Int? {
        let start = last?.verb.upperBound ?? sentence.lowerBound
        let found = context.sources(in: start..<max(start, verb.lowerBound)).filter {
            let source = context.sources[$0]
            return source.kind != .outlet && !isOblique(source)
                && context.quote(around: source.range.lowerBound) == nil
        }
        let topics = found.filter { isTopic(context.sources[$0]) }
        return topics.first { context.sources[$0].kind == .person } ?? topics.first
            ?? last?.subject
    }

    /// Whether a particle of the topic ends a source or stands behind it, or in Turkish a comma or a
    /// quotation.
    private func isTopic(_ source: Source) -> Bool {
        var index = context.scan.token(at: source.range.upperBound)
        let words = context.scan.tokens
        guard index < words.count else { return false }
        if context.language == "tr" {
            let next = words[index]
            return next.kind == .punctuation && context.scan.string(next.range) == ","
                || context.quote(around: next.range.lowerBound) != nil
                || context.scan.string(next.range) == "ise" || source.kind == .pronoun
                || source.range.lowerBound == sentence.lowerBound
        }
        let name = context.scan.string(source.range)
        if context.language == "ko" {
            if ["은", "는", "이", "가"].contains(where: name.hasSuffix) { return true }
        }
        // A bracket, an age or 氏 may stand between a name and its particle.
        for token in words[index...].prefix(Self.beforeParticle) {
            let word = context.scan.string(token.range)
            if context.language == "ja"
                ? ["は", "が", "も"].contains(word)
                : ["은", "는", "이", "가", "도", "씨는", "씨가"].contains(word)
                    || token.kind == .word && ["은", "는"].contains(where: word.hasSuffix)
            {
                return true
            }
            if ["、", "。", ",", "「", "“", "\""].contains(word) { return false }
            index += 1
        }
        return false
    }

    /// Whether a source behind a verb like *told* may be its subject, and not the one who is told:
    /// a person, where subjects stand behind verbs.
    private func mayTell(_ subject: Int) -> Bool {
        context.language != "en" && context.sources[subject].kind != .organisation
    }

    /// Whether a word that begins what is said stands at a byte offset: contó *que*.
    private func isComplemented(_ offset: Int) -> Bool {
        var index = context.scan.token(at: offset)
        if index < context.scan.tokens.count,
            [",", "de"].contains(context.scan.string(context.scan.tokens[index].range))
        {
            index += 1
        }
        guard index < context.scan.tokens.count else { return false }
        let word = context.scan.string(context.scan.tokens[index].range).lowercased()
        return SpeechGrammar.complementisers.contains(word)
            || context.language == "zh" && word == "，"
    }

    private func isClose(_ subject: Int, to verb: Range<Int>) -> Bool {
        let gap = context.sources[subject].range.upperBound..<verb.lowerBound
        return gap.count <= Self.subjectReach
            && context.sources(in: gap).count <= Self.othersBetween
    }

    /// Whether a verb without a subject follows at most a connective, an auxiliary or a word that
    /// begins a clause: 并表示, and said, who asked.
    ///
    /// Any other word may be a subject that was not
    /// made out.
    private func onlyConnectives(in range: Range<Int>) -> Bool {
        if let first = context.tokens(in: range).first,
            isPreposition(context.scan.string(first.range).lowercased()),
            range.lowerBound > sentence.lowerBound, range.count <= Self.subjectReach
        {
            return context.sources(in: range).allSatisfy { isOblique(context.sources[$0]) }
        }
        return context.tokens(in: range).allSatisfy {
            // A conjunction may be glued to its verb: *و*أكد.
            if $0.range.upperBound > range.upperBound { return true }
            let word = context.scan.string($0.range).lowercased()
            return $0.kind == .punctuation || SpeechGrammar.connectives.contains(word)
                || SpeechGrammar.adverbs.contains(word) || context.isDate($0.range.lowerBound)
                || SpeechGrammar.relatives.contains(word)
        }
    }

    /// The subject of a clause: its first source that nothing marks as object or place; where a
    /// person's name stands right beside the verb, that (*the head of the union* Ann Lee said).
    ///
    /// What stands in quotation marks says nothing of who utters them, and what an outlet reports
    /// is a citation.
    func subject(in range: Range<Int>, of verb: Range<Int>) -> Int? {
        let near = max(range.lowerBound, range.upperBound - Self.farthest)..<range.upperBound
        let found = context.sources(in: near).filter {
            let source = context.sources[$0]
            return source.kind != .outlet && !isOblique(source)
                && context.quote(around: source.range.lowerBound) == nil
        }
        guard let first = found.first, let last = found.last, first != last,
            context.sources[first].kind != .person,
            context.sources[last].kind == .person || context.sources[last].kind == .phrase
        else { return found.first }
        let name = context.sources[last].range
        let gap = name.upperBound..<max(name.upperBound, verb.lowerBound)
        let front = context.sources[first].range.upperBound..<name.lowerBound
        return gap.count <= Self.besideVerb && !partsClause(gap) && isOnePhrase(front)
            ? last : first
    }

    /// Whether an office and a name are of one phrase: no mark, no word that joins two or begins
    /// a clause, and no verb of speech between them.
    private func isOnePhrase(_ gap: Range<Int>) -> Bool {
        gap.count <= Self.subjectReach && !partsClause(gap)
            && context.scan.hits(.verbs, within: gap).isEmpty
            && context.tokens(in: gap).allSatisfy { token in
                let word = context.scan.string(token.range).lowercased()
                return !SpeechGrammar.relatives.contains(word)
                    && !SpeechGrammar.conjunctions.contains(word)
            }
    }

    private func inverted(behind verb: Range<Int>) -> Int? {
        let last = context.scan.token(at: verb.upperBound) - 1
        if last >= 0,
            SpeechGrammar.complementisers.contains(
                context.scan.string(context.scan.tokens[last].range).lowercased()
            )
        {
            return nil
        }
        guard !SpeechGrammar.neverInverted.contains(context.language) else { return nil }
        let start = context.scan.skippingSpace(from: verb.upperBound)
        let index = partitionPoint(context.sources.count) {
            context.sources[$0].range.lowerBound >= start
        }
        guard index < context.sources.count else { return nil }
        let source = context.sources[index]
        let gap = start..<source.range.lowerBound
        guard source.kind != .outlet, gap.count <= Self.invertedReach, !hasMark(gap),
            !beginsSpeech(gap),
            !isOblique(source), context.quote(around: source.range.lowerBound) == nil
        else { return nil }
        return SpeechGrammar.verbFirst.contains(context.language) || closes(source)
            || context.language != "en" && isPostposed(verb) ? index : nil
    }

    /// Whether a mark stands right in front of a verb, or of its auxiliary: …, *a annoncé* X.
    func isPostposed(_ verb: Range<Int>) -> Bool {
        let clause = context.clauses.clause(at: verb.lowerBound, in: sentence)
        guard clause.lowerBound > sentence.lowerBound else { return false }
        return context.tokens(in: clause.lowerBound..<verb.lowerBound).allSatisfy {
            $0.kind == .word && $0.range.count <= 5
                && SpeechGrammar.connectives.contains(
                    context.scan.string($0.range).lowercased()
                )
        }
    }

    private func beginsSpeech(_ gap: Range<Int>) -> Bool {
        context.tokens(in: gap).contains { token in
            let word = context.scan.string(token.range).lowercased()
            return SpeechGrammar.complementisers.contains(word) || isPreposition(word)
        }
    }

    /// Whether a source behind its verb is no subject of words that follow (said *she* would…):
    /// a mark, a preposition or what begins speech stands behind it.
    private func closes(_ source: Source) -> Bool {
        let index = context.scan.token(at: source.range.upperBound)
        guard index < context.scan.tokens.count,
            context.scan.tokens[index].range.lowerBound < sentence.upperBound
        else { return true }
        let next = context.scan.tokens[index]
        let word = context.scan.string(next.range).lowercased()
        return next.kind == .punctuation || SpeechGrammar.relatives.contains(word)
            || SpeechGrammar.complementisers.contains(word) || isPreposition(word)
            || next.isCapitalised
    }

    /// Whether a mark stands in a range that does not belong to a name.
    private func partsClause(_ range: Range<Int>) -> Bool {
        context.tokens(in: range).contains {
            $0.kind != .word && !SpeechGrammar.phraseMarks.contains(context.scan.string($0.range))
        }
    }

    /// Whether a mark stands in a range that is no hyphen between verb and pronoun: dit*-*elle.
    private func hasMark(_ range: Range<Int>) -> Bool {
        context.tokens(in: range).contains {
            $0.kind != .word && context.scan.string($0.range) != "-"
        }
    }

    /// The subject of the last verb of speech in the sentence, else of the nearest clause before
    /// that has one: 岸田谴责袭击，并表示遗憾.
    private func elided(before clause: Range<Int>, behind cues: [Cue]) -> Int? {
        if context.language == "th", let subject = near(clause, behind: cues.last) {
            return subject
        }
        if let last = cues.last, let subject = contrasted(behind: last, before: clause) {
            return subject
        }
        if let last = cues.last {
            let said = context.clauses.clause(at: last.verb.lowerBound, in: sentence)
            return cues.suffix(Self.cuesBack).last {
                $0.subject != nil && $0.verb.lowerBound >= said.lowerBound
            }?.subject
        }
        var start = clause.lowerBound
        while let earlier = context.clauses.clause(before: start, in: sentence),
            earlier.lowerBound < start, clause.lowerBound - earlier.lowerBound <= Self.farthest
        {
            // A name with its office behind it (Ann Lee, a lawyer) reaches over the comma.
            let front = earlier.lowerBound..<clause.lowerBound
            if let name = named(in: earlier, before: clause) { return name }
            if let subject = subject(in: front, of: clause.lowerBound..<clause.lowerBound) {
                return named(by: subject, in: earlier) ?? subject
            }
            start = earlier.lowerBound
        }
        return nil
    }

    /// In Thai who stands in the two clauses in front, behind the verb before: a name with what it says of
    /// him.
    private func near(_ clause: Range<Int>, behind last: Cue?) -> Int? {
        let floor = last?.verb.upperBound ?? sentence.lowerBound
        var start = clause.lowerBound
        for _ in 0..<Self.nearClauses {
            guard let earlier = context.clauses.clause(before: start, in: sentence),
                earlier.lowerBound < start, earlier.lowerBound >= floor
            else { return nil }
            let front = earlier.lowerBound..<clause.lowerBound
            if let subject = subject(in: front, of: clause.lowerBound..<clause.lowerBound) {
                return subject
            }
            start = earlier.lowerBound
        }
        return nil
    }

    /// How many clauses in front of a verb may hold its subject in Thai.
    private static let nearClauses = 2

    /// The subject of a clause that a word of contrast sets against the verb before: pero *el portavoz*,
    /// Óscar Beltrán, la tachó.
    private func contrasted(behind last: Cue, before clause: Range<Int>) -> Int? {
        let gap = last.verb.upperBound..<max(last.verb.upperBound, clause.lowerBound)
        for mark in context.clauses.marks(in: gap).reversed() {
            guard let word = context.tokens(in: mark.upperBound..<clause.lowerBound).first,
                SpeechGrammar.contrasts.contains(context.scan.string(word.range).lowercased())
            else { continue }
            let front = word.range.upperBound..<clause.lowerBound
            return subject(in: front, of: clause.lowerBound..<clause.lowerBound)
        }
        return nil
    }

    /// The name that stands alone in a clause at the sentence's beginning.
    private func named(in earlier: Range<Int>, before clause: Range<Int>) -> Int? {
        let first = context.clauses.clause(at: sentence.lowerBound, in: sentence)
        guard earlier.lowerBound > first.lowerBound, earlier.upperBound <= clause.lowerBound,
            let name = context.sources(in: first).first,
            context.sources[name].kind == .phrase || context.sources[name].kind == .person,
            context.sources[name].range.lowerBound - first.lowerBound <= Self.article,
            first.upperBound - context.sources[name].range.upperBound <= 1
        else { return nil }
        return name
    }

    /// The person whom a clause only describes: *Ann Lee*, a lawyer for the owner, said.
    private func named(by subject: Int, in clause: Range<Int>) -> Int? {
        guard context.sources[subject].kind != .person,
            let front = context.clauses.clause(before: clause.lowerBound, in: sentence),
            let person = context.sources(in: front).last,
            context.sources[person].kind == .person || context.sources[person].kind == .phrase,
            !isOblique(context.sources[person])
        else { return nil }
        let name = context.sources[person].range
        return front.upperBound - name.upperBound <= Self.besideVerb
            && !context.tokens(in: name.upperBound..<front.upperBound).contains { $0.kind == .word }
            ? person : nil
    }

    /// Whether a preposition stands right in front of a source, or with an article or a small
    /// number between: 对以色列, to reporters, giữa hai bộ trưởng.
    func isOblique(_ source: Source) -> Bool {
        if ownsWhatFollows(source) { return true }
        let end = context.scan.skippingSpaceBack(from: source.range.lowerBound)
        let index = context.scan.token(at: end)
        guard index > 0, context.scan.tokens[index - 1].range.upperBound == end else {
            return false
        }
        if isPreposition(index - 1) { return true }
        return context.scan.tokens[index - 1].range.count <= 4 && isPreposition(index - 2)
            && !context.scan.tokens[index - 1].script.isWrittenByCharacter
    }

    /// Whether a particle behind a source makes it the owner or object of something else: Oman*'s*
    /// envoy, 日本*の*代表, भारत *के* दूत.
    private func ownsWhatFollows(_ source: Source) -> Bool {
        let index = context.scan.token(at: source.range.upperBound)
        guard index + 1 < context.scan.tokens.count else { return false }
        let word = context.scan.string(context.scan.tokens[index].range)
        if word == "'" || word == "’" {
            let letter = context.scan.tokens[index + 1]
            return context.scan.tokens[index].range.upperBound == letter.range.lowerBound
                && context.scan.string(letter.range) == "s"
        }
        return SpeechGrammar.postpositions.contains(word)
    }

    private func isPreposition(_ index: Int) -> Bool {
        guard index >= 0 else { return false }
        return isPreposition(context.scan.string(context.scan.tokens[index].range).lowercased())
    }

    private func isPreposition(_ word: String) -> Bool {
        SpeechGrammar.prepositions.contains(word)
            || word == "a" && SpeechGrammar.marksObjectsByA.contains(context.language)
    }
}
