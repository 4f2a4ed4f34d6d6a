// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

extension GistFinder {
    /// What is said in front of a comma, its speaker and the verb: …, *officials said* on Monday;
    /// …, *a annoncé le ministère*; with what follows when the front only begins it.
    func around(_ cue: Cue, next: Cue?) -> [Range<Int>]? {
        guard cue.subject != nil && !cue.isElided || cue.holdsSubject,
            !SpeechGrammar.verbLast.contains(context.language), context.language != "zh"
        else { return nil }
        let extent = cue.extent(context.sources)
        let clause = context.clauses.clause(at: extent.lowerBound, in: sentence)
        guard clause.lowerBound > sentence.lowerBound,
            extent.lowerBound - clause.lowerBound <= Self.beforeSubject,
            context.clauses.marks(in: extent).isEmpty, !isSubordinate(clause, extent),
            endsClause(cue, from: extent.upperBound), !isFollowed(extent.upperBound),
            !endsInComplementiser(cue.verb)
        else { return nil }
        let front = context.trimmed(sentence.lowerBound..<clause.lowerBound)
        guard front.count >= Self.shortestMarked, !beginsAside(front),
            !context.clauses.marks(in: front).contains(where: {
                SpeechGrammar.colons.contains(context.scan.string($0))
            }),
            cue.subject.map({ !isApposed($0, front: front) }) ?? true
        else { return nil }
        let rest = end(from: extent.upperBound, next: next)
        let behind = context.trimmed(extent.upperBound..<max(extent.upperBound, rest))
        let isMark =
            context.clauses.marks(in: extent.upperBound..<max(extent.upperBound, rest)).first
            .map { context.tokens(in: extent.upperBound..<$0.lowerBound).isEmpty } ?? false
        if front.count < Self.beginning, isMark, behind.count > front.count, goesOn(behind) {
            return [front, behind]
        }
        return [front]
    }

    /// Whether a word that begins what is said stands behind the clause's mark: uvedl, *že*.
    func isFollowed(_ end: Int) -> Bool {
        guard let mark = context.clauses.marks(in: end..<max(end, sentence.upperBound)).first,
            let word = context.tokens(in: mark.upperBound..<sentence.upperBound).first
        else { return false }
        return SpeechGrammar.complementisers.contains(
            context.scan.string(word.range).lowercased()
        )
    }

    /// What follows a clause that only names its speaker: *As* the mayor said, …; *Jak* uvedl X, ….
    func behindManner(_ cue: Cue) -> Range<Int>? {
        let extent = cue.extent(context.sources)
        let clause = context.clauses.clause(at: extent.lowerBound, in: sentence)
        guard cue.subject != nil, !cue.isElided, clause.lowerBound == sentence.lowerBound,
            clause.upperBound < sentence.upperBound,
            let first = context.tokens(in: clause).first,
            SpeechGrammar.manners.contains(context.scan.string(first.range).lowercased()),
            !isFollowed(extent.upperBound)
        else { return nil }
        let content = context.trimmed(clause.upperBound..<sentence.upperBound)
        return content.count >= Self.shortest ? content : nil
    }

    /// Whether the clause of a verb only says when or how: …, *when* the unions said.
    func isSubordinate(_ clause: Range<Int>, _ extent: Range<Int>) -> Bool {
        context.tokens(in: clause.lowerBound..<extent.lowerBound).contains {
            let word = context.scan.string($0.range).lowercased()
            return SpeechGrammar.subordinators.contains(word)
                || SpeechGrammar.contrasts.contains(word)
                || SpeechGrammar.complementisers.contains(word)
        }
    }

    /// Whether nothing that could be said stands between a verb with its subject and the end of the
    /// clause.
    func endsClause(_ cue: Cue, from start: Int) -> Bool {
        let end = context.clauses.clause(at: max(0, start - 1), in: sentence).upperBound
        let tail = context.tokens(in: start..<max(start, end)).filter { $0.kind != .punctuation }
        guard let first = tail.first else { return true }
        if tail.contains(where: {
            SpeechGrammar.complementisers.contains(context.scan.string($0.range).lowercased())
        }) {
            return false
        }
        if cue.isInverted { return true }
        if tail.contains(where: { $0.kind == .number && !context.isDate($0.range.lowerBound) }) {
            return false
        }
        let word = context.scan.string(first.range).lowercased()
        return SpeechGrammar.prepositions.contains(word)
            || tail.count == 1 && first.kind == .word
            || context.scan.covers(.calendar, first.range.lowerBound)
            || context.isDate(first.range.lowerBound) || isAddressee(first.range.lowerBound)
    }

    /// Whether somebody who is told stands at a byte offset: *told* The Post.
    func isAddressee(_ offset: Int) -> Bool {
        context.sources(in: offset..<sentence.upperBound).first.map {
            context.sources[$0].range.lowerBound <= offset + Self.shortest
                && context.sources[$0].kind == .outlet
        } ?? false
    }

    /// Whether words tell only of the time or place of what follows.
    ///
    /// *On Tuesday*, he said…
    func beginsAside(_ front: Range<Int>) -> Bool {
        if let frame = context.frames(in: front).first, frame.range.lowerBound <= front.lowerBound {
            return true
        }
        guard let first = context.tokens(in: front).first, front.count < Self.beginning else {
            return false
        }
        let word = context.scan.string(first.range).lowercased()
        return SpeechGrammar.prepositions.contains(word) || SpeechGrammar.contrasts.contains(word)
            || SpeechGrammar.connectives.contains(word)
    }

    /// Whether a subject only says more of the one in front of its comma: Ann Lee, *a lawyer*, said.
    func isApposed(_ subject: Int, front: Range<Int>) -> Bool {
        guard let before = context.sources(in: front).last else { return false }
        return front.upperBound - context.sources[before].range.upperBound <= 1
            && context.sources[before].range.lowerBound - front.lowerBound <= Self.shortest
            && context.sources[subject].range.lowerBound > front.upperBound
    }

    /// Whether words behind a verb go on with what stands in front of it, and are no clause of
    /// their own.
    func goesOn(_ behind: Range<Int>) -> Bool {
        guard let first = context.tokens(in: behind).first else { return false }
        let word = context.scan.string(first.range).lowercased()
        return !SpeechGrammar.relatives.contains(word) && !SpeechGrammar.connectives.contains(word)
            && !SpeechGrammar.contrasts.contains(word)
            && context.scan.hit(.verbs, beginningAt: first.range.lowerBound) == nil
    }
}
