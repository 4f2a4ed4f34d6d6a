// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsText

extension CueFinder {
    /// Whether a verb ends in the pronoun of its subject: kata*nya*.
    func holdsSubject(_ verb: Range<Int>) -> Bool {
        context.language == "id" && context.scan.bytes[verb].suffix(3).elementsEqual("nya".utf8)
    }

    /// Whether *so* stands behind what is said and in front of who says it, and of no more.
    func isBehindSpeech(_ cue: Cue) -> Bool {
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
    func document(of verb: Range<Int>) -> Int? {
        let clause = context.clauses.clause(at: verb.lowerBound, in: sentence)
        let front = context.sources(in: clause.lowerBound..<max(clause.lowerBound, verb.lowerBound))
        if let source = front.first { return source }
        return context.sources(in: verb.upperBound..<max(verb.upperBound, clause.upperBound)).first
    }

    /// Whether what is reported has a subject of its own that is no outlet.
    func isReportOfOthers(_ cue: Cue) -> Bool {
        guard let subject = cue.subject, !cue.isElided,
            !SpeechGrammar.reportsAreOutlets.contains(context.language)
        else { return false }
        let range = context.sources[subject].range
        return context.sources[subject].kind != .phrase
            || context.scan.hits(.media, within: range).isEmpty
    }

    /// Whether words without marks behind a verb may be what is said: behind any verb of speech, and
    /// behind others only a clause that a word or a colon begins.
    func takesGist(_ sense: Lexicon.Sense, _ verb: Range<Int>) -> Bool {
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
    func followsQuestion(_ verb: Int) -> Bool {
        let clause = context.clauses.clause(at: verb, in: sentence)
        return context.tokens(in: sentence.lowerBound..<clause.lowerBound).suffix(2).contains {
            ["?", "？", "؟"].contains(context.scan.string($0.range))
        }
    }

    func isLedToByColon(_ end: Int) -> Bool {
        context.colon(behind: end, in: sentence) != nil
    }

    /// Whether a word that begins what is said stands at a byte offset: contó *que*.
    func isComplemented(_ offset: Int) -> Bool {
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
}
