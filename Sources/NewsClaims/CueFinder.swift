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
    static let subjectReach = 90
    static let othersBetween = 2
    /// How far a subject behind its verb may stand from it: articles, adverbs, an office that is
    /// not known, in bytes.
    static let invertedReach = 40
    // No sentence of prose is longer; a longer one is not searched through for every verb: bytes,
    // and verbs that share a subject.
    static let farthest = 2_000
    static let cuesBack = 8
    /// How much may stand in front of a name that begins a sentence: an article, in bytes.
    static let article = 6
    /// How many tokens may stand between a name and the particle of the topic.
    static let beforeParticle = 8
    /// How many words may stand between a negation and its verb.
    static let negationReach = 3
    /// How far a name may stand from its verb and still be the head of what stands in front of it.
    static let besideVerb = 12

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
            let isElsewhere =
                sense.id == "be-said"
                || SpeechGrammar.isImpersonal(context.scan.string(hit.range), context.language)
            if cue.subject == nil && sense.id == "state"
                || (cue.subject == nil || cue.isElided) && isElsewhere
            {
                cue.subject = document(of: hit.range)
                cue.isElided = false
            }
            // What somebody thinks that a vote shows is his.
            if sense.id == "find",
                cue.subject == nil || cue.isElided || !context.frames(in: sentence).isEmpty
            {
                continue
            }
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

    /// Behind a verb that is `isAddressed` (told) stands the one who is told.
    func cue(at verb: Range<Int>, behind cues: [Cue], isAddressed: Bool) -> Cue {
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

    /// Whether a source behind a verb like *told* may be its subject, and not the one who is told:
    /// a person, where subjects stand behind verbs.
    func mayTell(_ subject: Int) -> Bool {
        context.language != "en" && context.sources[subject].kind != .organisation
    }

    func isClose(_ subject: Int, to verb: Range<Int>) -> Bool {
        let gap = context.sources[subject].range.upperBound..<verb.lowerBound
        return gap.count <= Self.subjectReach
            && context.sources(in: gap).count <= Self.othersBetween
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
        // A phrase in front of another verb is the subject of that one.
        if found.count > 1, context.sources[found[0]].kind == .phrase,
            !context.scan.hits(
                .verbs,
                within: context.sources[found[0]].range
                    .upperBound..<context.sources[found[1]].range.lowerBound
            ).isEmpty
        {
            return found[1]
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
    func isOnePhrase(_ gap: Range<Int>) -> Bool {
        gap.count <= Self.subjectReach && !partsClause(gap)
            && context.scan.hits(.verbs, within: gap).isEmpty
            && context.tokens(in: gap).allSatisfy { token in
                let word = context.scan.string(token.range).lowercased()
                return !SpeechGrammar.relatives.contains(word)
                    && !SpeechGrammar.conjunctions.contains(word)
            }
    }

    /// Whether a mark stands in a range that does not belong to a name.
    func partsClause(_ range: Range<Int>) -> Bool {
        context.tokens(in: range).contains {
            $0.kind != .word && !SpeechGrammar.phraseMarks.contains(context.scan.string($0.range))
        }
    }
}
