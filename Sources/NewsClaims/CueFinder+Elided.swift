// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

extension CueFinder {
    /// Whether a verb without a subject follows at most a connective, an auxiliary or a word that
    /// begins a clause: 并表示, and said, who asked.
    ///
    /// Any other word may be a subject that was not
    /// made out.
    func onlyConnectives(in range: Range<Int>) -> Bool {
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
                || SpeechGrammar.adverbs.contains(word) || Self.gerundWords.contains(word)
                || context.isDate($0.range.lowerBound)
                || SpeechGrammar.relatives.contains(word)
        }
    }

    /// Words that join a gerund to the verb before: *tout en* estimant.
    private static let gerundWords: Set<String> = ["tout", "en"]

    /// The subject of the last verb of speech in the sentence, else of the nearest clause before
    /// that has one: 岸田谴责袭击，并表示遗憾.
    func elided(before clause: Range<Int>, behind cues: [Cue]) -> Int? {
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
    func near(_ clause: Range<Int>, behind last: Cue?) -> Int? {
        let floor = last?.verb.upperBound ?? sentence.lowerBound
        var start = clause.lowerBound
        for _ in 0..<Self.nearClauses {
            guard let earlier = context.clauses.clause(before: start, in: sentence),
                earlier.lowerBound < start, earlier.lowerBound >= floor
            else { return nil }
            let front = earlier.lowerBound..<clause.lowerBound
            if let subject = subject(in: front, of: clause.lowerBound..<clause.lowerBound) {
                return person(before: earlier, behind: floor, of: subject) ?? subject
            }
            start = earlier.lowerBound
        }
        return nil
    }

    /// The person in front of a clause that only says what he is: *นายสมชาย ใจดี* หัวหน้าโครงการ.
    private func person(before clause: Range<Int>, behind floor: Int, of subject: Int) -> Int? {
        guard context.sources[subject].kind != .person,
            let front = context.clauses.clause(before: clause.lowerBound, in: sentence),
            front.lowerBound >= floor
        else { return nil }
        return context.sources(in: front).last {
            context.sources[$0].kind == .person
                && front.upperBound - context.sources[$0].range.upperBound <= 1
        }
    }

    /// How many clauses in front of a verb may hold its subject in Thai.
    static let nearClauses = 2

    /// The subject of a clause that a word of contrast sets against the verb before: pero *el portavoz*,
    /// Óscar Beltrán, la tachó.
    func contrasted(behind last: Cue, before clause: Range<Int>) -> Int? {
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

    /// Whether a person's name is all of a clause.
    func isName(_ clause: Range<Int>) -> Bool {
        let clause = context.trimmed(clause)
        return context.sources(in: clause).contains { place in
            let source = context.sources[place]
            return source.kind == .person && !hasOffice(source)
                && clause.count - source.range.count <= 1
        }
    }

    private func hasOffice(_ source: Source) -> Bool {
        context.text.annotation.mentions(in: source.range).contains { $0.office != nil }
    }

    /// The name that stands alone in a clause at the sentence's beginning.
    func named(in earlier: Range<Int>, before clause: Range<Int>) -> Int? {
        let first = context.clauses.clause(at: sentence.lowerBound, in: sentence)
        guard earlier.lowerBound > first.lowerBound, earlier.upperBound <= clause.lowerBound,
            let name = context.sources(in: first).first,
            context.sources[name].kind == .phrase || context.sources[name].kind == .person,
            !isName(earlier),
            context.sources[name].range.lowerBound - first.lowerBound <= Self.article,
            first.upperBound - context.sources[name].range.upperBound <= 1
        else { return nil }
        return name
    }

    /// The person whom a clause only describes: *Ann Lee*, a lawyer for the owner, said.
    func named(by subject: Int, in clause: Range<Int>) -> Int? {
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
}
