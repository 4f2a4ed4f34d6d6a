// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// Names that no table has, as subjects.
extension GiverFinder {
    /// A name that nobody knows, in front of its verb: *Sudec* said, *Lindqvist*, a chemist, put it.
    ///
    /// Words with capitals that are no known source and no day; in scripts without capitals only
    /// Latin ones.
    func unknownName(before verb: Range<Int>, from floor: Int) -> GivingSources.Entry? {
        let clause = context.clauses.clause(at: verb.lowerBound, in: sentence)
        let start = max(floor, clause.lowerBound)
        if let name = describedName(before: clause, from: floor) { return entry(name) }
        if let name = capitals(in: start..<max(start, verb.lowerBound)) { return entry(name) }
        guard hasOnlySmallWords(start..<max(start, verb.lowerBound)),
            let front = context.clauses.clause(before: clause.lowerBound, in: sentence),
            front.lowerBound >= floor, !isVerbLast
        else { return nil }
        // A name inside a description (a priest of *Lima*) is not the one described.
        guard let name = capitals(in: front),
            name.lowerBound - front.lowerBound <= Self.articleReach
        else { return nil }
        return entry(name)
    }

    /// The clause that is nothing but a name, in front of one or two that describe it.
    func describedName(before clause: Range<Int>, from floor: Int) -> Range<Int>? {
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

    func isNameAlone(_ clause: Range<Int>) -> Bool {
        let words = context.tokens(in: clause)
        guard !words.isEmpty, words.count <= Self.nameLimit,
            context.text.annotation.dates(in: clause).isEmpty
        else { return false }
        guard hasCapitals else { return isNameWithoutCapitals(clause, words) }
        // LIMA, 12 May: where it was written, and not by whom.
        let name = context.scan.string(context.trimmed(clause))
        if name == name.uppercased(),
            context.text.annotation.mentions(in: clause).contains(where: { $0.kind == .place })
        {
            return false
        }
        let capitals = words.count { $0.isCapitalised }
        return capitals > 0
            && words.allSatisfy {
                $0.kind == .word
                    && ($0.isCapitalised || $0.range.count <= 4 || capitals > words.count / 2)
                    || SpeechGrammar.phraseMarks.contains(context.scan.string($0.range))
            }
    }

    /// Two to four words at the beginning of a sentence, none of which is a verb or a known source.
    func isNameWithoutCapitals(_ clause: Range<Int>, _ words: ArraySlice<Token>) -> Bool {
        clause.lowerBound - sentence.lowerBound <= 1 && (2...4).contains(words.count)
            && words.allSatisfy { $0.kind == .word && !$0.script.isWrittenByCharacter }
            && context.scan.hits(.verbs, within: clause).isEmpty
            && sources.reaching(into: clause).isEmpty
    }

    /// How many words a name has at most.
    static let nameLimit = 7

    func entry(_ name: Range<Int>) -> GivingSources.Entry {
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
    func capitals(in range: Range<Int>) -> Range<Int>? {
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

    /// Whether the language's own script has capitals.
    var hasCapitals: Bool {
        !["zh", "ja", "ko", "th", "hi", "ar", "fa", "he"].contains(context.language)
    }

    func isWholeName(_ run: Range<Int>, in range: Range<Int>) -> Bool {
        // In scripts without capitals one is always a name: ATA는.
        if run.lowerBound > sentence.lowerBound || !hasCapitals { return run.count > 1 }
        return range.upperBound - run.upperBound <= 1
            && run.count > 3
            && !SpeechGrammar.connectives.contains(
                context.scan.string(run).lowercased()
            )
    }
}
