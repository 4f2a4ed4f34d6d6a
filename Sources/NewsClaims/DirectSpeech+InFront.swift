// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

extension DirectSpeech {
    /// Whether words in quotation marks end a sentence that a comma joins to its speaker: the plan is
    /// “dead,” *he said*.
    func isPartly(_ span: QuotedSpan, _ cue: Cue) -> Bool {
        guard cue.subject != nil, !cue.isElided, closesWithComma(span),
            start(ofPartly: span, before: cue) != nil
        else { return false }
        let extent = cue.extent(context.sources)
        return extent.lowerBound >= span.outer.upperBound
            && isBeside(span.outer.upperBound..<extent.lowerBound)
    }

    /// Whether no more than what may stand in front of a name stands in a gap: an honorific, a body.
    func isBeside(_ gap: Range<Int>) -> Bool {
        let tokens = context.tokens(in: gap)
        return gap.count <= Self.invertedReach
            && context.scan.hits(.verbs, within: gap).isEmpty
            && tokens.dropFirst().allSatisfy {
                $0.kind == .word
                    && !SpeechGrammar.complementisers.contains(
                        context.scan.string($0.range).lowercased()
                    ) || SpeechGrammar.phraseMarks.contains(context.scan.string($0.range))
            }
    }

    /// Where the sentence begins that words in quotation marks only end, or `nil` where they are all of
    /// it, or where another speaker stands in it.
    func start(ofPartly span: QuotedSpan, before cue: Cue) -> Int? {
        guard !isWhole(span) || isBehindComma(span), cue.subject != nil,
            !SpeechGrammar.verbBehind.contains(context.language), context.language != "zh",
            cue.extent(context.sources).lowerBound >= span.outer.upperBound,
            let sentence = context.sentence(at: span.outer.lowerBound),
            sentence.range.lowerBound < span.outer.lowerBound
        else { return nil }
        let front = sentence.range.lowerBound..<span.outer.lowerBound
        let isOthers = context.scan.hits(.verbs, within: front).contains {
            isSpeech($0) && context.quote(around: $0.range.lowerBound) == nil
        }
        return isOthers ? nil : front.lowerBound
    }

    /// Whether only a comma parts a quotation from the words in front, and the language is English,
    /// where it stands so at its sentence's end: With ten systems, “no one knows,” he said.
    func isBehindComma(_ span: QuotedSpan) -> Bool {
        let before = context.scan.token(at: span.outer.lowerBound) - 1
        return context.language == "en" && before >= 0
            && context.scan.string(context.scan.tokens[before].range) == ","
    }

    /// Whether hardly anything follows a verb in its sentence.
    func endsSentence(_ cue: Cue) -> Bool {
        let end = context.sentence(at: cue.verb.lowerBound)?.range.upperBound ?? cue.verb.upperBound
        return context.tokens(in: cue.verb.upperBound..<max(cue.verb.upperBound, end))
            .filter { $0.kind == .word }.count <= 2
    }

    /// Whether a sentence ends within a quotation.
    func endsInside(_ span: QuotedSpan) -> Bool {
        let index = context.scan.token(at: span.inner.upperBound) - 1
        return index >= 0
            && ["。", "."].contains(context.scan.string(context.scan.tokens[index].range))
    }

    /// Whether a mark or a word that leads to what is said stands right behind a verb.
    func beginsContent(behind cue: Cue) -> Bool {
        let index = context.scan.token(at: cue.verb.upperBound)
        guard index + 1 < context.scan.tokens.count else { return false }
        let word = context.scan.string(context.scan.tokens[index].range)
        return ["，", "：", ":"].contains(word)
            || SpeechGrammar.complementisers.contains(word.lowercased())
    }

    /// Whether a particle that gives words stands behind a quotation, and then only who says them:
    /// 「…」と、機関長は…に*話した*.
    func goesOnToVerb(_ gap: Range<Int>) -> Bool {
        let words = context.tokens(in: gap)
        guard let first = words.first else { return false }
        // 「…」라며 … 어렵다고 말했다: the quotation is a part of what is said.
        if context.language == "ko", words.count > 2, let last = words.last,
            context.scan.string(last.range).hasSuffix("고")
        {
            return false
        }
        return SpeechGrammar.isQuotative(context.scan.string(first.range), context.language)
            && context.quotes(in: gap).isEmpty && staysInSentence(gap)
            && context.scan.hits(.verbs, within: gap).allSatisfy { !isSpeech($0) }
    }

    /// Whether a quotation is joined to the verb behind it: by nothing but a particle, or by one
    /// that gives words (と, 라고, diye) with few words behind it.
    func endsWithVerb(_ gap: Range<Int>) -> Bool {
        let words = context.tokens(in: gap)
        guard words.allSatisfy({ $0.kind != .punctuation }) else { return false }
        if gap.count <= Self.particles { return true }
        if context.language == "ko", words.count > 2, let last = words.last,
            context.scan.string(last.range).hasSuffix("고")
        {
            return false
        }
        guard let first = words.first, gap.count <= Self.invertedReach else { return false }
        return SpeechGrammar.isQuotative(context.scan.string(first.range), context.language)
    }

    func isSpeech(_ hit: Lexicon.Hit) -> Bool {
        let kind = context.lexicon.sense(hit).kind
        return kind == "speech" || kind == "act" || kind == "count"
    }

    /// Whether a sentence goes on behind a quotation: a comma, dash, question or exclamation mark
    /// stands at its end, inside or outside.
    func closesWithComma(_ span: QuotedSpan) -> Bool {
        let behind = context.scan.token(at: span.outer.upperBound)
        let inside = context.scan.token(at: span.inner.upperBound) - 1
        return [behind, inside].contains { index in
            guard index >= 0, index < context.scan.tokens.count else { return false }
            let mark = context.scan.string(context.scan.tokens[index].range)
            return SpeechGrammar.marksBesideSpeech.contains(mark)
        }
    }

    /// Whether no sentence ends in a gap, and no colon or semicolon parts it.
    func staysInSentence(_ gap: Range<Int>) -> Bool {
        let tokens = context.tokens(in: gap)
        return tokens.indices.allSatisfy { index in
            let token = tokens[index]
            guard token.kind == .punctuation else { return true }
            let mark = context.scan.string(token.range)
            guard SpeechGrammar.endMarks.contains(mark) else { return true }
            // The full stop of an abbreviation: R-Ky.,
            guard mark == ".", index + 1 < tokens.endIndex else { return false }
            return context.sentence(at: token.range.lowerBound).map {
                $0.range.upperBound > token.range.upperBound
            } ?? false
        }
    }
}
