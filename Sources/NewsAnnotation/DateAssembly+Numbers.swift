// SPDX-License-Identifier: Apache-2.0

extension DateAssembly {
    /// Reads what begins with a number; false when it has no place.
    mutating func readNumber(_ value: Double, digits: Int) -> Bool {
        if mark(at: index + 1) == UInt8(ascii: ":"), let minute = number(at: index + 2),
            minute.digits <= 2
        {
            return readClock(value, digits: digits, minute: Int(minute.value))
        }
        if let counted = decimal(value) ?? unit(behind: index + 1).map({ (value, $0) }) {
            return readCounted(counted.0, digits: digits, counted.1)
        }
        if case .relative(let unit, let distance)? = word(at: index + 1), distance.magnitude == 1 {
            // 4 *tahun lalu*: what says last year by itself counts years too.
            index += 2
            add(Term(unit: unit, count: value, sign: distance))
            return true
        }
        if let date = triple(Int(value), digits: digits) { return date }
        if let isRead = readMarked(Int(value), digits: digits) { return isRead }
        if let isRead = readPair(Int(value), digits: digits) { return isRead }
        index += 1
        return take(Int(value), digits: digits)
    }

    // MARK: Times of day

    /// `10:30`, `9:02:43.1`; of `2911:30` the 29 is a day.
    private mutating func readClock(_ value: Double, digits: Int, minute: Int) -> Bool {
        var hour = Int(value)
        if digits > 2 {
            guard take(hour / 100, digits: digits - 2) else { return false }
            hour %= 100
        }
        guard clock == nil, hour <= 24, minute < 60 else { return false }
        clock = hour * 60 + minute
        index += 3
        guard mark(at: index) == UInt8(ascii: ":"), let second = number(at: index + 1),
            second.value <= 60
        else { return true }
        index += 2
        if mark(at: index) == UInt8(ascii: ".") || mark(at: index) == UInt8(ascii: ","),
            case .number? = parts.indices.contains(index + 1) ? parts[index + 1] : nil,
            second.digits == 2, isFraction(index)
        {
            index += 2
        }
        return true
    }

    /// Whether a mark between digits has no space beside it.
    private func isFraction(_ index: Int) -> Bool {
        guard case .mark(let byte, let isSpaced) = parts[index], !isSpaced else { return false }
        return byte == UInt8(ascii: ".")
    }

    /// `18.37` behind a date, or in front of *p.m.*
    private mutating func readPair(_ value: Int, digits: Int) -> Bool? {
        if digits <= 2, (1...12).contains(value), let next = number(at: index + 2),
            next.digits == 4,
            let separator = mark(at: index + 1), separator == 0x2F || separator == 0x2E,
            month == nil, year == nil, day == nil
        {
            (month, year) = (value, Int(next.value))
            index += 3
            return true
        }
        guard let separator = mark(at: index + 1), let next = number(at: index + 2),
            digits <= 2, next.digits <= 2, separator != UInt8(ascii: ","),
            separator != UInt8(ascii: "+"), separator != UInt8(ascii: ":")
        else { return nil }
        let isTime: Bool =
            if case .half? = word(at: index + 3) { true } else { day != nil && month != nil }
        if separator == UInt8(ascii: "."), isTime, next.digits == 2, value <= 24, next.value < 60 {
            guard clock == nil else { return false }
            clock = value * 60 + Int(next.value)
            index += 3
            return true
        }
        guard month == nil, !hasMonth, day == nil else { return nil }
        index += 3
        return setDay(value, Int(next.value))
    }

    // MARK: Dates of digits

    /// The day and month of two numbers in the language's order, or the other way when only that
    /// makes a date.
    private mutating func setDay(_ first: Int, _ second: Int) -> Bool {
        let isMonthFirst = order != .dayMonthYear
        var (day, month) = isMonthFirst ? (second, first) : (first, second)
        if month > 12 { (day, month) = (month, day) }
        guard (1...12).contains(month), (1...31).contains(day) else { return false }
        (self.day, self.month) = (day, month)
        return true
    }

    /// `2014-09-04`, `13/03/2014`, `24.3.19`; `nil` where no three numbers stand.
    private mutating func triple(_ a: Int, digits: Int) -> Bool? {
        guard let mark = mark(at: index + 1), mark == self.mark(at: index + 3),
            mark != UInt8(ascii: ","), mark != UInt8(ascii: "+"), mark != UInt8(ascii: ":"),
            let b = number(at: index + 2), let c = number(at: index + 4)
        else { return nil }
        guard month == nil, year == nil, day == nil, b.digits <= 2 else { return false }
        index += 5
        if digits == 4, c.digits <= 2 {
            year = a
            return setDayBehindYear(Int(b.value), Int(c.value))
        }
        guard digits <= 2, c.digits == 4 || c.digits == 2 else { return false }
        if order == .yearMonthDay, c.digits == 2, digits == 2, Int(b.value) <= 12 {
            year = Self.year(ofTwoDigits: a)
            return setDayBehindYear(Int(b.value), Int(c.value))
        }
        year = c.digits == 4 ? Int(c.value) : Self.year(ofTwoDigits: Int(c.value))
        return setDay(a, Int(b.value))
    }

    private mutating func setDayBehindYear(_ first: Int, _ second: Int) -> Bool {
        let (month, day) = first > 12 ? (second, first) : (first, second)
        guard (1...12).contains(month), (1...31).contains(day) else { return false }
        (self.month, self.day) = (month, day)
        return true
    }

    /// POSIX: 69 to 99 are of the 1900s.
    static func year(ofTwoDigits value: Int) -> Int { value + (value >= 69 ? 1900 : 2000) }

    // MARK: Numbers with words

    /// `2.5 hours`.
    private func decimal(
        _ value: Double
    ) -> (Double, (unit: DateWord.Unit, tense: Int, index: Int))? {
        guard case .mark(let byte, isSpaced: false)? = next(index + 1),
            byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","),
            let decimals = number(at: index + 2), let unit = unit(behind: index + 3)
        else { return nil }
        var scale = 1.0
        for _ in 0..<min(decimals.digits, 9) { scale *= 10 }
        return (value + decimals.value / scale, unit)
    }

    private func next(_ index: Int) -> Part? {
        parts.indices.contains(index) ? parts[index] : nil
    }

    /// A number and its unit: a distance, or beside a month a year or a time of day.
    private mutating func readCounted(
        _ value: Double,
        digits: Int,
        _ counted: (unit: DateWord.Unit, tense: Int, index: Int)
    ) -> Bool {
        index = counted.index + 1
        guard hasMonth || isTimeOfDay(counted.unit) else {
            let sign = counted.tense == 0 ? nil : counted.tense
            add(Term(unit: counted.unit, count: value, sign: sign))
            return true
        }
        switch counted.unit {
        case .year where year == nil: return take(Int(value), digits: digits)
        case .hour where day != nil && year == nil && digits > 1 && isHourAhead():
            return take(Int(value), digits: digits)
        case .hour where clock == nil && value <= 24: clock = Int(value) * 60
        case .hour: return false
        case .minute:
            guard let hour = clock, hour % 60 == 0, value < 60 else { return false }
            clock = hour + Int(value)
        case .second: break
        case .day where day == nil: return take(Int(value), digits: digits)
        default: return false
        }
        // 10h11.
        if counted.unit == .hour, let minute = number(at: index), minute.digits == 2,
            minute.value < 60, unit(behind: index + 1) == nil
        {
            clock = (clock ?? 0) + Int(minute.value)
            index += 1
        }
        return true
    }

    /// Whether a unit beside a day or a half of it is of a clock: 어제 오후 3시.
    private func isTimeOfDay(_ unit: DateWord.Unit) -> Bool {
        guard unit == .hour && clock == nil || unit == .minute && clock != nil else { return false }
        return relative?.unit == .day || isAfternoon != nil
    }

    /// Whether what follows is a time of day whose hour was named in front of it.
    private func isHourAhead() -> Bool {
        var next = index
        while true {
            switch word(at: next) {
            case .noise?, .unit(.hour, _, _)?: next += 1
            default:
                guard number(at: next) != nil else { return false }
                return unit(behind: next + 1) == nil
            }
        }
    }

    /// A number with a calendar's mark behind it, or with the half of the day; `nil` without.
    private mutating func readMarked(_ value: Int, digits: Int) -> Bool? {
        switch word(at: index + 1) {
        case .yearMark?:
            guard year == nil, hasMonth || digits == 4 else { return false }
            index += 2
            return take(value, digits: max(digits, 4))
        case .monthMark?:
            guard month == nil, (1...12).contains(value) else { return false }
            month = value
        case .dayMark?:
            guard day == nil, (1...31).contains(value) else { return false }
            day = value
        case .hourMark?:
            guard clock == nil, digits <= 2, value <= 24 else { return nil }
            clock = value * 60
        case .half?:
            guard clock == nil, digits <= 2, value <= 12 else { return nil }
            clock = value * 60
            index += 1
            return true
        default:
            return nil
        }
        index += 2
        return true
    }

    /// A number that nothing says more of: a day, a year, or all of a date without marks.
    private mutating func take(_ value: Int, digits: Int) -> Bool {
        switch digits {
        case 8 where year == nil && month == nil && day == nil:
            year = value / 10_000
            return setDayBehindYear(value / 100 % 100, value % 100)
        case 4 where year == nil && (1...2999).contains(value):
            year = value
        case 1, 2:
            if day == nil, (1...31).contains(value), hasMonth || weekday != nil || month != nil {
                day = value
            } else if year == nil, digits == 2, hasMonth {
                year = value
            } else {
                return false
            }
        default: return false
        }
        return true
    }
}
