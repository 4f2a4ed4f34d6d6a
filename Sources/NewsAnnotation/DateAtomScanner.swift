// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Collects the words and numbers of a text that dates are made of.
struct DateAtomScanner {
    private let text: ScannedText
    private let finder: DateFinder
    private let hits: ArraySlice<Lexicon.Hit>
    /// Whether the language's names of months and weekdays have a capital.
    private let needsCapital: Bool

    /// How far a pass has come.
    ///
    /// It is handed on apart from the scanner, which nothing changes: a text within what is being
    /// changed would be copied at every call.
    private struct Pass {
        var nextHit: Int
        var found: [DateAtom] = []
    }

    init(text: ScannedText, finder: DateFinder) {
        self.text = text
        self.finder = finder
        hits = text.hits(.calendar)
        needsCapital = ["en", "de", "id"].contains(text.primary)
    }

    /// The atoms, by place, not overlapping.
    func atoms() -> [DateAtom] {
        var pass = Pass(nextHit: hits.startIndex)
        pass.found.reserveCapacity(text.tokens.count / 16 + 8)
        var index = 0
        while index < text.tokens.count {
            let end = atom(at: index, &pass)
            index = end.map { max(index + 1, text.token(at: $0)) } ?? index + 1
        }
        return pass.found
    }

    /// Adds what begins at a token, or within it behind the prefixes of Hebrew and Arabic; the end
    /// of it, or `nil`.
    private func atom(at index: Int, _ pass: inout Pass) -> Int? {
        let token = text.tokens[index].range
        while pass.nextHit < hits.endIndex, hits[pass.nextHit].range.lowerBound < token.lowerBound {
            pass.nextHit += 1
        }
        if pass.nextHit < hits.endIndex, hits[pass.nextHit].range.lowerBound < token.upperBound,
            let kind = kind(of: hits[pass.nextHit]), !isBeginningOfName(index, hits[pass.nextHit])
        {
            let hit = hits[pass.nextHit]
            let isWeak = finder.lexicon.sense(hit).kind == "month-name-weak"
            append(kind, hit.range, at: index, isWeak: isWeak, &pass)
            return weekdayWithin(hit, &pass) ?? hit.range.upperBound
        }
        switch text.tokens[index].kind {
        case .punctuation, .symbol: return nil
        case .number: return number(at: index, &pass)
        case .word: return name(at: index, &pass) ?? hanDate(at: index, &pass)
        }
    }

    private func name(at index: Int, _ pass: inout Pass) -> Int? {
        guard !needsCapital || text.tokens[index].isCapitalised,
            let (name, range, isShort) = text.calendarName(at: index, among: finder.names)
        else { return nil }
        append(Self.kind(of: name), range, at: index, isWeak: isShort, &pass)
        return range.upperBound
    }

    private func hanDate(at index: Int, _ pass: inout Pass) -> Int? {
        guard hanDigit(index) != nil, let (value, end) = hanNumber(at: index) else { return nil }
        append(value, text.tokens[index].range.lowerBound..<end, at: index, &pass)
        return end
    }

    private func number(at index: Int, _ pass: inout Pass) -> Int? {
        guard let (value, count) = finder.reader.digits(at: index, in: text), count <= 4 else {
            return nil
        }
        append(.number(Int(value), digits: count), text.tokens[index].range, at: index, &pass)
        return nil
    }

    /// The first token that begins at or behind an offset; `index` is the one that is looked at.
    private func token(beginningAt offset: Int, near index: Int) -> Int {
        if text.tokens[index].range.lowerBound == offset { return index }
        return min(text.token(at: offset), text.tokens.count - 1)
    }

    /// Whether a word is only the beginning of a weekday's name: 日 of 日曜日, 월 of 월요일.
    private func isBeginningOfName(_ index: Int, _ hit: Lexicon.Hit) -> Bool {
        guard hit.range.count == 3, hit.range.lowerBound == text.tokens[index].range.lowerBound,
            let name = text.calendarName(at: index, among: finder.names)
        else { return false }
        return name.range.upperBound > hit.range.upperBound
    }

    private func append(
        _ kind: DateAtom.Kind,
        _ range: Range<Int>,
        at index: Int,
        isWeak: Bool = false,
        _ pass: inout Pass
    ) {
        if let last = pass.found.last, last.range.upperBound > range.lowerBound { return }
        let first = token(beginningAt: range.lowerBound, near: index)
        let token =
            text.tokens[first].range.upperBound >= range.upperBound
            ? text.tokens[first] : text.tokens[text.token(at: range.upperBound) - 1]
        let script = text.tokens[first].script
        pass.found.append(
            DateAtom(
                kind: kind,
                range: range,
                isCapitalised: !script.hasCapitals || token.isCapitalised,
                isWeak: isWeak
            )
        )
    }

    /// 上周二: the weekday 周二 begins within the word of the week.
    private func weekdayWithin(_ hit: Lexicon.Hit, _ pass: inout Pass) -> Int? {
        guard finder.lexicon.sense(hit).kind == "week" else { return nil }
        var index = text.token(at: hit.range.lowerBound) + 1
        while index < text.tokens.count, text.tokens[index].range.lowerBound < hit.range.upperBound
        {
            if let (name, range, _) = text.calendarName(at: index, among: finder.names),
                range.upperBound > hit.range.upperBound
            {
                append(
                    Self.kind(of: name),
                    hit.range.upperBound..<range.upperBound,
                    at: index,
                    &pass
                )
                return range.upperBound
            }
            index += 1
        }
        return nil
    }

    // MARK: Han numbers

    /// 二〇二四 before 年, 二十五 before 日: a number in characters with a calendar's mark behind it.
    private func hanNumber(at index: Int) -> (kind: DateAtom.Kind, end: Int)? {
        var value = 0
        var digits = 0
        var end = index
        while end < text.tokens.count, digits < 5, let digit = hanDigit(end) {
            if digit == 10 {
                value = max(1, value) * 10
            } else {
                let isBehindTen = end > index && hanDigit(end - 1) == 10
                value = isBehindTen ? value + digit : value * 10 + digit
            }
            digits += 1
            end += 1
        }
        guard digits > 0, digits < 5 else { return nil }
        let behind = text.tokens[end - 1].range.upperBound
        guard let mark = hits.beginning(at: behind), let kind = kind(of: mark) else { return nil }
        switch kind {
        case .dayMark, .weakDayMark, .monthMark, .yearMark:
            return (.number(value, digits: value >= 1000 ? 4 : 2), behind)
        default: return nil
        }
    }

    private func hanDigit(_ index: Int) -> Int? {
        let token = text.tokens[index]
        // From 〇 on; most characters of three bytes are others.
        guard token.range.count == 3, 0xE3...0xE9 ~= text.bytes[token.range.lowerBound] else {
            return nil
        }
        let scalar = UTF8Scanner.decode(
            text.bytes,
            at: token.range.lowerBound,
            end: token.range.upperBound
        ).scalar
        return Self.hanDigit(scalar)
    }

    private static func hanDigit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x3007, 0x96F6: 0
        case 0x4E00: 1
        case 0x4E8C: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        case 0x5341: 10
        default: nil
        }
    }

    // MARK: Kinds

    private static func kind(of name: CalendarNames.Name) -> DateAtom.Kind {
        switch name {
        case .month(let number): .month(number)
        case .otherMonth(let number, let calendar): .otherMonth(number, calendar)
        case .weekday(let number): .weekday(number)
        }
    }

    private func kind(of hit: Lexicon.Hit) -> DateAtom.Kind? {
        let sense = finder.lexicon.sense(hit)
        let value = sense.attributes.count > 1 ? Int(sense.attributes[1]) : nil
        return switch (sense.kind, value) {
        case ("day-mark", _): isDuration(hit) ? nil : .dayMark
        case ("day-mark-weak", _): .weakDayMark
        case ("month-mark", _): .monthMark
        case ("year-mark", _): .yearMark
        case ("lead", _): .lead
        case ("month-name", let value?), ("month-name-weak", let value?): .month(value)
        case ("weekday-name", let value?): .weekday(value)
        case ("side", let value?): DateCandidate.Side(rawValue: value).map { .side($0) }
        case ("era", let value?): .era(value)
        case ("day", let value?): .offset(.days(value))
        case ("week", let value?): .offset(.weeks(value))
        case ("month", let value?): .offset(.months(value))
        case ("year", let value?): .offset(.years(value))
        default: nil
        }
    }

    /// Whether a mark is only the beginning of a unit: 日 of 日間.
    private func isDuration(_ mark: Lexicon.Hit) -> Bool {
        guard let unit = text.hits(.units).beginning(at: mark.range.lowerBound) else {
            return false
        }
        return unit.range.count > mark.range.count
    }
}
