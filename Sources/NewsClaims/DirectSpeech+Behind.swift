// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

extension DirectSpeech {
    /// The end of a block, or of the one behind it where a colon leads over to it.
    func endOfPresented(_ sentence: Sentence, from start: Int) -> Int {
        let block = context.scan.blocks[sentence.block].range
        let last = context.scan.token(at: block.upperBound) - 1
        guard last >= 0, sentence.block + 1 < context.scan.blocks.count,
            context.scan.tokens[last].range.lowerBound >= start,
            SpeechGrammar.colons.contains(context.scan.string(context.scan.tokens[last].range))
        else { return block.upperBound }
        return context.scan.blocks[sentence.block + 1].range.upperBound
    }

    /// Whether a word that begins what is said stands right behind a verb.
    func isComplemented(_ cue: Cue) -> Bool {
        let index = context.scan.token(at: cue.verb.upperBound)
        guard index < context.scan.tokens.count else { return false }
        return SpeechGrammar.complementisers.contains(
            context.scan.string(context.scan.tokens[index].range).lowercased()
        )
    }

    /// The words behind a verb by which it calls something: called it “…”.
    func described(by cue: Cue, next: Cue?, in block: Range<Int>) -> QuotedSpan? {
        let start = cue.isInverted ? cue.extent(context.sources).upperBound : cue.verb.upperBound
        let limit = max(start, min(block.upperBound, next?.verb.lowerBound ?? Int.max))
        guard let span = context.quotes(in: start..<limit).first,
            isDescribed(start..<span.outer.lowerBound)
        else { return nil }
        return span
    }

    /// Whether only what is called something stands between a verb and the words it is called by.
    func isDescribed(_ gap: Range<Int>) -> Bool {
        gap.count <= Self.invertedReach
            && context.tokens(in: gap).allSatisfy { $0.kind != .punctuation }
    }

    /// Whether what stands between a verb and a quotation leads to it: marks alone, a word that
    /// begins what is said, or anything that ends with a colon.
    func isIntroduced(_ span: QuotedSpan, from start: Int, in sentence: Sentence) -> Bool {
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
}
