// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsText

extension CueFinder {
    /// The topic of a verb at its sentence's end: the first source behind the verb before that a
    /// particle or a comma marks as such, a person rather than what else stands in front of the
    /// comma; else the topic of the verb before.
    func topic(before verb: Range<Int>, behind last: Cue?) -> Int? {
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
    func isTopic(_ source: Source) -> Bool {
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

    func inverted(behind verb: Range<Int>) -> Int? {
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
        guard source.kind != .outlet, source.range.upperBound <= sentence.upperBound,
            gap.count <= Self.invertedReach, !hasMark(gap),
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

    func beginsSpeech(_ gap: Range<Int>) -> Bool {
        context.tokens(in: gap).contains { token in
            let word = context.scan.string(token.range).lowercased()
            return SpeechGrammar.complementisers.contains(word) || isPreposition(word)
        }
    }

    /// Whether a source behind its verb is no subject of words that follow (said *she* would…):
    /// a mark, a preposition or what begins speech stands behind it.
    func closes(_ source: Source) -> Bool {
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

    /// Whether a mark stands in a range that is no hyphen between verb and pronoun: dit*-*elle.
    func hasMark(_ range: Range<Int>) -> Bool {
        context.tokens(in: range).contains {
            $0.kind != .word && context.scan.string($0.range) != "-"
                && !context.isDate($0.range.lowerBound)
        }
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
    func ownsWhatFollows(_ source: Source) -> Bool {
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

    func isPreposition(_ index: Int) -> Bool {
        guard index >= 0 else { return false }
        return isPreposition(context.scan.string(context.scan.tokens[index].range).lowercased())
    }

    func isPreposition(_ word: String) -> Bool {
        SpeechGrammar.prepositions.contains(word)
            || word == "a" && SpeechGrammar.marksObjectsByA.contains(context.language)
    }
}
