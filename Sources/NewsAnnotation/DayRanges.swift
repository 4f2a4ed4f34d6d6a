// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsText

/// Gives the days of a range the month that only one of them has: 3–5 May, del 3 al 5 de mayo,
/// 5月3日至7日, с 18 по 25 марта.
struct DayRanges {
    let text: ScannedText
    let lexicon: Lexicon

    /// Adds a date to those found before it, with the first day of the range that it ends.
    func add(_ date: DateCandidate, to found: inout [DateCandidate]) {
        var date = withBracketedDay(date)
        if let last = found.last, last.isWeekdayAlone, date.day != nil, date.month != nil,
            isBracketed(last.range.upperBound..<date.range.lowerBound)
        {
            // Selasa (26/3/2024): the day is said twice.
            let index = found.count - 1
            (found[index].year, found[index].month) = (date.year, date.month)
            (found[index].day, found[index].isFuture) = (date.day, date.isFuture)
        }
        if let last = found.last, last.day != nil, isJoined(last.range.upperBound, date) {
            if date.isDayAlone, last.month != nil {
                (date.year, date.month, date.calendar) = (last.year, last.month, last.calendar)
                date.isFuture = last.isFuture
            } else if last.isDayAlone, let month = date.month {
                let index = found.count - 1
                (found[index].year, found[index].month) = (date.year, month)
                found[index].calendar = date.calendar
                found[index].isFuture = date.isFuture
            }
        } else if let first = firstDay(of: date, behind: found.last?.range.upperBound ?? 0) {
            found.append(first)
        }
        found.append(date)
    }

    /// quinta-feira (12): a weekday with its day in brackets.
    private func withBracketedDay(_ date: DateCandidate) -> DateCandidate {
        let open = date.range.upperBound
        let first = text.token(at: open + 2)
        guard date.isWeekdayAlone, open + 2 < text.bytes.count,
            isBracketed(open..<(open + 2)), first + 1 < text.tokens.count,
            text.tokens[first].range.lowerBound == open + 2,
            let (value, count) = NumberReader(language: text.language).digits(at: first, in: text),
            count <= 2, (1...31).contains(value),
            text.bytes[text.tokens[first + 1].range].elementsEqual(")".utf8)
        else { return date }
        var date = date
        date.day = Int(value)
        date.range = date.range.lowerBound..<text.tokens[first + 1].range.upperBound
        return date
    }

    private func isBracketed(_ gap: Range<Int>) -> Bool {
        text.bytes[gap].elementsEqual(" (".utf8)
    }

    /// Whether nothing but a dash or a word of ranges stands between an offset and a date.
    private func isJoined(_ end: Int, _ date: DateCandidate) -> Bool {
        guard end <= date.range.lowerBound else { return false }
        let gap = text.bytes[end..<date.range.lowerBound]
        if Self.particles.contains(where: { gap.starts(with: $0) && gap.count <= $0.count + 1 }) {
            return true
        }
        return startOfConnector(before: date.range.lowerBound, isTight: false) == end
    }

    /// Particles that are glued to the first day of a range.
    private static let particles = ["부터", "에서", "から"].map { Array($0.utf8) }

    /// The number in front of the word or dash before a day with its month.
    private func firstDay(of date: DateCandidate, behind limit: Int) -> DateCandidate? {
        guard let day = date.day, date.month != nil,
            let end = startOfConnector(before: date.range.lowerBound, isTight: true), end > limit
        else { return nil }
        let isDotted = text.bytes[end - 1] == UInt8(ascii: ".")
        let index = text.token(at: isDotted ? end - 1 : end) - 1
        guard index >= 0, text.tokens[index].kind == .number,
            text.tokens[index].range.upperBound == (isDotted ? end - 1 : end),
            text.tokens[index].range.lowerBound >= limit,
            let value = NumberReader(language: text.language).digits(at: index, in: text),
            value.count <= 2, value.value >= 1, Int(value.value) < max(day, 2) || day < 8,
            value.value <= 31, !isBound(index)
        else { return nil }
        var first = date
        first.day = Int(value.value)
        first.weekday = nil
        first.range = text.tokens[index].range.lowerBound..<end
        return first
    }

    /// Whether a number is glued to what stands in front of it.
    private func isBound(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let before = text.tokens[index - 1]
        return before.range.upperBound == text.tokens[index].range.lowerBound
            && (before.kind != .word || before.script.hasCapitals)
    }

    /// Where the dash or word of ranges before an offset begins, without white space in front.
    private func startOfConnector(before offset: Int, isTight: Bool) -> Int? {
        let front = text.skippingSpaceBack(from: offset)
        if let hit = text.hit(.hedges, endingAt: front) {
            let sense = lexicon.sense(hit)
            guard let position = sense.attributes.last else { return nil }
            let joins =
                switch position {
                case "between", "days", "and": true
                default: sense.kind == "atMost"
                }
            return joins ? text.skippingSpaceBack(from: hit.range.lowerBound) : nil
        }
        let index = text.token(at: front) - 1
        guard index >= 0, text.tokens[index].range.upperBound == front,
            text.tokens[index].kind != .word, text.tokens[index].kind != .number,
            QuantityFinder.isDash(text.bytes[text.tokens[index].range])
        else { return nil }
        return text.skippingSpaceBack(from: text.tokens[index].range.lowerBound)
    }
}

extension DateCandidate {
    /// Whether it is a weekday and nothing else.
    fileprivate var isWeekdayAlone: Bool {
        weekday != nil && day == nil && month == nil && year == nil && offset == nil && side == nil
    }

    /// Whether it is a day without a month.
    fileprivate var isDayAlone: Bool {
        day != nil && month == nil && year == nil && offset == nil && weekday == nil
    }
}
