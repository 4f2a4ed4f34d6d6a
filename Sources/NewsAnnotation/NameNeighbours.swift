// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Tells whether the name of a weekday or month is a part of another name: the Sunday Times,
/// Domingo Pérez, Frau Sonntag, «Субота плюс».
struct NameNeighbours {
    let text: ScannedText

    /// Languages that write weekdays and months small; a capital says that it is a name.
    private static let smallLanguages: Set<String> = ["es", "fr", "it", "pt", "pl", "ru", "uk"]

    /// Quotations up to this many bytes are titles; longer ones are speech.
    private static let titleLimit = 48

    /// Whether a text's language writes weekdays and months small.
    static func writesSmall(_ text: ScannedText) -> Bool {
        smallLanguages.contains(text.primary)
    }

    /// Whether a name goes on in front of a range or behind it.
    func surround(_ range: Range<Int>) -> Bool {
        let first = text.token(at: range.lowerBound)
        guard first < text.tokens.count else { return false }
        let last = text.token(at: range.upperBound) - 1
        if isNamed(range) || isQuoted(range, first, last) { return true }
        guard text.tokens[first].script.hasCapitals else { return false }
        let followsName = isName(first - 1, beside: first) || isTitle(before: range.lowerBound)
        if Self.writesSmall(text) {
            guard text.tokens[first].isCapitalised else { return isNamePart(first) }
            return !opensSentence(first) || isName(last + 1, beside: last)
        }
        guard text.tokens[first].isCapitalised else { return false }
        return followsName || isName(last + 1, beside: last) && !isLed(first)
    }

    /// Journal du dimanche: a name, a preposition, the weekday.
    private func isNamePart(_ first: Int) -> Bool {
        guard first >= 2, text.tokens[first - 1].kind == .word,
            Self.prepositions.contains(Array(text.foldedWord(first - 1))), !opensSentence(first - 2)
        else { return false }
        return isName(first - 2, beside: first - 1)
    }

    private static let prepositions: Set<[UInt8]> = Set(
        ["du", "de", "del", "della", "di", "do", "da"].map { Array($0.utf8) }
    )

    /// Whether a newspaper or the like is what the weekday names: 週五論壇, Pazartesi gazetesi.
    private func isNamed(_ range: Range<Int>) -> Bool {
        let front = text.skippingSpaceBack(from: range.lowerBound)
        if text.hit(.media, endingAt: front) != nil, front == range.lowerBound { return true }
        let end = range.upperBound
        if isInTitle(range) { return true }
        return text.hit(.media, beginningAt: text.skippingSpace(from: end)) != nil
    }

    /// Whether it stands in the marks of Chinese titles, or begins a quotation of a few characters:
    /// 《聯合週日報》, 「週五論壇」.
    private func isInTitle(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        var length = 0
        while let (scalar, size) = UTF8Scanner.decode(text.bytes, before: offset, start: 0),
            length < 12
        {
            if scalar == 0x300A { return true }
            if scalar == 0x300C || scalar == 0x201C {
                return length == 0 && text.tokens[text.token(at: range.lowerBound)].script == .han
                    && closesSoon(range.upperBound)
            }
            guard Script(of: scalar) == .han else { return false }
            offset -= size
            length += 1
        }
        return false
    }

    private func closesSoon(_ end: Int) -> Bool {
        let rest = text.bytes[end..<min(text.bytes.count, end + 12)]
        return rest.firstRange(of: "」".utf8) != nil || rest.firstRange(of: "”".utf8) != nil
    }

    /// Whether it stands in a short quotation that begins with a capital and has no verb's room.
    private func isQuoted(_ range: Range<Int>, _ first: Int, _ last: Int) -> Bool {
        guard text.tokens[first].script.hasCapitals else { return false }
        var open = first - 1
        while open >= 0, first - open <= 3, text.tokens[open].kind == .word { open -= 1 }
        var close = last + 1
        while close < text.tokens.count, close - last <= 3, text.tokens[close].kind == .word {
            close += 1
        }
        guard open >= 0, close < text.tokens.count, isQuote(open), isQuote(close) else {
            return false
        }
        return text.tokens[open + 1].isCapitalised
            && text.tokens[close].range.upperBound - text.tokens[open].range.lowerBound
                <= Self.titleLimit
    }

    private func isQuote(_ index: Int) -> Bool {
        let range = text.tokens[index].range
        switch UTF8Scanner.decode(text.bytes, at: range.lowerBound, end: range.upperBound).scalar {
        case 0x22, 0xAB, 0xBB, 0x201C...0x201E, 0x2018, 0x2019: return true
        default: return false
        }
    }

    /// Whether a token is a word with a capital, one space from another.
    private func isName(_ index: Int, beside other: Int) -> Bool {
        guard text.tokens.indices.contains(index), text.tokens[index].kind == .word,
            text.tokens[index].isCapitalised, !opensSentence(index)
        else { return false }
        let (front, back) = index < other ? (index, other) : (other, index)
        let gap = text.tokens[front].range.upperBound..<text.tokens[back].range.lowerBound
        return gap.count == 1 && text.bytes[gap.lowerBound] == 0x20
            && text.primary != "de"
    }

    /// Whether a title stands in front, as Mr or Frau.
    private func isTitle(before start: Int) -> Bool {
        let front = text.skippingSpaceBack(from: start)
        if text.hit(.offices, endingAt: front) != nil { return true }
        return front > 0 && text.bytes[front - 1] == UInt8(ascii: ".")
            && text.hit(.offices, endingAt: front - 1) != nil
    }

    /// On Sunday Mr X spoke: a word of time in front of the weekday.
    private func isLed(_ first: Int) -> Bool {
        guard first > 0 else { return false }
        guard text.tokens[first - 1].kind == .word else { return true }
        return Self.timeWords.contains(Array(text.foldedWord(first - 1)))
    }

    private static let timeWords: Set<[UInt8]> = Set(
        [
            "on", "by", "until", "since", "from", "late", "early", "this", "last", "next", "every",
            "and", "through", "before", "after", "pada", "hari", "sejak", "hingga", "sampai",
            "mulai",
        ].map { Array($0.utf8) }
    )

    private func opensSentence(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = text.tokens[index - 1]
        guard before.kind == .punctuation else { return false }
        switch text.bytes[before.range.lowerBound] {
        case UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "("):
            return false
        default: return true
        }
    }
}
