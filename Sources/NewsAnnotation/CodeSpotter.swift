// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsText

/// Tells numbers that name something from those that count: G7, F-16, 5G, 25th, 第7, 25号, 17.4.1,
/// 15:30, 2-1, 007, +44 20 7946.
struct CodeSpotter {
    let text: ScannedText
    let lexicon: Lexicon

    /// The offset behind the code that a number is a part of, or `nil` when it is no code's.
    func end(ofCodeAround number: Range<Int>) -> Int? {
        if let end = endOfDigitGroups(from: number) { return end }
        let isCode =
            isZeroFilled(number) || isBoundInFront(number.lowerBound)
            || isOrdinal(number.lowerBound) || isBoundBehind(number.upperBound)
        return isCode ? endOfGlued(from: number.upperBound) : nil
    }

    // MARK: In front

    private func isBoundInFront(_ start: Int) -> Bool {
        guard let (mark, length) = UTF8Scanner.decode(text.bytes, before: start, start: 0) else {
            return false
        }
        if text.hit(.units, endingAt: start) != nil { return false }
        if hasCase(mark) { return true }
        let before =
            UTF8Scanner.decode(text.bytes, before: start - length, start: 0)?.scalar ?? 0x20
        switch mark {
        case 0x2B, 0x5F, 0x23: return true
        case 0x2C, 0x2E, 0x2F, 0x3A: return digitValue(before) != nil
        case 0x2D, 0x2010...0x2014: return digitValue(before) != nil || hasCase(before)
        default: return false
        }
    }

    /// Whether a word in front says so: 第7, № 7, thứ 7.
    private func isOrdinal(_ start: Int) -> Bool {
        let front = text.skippingSpaceBack(from: start)
        guard let hit = text.hit(.numerals, endingAt: front) else { return false }
        return lexicon.sense(hit).kind == "ordinal"
    }

    /// 007, and not 0 or 0.7.
    private func isZeroFilled(_ number: Range<Int>) -> Bool {
        number.count > 1 && text.bytes[number.lowerBound] == UInt8(ascii: "0")
            && text.bytes[number.lowerBound + 1] &- 0x30 < 10
    }

    // MARK: Behind

    private func isBoundBehind(_ end: Int) -> Bool {
        // 25号 where it is no day: a house, a line.
        if let mark = text.hit(.calendar, beginningAt: end),
            lexicon.sense(mark).kind == "day-mark-weak"
        {
            return true
        }
        guard end < text.bytes.count, text.hit(.units, beginningAt: end) == nil,
            text.hit(.hedges, beginningAt: end) == nil
        else { return false }
        let (mark, length) = scalar(at: end)
        if hasCase(mark) { return true }
        let next = scalar(at: end + length).value
        switch mark {
        case 0x2C, 0x2E, 0x2F, 0x3A: return digitValue(next) != nil
        case 0x2D, 0x2010...0x2014: return digitValue(next) != nil || hasCase(next)
        default: return false
        }
    }

    private func scalar(at offset: Int) -> (value: UInt32, length: Int) {
        guard offset < text.bytes.count else { return (0x20, 0) }
        let (scalar, length) = UTF8Scanner.decode(text.bytes, at: offset, end: text.bytes.count)
        return (scalar, length)
    }

    private func hasCase(_ scalar: UInt32) -> Bool { Script(of: scalar).hasCapitals }

    // MARK: Ends

    /// Behind all that is glued to a number: letters, digits and the marks between them.
    private func endOfGlued(from offset: Int) -> Int {
        var end = offset
        var index = text.token(at: offset)
        while index < text.tokens.count, text.tokens[index].range.lowerBound == end {
            let token = text.tokens[index]
            let isPart = token.kind == .number || token.script.hasCapitals || isMark(at: index)
            guard isPart else { break }
            end = token.range.upperBound
            index += 1
        }
        return end
    }

    /// Whether a token is a mark with a letter or digit right behind it.
    private func isMark(at index: Int) -> Bool {
        guard text.tokens[index].kind == .punctuation, index + 1 < text.tokens.count else {
            return false
        }
        let next = text.tokens[index + 1]
        return next.range.lowerBound == text.tokens[index].range.upperBound
            && (next.kind == .number || next.kind == .word)
    }

    /// Behind three groups of digits or more with a space or hyphen between them: a telephone.
    private func endOfDigitGroups(from number: Range<Int>) -> Int? {
        var end = number.upperBound
        var groups = 1
        var index = text.token(at: end)
        while index < text.tokens.count {
            let isHyphen =
                text.tokens[index].range == end..<(end + 1)
                && text.bytes[end] == UInt8(ascii: "-")
            let next = isHyphen ? index + 1 : index
            guard next < text.tokens.count, text.tokens[next].kind == .number,
                text.tokens[next].range.lowerBound == end + 1,
                isHyphen || text.bytes[end] == 0x20
            else { break }
            end = text.tokens[next].range.upperBound
            groups += 1
            index = next + 1
        }
        return groups >= 3 ? end : nil
    }
}
