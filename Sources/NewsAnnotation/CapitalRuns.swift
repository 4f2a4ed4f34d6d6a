// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Finds runs of capitalised words that make one name: Il Corriere della Sera, Le Fil d'Alger.
struct CapitalRuns {
    let text: ScannedText
    let lexicon: Lexicon

    /// The longest name, in tokens.
    private static let limit = 9

    /// The run that begins with a token, or `nil`.
    func run(from start: Int) -> Range<Int>? {
        guard isNameWord(start) else { return nil }
        var end = start + 1
        while end < text.tokens.count, end - start < Self.limit, let next = continued(at: end) {
            end = next
        }
        return start..<end
    }

    /// The run that ends at a byte offset, or `nil`.
    func run(endingAt offset: Int) -> Range<Int>? {
        let end = text.token(at: offset)
        guard end > 0, text.tokens[end - 1].range.upperBound == offset, isNameWord(end - 1) else {
            return nil
        }
        for start in max(0, end - Self.limit)..<end {
            if let run = run(from: start), run.upperBound >= end { return start..<end }
        }
        return nil
    }

    /// Whether a token is a capitalised word that is no verb of speech, date or frame.
    func isNameWord(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.kind == .word, token.isCapitalised, token.script.hasCapitals else {
            return false
        }
        let start = token.range.lowerBound
        return text.hit(.verbs, beginningAt: start) == nil
            && !text.covers(.calendar, start)
            && text.hit(.offices, beginningAt: start) == nil
            && !text.hits(.attributions, within: start..<(start + 1)).contains { $0.part != .whole }
    }

    /// The token behind the next word of the name, over the small words, numbers and marks between.
    private func continued(at index: Int) -> Int? {
        var next = index
        for _ in 0..<4 {
            guard next < text.tokens.count, isJoined(next) else { return nil }
            if isNameWord(next) { return next + 1 }
            guard isLink(next) else { return nil }
            next += 1
        }
        return nil
    }

    private func isJoined(_ index: Int) -> Bool {
        let gap = text.tokens[index - 1].range.upperBound..<text.tokens[index].range.lowerBound
        return gap.count <= 2 && text.bytes[gap].allSatisfy { $0 == 0x20 || $0 >= 0x80 }
    }

    private func isLink(_ index: Int) -> Bool {
        let token = text.tokens[index]
        if token.kind == .number { return true }
        return token.range.count <= 5 && Self.links.contains(text.string(token.range))
    }

    /// Small words and marks inside names of papers.
    private static let links: Set<String> = [
        "&", "-", "'", "’", "of", "the", "and", "und", "et", "y", "e", "de", "do", "da", "dos",
        "das", "del", "della", "dello", "delle", "dell", "dei", "degli", "di", "du", "des", "d",
        "l", "la", "le", "les", "los", "las", "el", "für", "sur",
    ]
}
