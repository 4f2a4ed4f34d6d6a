// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// Words in quotation marks with the one who utters them.
struct Utterance {
    /// The words, quotation marks excluded; at least one range, by place.
    var content: [Range<Int>]
    /// The place of the speaker in `ClaimContext.sources`, or `nil`.
    var subject: Int?
}

/// Finds the words in quotation marks that a verb of speech gives to somebody: in front of the
/// verb (“…,” said X), behind it (X said: “…”), or between subject and verb (Xは「…」と述べた).
struct DirectSpeech {
    let context: ClaimContext

    // How far a quotation may stand from what gives it to a speaker, in bytes: marks and spaces;
    // a particle (と, diye, 라고); a speaker with all that is said of him.
    static let marks = 16
    private static let particles = 16
    private static let speakerReach = 200
    /// How far behind its verb a speaker may stand: time, place, the one who is told, in bytes.
    private static let invertedReach = 60
    /// Words right behind a verb that a clause goes on from are a name, unless longer, in bytes.
    private static let longerThanName = 45
    /// The marks that may stand behind a quotation that ends its sentence, in bytes.
    private static let closingMarks = 4
    /// How many words may stand between an utterance and its speaker where the verb is not known:
    /// the verb, an auxiliary, an article, an office.
    private static let wordsBeforeSpeaker = 4
    /// How many quotations within a gist are looked at.
    private static let quotesWithin = 8
    /// Fewer words are a name or a word set off, unless a verb of speech stands beside them.
    private static let fewestWords = 3

    /// What a verb makes an utterance of, or `nil` where no quotation stands beside it.
    ///
    /// `next` is the verb after it: what stands behind that one is its own.
    func utterance(of cue: Cue, next: Cue?, in sentence: Sentence) -> Utterance? {
        let block = context.scan.blocks[sentence.block].range
        if cue.describes, let span = described(by: cue, next: next, in: block) {
            return Utterance(content: [span.inner], subject: cue.subject)
        }
        if !isComplemented(cue), let span = quoteInFront(of: cue, in: block) {
            var content = chain(of: span)
            if content.count == 1, let start = start(ofPartly: span, before: cue) {
                content = [start..<span.inner.upperBound]
            }
            let subject = speaker(of: span, cue, in: sentence)
            let end = max(
                cue.verb.upperBound,
                subject.map { context.sources[$0].range.upperBound } ?? 0
            )
            let limit = min(sentence.range.upperBound, next?.verb.lowerBound ?? Int.max)
            let isOthers = next != nil && SpeechGrammar.verbBehind.contains(context.language)
            if !isOthers, let rest = context.quotes(in: end..<max(end, limit)).first,
                followsMark(rest)
            {
                content.append(rest.inner)
            }
            return Utterance(content: content, subject: subject)
        }
        let extent = cue.extent(context.sources)
        let start = cue.isInverted ? extent.upperBound : cue.verb.upperBound
        let limit = max(
            start,
            min(endOfPresented(sentence, from: start), next?.verb.lowerBound ?? Int.max)
        )
        guard let span = context.quotes(in: start..<limit).first,
            !cue.reports || context.tokens(in: span.inner).count > Self.fewestWords,
            isIntroduced(span, from: start, in: sentence)
                || cue.describes && isDescribed(start..<span.outer.lowerBound)
        else { return nil }
        return Utterance(content: chain(of: span), subject: cue.subject)
    }

    /// The end of a block, or of the one behind it where a colon leads over to it.
    private func endOfPresented(_ sentence: Sentence, from start: Int) -> Int {
        let block = context.scan.blocks[sentence.block].range
        let last = context.scan.token(at: block.upperBound) - 1
        guard last >= 0, sentence.block + 1 < context.scan.blocks.count,
            context.scan.tokens[last].range.lowerBound >= start,
            SpeechGrammar.colons.contains(context.scan.string(context.scan.tokens[last].range))
        else { return block.upperBound }
        return context.scan.blocks[sentence.block + 1].range.upperBound
    }

    /// Whether a word that begins what is said stands right behind a verb.
    private func isComplemented(_ cue: Cue) -> Bool {
        let index = context.scan.token(at: cue.verb.upperBound)
        guard index < context.scan.tokens.count else { return false }
        return SpeechGrammar.complementisers.contains(
            context.scan.string(context.scan.tokens[index].range).lowercased()
        )
    }

    /// The words behind a verb by which it calls something: called it “…”.
    private func described(by cue: Cue, next: Cue?, in block: Range<Int>) -> QuotedSpan? {
        let start = cue.isInverted ? cue.extent(context.sources).upperBound : cue.verb.upperBound
        let limit = max(start, min(block.upperBound, next?.verb.lowerBound ?? Int.max))
        guard let span = context.quotes(in: start..<limit).first,
            isDescribed(start..<span.outer.lowerBound)
        else { return nil }
        return span
    }

    /// Whether only what is called something stands between a verb and the words it is called by.
    private func isDescribed(_ gap: Range<Int>) -> Bool {
        gap.count <= Self.invertedReach
            && context.tokens(in: gap).allSatisfy { $0.kind != .punctuation }
    }

    /// The pieces of words that go on over several paragraphs, by place: a span with those before
    /// and behind it.
    func chain(of span: QuotedSpan) -> [Range<Int>] {
        guard let place = context.quoted.firstIndex(of: span) else { return [span.inner] }
        var low = place
        var high = place
        while low > 0, context.quoted[low - 1].goesOn { low -= 1 }
        while high + 1 < context.quoted.count, context.quoted[high].goesOn { high += 1 }
        return context.quoted[low...high].map(\.inner)
    }

    /// The words in quotation marks right behind a frame or right in front of it.
    func quote(beside frame: Range<Int>, in sentence: Sentence) -> QuotedSpan? {
        let behind = context.quotes(
            in: frame.upperBound..<max(frame.upperBound, sentence.range.upperBound)
        )
        if let span = behind.first, isNear(frame.upperBound..<span.outer.lowerBound) { return span }
        let index = partitionPoint(context.quoted.count) {
            context.quoted[$0].outer.upperBound > frame.lowerBound
        }
        guard index > 0 else { return nil }
        let span = context.quoted[index - 1]
        let block = context.scan.blocks[sentence.block].range
        return span.outer.lowerBound >= block.lowerBound && isWhole(span)
            && isNear(span.outer.upperBound..<frame.lowerBound, besideAuxiliary: true) ? span : nil
    }

    // MARK: In front of the verb

    private func quoteInFront(of cue: Cue, in block: Range<Int>) -> QuotedSpan? {
        let verb = cue.verb.lowerBound
        let index = partitionPoint(context.quoted.count) {
            context.quoted[$0].outer.upperBound > verb
        }
        guard index > 0 else { return nil }
        let span = context.quoted[index - 1]
        let gap = span.outer.upperBound..<verb
        guard span.outer.lowerBound >= block.lowerBound, gap.count <= Self.speakerReach else {
            return nil
        }
        if SpeechGrammar.verbBehind.contains(context.language),
            endsWithVerb(gap) || goesOnToVerb(gap), !endsInside(span) || endsSentence(cue)
        {
            return span
        }
        if cue.takesGist, endsInside(span), followsMark(span), beginsContent(behind: cue) {
            return nil
        }
        guard isWhole(span) || isPartly(span, cue),
            context.scan.hits(.verbs, within: gap).allSatisfy({ !isSpeech($0) })
        else { return nil }
        let extent = cue.extent(context.sources)
        let near = span.outer.upperBound..<max(span.outer.upperBound, extent.lowerBound)
        if extent.lowerBound >= span.outer.upperBound,
            isNear(near, besideAuxiliary: true)
        {
            return span
        }
        return closesWithComma(span) && staysInSentence(gap) ? span : nil
    }

    /// Whether words in quotation marks end a sentence that a comma joins to its speaker: the plan is
    /// “dead,” *he said*.
    private func isPartly(_ span: QuotedSpan, _ cue: Cue) -> Bool {
        guard cue.subject != nil, !cue.isElided, closesWithComma(span),
            start(ofPartly: span, before: cue) != nil
        else { return false }
        let extent = cue.extent(context.sources)
        return extent.lowerBound >= span.outer.upperBound
            && isBeside(span.outer.upperBound..<extent.lowerBound)
    }

    /// Whether no more than what may stand in front of a name stands in a gap: an honorific, a body.
    private func isBeside(_ gap: Range<Int>) -> Bool {
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
    private func start(ofPartly span: QuotedSpan, before cue: Cue) -> Int? {
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
    private func isBehindComma(_ span: QuotedSpan) -> Bool {
        let before = context.scan.token(at: span.outer.lowerBound) - 1
        return context.language == "en" && before >= 0
            && context.scan.string(context.scan.tokens[before].range) == ","
    }

    /// Whether hardly anything follows a verb in its sentence.
    private func endsSentence(_ cue: Cue) -> Bool {
        let end = context.sentence(at: cue.verb.lowerBound)?.range.upperBound ?? cue.verb.upperBound
        return context.tokens(in: cue.verb.upperBound..<max(cue.verb.upperBound, end))
            .filter { $0.kind == .word }.count <= 2
    }

    /// Whether a sentence ends within a quotation.
    private func endsInside(_ span: QuotedSpan) -> Bool {
        let index = context.scan.token(at: span.inner.upperBound) - 1
        return index >= 0
            && ["。", "."].contains(context.scan.string(context.scan.tokens[index].range))
    }

    /// Whether a mark or a word that leads to what is said stands right behind a verb.
    private func beginsContent(behind cue: Cue) -> Bool {
        let index = context.scan.token(at: cue.verb.upperBound)
        guard index + 1 < context.scan.tokens.count else { return false }
        let word = context.scan.string(context.scan.tokens[index].range)
        return ["，", "：", ":"].contains(word)
            || SpeechGrammar.complementisers.contains(word.lowercased())
    }

    /// Whether a particle that gives words stands behind a quotation, and then only who says them:
    /// 「…」と、機関長は…に*話した*.
    private func goesOnToVerb(_ gap: Range<Int>) -> Bool {
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
    private func endsWithVerb(_ gap: Range<Int>) -> Bool {
        let words = context.tokens(in: gap)
        guard words.allSatisfy({ $0.kind != .punctuation }) else { return false }
        if gap.count <= Self.particles { return true }
        guard let first = words.first, gap.count <= Self.invertedReach else { return false }
        return SpeechGrammar.isQuotative(context.scan.string(first.range), context.language)
    }

    private func isSpeech(_ hit: Lexicon.Hit) -> Bool {
        let kind = context.lexicon.sense(hit).kind
        return kind == "speech" || kind == "act" || kind == "count"
    }

    /// Whether a sentence goes on behind a quotation: a comma, dash, question or exclamation mark
    /// stands at its end, inside or outside.
    private func closesWithComma(_ span: QuotedSpan) -> Bool {
        let behind = context.scan.token(at: span.outer.upperBound)
        let inside = context.scan.token(at: span.inner.upperBound) - 1
        return [behind, inside].contains { index in
            guard index >= 0, index < context.scan.tokens.count else { return false }
            let mark = context.scan.string(context.scan.tokens[index].range)
            return SpeechGrammar.marksBesideSpeech.contains(mark)
        }
    }

    /// Whether no sentence ends in a gap, and no colon or semicolon parts it.
    private func staysInSentence(_ gap: Range<Int>) -> Bool {
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

    private func speaker(of span: QuotedSpan, _ cue: Cue, in sentence: Sentence) -> Int? {
        let finder = CueFinder(context: context, sentence: sentence.range)
        if SpeechGrammar.verbLast.contains(context.language), let topic = cue.subject, !cue.isElided
        {
            return topic
        }
        let gap = span.outer.upperBound..<cue.verb.lowerBound
        if let subject = finder.subject(in: gap, of: cue.verb) { return subject }
        if SpeechGrammar.verbBehind.contains(context.language) {
            let start = context.sentence(at: span.outer.lowerBound)?.range.lowerBound
            var front = min(start ?? span.outer.lowerBound, span.outer.lowerBound)
            // Another's verb in front has a subject of its own.
            for hit in context.scan.hits(.verbs, within: front..<span.outer.lowerBound)
            where isSpeech(hit) && context.quote(around: hit.range.lowerBound) == nil
                && !context.sources(in: hit.range.upperBound..<span.outer.lowerBound).isEmpty
            {
                front = hit.range.upperBound
            }
            if let subject = finder.subject(in: front..<span.outer.lowerBound, of: span.outer) {
                return subject
            }
        }
        if SpeechGrammar.neverInverted.contains(context.language), context.language != "tr" {
            return cue.subject
        }
        return speaker(behind: cue.verb, in: sentence.range) ?? cue.subject
    }

    /// The first behind the verb who is not told, nor a place: *dijo a la prensa el alcalde X*.
    private func speaker(behind verb: Range<Int>, in sentence: Range<Int>) -> Int? {
        let finder = CueFinder(context: context, sentence: sentence)
        let rest = verb.upperBound..<max(verb.upperBound, sentence.upperBound)
        for index in context.sources(in: rest) {
            let source = context.sources[index]
            let gap = verb.upperBound..<source.range.lowerBound
            guard gap.count <= Self.invertedReach else { return nil }
            let between = context.tokens(in: gap)
            let marks = between.filter { $0.kind == .punctuation && $0.range.count > 0 }
                .filter { SpeechGrammar.parts(context.scan.string($0.range)) }
            // One comma parts an unknown office from the name of its holder.
            guard
                marks.isEmpty
                    || marks.count == 1 && source.kind == .person
                        && marks.last?.range == between.last?.range
            else { return nil }
            if source.kind != .outlet, !finder.isOblique(source),
                context.quote(around: source.range.lowerBound) == nil
            {
                return index
            }
        }
        return nil
    }

    // MARK: Behind the verb

    /// Whether what stands between a verb and a quotation leads to it: marks alone, a word that
    /// begins what is said, or anything that ends with a colon.
    private func isIntroduced(_ span: QuotedSpan, from start: Int, in sentence: Sentence) -> Bool {
        let gap = start..<span.outer.lowerBound
        let between = context.tokens(in: gap)
        if let last = between.last, gap.count <= Self.speakerReach,
            SpeechGrammar.colons.contains(context.scan.string(last.range))
        {
            return span.outer.lowerBound <= sentence.range.upperBound || between.count == 1
        }
        let words = between.filter { $0.kind != .punctuation }
        // What stands in another sentence is another's.
        if between.contains(where: { [".", "。"].contains(context.scan.string($0.range)) }) {
            return false
        }
        if context.language == "zh", gap.count <= Self.marks, words.count <= 3, closes(span),
            words.last.map({ context.scan.string($0.range) == "是" }) ?? false
        {
            return true
        }
        guard gap.count <= Self.marks, words.count <= 1 else { return false }
        if let word = words.first {
            let text = context.scan.string(word.range).lowercased()
            return SpeechGrammar.complementisers.contains(text) && closes(span)
        }
        return !between.isEmpty || closes(span) || span.inner.count >= Self.longerThanName
    }

    /// Whether nothing of its clause stands behind a quotation.
    func closes(_ span: QuotedSpan) -> Bool {
        let index = context.scan.token(at: span.outer.upperBound)
        guard index < context.scan.tokens.count else { return true }
        let next = context.scan.tokens[index]
        return next.kind == .punctuation
            || context.scan.bytes[span.outer.upperBound..<next.range.lowerBound].contains(0x0A)
            || SpeechGrammar.conjunctions.contains(context.scan.string(next.range))
    }

    // MARK: What an utterance is

    /// Whether words in quotation marks are an utterance, and not a word set off in a sentence:
    /// nothing of the sentence stands in front of it.
    func isWhole(_ span: QuotedSpan) -> Bool {
        let before = context.scan.token(at: span.outer.lowerBound)
        guard before > 0 else { return true }
        let previous = context.scan.tokens[before - 1]
        let gap = context.scan.bytes[previous.range.upperBound..<span.outer.lowerBound]
        if gap.contains(0x0A) { return true }
        // Behind a colon, or a comma behind a verb of speech, it is another speaker's.
        let mark = context.scan.string(previous.range)
        if SpeechGrammar.colons.contains(mark) { return false }
        if SpeechGrammar.marksBesideSpeech.contains(mark), followsVerb(before) { return false }
        return previous.kind == .punctuation
    }

    /// Whether a mark stands right in front of a quotation.
    func followsMark(_ span: QuotedSpan) -> Bool {
        let before = context.scan.token(at: span.outer.lowerBound)
        return before > 0 && context.scan.tokens[before - 1].kind == .punctuation
    }

    /// Whether a verb of speech ends right in front of a quotation's comma.
    private func followsVerb(_ token: Int) -> Bool {
        guard token > 1 else { return false }
        let end = context.scan.tokens[token - 2].range.upperBound
        return context.scan.hit(.verbs, endingAt: end) != nil
    }

    /// Whether only marks and spaces stand in a gap, and perhaps an auxiliary (a, hat, ont).
    func isNear(_ gap: Range<Int>, besideAuxiliary: Bool = false) -> Bool {
        guard gap.lowerBound <= gap.upperBound, gap.count <= Self.marks else { return false }
        return context.tokens(in: gap).allSatisfy { token in
            token.kind == .punctuation
                || besideAuxiliary && token.kind == .word && token.range.count <= 4
        }
    }

    // MARK: Speakers that are not named again

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
    private func standsAlone(_ verb: Range<Int>) -> Bool {
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
    private func holdsSubject(_ verb: Range<Int>) -> Bool {
        context.language == "id" && context.scan.bytes[verb].suffix(3) == Array("nya".utf8)[...]
    }

    // MARK: Utterances without a verb of speech

    /// The person whom words in quotation marks belong to though no verb of speech is there: the
    /// subject in front of the colon that leads to them (X shook his head: “…”), or of the
    /// particle behind them (Xは「…」と振り返る).
    func presenter(of span: QuotedSpan, in sentence: Sentence) -> Int? {
        guard context.tokens(in: span.inner).count >= Self.fewestWords else { return nil }
        let front = sentence.range.lowerBound..<span.outer.lowerBound
        guard isLedByColon(span) && closes(span) || isFollowedByParticle(span) else { return nil }
        let finder = CueFinder(context: context, sentence: sentence.range)
        guard let subject = finder.subject(in: front, of: span.outer),
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

    private func isOffice(_ subject: Int) -> Bool {
        if case .office = context.sources[subject].kind { return true }
        return false
    }

    private func isLedByColon(_ span: QuotedSpan) -> Bool {
        let before = context.scan.token(at: span.outer.lowerBound)
        guard before > 0 else { return false }
        return SpeechGrammar.colons.contains(
            context.scan.string(context.scan.tokens[before - 1].range)
        )
    }

    private func isFollowedByParticle(_ span: QuotedSpan) -> Bool {
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
    private func continues(_ first: Sentence, _ second: Sentence) -> Bool {
        guard second.block == first.block + 1 else { return false }
        return context.scan.blocks[first.block].range.upperBound - first.range.upperBound <= 1
    }

    // MARK: Within the gist of words

    /// The words in quotation marks that make most of a gist, or `nil`: said that they “…”.
    func quoted(in gist: Range<Int>) -> Range<Int>? {
        context.quotes(in: gist).prefix(Self.quotesWithin).first {
            isOwnWords($0, in: gist) && 2 * $0.inner.count > gist.count
        }?
        .inner
    }

    private func isOwnWords(_ span: QuotedSpan, in gist: Range<Int>) -> Bool {
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

extension ClaimContext {
    /// The sentence that holds a byte offset, or `nil`.
    func sentence(at offset: Int) -> Sentence? {
        sentenceIndex(at: offset).map { sentences[$0] }
    }

    /// The place in `sentences` of the one that holds a byte offset, or `nil`.
    func sentenceIndex(at offset: Int) -> Int? {
        let index = partitionPoint(sentences.count) { sentences[$0].range.upperBound > offset }
        return index < sentences.count && sentences[index].range.contains(offset) ? index : nil
    }
}
