// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// Finds the gist of words that a verb of speech gives to its subject: behind the verb, in front of
/// one that ends its sentence, or on both sides of one that stands within it.
struct GistFinder {
    let context: ClaimContext
    let sentence: Range<Int>

    /// Shorter contents are no gist of anything (“expressed concern”), in bytes.
    static let shortest = 16
    /// The same behind a word that begins what is said: that *he left*.
    static let shortestMarked = 8
    /// How many words may name the one who is told, before what is said begins.
    static let addresseeWords = 6
    /// The same where somebody is told, or where time and place stand first.
    static let farAddresseeWords = 14
    /// How much may stand between a mark and the subject behind it: articles, an office, in bytes.
    static let beforeSubject = 40
    /// How far the subject of a clause of contrast may stand from its first word: an article, in bytes.
    static let beforeContrasted = 12
    /// A shorter part in front of a verb that stands within what is said is only its beginning, in bytes.
    static let beginning = 40

    enum Confidence {
        static let behindVerb = 0.85
        static let beforeVerb = 0.7
    }

    /// The gist by a verb, by place, and how sure it is; `nil` where there is none.
    ///
    /// `next` is the verb of speech behind it, and `isFirst` says that none stands in front.
    func gist(of cue: Cue, next: Cue?, isFirst: Bool) -> (content: [Range<Int>], Double)? {
        if SpeechGrammar.verbLast.contains(context.language) {
            if let content = behindColon(cue) { return ([content], Confidence.behindVerb) }
            return inFrontOfLast(cue).map { ([$0], Confidence.behindVerb) }
        }
        if isRelative(cue) { return nil }
        if let content = behindColon(cue) { return ([content], Confidence.behindVerb) }
        if isFirst, let content = behindManner(cue) { return ([content], Confidence.behindVerb) }
        if isFirst, let content = around(cue, next: next) {
            return (content, Confidence.beforeVerb)
        }
        let extent = cue.extent(context.sources)
        let start = min(
            cue.isInverted ? extent.upperBound : cue.verb.upperBound,
            sentence.upperBound
        )
        let end = max(start, end(from: start, next: next))
        let whole = context.trimmed(start..<end)
        let behind = behindAddressee(
            behindAside(whole, verbEnd: start),
            verbEnd: start,
            isTold: cue.isAddressed
        )
        if SpeechGrammar.marksContent.contains(context.language),
            behind.lowerBound - start <= 1, !endsInComplementiser(cue.verb),
            !isInfinitive(behind, of: cue)
        {
            return nil
        }
        if cue.counts, behind.lowerBound == whole.lowerBound, !endsInComplementiser(cue.verb),
            beginsWithFigure(behind) || isBareFigure(behind)
        {
            return nil
        }
        let isMarked = behind.lowerBound > whole.lowerBound || endsInComplementiser(cue.verb)
        if behind.count >= (isMarked ? Self.shortestMarked : Self.shortest) {
            return beginsAsObject(behind, behind: start) ? nil : ([behind], Confidence.behindVerb)
        }
        // Only a verb that ends its sentence has what is said in front of it.
        guard !cue.isElided,
            context.trimmed(start..<sentence.upperBound).count
                < (context.language == "zh" ? 1 : Self.shortest)
        else { return nil }
        let front = inFront(of: cue, extent)
        return front.count >= Self.shortest ? ([front], Confidence.beforeVerb) : nil
    }

    func inFront(of cue: Cue, _ extent: Range<Int>) -> Range<Int> {
        let clause = context.clauses.clause(at: extent.lowerBound, in: sentence)
        return context.trimmed(sentence.lowerBound..<clause.lowerBound)
    }

    /// Whether a verb stands in a clause that only says more of something.
    ///
    /// A toll which the agency *says*….
    func isRelative(_ cue: Cue) -> Bool {
        guard let subject = cue.subject, !cue.isElided else { return false }
        let place = min(context.sources[subject].range.lowerBound, cue.verb.lowerBound)
        let clause = context.clauses.clause(at: place, in: sentence)
        guard clause.lowerBound > sentence.lowerBound,
            let first = context.tokens(in: clause.lowerBound..<place).first
        else { return false }
        let word = context.scan.string(first.range).lowercased()
        return SpeechGrammar.pronounsOfRelation.contains(word)
    }

    // MARK: Behind the verb

    /// Where the words given to a speaker end: with the sentence, at a semicolon, before a clause
    /// that is set against them, or with the clause before the next verb that has a subject of its
    /// own and is not part of what is said.
    func end(from start: Int, next: Cue?) -> Int {
        var end = sentence.upperBound
        for mark in context.clauses.marks(in: start..<end) where parts(mark, from: start, next) {
            end = mark.lowerBound
            break
        }
        guard let next, let subject = next.subject, next.verb.lowerBound > start else { return end }
        let place = next.extent(context.sources).lowerBound
        let clause = context.clauses.clause(at: place, in: sentence)
        if next.isElided {
            if clause.lowerBound > start { return min(end, clause.lowerBound) }
            return min(end, max(start, startOfConnectives(before: next.verb.lowerBound)))
        }
        if context.language == "th", cue(next, standsBehind: start) { return min(end, place) }
        let isNested =
            context.trimmed(start..<max(start, clause.lowerBound)).count < Self.shortest
        let standsBefore = context.sources[subject].range.lowerBound < start
        return isNested || standsBefore ? end : min(end, max(start, clause.lowerBound))
    }

    /// In Thai a space parts sentences, and nothing else does: whether a verb with its subject stands
    /// behind what is said.
    func cue(_ next: Cue, standsBehind start: Int) -> Bool {
        let place = next.extent(context.sources).lowerBound
        return !next.isElided && place > start + Self.shortest
            && context.scan.bytes[place - 1] == 0x20
    }

    /// Where the words begin that join a verb to the one before: … *but* argues.
    func startOfConnectives(before verb: Int) -> Int {
        var index = context.scan.token(at: verb)
        var start = verb
        while index > 0 {
            let token = context.scan.tokens[index - 1]
            let word = context.scan.string(token.range).lowercased()
            guard token.kind == .word,
                SpeechGrammar.connectives.contains(word) || SpeechGrammar.contrasts.contains(word)
            else { break }
            start = token.range.lowerBound
            index -= 1
        }
        return start
    }

    /// Whether a mark ends what is said: a semicolon, a comma in front of a word of contrast with a
    /// subject behind it, or one in front of a frame that names its source.
    func parts(_ mark: Range<Int>, from start: Int, _ next: Cue?) -> Bool {
        guard context.trimmed(start..<mark.lowerBound).count >= Self.shortest else { return false }
        let text = context.scan.string(mark)
        if [";", "；", "؛"].contains(text) { return true }
        guard let word = context.tokens(in: mark.upperBound..<sentence.upperBound).first else {
            return false
        }
        let rest = word.range.upperBound..<sentence.upperBound
        if !context.frames(in: mark.upperBound..<(word.range.lowerBound + 1)).isEmpty {
            return true
        }
        guard SpeechGrammar.contrasts.contains(context.scan.string(word.range).lowercased()) else {
            return false
        }
        if let next, next.verb.lowerBound > mark.upperBound, !next.isElided, next.describes {
            return true
        }
        let clause = context.clauses.clause(at: word.range.lowerBound, in: sentence)
        if !context.frames(
            in: word.range.upperBound..<max(word.range.upperBound, clause.upperBound)
        )
        .isEmpty {
            return true
        }
        guard let source = context.sources(in: rest).first else { return false }
        // Who is set against the speaker stands first in his clause.
        let reach = word.script.isWrittenByCharacter ? 0 : Self.beforeContrasted
        return context.sources[source].range.lowerBound - word.range.upperBound <= reach
            && !beginsContent(rest)
    }

    func beginsContent(_ rest: Range<Int>) -> Bool {
        context.tokens(in: rest).first.map {
            SpeechGrammar.complementisers.contains(context.scan.string($0.range).lowercased())
        } ?? false
    }
}
