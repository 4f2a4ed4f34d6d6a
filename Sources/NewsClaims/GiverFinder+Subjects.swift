// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// Whose verb it is.
extension GiverFinder {
    /// The subject in front of a verb: in its clause, else in the nearest clause before it that
    /// has a source, where only small words, days and what is put between commas stand between.
    func subject(of verb: Range<Int>, from floor: Int) -> Int? {
        var clause = context.clauses.clause(at: verb.lowerBound, in: sentence)
        var end = verb.lowerBound
        let reach = isVerbLast ? Self.verbLastReach : Self.subjectReach
        var least = max(floor, verb.lowerBound - reach)
        while true {
            let start = max(clause.lowerBound, least)
            let isOwn = end == verb.lowerBound
            let passed = start..<max(start, end)
            // Ann Lee, *who* asked them to wait, said.
            let isRelative = !isOwn && beginsRelative(span(clause.lowerBound, end))
            // A verb within it has a subject of its own.
            if isRelative { least = verb.lowerBound - reach }
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
    static let verbLastReach = 600
    /// The longest words between commas that are passed over: Ann Lee, *based in the capital*, said.
    static let asideLimit = 110

    func beginsRelative(_ range: Range<Int>) -> Bool {
        context.tokens(in: range).first.map {
            SpeechGrammar.relatives.contains(context.scan.string($0.range).lowercased())
        } ?? false
    }

    func isAside(_ range: Range<Int>) -> Bool {
        range.count <= Self.asideLimit && context.text.annotation.quantities(in: range).isEmpty
    }

    func candidates(in range: Range<Int>, of verb: Range<Int>) -> [Int] {
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
    func head(of found: [Int], before end: Int) -> Int? {
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
    func described(by subject: Int, in clause: Range<Int>) -> Int? {
        guard sources.entries[subject].source.kind != .person,
            let front = context.clauses.clause(before: clause.lowerBound, in: sentence),
            let last = sources.within(front).last,
            sources.entries[last].source.kind == .person
        else { return nil }
        let rest = span(sources.entries[last].source.range.upperBound, front.upperBound)
        return context.tokens(in: rest).contains { $0.kind == .word } ? nil : last
    }

    func hasOnlySmallWords(_ range: Range<Int>) -> Bool {
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
                || context.isInDate(token.range.lowerBound)
        }
    }

    func inverted(behind verb: Range<Int>) -> Int? {
        guard !SpeechGrammar.neverInverted.contains(context.language) else { return nil }
        let reach = span(
            verb.upperBound,
            min(sentence.upperBound, verb.upperBound + Self.invertedReach)
        )
        let index = partitionPoint(sources.entries.count) {
            sources.entries[$0].source.range.lowerBound >= reach.lowerBound
        }
        guard index < sources.entries.count,
            sources.entries[index].source.range.lowerBound < reach.upperBound
        else { return nil }
        let source = sources.entries[index].source
        let gap = context.tokens(in: span(verb.upperBound, source.range.lowerBound))
        let isParted = gap.contains {
            let word = context.scan.string($0.range).lowercased()
            return $0.kind != .word && !SpeechGrammar.phraseMarks.contains(word)
                || SpeechGrammar.complementisers.contains(word)
        }
        return isParted || CueFinder(context: context, sentence: sentence).isOblique(source)
            ? nil : index
    }
}
