// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel
import NewsText

/// Where the clauses of a text part: at commas, semicolons, colons and dashes that stand outside
/// quotation marks and brackets.
struct Clauses {
    /// The marks, by place.
    private let marks: [Range<Int>]
    /// The semicolons among them.
    private let semicolons: [Range<Int>]

    /// `names` are the ranges that no clause ends in, by place.
    init(text: ScannedText, quoted: [QuotedSpan], names: [Range<Int>] = []) {
        var marks: [Range<Int>] = []
        var nextQuote = 0
        var depth = 0
        var nextBlock = 0
        for token in text.tokens where token.kind == .punctuation {
            // A bracket that is never closed ends with its block.
            while nextBlock < text.blocks.count,
                text.blocks[nextBlock].range.upperBound <= token.range.lowerBound
            { (nextBlock, depth) = (nextBlock + 1, 0) }
            while nextQuote < quoted.count,
                quoted[nextQuote].outer.upperBound <= token.range.lowerBound
            { nextQuote += 1 }
            if nextQuote < quoted.count,
                quoted[nextQuote].outer.contains(token.range.lowerBound)
            {
                continue
            }
            switch Mark(text.bytes[token.range]) {
            case .opening: depth += 1
            case .closing: depth = max(0, depth - 1)
            case .parting:
                if depth == 0, !text.isWithinNumber(token.range) { marks.append(token.range) }
            case .enumeration where depth == 0 && text.language.primary == "ja":
                marks.append(token.range)
            default: continue
            }
        }
        if text.language.primary == "th" {
            marks += Self.spaces(in: text, quoted, names)
            marks.sort { $0.lowerBound < $1.lowerBound }
        }
        self.marks = marks
        semicolons = marks.filter { [";", "；", "؛"].contains(text.string($0)) }
    }

    /// The spaces of Thai, which part clauses: outside quotations and names, and not beside a number.
    private static func spaces(
        in text: ScannedText,
        _ quoted: [QuotedSpan],
        _ names: [Range<Int>]
    ) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var nextQuote = 0
        var nextName = 0
        for index in text.tokens.indices.dropFirst() {
            let gap = text.tokens[index - 1].range.upperBound..<text.tokens[index].range.lowerBound
            guard gap.count == 1, text.bytes[gap.lowerBound] == 0x20,
                text.tokens[index - 1].kind == .word, text.tokens[index].kind == .word
            else { continue }
            while nextQuote < quoted.count, quoted[nextQuote].outer.upperBound <= gap.lowerBound {
                nextQuote += 1
            }
            while nextName < names.count, names[nextName].upperBound <= gap.lowerBound {
                nextName += 1
            }
            let isInQuote =
                nextQuote < quoted.count && quoted[nextQuote].outer.contains(gap.lowerBound)
            let isInName = nextName < names.count && names[nextName].contains(gap.lowerBound)
            if !isInQuote, !isInName { found.append(gap) }
        }
        return found
    }

    /// The marks within a range.
    func marks(in range: Range<Int>) -> ArraySlice<Range<Int>> {
        let low = partitionPoint(marks.count) { marks[$0].lowerBound >= range.lowerBound }
        let high = partitionPoint(marks.count) { marks[$0].lowerBound >= range.upperBound }
        return marks[low..<max(low, high)]
    }

    /// Where the first semicolon within a range stands, or `nil`.
    func semicolon(in range: Range<Int>) -> Int? {
        let index = partitionPoint(semicolons.count) {
            semicolons[$0].lowerBound >= range.lowerBound
        }
        guard index < semicolons.count, semicolons[index].lowerBound < range.upperBound else {
            return nil
        }
        return semicolons[index].lowerBound
    }

    /// The clause around a byte offset, within a sentence.
    func clause(at offset: Int, in sentence: Range<Int>) -> Range<Int> {
        let next = partitionPoint(marks.count) { marks[$0].lowerBound >= offset }
        let start =
            next > 0 ? max(sentence.lowerBound, marks[next - 1].upperBound) : sentence.lowerBound
        let end =
            next < marks.count
            ? min(sentence.upperBound, marks[next].lowerBound) : sentence.upperBound
        return min(start, end)..<end
    }

    /// The clause in front of one that begins at a byte offset, or `nil` at the sentence's start.
    func clause(before start: Int, in sentence: Range<Int>) -> Range<Int>? {
        let next = partitionPoint(marks.count) { marks[$0].upperBound >= start }
        guard next < marks.count, marks[next].upperBound <= start,
            marks[next].lowerBound > sentence.lowerBound
        else { return nil }
        return clause(at: marks[next].lowerBound, in: sentence)
    }
}

/// What a mark does to clauses; told by its bytes, since comparing strings took a tenth of the time of
/// all claims.
private enum Mark {
    case opening, closing, parting, enumeration, other

    init(_ bytes: ArraySlice<UInt8>) {
        let code = bytes.count <= 3 ? bytes.reduce(0 as UInt32) { $0 << 8 | UInt32($1) } : 0
        self = Self.kinds[code] ?? .other
    }

    private static let kinds: [UInt32: Mark] = {
        var kinds: [UInt32: Mark] = [:]
        for (marks, kind) in [
            ("(（[【", Mark.opening), (")）]】", .closing), (",，;；:：–—،؛", .parting),
            ("、", .enumeration),
        ] {
            for mark in marks.unicodeScalars {
                kinds[String(mark).utf8.reduce(0) { $0 << 8 | UInt32($1) }] = kind
            }
        }
        return kinds
    }()
}

extension ScannedText {
    /// Whether a mark stands between two digits: 1,160, 6,3, 17:30.
    fileprivate func isWithinNumber(_ mark: Range<Int>) -> Bool {
        guard mark.lowerBound > 0, mark.upperBound < bytes.count else { return false }
        return bytes[mark.lowerBound - 1] &- 0x30 < 10 && bytes[mark.upperBound] &- 0x30 < 10
    }
}
