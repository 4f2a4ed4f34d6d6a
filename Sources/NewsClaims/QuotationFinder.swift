// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// Finds who says what: a verb of speech, the source beside it, and the words given to it.
struct QuotationFinder {
    let context: ClaimContext

    /// The longest name that stands nowhere else, in tokens.
    private static let nameTokens = 6
    /// More words in a frame are no name of its source.
    private static let slotWords = 6
    /// How far two joined speakers may stand from each other, in bytes.
    private static let nearSource = 8

    // Shares of such quotations that were right among those looked at by hand in the captures and
    // in the examples; to be learned (issue 5).
    private enum Confidence {
        static let directBeside = 0.95
        static let directAlone = 0.85
        static let gistInFrame = 0.85
        static let subjectOfEarlierClause = 0.1
    }

    /// The quotations of a text, by place.
    func quotations() -> [Quotation] {
        var found: [Quotation] = []
        var last: LastSpeaker?
        for (place, sentence) in context.sentences.enumerated()
        where context.isRunningText(sentence) {
            let before =
                last.flatMap { $0.isHeard(in: sentence, at: place) ? $0 : nil }
                ?? onlyPerson(before: place)
            let quotations = quotations(in: sentence, after: before)
            if let speaker = quotations.last?.speaker {
                last = LastSpeaker(speaker: speaker, sentence: place, block: sentence.block)
            }
            found += quotations
        }
        claimRest(&found)
        return Self.withoutRepeats(found)
    }

    private func quotations(in sentence: Sentence, after last: LastSpeaker?) -> [Quotation] {
        var found = context.frames(in: sentence.range).compactMap {
            quotation(by: $0, in: sentence)
        }
        let cues = CueFinder(context: context, sentence: sentence.range).cues()
        for (place, cue) in cues.enumerated() {
            let next = place + 1 < cues.count ? cues[place + 1] : nil
            let before = found.last?.speaker ?? last?.speaker(for: cue, in: sentence)
            if let quotation = quotation(
                by: cue,
                next: next,
                isFirst: place == 0,
                in: sentence,
                after: before
            ) {
                found.append(quotation)
            }
        }
        return found
    }

    private func quotation(
        by cue: Cue,
        next: Cue?,
        isFirst: Bool,
        in sentence: Sentence,
        after last: Speaker?
    ) -> Quotation? {
        let penalty = cue.isElided ? Confidence.subjectOfEarlierClause : 0
        if let utterance = direct.utterance(of: cue, next: next, in: sentence) {
            return Quotation(
                content: utterance.content,
                cue: cue.verb,
                speaker: utterance.subject.flatMap(speaker)
                    ?? (direct.isUnchanged(cue, utterance) ? last : nil),
                isDirect: true,
                confidence: Confidence.directBeside - penalty
            )
        }
        let speaker =
            cue.subject.flatMap(speaker)
            ?? (direct.opens(cue, sentence) || cue.holdsSubject ? last : nil)
        guard speaker != nil || direct.opensAlone(cue, sentence), cue.takesGist,
            let (gist, confidence) = GistFinder(context: context, sentence: sentence.range)
                .gist(of: cue, next: next, isFirst: isFirst)
        else { return nil }
        let quoted = gist.count == 1 ? direct.quoted(in: gist[0]) : nil
        return Quotation(
            content: quoted.map { [$0] } ?? gist,
            cue: cue.verb,
            speaker: speaker,
            isDirect: quoted != nil,
            confidence: confidence - penalty
        )
    }

    /// The person of the sentence before, of the same paragraph, where it speaks of one alone.
    private func onlyPerson(before place: Int) -> LastSpeaker? {
        guard place > 0, context.sentences[place - 1].block == context.sentences[place].block
        else { return nil }
        let sentence = context.sentences[place - 1]
        let persons = context.sources(in: sentence.range).filter {
            context.sources[$0].kind == .person
        }
        if persons.isEmpty, let name = leadingName(of: sentence) {
            return LastSpeaker(speaker: unknown(name), sentence: place - 1, block: sentence.block)
        }
        guard let first = persons.first, let speaker = context.speakers[first],
            persons.allSatisfy({ context.sources[$0].entity == context.sources[first].entity })
        else { return nil }
        return LastSpeaker(speaker: speaker, sentence: place - 1, block: sentence.block)
    }

    private func unknown(_ name: Range<Int>) -> Speaker {
        Speaker(range: name, kind: .person, entity: nil, label: context.scan.string(name))
    }

    /// A few words with capitals that begin a sentence, with others behind them: a name that
    /// stands nowhere else.
    private func leadingName(of sentence: Sentence) -> Range<Int>? {
        let words = context.tokens(in: sentence.range)
        let name = words.prefix {
            $0.kind == .word && $0.isCapitalised
                || $0.kind == .punctuation && context.scan.string($0.range) == "-"
        }
        guard name.count > 1, name.count <= Self.nameTokens,
            !SpeechGrammar.articles.contains(
                context.scan.string(words[words.startIndex].range).lowercased()
            ), words.count > name.count,
            let first = name.first, let last = name.last,
            words[name.endIndex].kind == .word,
            context.sources(in: first.range.lowerBound..<last.range.upperBound).isEmpty
        else { return nil }
        return first.range.lowerBound..<last.range.upperBound
    }

    private var direct: DirectSpeech { DirectSpeech(context: context) }

    /// Adds the utterances that no verb of speech was found for.
    private func claimRest(_ found: inout [Quotation]) {
        let claimed = Set(found.filter(\.isDirect).flatMap(\.content))
        for span in context.quoted {
            guard let sentence = context.sentence(at: span.outer.lowerBound),
                context.isRunningText(sentence)
            else { continue }
            if let quotation = direct.interrupted(span) {
                found.removeAll { $0.content.contains(span.inner) }
                found.append(quotation)
                continue
            }
            if claimed.contains(span.inner) { continue }
            if let subject = direct.presenter(of: span, in: sentence) {
                found.append(utterance(span, by: speaker(of: subject)))
            } else if direct.isPresented(span, in: sentence), let name = leadingName(of: sentence) {
                found.append(utterance(span, by: unknown(name)))
            } else if let before = found.lastIndex(where: {
                $0.isDirect && direct.goesOn($0, with: span)
            }) {
                found[before].content.append(span.inner)
            } else if let (subject, verb) = direct.unknownVerb(behind: span, in: sentence) {
                var quotation = utterance(span, by: subject, cue: verb)
                let end = max(verb.upperBound, subject?.range.upperBound ?? 0)
                if let rest = context.quotes(in: end..<max(end, sentence.range.upperBound)).first,
                    rest.outer.lowerBound - end <= DirectSpeech.marks, direct.followsMark(rest)
                {
                    quotation.content.append(rest.inner)
                }
                found.append(quotation)
            } else if direct.isAlone(span),
                let place = context.sentenceIndex(at: span.outer.lowerBound),
                let person = onlyPerson(before: place)
            {
                found.append(utterance(span, by: person.speaker))
            }
        }
    }

    private func utterance(
        _ span: QuotedSpan,
        by speaker: Speaker?,
        cue: Range<Int>? = nil
    ) -> Quotation {
        Quotation(
            content: direct.chain(of: span),
            cue: cue,
            speaker: speaker,
            isDirect: true,
            confidence: Confidence.directAlone
        )
    }

    /// Whom a source stands for; two that are joined (日本和英国政府) speak together and are no one.
    private func speaker(of subject: Int) -> Speaker? {
        guard let speaker = context.speakers[subject] else { return nil }
        guard subject + 1 < context.sources.count else { return speaker }
        let range = context.sources[subject].range
        let other = context.sources[subject + 1].range
        let between = context.tokens(in: range.upperBound..<max(range.upperBound, other.lowerBound))
        guard other.lowerBound - range.upperBound <= Self.nearSource, let word = between.first,
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

    // MARK: Frames

    private func quotation(by frame: Frame, in sentence: Sentence) -> Quotation? {
        let found = context.speaker(in: frame) ?? unknownSource(in: frame)
        // What an outlet reports is a citation, not speech; what is quoted is the quoted one's.
        if found?.source.kind == .outlet || context.quote(around: frame.range.lowerBound) != nil {
            return nil
        }
        let rest = frame.range.upperBound..<max(frame.range.upperBound, sentence.range.upperBound)
        let behind = context.trimmed(
            rest.lowerBound..<(context.clauses.semicolon(in: rest) ?? rest.upperBound)
        )
        let front = context.trimmed(span(sentence.range.lowerBound, frame.range.lowerBound))
        let content = behind.count >= front.count ? behind : front
        let quote = direct.quote(beside: frame.range, in: sentence)
        guard
            quote != nil
                || found != nil && content.count >= GistFinder.shortest && !holdsFigure(content)
        else {
            return nil
        }
        return Quotation(
            content: [quote?.inner ?? content],
            cue: frame.words,
            speaker: found?.speaker,
            isDirect: quote != nil,
            confidence: quote != nil ? Confidence.directBeside : Confidence.gistInFrame
        )
    }

    /// The words in a frame's slot, where they are few and name nobody that is known.
    private func unknownSource(in frame: Frame) -> (source: Source, speaker: Speaker)? {
        let slot = context.trimmed(frame.slot)
        let words = context.tokens(in: slot)
        let isHan = words.first?.script.isWrittenByCharacter == true
        guard frame.kind == "speech", !words.isEmpty,
            words.count <= (isHan ? 3 : 1) * Self.slotWords,
            words.allSatisfy({ $0.kind == .word }),
            context.scan.hits(.verbs, within: slot).isEmpty
        else { return nil }
        let speaker = Speaker(
            range: slot,
            kind: .unnamed,
            entity: nil,
            label: context.scan.string(slot)
        )
        return (Source(range: slot, kind: .phrase, entity: nil), speaker)
    }

    /// Whether words count or measure something: such a frame says whose figure it is, and gives no
    /// words to anybody.
    private func holdsFigure(_ content: Range<Int>) -> Bool {
        let quantities = context.text.annotation.quantities
        let index = partitionPoint(quantities.count) {
            quantities[$0].range.lowerBound >= content.lowerBound
        }
        return index < quantities.count && quantities[index].range.upperBound <= content.upperBound
    }

    /// How many of the quotations before one may overlap it.
    private static let overlapping = 8

    /// Whether a quotation is all that another says: quotes an official as *saying that* ….
    private static func isNested(_ inner: Quotation, in outer: Quotation) -> Bool {
        guard let cue = inner.cue, inner.extent.upperBound == outer.extent.upperBound,
            outer.extent.lowerBound < cue.lowerBound, inner.extent.lowerBound >= cue.upperBound,
            let speaker = inner.speaker?.range,
            speaker == outer.speaker?.range
        else { return false }
        return inner.extent.lowerBound - outer.extent.lowerBound <= longestNesting
    }

    /// How much may stand in front of what is said in what only leads to it, in bytes.
    private static let longestNesting = 60

    /// Of quotations that share most of their words the surest, and of two as sure the first.
    private static func withoutOverlaps(_ quotations: [Quotation]) -> [Quotation] {
        let sorted = quotations.sorted {
            ($0.extent.lowerBound, -$0.confidence, $0.extent.upperBound)
                < ($1.extent.lowerBound, -$1.confidence, $1.extent.upperBound)
        }
        var kept: [Quotation] = []
        for quotation in sorted {
            let range = quotation.extent
            let other = kept.suffix(Self.overlapping).lastIndex {
                let both = $0.extent.clamped(to: range).count
                return 5 * both > 4 * max(range.count, $0.extent.count)
                    || isNested(quotation, in: $0)
            }
            guard let other else {
                kept.append(quotation)
                continue
            }
            if quotation.confidence > kept[other].confidence || isNested(quotation, in: kept[other])
            {
                kept[other] = quotation
            }
        }
        return kept
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
        return withoutOverlaps(Array(kept.values)).sorted {
            ($0.extent.lowerBound, $0.extent.upperBound)
                < ($1.extent.lowerBound, $1.extent.upperBound)
        }
    }
}
