// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

extension DirectSpeech {
    /// Whether a verb beside an utterance stands without any subject, so that the speaker is the
    /// one before: «…», *añadió*.
    func isUnchanged(_ cue: Cue, _ utterance: Utterance) -> Bool {
        guard utterance.subject == nil, let content = utterance.content.first,
            SpeechGrammar.dropsSubject.contains(context.language), standsAlone(cue.verb)
        else { return false }
        let sentence = context.sentence(at: min(content.lowerBound, cue.verb.lowerBound))
        let start = sentence?.range.lowerBound ?? content.lowerBound
        return content.lowerBound < cue.verb.lowerBound
            ? content.lowerBound - start <= Self.particles
            : cue.verb.lowerBound - start <= Self.particles
    }

    /// Whether a verb without any subject opens its sentence: *Añadió* que.
    func opens(_ cue: Cue, _ sentence: Sentence) -> Bool {
        cue.subject == nil && SpeechGrammar.dropsSubject.contains(context.language)
            && !SpeechGrammar.neverInverted.contains(context.language)
            && cue.verb.lowerBound - sentence.range.lowerBound <= Self.particles
            && standsAlone(cue.verb)
    }

    /// Whether a verb without any subject opens its sentence and what is said follows a word that begins
    /// it: *Zdůraznil*, že.
    func opensAlone(_ cue: Cue, _ sentence: Sentence) -> Bool {
        guard opens(cue, sentence) else { return false }
        return context.tokens(in: cue.verb.upperBound..<sentence.range.upperBound).prefix(2)
            .contains {
                SpeechGrammar.complementisers.contains(
                    context.scan.string($0.range).lowercased()
                )
            }
    }

    /// Whether nobody who might be the subject stands behind a verb: a mark, a preposition or what
    /// begins speech stands there.
    func standsAlone(_ verb: Range<Int>) -> Bool {
        let index = context.scan.token(at: verb.upperBound)
        guard index < context.scan.tokens.count else { return true }
        let next = context.scan.tokens[index]
        let word = context.scan.string(next.range).lowercased()
        return next.kind == .punctuation || holdsSubject(verb)
            || SpeechGrammar.complementisers.contains(word)
            || SpeechGrammar.prepositions.contains(word)
            || context.scan.bytes[verb.upperBound..<next.range.lowerBound].contains(0x0A)
    }

    /// Whether a verb ends in the pronoun of its subject: kata*nya*.
    func holdsSubject(_ verb: Range<Int>) -> Bool {
        context.language == "id" && context.scan.bytes[verb].suffix(3) == Array("nya".utf8)[...]
    }

    /// The person whom words in quotation marks belong to though no verb of speech is there: the
    /// subject in front of the colon that leads to them (X shook his head: “…”), or of the
    /// particle behind them (Xは「…」と振り返る).
    func presenter(of span: QuotedSpan, in sentence: Sentence) -> Int? {
        guard context.tokens(in: span.inner).count >= Self.fewestWords else { return nil }
        let front = sentence.range.lowerBound..<span.outer.lowerBound
        guard isLedByColon(span) && closes(span) || isFollowedByParticle(span) else { return nil }
        let finder = CueFinder(context: context, sentence: sentence.range)
        guard let subject = beside(span) ?? finder.subject(in: front, of: span.outer),
            context.sources[subject].kind == .person
                || context.speakers[subject]?.entity != nil && isOffice(subject)
        else { return nil }
        return subject
    }

    /// Whether a colon leads from the words in front to an utterance that ends its sentence.
    func isPresented(_ span: QuotedSpan, in sentence: Sentence) -> Bool {
        isLedByColon(span) && closes(span) && sentence.range.lowerBound < span.outer.lowerBound
            && context.tokens(in: span.inner).count >= Self.fewestWords
    }

    /// The person right in front of the colon that leads to an utterance.
    private func beside(_ span: QuotedSpan) -> Int? {
        let colon = context.scan.token(at: span.outer.lowerBound) - 1
        guard colon > 0, isLedByColon(span) else { return nil }
        let end = context.scan.tokens[colon].range.lowerBound
        let index = partitionPoint(context.sources.count) {
            context.sources[$0].range.upperBound >= end - 1
        }
        guard index < context.sources.count, context.sources[index].range.upperBound <= end,
            context.sources[index].kind == .person
        else { return nil }
        return index
    }

    func isOffice(_ subject: Int) -> Bool {
        if case .office = context.sources[subject].kind { return true }
        return false
    }

    func isLedByColon(_ span: QuotedSpan) -> Bool {
        let before = context.scan.token(at: span.outer.lowerBound)
        guard before > 0 else { return false }
        return SpeechGrammar.colons.contains(
            context.scan.string(context.scan.tokens[before - 1].range)
        )
    }

    func isFollowedByParticle(_ span: QuotedSpan) -> Bool {
        let index = context.scan.token(at: span.outer.upperBound)
        guard index + 1 < context.scan.tokens.count else { return false }
        let words = context.scan.tokens[index...(index + 1)].map { context.scan.string($0.range) }
        return SpeechGrammar.isQuotative(words[0], context.language)
            && !SpeechGrammar.namesBehindParticle.contains(words[1])
    }

    /// The speaker and the verb of a clause that follows an utterance whose verb no table has: “…,” *he
    /// quipped*; «…», *protesta el alcalde*.
    func unknownVerb(
        behind span: QuotedSpan,
        in sentence: Sentence
    ) -> (speaker: Speaker?, verb: Range<Int>)? {
        guard isWhole(span), closesWithComma(span),
            context.tokens(in: span.inner).count >= Self.fewestWords
        else { return nil }
        let block = context.scan.blocks[sentence.block].range
        var index = context.scan.token(at: span.outer.upperBound)
        while index < context.scan.tokens.count, context.scan.tokens[index].kind == .punctuation {
            guard
                SpeechGrammar.marksBesideSpeech.contains(
                    context.scan.string(context.scan.tokens[index].range)
                )
            else { return nil }
            index += 1
        }
        guard index + 1 < context.scan.tokens.count else { return nil }
        let first = context.scan.tokens[index]
        let end = context.sentence(at: first.range.lowerBound)?.range.upperBound ?? block.upperBound
        guard first.range.lowerBound < block.upperBound,
            first.range.lowerBound - span.outer.upperBound <= Self.marks,
            let place = context.sources(in: first.range.lowerBound..<end).first
        else { return nil }
        let source = context.sources[place]
        let finder = CueFinder(context: context, sentence: sentence.range)
        guard source.kind != .outlet, !finder.isOblique(source),
            let speaker = context.speakers[place]
        else { return nil }
        let between = context.tokens(in: first.range.lowerBound..<source.range.lowerBound)
        guard between.allSatisfy({ $0.kind == .word }), between.count <= Self.wordsBeforeSpeaker
        else {
            return nil
        }
        if SpeechGrammar.isArticle(between, context.scan) {
            // The speaker stands first, and a word behind it is the verb.
            let behind = context.scan.token(at: source.range.upperBound)
            guard behind < context.scan.tokens.count,
                context.scan.tokens[behind].kind == .word,
                !context.scan.tokens[behind].isCapitalised,
                context.scan.tokens[behind].range.upperBound <= end
            else { return nil }
            return (speaker, context.scan.tokens[behind].range)
        }
        guard !SpeechGrammar.neverInverted.contains(context.language), !first.isCapitalised else {
            return nil
        }
        return (speaker, first.range)
    }

    /// Whether words in quotation marks are a sentence, or several, and nothing else stands with
    /// them.
    func isAlone(_ span: QuotedSpan) -> Bool {
        guard let first = context.sentence(at: span.outer.lowerBound),
            let last = context.sentence(at: span.inner.upperBound - 1),
            first.range.lowerBound == span.outer.lowerBound
        else { return false }
        return last.range.upperBound - span.outer.upperBound <= Self.closingMarks
            && context.tokens(in: span.inner).count > Self.fewestWords
    }

    /// Whether an utterance goes on with another that no verb is beside: “…,” said X. “…”
    func goesOn(_ quotation: Quotation, with span: QuotedSpan) -> Bool {
        guard let cue = quotation.cue, let said = quotation.content.first,
            said.upperBound <= cue.lowerBound, isWhole(span),
            let first = context.sentence(at: cue.lowerBound),
            let second = context.sentence(at: span.outer.lowerBound),
            let end = context.sentence(at: span.inner.upperBound - 1),
            first.block == second.block || continues(first, second),
            first.range.upperBound <= second.range.lowerBound,
            second.range.lowerBound == span.outer.lowerBound
        else { return false }
        let between = context.tokens(in: first.range.upperBound..<second.range.lowerBound)
        return between.isEmpty
            && (end.range.upperBound - span.outer.upperBound <= Self.closingMarks
                || context.scan.hits(
                    .verbs,
                    within: span.outer.upperBound..<end.range.upperBound
                ).allSatisfy { !isSpeech($0) })
    }

    /// Whether a paragraph stands right behind another that a speaker ended.
    func continues(_ first: Sentence, _ second: Sentence) -> Bool {
        guard second.block == first.block + 1 else { return false }
        return context.scan.blocks[first.block].range.upperBound - first.range.upperBound <= 1
    }

    /// The words in quotation marks that make most of a gist, or `nil`: said that they “…”.
    func quoted(in gist: Range<Int>) -> Range<Int>? {
        context.quotes(in: gist).prefix(Self.quotesWithin).first {
            isOwnWords($0, in: gist) && 2 * $0.inner.count > gist.count
        }?
        .inner
    }

    func isOwnWords(_ span: QuotedSpan, in gist: Range<Int>) -> Bool {
        let words = context.tokens(in: span.inner)
        guard let first = words.first else { return false }
        if first.script.isWrittenByCharacter {
            let before = context.scan.token(at: span.outer.lowerBound) - 1
            return words.count >= 2 * Self.fewestWords && before >= 0
                && context.scan.tokens[before].kind == .punctuation
        }
        return !first.isCapitalised && words.count >= Self.fewestWords
    }
}
