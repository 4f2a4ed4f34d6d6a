// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsText

/// Tells whether four digits alone are a year: in 2019, 2019–2024, and not 2000 people, $2000,
/// about 2000 or model X-2000.
struct YearSpotter {
    let text: ScannedText
    let lexicon: Lexicon

    /// The year that an atom is, or `nil`.
    func candidate(_ atom: DateAtom) -> DateCandidate? {
        guard atom.isYear || isEarlyYear(atom), case .number(let year, _) = atom.kind,
            isFree(inFrontOf: atom.range.lowerBound), isFree(behind: atom.range.upperBound)
        else { return nil }
        return DateCandidate(range: atom.range, year: year)
    }

    /// Whether digits are a year before 1900: only behind a word of time or an *of*.
    private func isEarlyYear(_ atom: DateAtom) -> Bool {
        guard case .number(let value, digits: 4) = atom.kind, (1500...1899).contains(value) else {
            return false
        }
        let front = text.skippingSpaceBack(from: atom.range.lowerBound)
        if let hit = text.hit(.calendar, endingAt: front), lexicon.sense(hit).kind == "lead" {
            return true
        }
        let index = text.token(at: front) - 1
        return index >= 0 && text.tokens[index].kind == .word
            && Self.genitives.contains(Array(text.foldedWord(index)))
    }

    private static let genitives: Set<[UInt8]> = Set(
        ["de", "del", "of", "di", "von", "em", "en", "w", "в", "у"].map { Array($0.utf8) }
    )

    private func isFree(inFrontOf start: Int) -> Bool {
        let front = text.skippingSpaceBack(from: start)
        if let unit = text.hit(.units, endingAt: front), lexicon.sense(unit).kind == "money" {
            return false
        }
        if let hedge = text.hits(.hedges).ending(at: front) {
            // Until 2019; between 2019 and 2024.
            let bound = lexicon.sense(hedge).kind
            guard bound == "atMost" || bound == "range" else { return false }
        }
        guard let (mark, length) = UTF8Scanner.decode(text.bytes, before: start, start: 0) else {
            return true
        }
        if Script(of: mark).hasCapitals { return false }
        let before =
            UTF8Scanner.decode(text.bytes, before: start - length, start: 0)?.scalar ?? 0x20
        switch mark {
        case 0x23, 0x2B, 0x5F, 0x2C, 0x2E, 0x3A: return false
        case 0x2D, 0x2010...0x2014, 0x2F:
            return !Script(of: before).hasCapitals && isYearEnding(at: start - length, before)
        default: return true
        }
    }

    /// Whether what stands before a dash is no digit, or a year.
    private func isYearEnding(at end: Int, _ last: UInt32) -> Bool {
        guard digitValue(last) != nil else { return true }
        let index = text.token(at: end) - 1
        return index >= 0 && text.tokens[index].range.count == 4
    }

    private func isFree(behind end: Int) -> Bool {
        let behind = text.skippingSpace(from: end)
        if text.hits(.units).beginning(at: behind) != nil
            || text.hits(.counts).beginning(at: behind) != nil
            || text.hits(.countries).beginning(at: behind) != nil
            || isMultiplied(behind)
        {
            return false
        }
        guard end < text.bytes.count else { return true }
        if isFollowedByDigits(end) { return false }
        let (mark, length) = UTF8Scanner.decode(text.bytes, at: end, end: text.bytes.count)
        if Script(of: mark).hasCapitals || mark == 0x25 { return false }
        guard end + length < text.bytes.count else { return true }
        let next = UTF8Scanner.decode(text.bytes, at: end + length, end: text.bytes.count).scalar
        switch mark {
        case 0x2C, 0x2E, 0x3A: return digitValue(next) == nil
        case 0x2D: return digitValue(next) == nil || isYearBeginning(at: end + length)
        default: return true
        }
    }

    /// 1900 1234: a telephone.
    private func isFollowedByDigits(_ end: Int) -> Bool {
        let next = text.token(at: end)
        return text.bytes[end] == 0x20 && next < text.tokens.count
            && text.tokens[next].kind == .number && text.tokens[next].range.lowerBound == end + 1
            && text.tokens[next].range.count > 2
    }

    /// Whether the digits are a part of a number: 2000만.
    private func isMultiplied(_ behind: Int) -> Bool {
        guard let hit = text.hit(.numerals, beginningAt: behind) else { return false }
        return ["multiplier", "dozen"].contains(lexicon.sense(hit).kind)
    }

    private func isYearBeginning(at start: Int) -> Bool {
        let index = text.token(at: start)
        return index < text.tokens.count && text.tokens[index].range.count == 4
    }
}
