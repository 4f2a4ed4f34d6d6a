// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Makes one date of atoms that stand together.
struct DateRun {
    private let atoms: ArraySlice<DateAtom>
    private let text: ScannedText
    private var date = DateCandidate(range: 0..<0)
    private var used: [Range<Int>] = []
    /// Whether anything but numbers speaks for a date.
    private var hasWord = false

    init(atoms: ArraySlice<DateAtom>, text: ScannedText) {
        self.atoms = atoms
        self.text = text
    }

    /// The date, or `nil` when the atoms make none.
    func candidate() -> DateCandidate? {
        var run = self
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
            use(atoms[index].range)
            use(atoms[index + 2].range)
            return true
        }
        return false
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
            return readNumber(value, digits: digits, at: index)
        case .month(let month) where date.month == nil && isMonth(at: index):
            date.month = month
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
            default: false
            }
        }
    }

    /// A month's name alone is taken for one only where it cannot be an everyday word: May, March,
    /// mars, مارس need a number beside them or a word of time in front.
    private func isMonth(at index: Int) -> Bool {
        let token = text.token(at: atoms[index].range.lowerBound)
        guard token < text.tokens.count else { return false }
        if text.language.primary == "en", !atoms[index].isCapitalised { return false }
        let script = text.tokens[token].script
        guard script == .latin || script == .arabic else { return true }
        return [index - 1, index + 1].contains { neighbour in
            switch kind(at: neighbour) {
            case .number, .offset, .side, .monthMark, .yearMark: true
            case .dayMark, .lead: neighbour < index
            default: false
            }
        }
    }

    /// A weekday's name that is an ordinal too (thứ hai, *second*) needs its capital or a mark.
    private func isWeekday(at index: Int) -> Bool {
        if ["en", "id"].contains(text.language.primary) { return atoms[index].isCapitalised }
        guard text.language.primary == "vi", !atoms[index].isCapitalised else { return true }
        return kind(at: index - 1) == .dayMark || number(at: index + 1) != nil
            || kind(at: index + 1).map { if case .offset = $0 { true } else { false } } ?? false
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
        let behind = text.skippingSpace(from: span.upperBound)
        let isCounting = text.hits(.units).beginning(at: behind) != nil
        guard !isCounting || atoms.indices.contains(index + 2) else { return index + 2 }
        date.day = day
        use(span)
        return index + 2
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
            isGlued(index) || atoms[index + 1].kind == .yearMark && number(at: index + 2) == nil
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
        } else if digits <= 2, (1...31).contains(value), date.day == nil, isNextToMonth(index) {
            date.day = value
            used.append(range)
        }
        return index + 1
    }

    /// Whether the date so far says whose day a day may be.
    private var isDayKnown: Bool { date.month != nil || date.offset != nil }

    private func isNextToMonth(_ index: Int) -> Bool {
        for neighbour in [index - 1, index + 1] {
            if case .month = kind(at: neighbour) { return true }
        }
        // A range of days: 12–14 March.
        if number(at: index + 1) != nil, case .month = kind(at: index + 2) { return true }
        return false
    }

    // MARK: The date

    private func result() -> DateCandidate? {
        guard hasWord, let first = used.map(\.lowerBound).min(),
            let last = used.map(\.upperBound).max()
        else { return nil }
        var date = date
        date.range = first..<last
        if text.language.primary == "th", let year = date.year, Self.buddhistYears.contains(year) {
            date.year = year - 543
        }
        return date
    }

    /// Years that Thai news counts from the Buddha's death, also without saying so.
    private static let buddhistYears = 2400...2700
}
