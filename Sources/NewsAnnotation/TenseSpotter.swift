// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Tells whether what a weekday or day belongs to is still to come: they will meet on Friday.
struct TenseSpotter {
    let text: ScannedText
    let lexicon: Lexicon
    private let endings: [[UInt8]]

    /// How far a verb may stand from its day, in bytes.
    private static let reach = 120

    init(text: ScannedText, lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
        endings = Self.endings[text.primary] ?? []
    }

    /// Endings of the future tense, folded, where a language has such; a closed class of grammar.
    private static let endings: [String: [[UInt8]]] = [
        "es": ["ara", "aran", "era", "eran", "ira", "iran", "dra", "dran"],
        "pt": ["ara", "arao", "era", "erao", "ira", "irao"],
        "fr": ["era", "eront", "ira", "iront", "dra", "dront", "tront", "tra"],
        "it": ["era", "eranno", "ira", "iranno", "dra", "dranno", "rra", "rranno", "sara"],
        "tr": ["acak", "ecek", "acaklar", "ecekler", "acagi", "ecegi", "acagini", "ecegini"],
        "hi": ["ेगा", "ेगी", "ेंगे", "ेंगी"],
    ].mapValues { $0.map { Array($0.utf8) } }

    /// Whether the nearest word of time in a date's clause is one of the future, and no verb of
    /// speech stands nearer.
    func isFuture(at range: Range<Int>) -> Bool {
        let clause = clause(around: range)
        var nearest = Int.max
        var isFuture = false
        for hit in text.hits(.hedges, within: clause)
        where lexicon.sense(hit).attributes.last == "future" {
            let distance = Self.distance(hit.range, range)
            if distance < nearest { (nearest, isFuture) = (distance, true) }
        }
        if !endings.isEmpty {
            let first = text.token(at: clause.lowerBound)
            for token in text.tokens[first...].indices.lazy
                .prefix(while: { text.tokens[$0].range.lowerBound < clause.upperBound })
            where isFutureWord(token) {
                let distance = Self.distance(text.tokens[token].range, range)
                if distance < nearest { (nearest, isFuture) = (distance, true) }
            }
        }
        guard isFuture else { return false }
        return !text.hits(.verbs, within: clause).contains {
            Self.distance($0.range, range) < nearest
        }
    }

    private func isFutureWord(_ index: Int) -> Bool {
        guard text.tokens[index].kind == .word, text.tokens[index].range.count >= 5,
            !text.tokens[index].isCapitalised
        else { return false }
        let word = text.foldedWord(index)
        guard endings.contains(where: { word.count > $0.count && word.suffix($0.count) == $0[...] })
        else { return false }
        // Spanish and Portuguese *-ara, -era* are of the past without their accent.
        return !["es", "pt", "it"].contains(text.primary)
            || hasAccent(text.tokens[index].range)
    }

    private func hasAccent(_ range: Range<Int>) -> Bool {
        text.bytes[range].suffix(4).contains { $0 >= 0x80 }
    }

    private static func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
        a.upperBound <= b.lowerBound
            ? b.lowerBound - a.upperBound : max(0, a.lowerBound - b.upperBound)
    }

    /// From the stop in front to the stop behind, no further than verbs stand.
    private func clause(around range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        let lowest = max(0, start - Self.reach)
        while start > lowest, !isStop(start - 1) { start -= 1 }
        var end = range.upperBound
        let highest = min(text.bytes.count, end + Self.reach)
        while end < highest, !isStop(end) { end += 1 }
        return start..<end
    }

    private func isStop(_ offset: Int) -> Bool {
        switch text.bytes[offset] {
        case 0x0A, UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): return true
        case UInt8(ascii: "."):
            return offset + 1 >= text.bytes.count || text.bytes[offset + 1] == 0x20
        case 0x82:
            // 。 and its like.
            return offset >= 2 && text.bytes[offset - 2] == 0xE3 && text.bytes[offset - 1] == 0x80
        default: return false
        }
    }
}
