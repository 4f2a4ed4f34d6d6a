// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel
import NewsText

/// Words between quotation marks.
struct QuotedSpan: Hashable {
    /// The words, marks excluded.
    var inner: Range<Int>
    /// The words with their marks.
    var outer: Range<Int>
}

/// Pairs the quotation marks of a text, block by block.
///
/// Every pair of marks in use is known; a mark without partner is passed over, and a straight mark
/// opens or closes by what stands beside it. Nested pairs are part of the outer one.
struct QuoteMarks {
    private enum Role { case open(Int), close(Int), either(Int) }

    /// The quoted spans of a text's blocks, by place, not overlapping.
    ///
    /// - Complexity: O(*n*) in the tokens.
    static func spans(in text: ScannedText) -> [QuotedSpan] {
        text.blocks.flatMap { spans(in: text, block: $0.range) }
    }

    private static func spans(in text: ScannedText, block: Range<Int>) -> [QuotedSpan] {
        var spans: [QuotedSpan] = []
        var open: (family: Int, token: Range<Int>)?
        var index = text.token(at: block.lowerBound)
        while index < text.tokens.count, text.tokens[index].range.lowerBound < block.upperBound {
            let token = text.tokens[index]
            index += 1
            guard token.kind == .punctuation,
                let role = role(of: token.range, in: text, openFamily: open?.family)
            else { continue }
            switch (role, open) {
            case (.open(let family), nil), (.either(let family), nil):
                if case .either = role, !mayOpen(token.range, in: text) { continue }
                open = (family, token.range)
            case (.close(let family), let start?) where start.family == family,
                (.either(let family), let start?) where start.family == family:
                let inner = start.token.upperBound..<token.range.lowerBound
                if !inner.isEmpty {
                    spans.append(
                        QuotedSpan(
                            inner: inner,
                            outer: start.token.lowerBound..<token.range.upperBound
                        )
                    )
                }
                open = nil
            default: continue
            }
        }
        return spans
    }

    private static func mayOpen(_ mark: Range<Int>, in text: ScannedText) -> Bool {
        guard mark.upperBound < text.bytes.count else { return false }
        let next = text.bytes[mark.upperBound]
        return next != 0x20 && next != 0x0A && next != UInt8(ascii: ",")
    }

    /// What a mark does; “ closes in German what „ opened, and German turns » and « around.
    private static func role(
        of mark: Range<Int>,
        in text: ScannedText,
        openFamily: Int?
    ) -> Role? {
        switch text.string(mark) {
        case "„": .open(6)
        case "“": openFamily == 6 ? .close(6) : .open(0)
        case "”": .close(openFamily == 6 ? 6 : 0)
        case "«": openFamily == 7 ? .close(7) : .open(1)
        case "»": openFamily == nil && mayOpen(mark, in: text) ? .open(7) : .close(1)
        case "「": .open(2)
        case "」": .close(2)
        case "『": .open(3)
        case "』": .close(3)
        case "‹": .open(4)
        case "›": .close(4)
        case "\"", "＂": .either(5)
        default: nil
        }
    }
}
