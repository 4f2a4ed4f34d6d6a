// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// Finds who says what: a verb of speech, the source beside it, and the words given to it.
struct QuotationFinder {
    let context: ClaimContext

    /// Shorter contents are no gist of anything (“expressed concern”), in bytes.
    private static let shortestGist = 12
    /// How far a quotation may stand from its speaker and verb: a comma, a space, a colon.
    private static let nearQuote = 8
    /// How far it may stand from a verb that follows it: particles (と, diye, 라고), in bytes.
    private static let particles = 16

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
        for (index, sentence) in context.sentences.enumerated()
        where context.isRunningText(sentence) {
            found += quotations(inSentence: index)
        }
        return Self.withoutRepeats(found)
    }

    private func quotations(inSentence index: Int) -> [Quotation] {
        let sentence = context.sentences[index]
        var found = context.frames(in: sentence.range).compactMap { quotation(by: $0, in: sentence) }
        let cues = cues(in: sentence)
        for (place, cue) in cues.enumerated() {
            let next = place + 1 < cues.count ? cues[place + 1] : nil
            if let quotation = quotation(by: cue, next: next, in: sentence) {
                found.append(quotation)
            }
        }
        return found
    }

    // MARK: Cues

    /// A verb of speech with the place of its subject among the sources.
    private struct Cue {
        var verb: Range<Int>
        var subject: Int?
        /// Whether the subject stands behind the verb.
        var isInverted: Bool
        /// Whether the subject was found in an earlier clause.
        var isElided: Bool
        /// Whether words without quotation marks may be its content: one condemns an attack, and
        /// that is no gist of words.
        var takesGist = true

        func extent(_ sources: [Source]) -> Range<Int> {
            guard let subject, !isElided else { return verb }
            let source = sources[subject].range
            return min(source.lowerBound, verb.lowerBound)..<max(source.upperBound, verb.upperBound)
        }
    }

    private func cues(in sentence: Sentence) -> [Cue] {
        var cues: [Cue] = []
        for hit in context.scan.hits(.verbs).within(sentence.range) {
            let kind = context.lexicon.sense(hit).kind
            guard kind == "speech" || kind == "act", !context.isInFrame(hit.range.lowerBound),
                context.quote(around: hit.range.lowerBound) == nil
            else { continue }
            var cue = cue(at: hit.range, behind: cues, in: sentence)
            cue.takesGist = kind == "speech"
            cues.append(cue)
        }
        return cues
    }

    private func cue(at verb: Range<Int>, behind cues: [Cue], in sentence: Sentence) -> Cue {
        let clause = context.clauses.clause(at: verb.lowerBound, in: sentence.range)
        let left = clause.lowerBound..<verb.lowerBound
        if let subject = subject(in: left), isClose(subject, to: verb) {
            return Cue(verb: verb, subject: subject, isInverted: false, isElided: false)
        }
        if mayInvert, let subject = inverted(behind: verb) {
            return Cue(verb: verb, subject: subject, isInverted: true, isElided: false)
        }
        let begins = verb.lowerBound - clause.lowerBound <= Self.connective
        let earlier = begins ? elided(before: clause, behind: cues, in: sentence.range) : nil
        return Cue(verb: verb, subject: earlier, isInverted: false, isElided: true)
    }

    /// How far a subject may stand from its verb, in bytes, and how many others between them: what
    /// stands farther is the subject of something else.
    private static let subjectReach = 90
    private static let othersBetween = 2
    /// A verb without a subject follows a connective at most (并表示, and said), in bytes.
    private static let connective = 12

    private func isClose(_ subject: Int, to verb: Range<Int>) -> Bool {
        let gap = context.sources[subject].range.upperBound..<verb.lowerBound
        return gap.count <= Self.subjectReach
            && context.sources(in: gap).count <= Self.othersBetween
    }

    /// Languages whose subject never follows its verb of speech.
    private static let neverInverted: Set<String> = [
        "zh", "ja", "ko", "th", "hi", "fa", "tr", "vi",
    ]

    /// Languages whose verb ends the sentence.
    private static let verbLast: Set<String> = ["ja", "ko", "tr"]

    private var mayInvert: Bool { !Self.neverInverted.contains(context.scan.language.primary) }

    /// The subject of a clause: its first source that nothing marks as object or place.
    ///
    /// What stands in quotation marks says nothing of who utters them, and what an outlet reports
    /// is a citation.
    private func subject(in range: Range<Int>) -> Int? {
        context.sources(in: range).first {
            let source = context.sources[$0]
            return source.kind != .outlet && !isOblique(source)
                && context.quote(around: source.range.lowerBound) == nil
        }
    }

    /// Whom a source stands for; two that are joined (日本和英国政府) speak together and are no one.
    private func speaker(of subject: Int) -> Speaker? {
        guard let speaker = context.speakers[subject] else { return nil }
        guard subject + 1 < context.sources.count else { return speaker }
        let range = context.sources[subject].range
        let other = context.sources[subject + 1].range
        let gap = context.scan.string(range.upperBound..<max(range.upperBound, other.lowerBound))
        let word = gap.trimmingSpaces
        guard gap.utf8.count <= 8, Self.conjunctions.contains(word) else { return speaker }
        let both = range.lowerBound..<other.upperBound
        return Speaker(
            range: both,
            kind: speaker.kind == .unnamed ? .unnamed : .organisation,
            entity: nil,
            label: context.scan.string(both)
        )
    }

    private static let conjunctions: Set<String> = [
        "和", "与", "及", "以及", "、", "and", "&", "và", "y", "e", "et", "und", "и", "та", "і", "و", "dan",
        "ve", "oraz", "i", "と", "및", "और",
    ]

    /// Whether a preposition stands right in front of a source: 对以色列, 在, to reporters.
    private func isOblique(_ source: Source) -> Bool {
        let end = context.scan.skippingSpaceBack(from: source.range.lowerBound)
        let index = context.scan.token(at: end)
        guard index > 0, context.scan.tokens[index - 1].range.upperBound == end else { return false }
        if isPreposition(index - 1) { return true }
        // An article or a small number may stand between: giữa hai bộ trưởng.
        return context.scan.tokens[index - 1].range.count <= 4 && isPreposition(index - 2)
            && !context.scan.tokens[index - 1].script.isWrittenByCharacter
    }

    private func isPreposition(_ index: Int) -> Bool {
        guard index >= 0 else { return false }
        let word = context.scan.string(context.scan.tokens[index].range).lowercased()
        return Self.prepositions.contains(word)
    }

    // A closed class, of the languages whose order would otherwise mislead.
    private static let prepositions: Set<String> = [
        "giữa", "sau", "trước", "between", "after", "before", "entre", "tras", "zwischen", "nach", "между", "после",
        "就", "关于", "针对", "对", "向", "在", "与", "和", "由", "被", "给", "为", "to", "with", "in", "at", "by", "from", "for", "against",
        "on", "about", "với", "cho", "tại", "ở", "của", "từ", "về", "mit", "gegen", "von", "para", "contra",
        "con", "com", "avec", "contre", "chez", "с", "в", "на", "к", "от", "у", "مع", "في", "من",
        "إلى", "على", "dengan", "kepada", "di", "oleh",
    ]

    private func inverted(behind verb: Range<Int>) -> Int? {
        let start = context.scan.skippingSpace(from: verb.upperBound)
        let index = partitionPoint(context.sources.count) {
            context.sources[$0].range.lowerBound >= start
        }
        guard index < context.sources.count else { return nil }
        let gap = start..<context.sources[index].range.lowerBound
        return gap.count <= 5 && !hasMark(gap) ? index : nil
    }

    private func hasMark(_ range: Range<Int>) -> Bool {
        var index = context.scan.token(at: range.lowerBound)
        while index < context.scan.tokens.count,
            context.scan.tokens[index].range.lowerBound < range.upperBound
        {
            if context.scan.tokens[index].kind != .word { return true }
            index += 1
        }
        return false
    }

    /// The subject of the nearest clause before that has one: 岸田谴责…，并表示…
    ///
    /// A clause with a verb of speech has that verb's subject, wherever it stands.
    private func elided(
        before clause: Range<Int>,
        behind cues: [Cue],
        in sentence: Range<Int>
    ) -> Int? {
        var start = clause.lowerBound
        while let earlier = context.clauses.clause(before: start, in: sentence),
            earlier.lowerBound < start
        {
            if let cue = cues.last(where: { earlier.contains($0.verb.lowerBound) }) {
                return cue.subject
            }
            if let subject = subject(in: earlier) { return subject }
            start = earlier.lowerBound
        }
        return nil
    }

    // MARK: Contents

    private func quotation(by cue: Cue, next: Cue?, in sentence: Sentence) -> Quotation? {
        let extent = cue.extent(context.sources)
        let speaker = cue.subject.flatMap(speaker)
        let penalty = cue.isElided ? Confidence.subjectOfEarlierClause : 0
        if let content = directContent(beside: extent, cue, in: sentence) {
            return Quotation(
                content: content,
                cue: cue.verb,
                speaker: speaker,
                isDirect: true,
                confidence: Confidence.directBeside - penalty
            )
        }
        guard let speaker, cue.takesGist else { return nil }
        let (gist, confidence) = gist(of: cue, extent, next: next, in: sentence)
        guard let gist else { return nil }
        return Quotation(
            content: [gist],
            cue: cue.verb,
            speaker: speaker,
            isDirect: false,
            confidence: confidence - penalty
        )
    }

    /// The quoted words right behind the verb, or right in front of speaker and verb, and those
    /// that go on behind the other side.
    private func directContent(
        beside extent: Range<Int>,
        _ cue: Cue,
        in sentence: Sentence
    ) -> [Range<Int>]? {
        let block = context.scan.blocks[sentence.block].range
        let start = cue.isInverted ? extent.upperBound : cue.verb.upperBound
        var content: [Range<Int>] = []
        let end = cue.isElided ? clauseStart(of: cue, sentence) : extent.lowerBound
        if let front = quote(endingNear: end, in: block) { content.append(front.inner) }
        if content.isEmpty, let inner = quote(between: extent, and: cue) {
            return [inner.inner]
        }
        if let behind = context.quotes(in: start..<block.upperBound).first,
            isNear(start..<behind.outer.lowerBound) || (!content.isEmpty
                && behind.outer.lowerBound < sentence.range.upperBound)
        {
            content.append(behind.inner)
        }
        return content.isEmpty ? nil : content
    }

    /// The quoted words between a subject and its verb, where the verb stands last: 「…」と述べた.
    private func quote(between extent: Range<Int>, and cue: Cue) -> QuotedSpan? {
        guard extent.lowerBound < cue.verb.lowerBound,
            let span = context.quotes(in: extent.lowerBound..<cue.verb.lowerBound).last,
            cue.verb.lowerBound - span.outer.upperBound <= Self.particles,
            Self.verbLast.contains(context.scan.language.primary)
        else { return nil }
        return span
    }

    private func clauseStart(of cue: Cue, _ sentence: Sentence) -> Int {
        context.clauses.clause(at: cue.verb.lowerBound, in: sentence.range).lowerBound
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
        var index = context.scan.token(at: gap.lowerBound)
        while index < context.scan.tokens.count,
            context.scan.tokens[index].range.lowerBound < gap.upperBound
        {
            let token = context.scan.tokens[index]
            let isAuxiliary = besideAuxiliary && token.kind == .word && token.range.count <= 4
            guard token.kind == .punctuation || isAuxiliary else { return false }
            index += 1
        }
        return true
    }

    private func gist(
        of cue: Cue,
        _ extent: Range<Int>,
        next: Cue?,
        in sentence: Sentence
    ) -> (Range<Int>?, Double) {
        let start = cue.isInverted ? extent.upperBound : cue.verb.upperBound
        let behind = context.trimmed(start..<gistEnd(from: start, next: next, in: sentence.range))
        if behind.count >= Self.shortestGist { return (behind, Confidence.gistBehindVerb) }
        if !cue.isInverted, !cue.isElided, let subject = cue.subject,
            Self.verbLast.contains(context.scan.language.primary)
        {
            let inner = context.trimmed(
                context.sources[subject].range.upperBound..<cue.verb.lowerBound
            )
            return inner.count >= Self.shortestGist ? (inner, Confidence.gistBeforeVerb) : (nil, 0)
        }
        let clause = context.clauses.clause(at: extent.lowerBound, in: sentence.range)
        let front = context.trimmed(sentence.range.lowerBound..<clause.lowerBound)
        guard !cue.isElided, front.count >= Self.shortestGist else { return (nil, 0) }
        return (front, Confidence.gistBeforeVerb)
    }

    /// Where the words given to a speaker end: with the sentence, or with the clause before the
    /// next verb that has a subject of its own and is not part of what is said.
    private func gistEnd(from start: Int, next: Cue?, in sentence: Range<Int>) -> Int {
        guard let next, let subject = next.subject, next.verb.lowerBound > start else {
            return sentence.upperBound
        }
        let clause = context.clauses.clause(at: next.extent(context.sources).lowerBound, in: sentence)
        if next.isElided { return max(start, clause.lowerBound) }
        let isNested =
            context.trimmed(start..<max(start, clause.lowerBound)).count < Self.shortestGist
        let standsBefore = context.sources[subject].range.lowerBound < start
        return isNested || standsBefore
            ? sentence.upperBound : max(start, clause.lowerBound)
    }

    // MARK: Frames

    private func quotation(by frame: Frame, in sentence: Sentence) -> Quotation? {
        guard let (source, speaker) = context.speaker(in: frame) else { return nil }
        // What an outlet reports is a citation, not speech.
        if source.kind == .outlet { return nil }
        let behind = context.trimmed(frame.range.upperBound..<sentence.range.upperBound)
        let front = context.trimmed(sentence.range.lowerBound..<frame.range.lowerBound)
        let content = behind.count >= front.count ? behind : front
        guard content.count >= Self.shortestGist else { return nil }
        return Quotation(
            content: [content],
            cue: frame.words,
            speaker: speaker,
            isDirect: false,
            confidence: Confidence.gistInFrame
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

extension String {
    /// The text without spaces at either end.
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
