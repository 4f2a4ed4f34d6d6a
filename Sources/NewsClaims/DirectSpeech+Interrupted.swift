// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

extension DirectSpeech {
    /// How long the words between dashes may be that say who speaks, in bytes.
    private static let longestAside = 160

    /// Words in quotation marks that dashes part from their own speaker.
    ///
    /// «…, — *сказал X*. — …».
    ///
    /// - Complexity: O(*n*) in the tokens of the span.
    func interrupted(_ span: QuotedSpan) -> Quotation? {
        let verbs = context.scan.hits(.verbs, within: span.inner)
        guard let verb = verbs.first(where: isBehindDash) else { return nil }
        let dash = context.scan.tokens[context.scan.token(at: verb.range.lowerBound) - 1].range
        let limit = min(span.inner.upperBound, verb.range.upperBound + Self.longestAside)
        let next = context.tokens(in: verb.range.upperBound..<limit).first { isDash($0) }
        guard next != nil || limit == span.inner.upperBound else { return nil }
        let end = next?.range.lowerBound ?? span.inner.upperBound
        guard
            let place = context.sources(in: verb.range.upperBound..<max(verb.range.upperBound, end))
                .first,
            let speaker = context.speakers[place]
        else { return nil }
        var content = [context.trimmed(span.inner.lowerBound..<dash.lowerBound)]
        if let next {
            content.append(context.trimmed(next.range.upperBound..<span.inner.upperBound))
        }
        content.removeAll(where: \.isEmpty)
        guard !content.isEmpty else { return nil }
        return Quotation(
            content: content,
            cue: verb.range,
            speaker: speaker,
            isDirect: true,
            confidence: 0.9
        )
    }

    private func isBehindDash(_ hit: Lexicon.Hit) -> Bool {
        let index = context.scan.token(at: hit.range.lowerBound)
        guard index > 1, SpeechGrammar.isCue(context.lexicon.sense(hit)),
            isDash(context.scan.tokens[index - 1])
        else { return false }
        // A dash with a space on both sides, not a hyphen.
        return context.scan.bytes[context.scan.tokens[index - 1].range.lowerBound - 1] == 0x20
    }

    private func isDash(_ token: Token) -> Bool {
        token.kind == .punctuation && ["–", "—", "-"].contains(context.scan.string(token.range))
            && context.scan.bytes[token.range.lowerBound - 1] == 0x20
    }
}
