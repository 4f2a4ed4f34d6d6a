// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Makes one date of atoms that stand together.
struct DateRun {
    private let atoms: ArraySlice<DateAtom>
    private let text: ScannedText
    private let lexicon: Lexicon
    private var date = DateCandidate(range: 0..<0)
    private var used: [Range<Int>] = []
    /// Whether anything but numbers speaks for a date.
    private var hasWord = false

    private init(_ atoms: ArraySlice<DateAtom>, _ text: ScannedText, _ lexicon: Lexicon) {
        self.atoms = atoms
        self.text = text
        self.lexicon = lexicon
    }

    /// The date that atoms make, or `nil` when they make none.
    static func date(
        of atoms: ArraySlice<DateAtom>,
        in text: ScannedText,
        _ lexicon: Lexicon
    ) -> DateCandidate? {
        var run = DateRun(atoms, text, lexicon)
        run.read()
        return run.result()
    }

    private mutating func read() {
        if readNumeric() { return }
        var index = atoms.startIndex
        while index < atoms.endIndex {
            index = readAtom(at: index)
        }
    }

    private func number(at index: Int) -> (value: Int, digits: Int)? {
        guard atoms.indices.contains(index), case .number(let value, let digits) = atoms[index].kind
        else { return nil }
        return (value, digits)
    }

    private func kind(at index: Int) -> DateAtom.Kind? {
        atoms.indices.contains(index) ? atoms[index].kind : nil
    }

    private mutating func use(_ range: Range<Int>) {
        used.append(range)
        hasWord = true
    }

    // MARK: Numbers with marks

    /// Three numbers with marks between them: `2024-03-25`, `25/03/2024`, `25.3.24`.
    private mutating func readNumeric() -> Bool {
        for index in atoms.indices {
            guard let a = number(at: index), let b = number(at: index + 1),
                let c = number(at: index + 2), mark(after: index) == mark(after: index + 1),
                mark(after: index) != nil
            else { continue }
            if a.digits == 4, b.value <= 12, c.value <= 31 {
                (date.year, date.month, date.day) = (a.value, b.value, c.value)
            } else if c.digits == 4, a.value <= 31, b.value <= 12 {
                (date.year, date.month, date.day) = (c.value, b.value, a.value)
            } else if c.digits == 4, a.value <= 12, b.value <= 31 {
                (date.year, date.month, date.day) = (c.value, a.value, b.value)
            } else {
                continue
            }
            use(rangeWithMark(index))
            use(atoms[index + 2].range)
            return true
        }
        return false
    }

    /// A number with the article or mark in front of it: le 26/03/2024, ngày 27-3-2024.
    private func rangeWithMark(_ index: Int) -> Range<Int> {
        let range = atoms[index].range
        guard kind(at: index - 1) == .dayMark else { return range }
        return atoms[index - 1].range.lowerBound..<range.upperBound
    }

    /// Two numbers that are a day and a month: 26.03 in a language that writes decimals with a comma,
    /// 14.3 and 27/4 behind a word of time.
    private mutating func readPair(at index: Int) -> Int? {
        guard date.month == nil, date.day == nil, let mark = mark(after: index),
            let day = number(at: index), let month = number(at: index + 1),
            (1...31).contains(day.value), (1...12).contains(month.value), day.digits <= 2,
            month.digits <= 2, self.mark(after: index + 1) == nil
        else { return nil }
        let last = atoms[index + 1].range.upperBound
        guard isDayAndMonth(index, mark, isFull: month.digits == 2), !isMeasured(last) else {
            return nil
        }
        (date.day, date.month) = (day.value, month.value)
        use(atoms[index].range.lowerBound..<endWithStop(last))
        return index + 2
    }

    private func isDayAndMonth(_ index: Int, _ mark: UInt8, isFull: Bool) -> Bool {
        let isLed = isLed(index)
        switch mark {
        case 0x2E:
            let isComma = NumberReader(language: text.language).writesDecimalsWithComma
            return isLed && (isComma || text.primary == "he") || isComma && isFull
        case 0x2F: return isLed && text.primary != "en"
        default: return false
        }
    }

    /// Whether a word of time stands in front: am 8.2., sejak 24/3, ב-14.3.
    private func isLed(_ index: Int) -> Bool {
        if kind(at: index - 1) == .lead { return true }
        guard text.primary == "he" else { return false }
        return text.bytes[..<atoms[index].range.lowerBound].suffix(3).elementsEqual("ב-".utf8)
    }

    /// Whether what stands at an offset is a unit, a multiplier or a time of day.
    private func isMeasured(_ end: Int) -> Bool {
        let place = text.skippingSpace(from: end)
        if end < text.bytes.count, text.bytes[end] == UInt8(ascii: "%") { return true }
        if text.hit(.units, beginningAt: place) != nil { return true }
        let word = text.hit(.numerals, beginningAt: place).map { lexicon.sense($0).kind }
        return word == "multiplier" || word == "clock"
    }

    /// The end with the full stop that belongs to a numeric date, as behind 8.2 in German.
    private func endWithStop(_ end: Int) -> Int {
        let language = text.primary
        guard language == "de", end < text.bytes.count, text.bytes[end] == UInt8(ascii: "."),
            end + 1 < text.bytes.count, text.bytes[end + 1] == 0x20
        else { return end }
        return end + 1
    }

    /// The one byte between a number and the next atom, when it is `.`, `/` or `-`.
    private func mark(after index: Int) -> UInt8? {
        guard atoms.indices.contains(index + 1) else { return nil }
        let gap = atoms[index].range.upperBound..<atoms[index + 1].range.lowerBound
        guard gap.count == 1, [0x2D, 0x2E, 0x2F].contains(text.bytes[gap.lowerBound]) else {
            return nil
        }
        return text.bytes[gap.lowerBound]
    }

    // MARK: Atom by atom

    private mutating func readAtom(at index: Int) -> Int {
        let range = atoms[index].range
        switch atoms[index].kind {
        case .number(let value, let digits):
            return readPair(at: index) ?? readNumber(value, digits: digits, at: index)
        case .month(let month) where date.month == nil && isMonth(at: index):
            date.month = month
            use(range)
        case .otherMonth(let month, let calendar) where date.month == nil && isDated(index):
            (date.month, date.calendar) = (month, calendar)
            use(range)
        case .weekday(let weekday) where date.weekday == nil && isWeekday(at: index):
            date.weekday = weekday
            use(range)
        case .offset(let offset) where date.offset == nil:
            date.offset = offset
            use(range)
        case .side(let side) where date.side == nil && isBesideName(index):
            date.side = side
            used.append(range)
        case .era(let base):
            return readEra(base, at: index)
        case .dayMark, .monthMark, .yearMark:
            return readMark(at: index)
        default: break
        }
        return index + 1
    }

    private func isBesideName(_ index: Int) -> Bool {
        [index - 1, index + 1].contains { neighbour in
            switch kind(at: neighbour) {
            case .month, .weekday: true
            // 지난 22일.
            case .number: kind(at: neighbour + 1) == .dayMark && neighbour > index
            default: false
            }
        }
    }

    /// Whether the day stands in front: 5 فروردین.
    private func isDated(_ index: Int) -> Bool {
        number(at: index - 1).map { (1...31).contains($0.value) } ?? false
    }

    /// A month's name alone is taken for one only where it cannot be an everyday word or a person:
    /// May, March, יוני need a number beside them or a word of time in front, and so does a
    /// capital where months have none.
    private func isMonth(at index: Int) -> Bool {
        let token = text.token(at: atoms[index].range.lowerBound)
        guard token < text.tokens.count else { return false }
        if writesNamesWithCapitals, !atoms[index].isCapitalised { return false }
        let hasNumber = [index - 1, index + 1].contains { neighbour in
            switch kind(at: neighbour) {
            case .number, .offset, .side, .monthMark, .yearMark: true
            case .dayMark, .lead: neighbour < index
            default: false
            }
        }
        let isCapital = text.tokens[token].isCapitalised && text.tokens[token].script.hasCapitals
        if hasNumber {
            let isNumbered = [index - 1, index + 1].contains { isDayOrYear(at: $0) }
            if isNumbered { return true }
            return !(isCapital && isPartOfName(atoms[index].range))
                && !(isCapital && NameNeighbours.writesSmall(text))
        }
        if atoms[index].isWeak { return false }
        guard text.tokens[token].script.hasCapitals, !writesNamesWithCapitals else {
            return !isPartOfName(atoms[index].range)
        }
        return !text.tokens[token].isCapitalised
    }

    private func isDayOrYear(at index: Int) -> Bool {
        if case .yearMark? = kind(at: index) { return true }
        if case .offset? = kind(at: index) { return true }
        guard let number = number(at: index) else { return false }
        return (1...31).contains(number.value) || number.digits == 4
    }

    private var writesNamesWithCapitals: Bool {
        ["en", "de", "id", "vi"].contains(text.primary)
    }

    /// Whether a name goes on beside it: January Jones, the Sunday Times, Frau Sonntag.
    private func isPartOfName(_ range: Range<Int>) -> Bool {
        NameNeighbours(text: text).surround(range)
    }

    /// A weekday's name that is an ordinal too (thứ hai, *second*) needs its capital or a mark; one
    /// that is a part of another name (the Sunday Times) is none.
    private func isWeekday(at index: Int) -> Bool {
        let language = text.primary
        if language == "vi", !atoms[index].isCapitalised {
            return kind(at: index - 1) == .dayMark || number(at: index + 1) != nil
                || kind(at: index + 1).map { if case .offset = $0 { true } else { false } } ?? false
        }
        if ["en", "id"].contains(language), !atoms[index].isCapitalised { return false }
        let isBesideDate = [index - 1, index + 1].contains { neighbour in
            switch kind(at: neighbour) {
            case .number, .side, .lead: true
            case .month: !atoms[index].isCapitalised || !NameNeighbours.writesSmall(text)
            default: false
            }
        }
        return isBesideDate || !NameNeighbours(text: text).surround(atoms[index].range)
    }

    // MARK: Marks

    /// A mark in front of its number: `ngày 25`, `tháng 3`, `năm 2024`, `hôm 25.3`.
    private mutating func readMark(at index: Int) -> Int {
        guard let next = number(at: index + 1) else {
            // hôm thứ Ba: the mark belongs to the weekday behind it.
            if atoms[index].kind == .dayMark, case .weekday? = kind(at: index + 1) {
                used.append(atoms[index].range)
            }
            return index + 1
        }
        // The number may have a mark of its own behind it: then that one counts.
        if atoms.indices.contains(index + 2), atoms[index + 2].isMark, isGlued(index + 1) {
            return index + 1
        }
        let span = atoms[index].range.lowerBound..<atoms[index + 1].range.upperBound
        switch atoms[index].kind {
        case .dayMark where next.value <= 31 && date.day == nil:
            return readMarkedDay(next.value, span, at: index)
        case .monthMark where next.value <= 12 && next.digits <= 2 && date.month == nil:
            date.month = next.value
        case .yearMark where next.digits == 4 && date.year == nil:
            date.year = next.value
        default:
            return index + 1
        }
        use(span)
        return index + 2
    }

    private mutating func readMarkedDay(_ day: Int, _ span: Range<Int>, at index: Int) -> Int {
        if mark(after: index + 1) != nil, let month = number(at: index + 2), month.value <= 12,
            date.month == nil
        {
            (date.day, date.month) = (day, month.value)
            use(span)
            use(atoms[index + 2].range)
            return index + 3
        }
        // sáng 12 người, salı günü 12 kişi: the number counts something.
        if isNumberGroup(span.upperBound, at: index) { return index + 2 }
        let behind = text.skippingSpace(from: span.upperBound)
        let isCounting = text.hits(.units).beginning(at: behind) != nil
        guard !isCounting || atoms.indices.contains(index + 2) else { return index + 2 }
        date.day = day
        use(span)
        return index + 2
    }

    /// Whether a day is the beginning of a telephone number (le 01 44), or an ordinal of something
    /// else: on the 4th floor.
    private func isNumberGroup(_ end: Int, at index: Int) -> Bool {
        let first = text.bytes[atoms[index + 1].range.lowerBound]
        let isAlone = atoms.index(index, offsetBy: 2) >= atoms.endIndex
        if first == UInt8(ascii: "0"), isAlone { return true }
        let token = text.token(at: end)
        if token < text.tokens.count, text.tokens[token].kind == .number,
            text.tokens[token].range.lowerBound == end + 1
        {
            return true
        }
        guard text.primary == "en", isAlone, token + 1 < text.tokens.count,
            text.tokens[token].range.lowerBound == end
        else { return false }
        return text.tokens[token + 1].kind == .word
            && text.tokens[token + 1].range.lowerBound == text.tokens[token].range.upperBound + 1
    }

    /// The year of an era: 令和6年.
    private mutating func readEra(_ base: Int, at index: Int) -> Int {
        guard let next = number(at: index + 1), date.year == nil else { return index + 1 }
        date.year = base + next.value
        let isMarked = kind(at: index + 2) == .yearMark && isGlued(index + 1)
        let last = isMarked ? index + 2 : index + 1
        use(atoms[index].range.lowerBound..<atoms[last].range.upperBound)
        return last + 1
    }

    /// Whether nothing stands between an atom and the next.
    private func isGlued(_ index: Int) -> Bool {
        atoms.indices.contains(index + 1)
            && atoms[index].range.upperBound == atoms[index + 1].range.lowerBound
    }

    // MARK: Numbers

    private mutating func readNumber(_ value: Int, digits: Int, at index: Int) -> Int {
        let range = atoms[index].range
        if atoms.indices.contains(index + 1), atoms[index + 1].isMark,
            isGlued(index) || atoms[index + 1].kind == .yearMark && isYearMarkBehind(index)
        {
            let span = range.lowerBound..<atoms[index + 1].range.upperBound
            switch atoms[index + 1].kind {
            case .yearMark where digits == 4 && date.year == nil: date.year = value
            case .monthMark where (1...12).contains(value) && date.month == nil: date.month = value
            case .dayMark where (1...31).contains(value) && date.day == nil: date.day = value
            case .weakDayMark where (1...31).contains(value) && date.day == nil && isDayKnown:
                date.day = value
            default: return index + 1
            }
            use(span)
            return index + 2
        }
        if digits == 4, (1000...2999).contains(value), date.year == nil, date.month != nil {
            date.year = value
            used.append(range)
        } else if digits == 2, text.primary == "th", date.month != nil, date.day != nil,
            date.year == nil, value > 40, !isMeasured(range.upperBound)
        {
            date.year = value + 2500
            used.append(range)
        } else if digits <= 2, (1...31).contains(value), date.day == nil, isNextToMonth(index) {
            date.day = value
            used.append(range)
        }
        return index + 1
    }

    /// Whether a year's mark belongs to the number in front of it and not to one behind.
    private func isYearMarkBehind(_ index: Int) -> Bool {
        if text.primary == "fa" { return false }
        guard let next = number(at: index + 2) else { return true }
        let gap = atoms[index + 1].range.upperBound..<atoms[index + 2].range.lowerBound
        return next.digits != 4 || text.bytes[gap].contains(UInt8(ascii: ","))
    }

    /// Whether the date so far says whose day a day may be.
    private var isDayKnown: Bool { date.month != nil || date.offset != nil }

    /// A day stands in front of its month, in English also behind it: March 25, but not March 6,120.
    private func isNextToMonth(_ index: Int) -> Bool {
        switch kind(at: index + 1) {
        case .month, .otherMonth: return true
        default: break
        }
        guard case .month = kind(at: index - 1) else { return false }
        let language = text.primary
        guard language == "en" || language == "vi" else { return false }
        let end = atoms[index].range.upperBound
        guard end + 1 < text.bytes.count, text.bytes[end + 1] &- 0x30 < 10 else { return true }
        return text.bytes[end] != UInt8(ascii: ",") && text.bytes[end] != UInt8(ascii: ".")
    }

    // MARK: The date

    private func result() -> DateCandidate? {
        guard hasWord, let first = used.map(\.lowerBound).min(),
            let last = used.map(\.upperBound).max()
        else { return nil }
        var date = date
        date.range = first..<last
        if text.primary == "th" {
            date.range = first..<endWithAbbreviation(last)
            date.year = date.year.map { Self.buddhistYears.contains($0) ? $0 - 543 : $0 }
        }
        return isStreet || isName(date) ? nil : date.inGregorianCalendar()
    }

    /// The end with the full stop that belongs to an abbreviation of a month, as behind มี.ค in Thai.
    private func endWithAbbreviation(_ end: Int) -> Int {
        guard end < text.bytes.count, text.bytes[end] == UInt8(ascii: "."),
            text.bytes[max(0, end - 7)..<end].contains(UInt8(ascii: "."))
        else { return end }
        return end + 1
    }

    /// Whether all of a word is capitals, as in the head of a report: ROMA, 12 NOV.
    private func isShouted(_ range: Range<Int>) -> Bool {
        text.bytes[range].allSatisfy { (0x41...0x5A).contains($0) }
    }

    /// Whether a month written in Han digits stands alone in Japanese: 五月みどり.
    private func isName(_ date: DateCandidate) -> Bool {
        guard text.primary == "ja", date.month != nil, date.day == nil, date.year == nil,
            date.offset == nil
        else { return false }
        return !text.bytes[date.range].contains { $0 &- 0x30 < 10 }
    }

    /// Whether a day and month without a year are the name of a street: rue du 4-Septembre, ulica
    /// 3 Maja, where months have no capital.
    private var isStreet: Bool {
        guard date.year == nil, date.weekday == nil, date.day != nil,
            NameNeighbours.writesSmall(text)
        else { return false }
        return atoms.contains { atom in
            guard case .month = atom.kind else { return false }
            let token = text.token(at: atom.range.lowerBound)
            return token < text.tokens.count && text.tokens[token].script.hasCapitals
                && text.tokens[token].isCapitalised && !isShouted(text.tokens[token].range)
        }
    }

    /// Years that Thai news counts from the Buddha's death, also without saying so.
    private static let buddhistYears = 2400...2700
}
