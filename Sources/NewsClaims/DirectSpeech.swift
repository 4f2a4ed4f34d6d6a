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
    static let particles = 16
    static let speakerReach = 200
    /// How far behind its verb a speaker may stand: time, place, the one who is told, in bytes.
    static let invertedReach = 60
    /// Words right behind a verb that a clause goes on from are a name, unless longer, in bytes.
    static let longerThanName = 45
    /// The marks that may stand behind a quotation that ends its sentence, in bytes.
    static let closingMarks = 4
    /// How many words may stand between an utterance and its speaker where the verb is not known:
    /// the verb, an auxiliary, an article, an office.
    static let wordsBeforeSpeaker = 4
    /// How many quotations within a gist are looked at.
    static let quotesWithin = 8
    /// Fewer words are a name or a word set off, unless a verb of speech stands beside them.
    static let fewestWords = 3

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

    /// The pieces of words that go on over several paragraphs, by place: a span with those before
    /// and behind it.
    func chain(of span: QuotedSpan) -> [Range<Int>] {
        let place = partitionPoint(context.quoted.count) {
            context.quoted[$0].outer.lowerBound >= span.outer.lowerBound
        }
        guard place < context.quoted.count else { return [span.inner] }
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

    func quoteInFront(of cue: Cue, in block: Range<Int>) -> QuotedSpan? {
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
        if context.language == "th", let subject = cue.subject,
            !context.scan.bytes[cue.verb].suffix(9).elementsEqual("ว่า".utf8),
            context.sources[subject].range.lowerBound >= span.outer.upperBound,
            context.quotes(in: gap).isEmpty,
            context.scan.hits(.verbs, within: gap).allSatisfy({ !isSpeech($0) })
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

    func speaker(of span: QuotedSpan, _ cue: Cue, in sentence: Sentence) -> Int? {
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
    func speaker(behind verb: Range<Int>, in sentence: Range<Int>) -> Int? {
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
    func followsVerb(_ token: Int) -> Bool {
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
