// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// Finds who says what: a verb of speech, the source beside it, and the words given to it.
struct QuotationFinder {
    let context: ClaimContext

    /// Shorter contents are no gist of anything (“expressed concern”), in bytes.
    private static let shortestGist = 16
    /// How far a quotation may stand from its speaker and verb: a comma, a space, a colon.
    private static let nearQuote = 8
    /// How far it may stand from a verb that follows it: particles (と, diye, 라고), in bytes.
    private static let particles = 16
    /// How many words may name the one who is told, before what is said begins.
    private static let addresseeWords = 6

    // Shares of such quotations that were right among those looked at by hand in the captures and
    // in the examples; to be learned (issue 5).
    private enum Confidence {
        static let directBeside = 0.95
        static let gistBehindVerb = 0.85
        static let gistInFrame = 0.85
        static let gistBeforeVerb = 0.7
        static let subjectOfEarlierClause = 0.1
    }

    /// The quotations of a text, by place.
    func quotations() -> [Quotation] {
        var found: [Quotation] = []
        for sentence in context.sentences where context.isRunningText(sentence) {
            found += quotations(in: sentence)
        }
        return Self.withoutRepeats(found)
    }

    private func quotations(in sentence: Sentence) -> [Quotation] {
        var found = context.frames(in: sentence.range).compactMap { quotation(by: $0, in: sentence) }
        let cues = CueFinder(context: context, sentence: sentence.range).cues()
        for (place, cue) in cues.enumerated() {
            let next = place + 1 < cues.count ? cues[place + 1] : nil
            if let quotation = quotation(by: cue, next: next, in: sentence) {
                found.append(quotation)
            }
        }
        return found
    }

    private func quotation(by cue: Cue, next: Cue?, in sentence: Sentence) -> Quotation? {
        let speaker = cue.subject.flatMap(speaker)
        let penalty = cue.isElided ? Confidence.subjectOfEarlierClause : 0
        if let content = directContent(beside: cue, in: sentence) {
            return Quotation(
                content: content,
                cue: cue.verb,
                speaker: speaker,
                isDirect: true,
                confidence: Confidence.directBeside - penalty
            )
        }
        guard let speaker, cue.takesGist,
            let (gist, confidence) = gist(of: cue, next: next, in: sentence.range)
        else { return nil }
        return Quotation(
            content: [gist],
            cue: cue.verb,
            speaker: speaker,
            isDirect: false,
            confidence: confidence - penalty
        )
    }

    /// Whom a source stands for; two that are joined (日本和英国政府) speak together and are no one.
    private func speaker(of subject: Int) -> Speaker? {
        guard let speaker = context.speakers[subject] else { return nil }
        guard subject + 1 < context.sources.count else { return speaker }
        let range = context.sources[subject].range
        let other = context.sources[subject + 1].range
        let between = context.tokens(in: range.upperBound..<max(range.upperBound, other.lowerBound))
        guard other.lowerBound - range.upperBound <= Self.nearQuote, let word = between.first,
            between.count == 1, SpeechGrammar.conjunctions.contains(context.scan.string(word.range))
        else { return speaker }
        let both = range.lowerBound..<other.upperBound
        return Speaker(
            range: both,
            kind: speaker.kind == .unnamed ? .unnamed : .organisation,
            entity: nil,
            label: context.scan.string(both)
        )
    }

    // MARK: Words in quotation marks

    /// The quoted words right behind the verb, or right in front of speaker and verb, and those
    /// that go on behind the other side.
    private func directContent(beside cue: Cue, in sentence: Sentence) -> [Range<Int>]? {
        let block = context.scan.blocks[sentence.block].range
        let extent = cue.extent(context.sources)
        let start = cue.isInverted ? extent.upperBound : cue.verb.upperBound
        let clause = context.clauses.clause(at: cue.verb.lowerBound, in: sentence.range)
        let end = cue.isElided ? clause.lowerBound : extent.lowerBound
        var content: [Range<Int>] = []
        if let front = quote(endingNear: end, in: block) { content.append(front.inner) }
        if content.isEmpty, let inner = quote(between: extent, and: cue) { return [inner.inner] }
        if let behind = context.quotes(in: start..<block.upperBound).first {
            let isBeside = isNear(start..<behind.outer.lowerBound)
            let goesOn = !content.isEmpty && behind.outer.lowerBound < sentence.range.upperBound
            if isBeside || goesOn { content.append(behind.inner) }
        }
        return content.isEmpty ? nil : content
    }

    private func quote(endingNear offset: Int, in block: Range<Int>) -> QuotedSpan? {
        let index = partitionPoint(context.quoted.count) {
            context.quoted[$0].outer.upperBound > offset
        }
        guard index > 0 else { return nil }
        let span = context.quoted[index - 1]
        guard span.outer.lowerBound >= block.lowerBound,
            offset - span.outer.upperBound <= Self.nearQuote,
            isNear(span.outer.upperBound..<offset, besideAuxiliary: true), isWhole(span)
        else { return nil }
        return span
    }

    /// The quoted words between a subject and its verb, where the verb stands last: 「…」と述べた.
    private func quote(between extent: Range<Int>, and cue: Cue) -> QuotedSpan? {
        guard extent.lowerBound < cue.verb.lowerBound,
            SpeechGrammar.verbLast.contains(context.language),
            let span = context.quotes(in: extent.lowerBound..<cue.verb.lowerBound).last,
            cue.verb.lowerBound - span.outer.upperBound <= Self.particles
        else { return nil }
        return span
    }

    /// Whether words in quotation marks are an utterance, and not a word set off in a sentence:
    /// nothing of the sentence stands in front of it.
    private func isWhole(_ span: QuotedSpan) -> Bool {
        let before = context.scan.token(at: span.outer.lowerBound)
        guard before > 0 else { return true }
        let previous = context.scan.tokens[before - 1]
        let gap = context.scan.bytes[previous.range.upperBound..<span.outer.lowerBound]
        if gap.contains(0x0A) { return true }
        // Behind a colon, or a comma behind a verb of speech, it is another speaker's.
        let mark = context.scan.string(previous.range)
        if mark == ":" || mark == "：" || isIntroduced(before) { return false }
        return previous.kind != .word
    }

    /// Whether a verb of speech ends right in front of a quotation's comma.
    private func isIntroduced(_ token: Int) -> Bool {
        guard token > 1 else { return false }
        let end = context.scan.tokens[token - 2].range.upperBound
        return context.scan.hits(.verbs).ending(at: end) != nil
    }

    /// Whether only marks and spaces stand in a gap, and perhaps an auxiliary (a, hat, ont).
    private func isNear(_ gap: Range<Int>, besideAuxiliary: Bool = false) -> Bool {
        guard gap.lowerBound <= gap.upperBound, gap.count <= 16 else { return false }
        return context.tokens(in: gap).allSatisfy { token in
            token.kind == .punctuation
                || besideAuxiliary && token.kind == .word && token.range.count <= 4
        }
    }

    // MARK: The gist of words

    private func gist(of cue: Cue, next: Cue?, in sentence: Range<Int>) -> (Range<Int>, Double)? {
        let extent = cue.extent(context.sources)
        let start = cue.isInverted ? extent.upperBound : cue.verb.upperBound
        let end = gistEnd(from: start, next: next, in: sentence)
        let behind = behindAddressee(context.trimmed(start..<end), verbEnd: start)
        if behind.count >= Self.shortestGist {
            return beginsWithAspect(behind) ? nil : (behind, Confidence.gistBehindVerb)
        }
        // Only a verb that ends its sentence has what is said in front of it.
        guard !cue.isElided,
            context.trimmed(start..<sentence.upperBound).count < Self.shortestGist
        else { return nil }
        let front = gistInFront(of: cue, extent, in: sentence)
        return front.count >= Self.shortestGist ? (front, Confidence.gistBeforeVerb) : nil
    }

    private func gistInFront(of cue: Cue, _ extent: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
        if !cue.isInverted, let subject = cue.subject,
            SpeechGrammar.verbLast.contains(context.language)
        {
            return context.trimmed(context.sources[subject].range.upperBound..<cue.verb.lowerBound)
        }
        let clause = context.clauses.clause(at: extent.lowerBound, in: sentence)
        return context.trimmed(sentence.lowerBound..<clause.lowerBound)
    }

    /// Without the one who is told: reporters *that*, 媒体，.
    ///
    /// A comma ends the one who is told only where none stands behind the verb.
    private func behindAddressee(_ content: Range<Int>, verbEnd: Int) -> Range<Int> {
        let words = context.tokens(in: content).prefix(Self.addresseeWords)
        for word in words {
            let text = context.scan.string(word.range).lowercased()
            let endsAddressee = text == "，" && content.lowerBound == verbEnd
            if SpeechGrammar.complementisers.contains(text) || endsAddressee {
                return context.trimmed(word.range.upperBound..<content.upperBound)
            }
        }
        return content
    }

    private func beginsWithAspect(_ content: Range<Int>) -> Bool {
        guard let first = context.tokens(in: content).first else { return false }
        return SpeechGrammar.aspectMarks.contains(context.scan.string(first.range))
    }

    /// Where the words given to a speaker end: with the sentence, or with the clause before the
    /// next verb that has a subject of its own and is not part of what is said.
    private func gistEnd(from start: Int, next: Cue?, in sentence: Range<Int>) -> Int {
        guard let next, let subject = next.subject, next.verb.lowerBound > start else {
            return sentence.upperBound
        }
        let place = next.extent(context.sources).lowerBound
        let clause = context.clauses.clause(at: place, in: sentence)
        if next.isElided { return max(start, clause.lowerBound) }
        let isNested =
            context.trimmed(start..<max(start, clause.lowerBound)).count < Self.shortestGist
        let standsBefore = context.sources[subject].range.lowerBound < start
        return isNested || standsBefore ? sentence.upperBound : max(start, clause.lowerBound)
    }

    // MARK: Frames

    private func quotation(by frame: Frame, in sentence: Sentence) -> Quotation? {
        guard let (source, speaker) = context.speaker(in: frame) else { return nil }
        // What an outlet reports is a citation, not speech.
        if source.kind == .outlet { return nil }
        let behind = context.trimmed(frame.range.upperBound..<sentence.range.upperBound)
        let front = context.trimmed(sentence.range.lowerBound..<frame.range.lowerBound)
        let content = behind.count >= front.count ? behind : front
        let quote = context.quotes(in: frame.range.upperBound..<sentence.range.upperBound).first {
            isNear(frame.range.upperBound..<$0.outer.lowerBound)
        }
        guard quote != nil || content.count >= Self.shortestGist else { return nil }
        return Quotation(
            content: [quote?.inner ?? content],
            cue: frame.words,
            speaker: speaker,
            isDirect: quote != nil,
            confidence: quote != nil ? Confidence.directBeside : Confidence.gistInFrame
        )
    }

    /// Of quotations with the same words the surest.
    private static func withoutRepeats(_ quotations: [Quotation]) -> [Quotation] {
        var kept: [[Range<Int>]: Quotation] = [:]
        for quotation in quotations {
            if let known = kept[quotation.content], known.confidence >= quotation.confidence {
                continue
            }
            kept[quotation.content] = quotation
        }
        return kept.values.sorted {
            ($0.extent.lowerBound, $0.extent.upperBound)
                < ($1.extent.lowerBound, $1.extent.upperBound)
        }
    }
}
