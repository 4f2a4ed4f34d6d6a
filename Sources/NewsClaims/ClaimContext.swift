// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// One body with all that claims are found by, computed once.
struct ClaimContext {
    let text: AnnotatedText
    let scan: ScannedText
    let lexicon: Lexicon
    let names: [Entity.ID: String]
    let quoted: [QuotedSpan]
    let clauses: Clauses
    let sources: [Source]
    let frames: [Frame]
    /// The article's own day, as far as known.
    let reportDay: CivilDate?
    /// The words that point back (that, 这, đó), by place.
    let demonstratives: [Range<Int>]
    /// The keys of units that count people.
    let peopleUnits: Set<String>
    /// Whom each source stands for, in the order of `sources`.
    private(set) var speakers: [Speaker?] = []

    init(
        text: AnnotatedText,
        lexicon: Lexicon,
        names: [Entity.ID: String],
        reportDay: CivilDate?
    ) {
        self.reportDay = reportDay
        self.text = text
        self.lexicon = lexicon
        self.names = names
        scan = text.scan
        quoted = QuoteMarks.spans(in: text.scan)
        clauses = Clauses(
            text: text.scan,
            quoted: quoted,
            names: text.annotation.mentions.map(\.extent)
        )
        let known = SourceFinder(text: text, lexicon: lexicon).sources()
        let phrases = SubjectPhrases(
            text: text.scan,
            lexicon: lexicon,
            clauses: clauses,
            quoted: quoted,
            known: known,
            days: text.annotation.spokenDays
        ).phrases(in: text.annotation.sentences)
        sources = SubjectPhrases.merge(known, phrases)
        demonstratives = text.scan.hits(.pronouns)
            .filter { lexicon.sense($0).id == "that" }.map(\.range)
        peopleUnits = lexicon.peopleUnits
        frames = FrameFinder(text: text, lexicon: lexicon, clauses: clauses, sources: sources)
            .frames()
        speakers = SpeakerResolver(context: self).speakers()
    }

    /// The first subtag of the text's language.
    var language: String { scan.language.primary }

    /// The tokens that begin within a range.
    func tokens(in range: Range<Int>) -> ArraySlice<Token> {
        let low = scan.token(at: range.lowerBound)
        return scan.tokens[low..<max(low, scan.token(at: range.upperBound))]
    }

    /// The sentences of the text.
    var sentences: [Sentence] { text.annotation.sentences }

    /// Whether a sentence belongs to the running text.
    func isRunningText(_ sentence: Sentence) -> Bool {
        scan.blocks[sentence.block].isRunningText
    }

    /// The places of the sources that lie within a range.
    func sources(in range: Range<Int>) -> Range<Int> {
        let low = partitionPoint(sources.count) {
            sources[$0].range.lowerBound >= range.lowerBound
        }
        let high = partitionPoint(sources.count) {
            sources[$0].range.upperBound > range.upperBound
        }
        return low..<max(low, high)
    }

    /// The speaker in a frame's slot: the first source that reaches into it.
    func speaker(in frame: Frame) -> (source: Source, speaker: Speaker)? {
        let low = partitionPoint(sources.count) {
            sources[$0].range.upperBound > frame.slot.lowerBound
        }
        guard low < sources.count, sources[low].range.lowerBound < frame.slot.upperBound,
            let speaker = speakers[low]
        else { return nil }
        return (sources[low], speaker)
    }

    /// The quoted span that holds a byte offset, or `nil`.
    func quote(around offset: Int) -> QuotedSpan? {
        let index = partitionPoint(quoted.count) { quoted[$0].outer.upperBound > offset }
        return index < quoted.count && quoted[index].outer.contains(offset) ? quoted[index] : nil
    }

    /// The quoted spans that begin within a range.
    func quotes(in range: Range<Int>) -> ArraySlice<QuotedSpan> {
        let low = partitionPoint(quoted.count) {
            quoted[$0].outer.lowerBound >= range.lowerBound
        }
        let high = partitionPoint(quoted.count) {
            quoted[$0].outer.lowerBound >= range.upperBound
        }
        return quoted[low..<max(low, high)]
    }

    /// The frames that begin within a range.
    func frames(in range: Range<Int>) -> ArraySlice<Frame> {
        let low = partitionPoint(frames.count) {
            frames[$0].range.lowerBound >= range.lowerBound
        }
        let high = partitionPoint(frames.count) {
            frames[$0].range.lowerBound >= range.upperBound
        }
        return frames[low..<max(low, high)]
    }

    /// Whether a byte offset lies in a frame.
    func isInFrame(_ offset: Int) -> Bool {
        let index = partitionPoint(frames.count) { frames[$0].range.upperBound > offset }
        return index < frames.count && frames[index].range.contains(offset)
    }

    /// Whether a byte offset lies in a day, month or year that is spoken of.
    func isDate(_ offset: Int) -> Bool {
        let dates = text.annotation.dates
        let index = partitionPoint(dates.count) { dates[$0].range.upperBound > offset }
        return index < dates.count && dates[index].range.contains(offset)
    }

    /// The colon behind a byte offset, with at most a few words in front of it.
    func colon(behind start: Int, in sentence: Range<Int>) -> Range<Int>? {
        var words = 0
        for token in tokens(in: start..<max(start, sentence.upperBound)) {
            if token.kind == .punctuation {
                return SpeechGrammar.colons.contains(scan.string(token.range)) ? token.range : nil
            }
            words += 1
            if words > Self.wordsBeforeColon
                || token.range.upperBound - start > Self.bytesBeforeColon
            {
                return nil
            }
        }
        return nil
    }

    private static let wordsBeforeColon = 4
    private static let bytesBeforeColon = 48

    /// Trims spaces and marks of clauses from both ends of a range.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = scan.token(at: range.lowerBound)
        var high = scan.token(at: range.upperBound)
        while low < high, isTrimmed(low) { low += 1 }
        while high > low, isTrimmed(high - 1) { high -= 1 }
        guard low < high else { return range.lowerBound..<range.lowerBound }
        return scan.tokens[low].range.lowerBound..<scan.tokens[high - 1].range.upperBound
    }

    private func isTrimmed(_ index: Int) -> Bool {
        guard scan.tokens[index].kind == .punctuation else { return false }
        return Self.trimmedMarks.contains(scan.string(scan.tokens[index].range))
    }

    private static let trimmedMarks: Set<String> = [
        ",", "，", "、", ";", "；", ":", "：", ".", "。", "–", "—", "-", "!", "！", "؟", "،", "؛", "।",
    ]
}
