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
    /// Whether the speech goes on in the next paragraph, which opens with a mark of its own: no
    /// mark closes it.
    var goesOn = false
}

/// Pairs the quotation marks of a text, block by block.
///
/// Every pair of marks in use is known; nested pairs are part of the outer one; what one kind of
/// marks opens another may close («…"), where it stands like a closing mark; a mark without partner
/// is passed over, unless the next paragraph opens with the same: then the speech goes on there.
struct QuoteMarks {
    private enum Role { case open(Int), close(Int), either(Int) }

    private struct Open {
        var family: Int
        var mark: Range<Int>
        /// How many spans were complete when it opened.
        var before: Int
    }

    private let text: ScannedText
    private var spans: [QuotedSpan] = []
    private var open: [Open] = []
    /// The kind of marks that the paragraph before opened, and this one is to close.
    private var carried: Int?

    /// Deeper nesting is no prose.
    private static let deepest = 4

    private init(text: ScannedText) { self.text = text }

    /// The quoted spans of a text's blocks, by place, not overlapping.
    ///
    /// - Complexity: O(*n*) in the tokens.
    static func spans(in text: ScannedText) -> [QuotedSpan] {
        var marks = QuoteMarks(text: text)
        for (index, block) in text.blocks.enumerated() {
            let next = index + 1 < text.blocks.count ? text.blocks[index + 1].range : nil
            marks.scan(block.range, next: next)
        }
        return marks.spans
    }

    private mutating func scan(_ block: Range<Int>, next: Range<Int>?) {
        open.removeAll(keepingCapacity: true)
        if let family = carried {
            let start = block.lowerBound..<block.lowerBound
            open.append(Open(family: family, mark: start, before: spans.count))
        }
        carried = nil
        var line = block.lowerBound
        var index = text.token(at: block.lowerBound)
        while index < text.tokens.count, text.tokens[index].range.lowerBound < block.upperBound {
            let token = text.tokens[index]
            index += 1
            guard token.kind == .punctuation, let role = role(of: token.range) else { continue }
            if let end = lineEnd(from: line, to: token.range.lowerBound) {
                if opensLike(token.range) { goOn(to: end, at: token.range) }
                line = end + 1
            }
            take(token.range, role)
        }
        if let next {
            goOn(to: block.upperBound, beyond: next)
            carryOn(from: block, to: next)
        }
    }

    private mutating func take(_ mark: Range<Int>, _ role: Role) {
        switch role {
        case .open(let family): push(family, mark)
        case .close(let family): close(family, mark)
        case .either(let family):
            let isInner = open.last?.family == family
            if open.isEmpty ? mayOpen(mark) : !isInner && opensLike(mark) || isNested(mark, isInner)
            {
                push(family, mark)
            } else {
                close(family, mark)
            }
        }
    }

    /// Whether a straight mark within straight marks opens words of their own: «Работа "Без
    /// названия"», where the first has not closed.
    private func isNested(_ mark: Range<Int>, _ isInner: Bool) -> Bool {
        isInner && open.count < 2 && opensLike(mark) && hasPartners(behind: mark)
    }

    /// Whether two marks more of its kind follow in its line: one for it and one for what it is in.
    private func hasPartners(behind mark: Range<Int>) -> Bool {
        var count = 0
        var index = text.token(at: mark.upperBound)
        let kind = text.string(mark)
        while index < text.tokens.count, count < 2 {
            let token = text.tokens[index]
            let gap = text.tokens[index - 1].range.upperBound..<token.range.lowerBound
            if text.bytes[gap].contains(0x0A) { return false }
            if token.kind == .punctuation, text.string(token.range) == kind {
                if opensLike(token.range) { return false }
                count += 1
            }
            index += 1
        }
        return count == 2
    }

    private mutating func push(_ family: Int, _ mark: Range<Int>) {
        if open.count < Self.deepest {
            open.append(Open(family: family, mark: mark, before: spans.count))
        }
    }

    private mutating func close(_ family: Int, _ mark: Range<Int>) {
        var place = open.lastIndex { $0.family == family }
        if place == nil, !open.isEmpty, closesLike(mark) { place = open.count - 1 }
        guard let place else { return }
        let start = open[place]
        open.removeSubrange(place...)
        let inner = start.mark.upperBound..<mark.lowerBound
        guard !inner.isEmpty else { return }
        spans.removeSubrange(start.before...)
        spans.append(
            QuotedSpan(inner: inner, outer: start.mark.lowerBound..<mark.upperBound)
        )
    }

    // MARK: Speech over several paragraphs

    /// Where the first line feed between two offsets stands, or `nil`.
    private func lineEnd(from start: Int, to end: Int) -> Int? {
        start < end ? text.bytes[start..<end].lastIndex(of: 0x0A) : nil
    }

    private mutating func goOn(to end: Int, beyond next: Range<Int>) {
        let index = text.token(at: next.lowerBound)
        guard index < text.tokens.count, text.tokens[index].kind == .punctuation else { return }
        goOn(to: end, at: text.tokens[index].range)
    }

    /// Ends words that no mark closes with their paragraph, when the next begins with a mark of the
    /// same kind.
    private mutating func goOn(to end: Int, at mark: Range<Int>) {
        guard let start = open.first, let role = role(of: mark, opening: true), beginsLine(mark)
        else { return }
        switch role {
        case .open(start.family), .either(start.family): break
        default: return
        }
        let inner = start.mark.upperBound..<text.skippingSpaceBack(from: end)
        guard inner.lowerBound < inner.upperBound else { return }
        spans.removeSubrange(start.before...)
        spans.append(
            QuotedSpan(
                inner: inner,
                outer: start.mark.lowerBound..<inner.upperBound,
                goesOn: true
            )
        )
        open.removeAll(keepingCapacity: true)
    }

    /// Ends words that are closed only in the next paragraph, where no mark opens them again.
    private mutating func carryOn(from block: Range<Int>, to next: Range<Int>) {
        guard let start = open.first, !start.mark.isEmpty else { return }
        var index = text.token(at: next.lowerBound)
        while index < text.tokens.count, text.tokens[index].range.lowerBound < next.upperBound {
            let token = text.tokens[index]
            index += 1
            guard token.kind == .punctuation, let role = role(of: token.range, opening: true)
            else { continue }
            guard case .close(let family) = role, family == start.family else { return }
            let inner = start.mark.upperBound..<text.skippingSpaceBack(from: block.upperBound)
            guard inner.lowerBound < inner.upperBound else { return }
            spans.removeSubrange(start.before...)
            spans.append(
                QuotedSpan(
                    inner: inner,
                    outer: start.mark.lowerBound..<inner.upperBound,
                    goesOn: true
                )
            )
            carried = family
            return
        }
    }

    private func beginsLine(_ mark: Range<Int>) -> Bool {
        let end = text.skippingSpaceBack(from: mark.lowerBound)
        return end == 0 || text.bytes[end..<mark.lowerBound].contains(0x0A)
    }

    // MARK: What a mark does

    private func mayOpen(_ mark: Range<Int>) -> Bool {
        guard mark.upperBound < text.bytes.count else { return false }
        let next = text.bytes[mark.upperBound]
        return next != 0x20 && next != 0x0A && next != UInt8(ascii: ",")
    }

    /// Whether a mark stands as opening ones do: a space, or nothing, in front, a letter behind.
    private func opensLike(_ mark: Range<Int>) -> Bool {
        guard mayOpen(mark) else { return false }
        guard mark.lowerBound > 0 else { return true }
        return [0x20, 0x0A, UInt8(ascii: "("), UInt8(ascii: "[")].contains(
            text.bytes[mark.lowerBound - 1]
        )
    }

    /// Whether a mark stands as closing ones do: no space in front, none but a space or a mark
    /// behind.
    private func closesLike(_ mark: Range<Int>) -> Bool {
        guard mark.lowerBound > 0, ![0x20, 0x0A].contains(text.bytes[mark.lowerBound - 1]) else {
            return false
        }
        // Of marks that only close none needs a space behind it.
        if ["」", "』", "”"].contains(text.string(mark)) { return true }
        let index = text.token(at: mark.upperBound)
        return index >= text.tokens.count || text.tokens[index].range.lowerBound > mark.upperBound
            || text.tokens[index].kind == .punctuation
    }

    /// Whether a straight mark is a letter's in Hebrew: יו*"*ר.
    private func isInWord(_ mark: Range<Int>) -> Bool {
        guard text.language.primary == "he", mark.lowerBound > 0,
            mark.upperBound < text.bytes.count
        else { return false }
        return text.bytes[mark.lowerBound - 1] >= 0x80 && text.bytes[mark.upperBound] >= 0x80
            && isHebrew(before: mark) && isHebrew(behind: mark)
    }

    private func isHebrew(before mark: Range<Int>) -> Bool {
        let index = text.token(at: mark.lowerBound) - 1
        return index >= 0 && text.tokens[index].kind == .word
            && text.tokens[index].range.upperBound == mark.lowerBound
    }

    private func isHebrew(behind mark: Range<Int>) -> Bool {
        let index = text.token(at: mark.upperBound)
        return index < text.tokens.count && text.tokens[index].kind == .word
            && text.tokens[index].range.lowerBound == mark.upperBound
    }

    /// What a mark does; “ closes in German what „ opened, and German turns » and « around.
    private func role(of mark: Range<Int>, opening: Bool = false) -> Role? {
        // Most marks are commas and stops.
        let first = text.bytes[mark.lowerBound]
        guard first == UInt8(ascii: "\"") || first >= 0x80 else { return nil }
        let family = opening ? nil : open.last?.family
        switch text.string(mark) {
        case "„": return .open(6)
        case "“": return family == 6 ? .close(6) : .open(0)
        case "”":
            if family == nil, opensLike(mark) { return opening ? .open(0) : .open(8) }
            return .close(family == 6 || family == 8 ? family ?? 0 : 0)
        case "«": return family == 7 ? .close(7) : .open(1)
        case "»":
            let isOpening = open.isEmpty && mayOpen(mark)
            return isOpening && !opening
                ? .open(7) : opening && mayOpen(mark) ? .open(1) : .close(1)
        case "「": return .open(2)
        case "」": return .close(2)
        case "『": return .open(3)
        case "』": return .close(3)
        case "‹": return .open(4)
        case "›": return .close(4)
        case "\"", "＂", "״": return isInWord(mark) ? nil : .either(5)
        default: return nil
        }
    }
}
