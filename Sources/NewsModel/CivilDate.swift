// SPDX-License-Identifier: Apache-2.0

/// A day of the proleptic Gregorian calendar, or only its month or year.
public struct CivilDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The year; year 0 is 1 BC.
    public var year: Int
    /// 1…12, or `nil` when only the year is known.
    public var month: Int?
    /// 1…31, or `nil` when only the month is known; never set without `month`.
    public var day: Int?

    /// Takes the parts as given; `isValid` tells whether they make a date.
    public init(year: Int, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that lies `dayNumber` days after 1970-01-01.
    ///
    /// Source: Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, civil_from_days.
    public init(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        )
    }

    /// Days since 1970-01-01 of this day, or of the first day of the month or year.
    ///
    /// Source: Howard Hinnant, as above, days_from_civil.
    public var dayNumber: Int {
        let month = month ?? 1
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + (day ?? 1) - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The days it may be, as day numbers.
    public var dayNumbers: ClosedRange<Int> {
        let first = dayNumber
        guard let month else {
            return first...(CivilDate(year: year + 1, month: 1, day: 1).dayNumber - 1)
        }
        guard day == nil else { return first...first }
        let next =
            month == 12
            ? CivilDate(year: year + 1, month: 1, day: 1)
            : CivilDate(year: year, month: month + 1, day: 1)
        return first...(next.dayNumber - 1)
    }

    /// Whether the parts make a date of the calendar.
    public var isValid: Bool {
        guard let month else { return day == nil }
        guard (1...12).contains(month) else { return false }
        guard let day else { return true }
        guard day >= 1 else { return false }
        return day <= CivilDate(year: year, month: month).dayNumbers.count
    }

    /// 1 for Monday … 7 for Sunday, of the first day it may be (ISO 8601).
    public var weekday: Int {
        let days = (dayNumber + 3) % 7
        return (days < 0 ? days + 7 : days) + 1
    }

    /// ISO 8601: `2024-03-25`, `2024-03` or `2024`.
    public var description: String {
        var text = padded(year, 4)
        if let month { text += "-" + padded(month, 2) }
        if let day { text += "-" + padded(day, 2) }
        return text
    }

    /// By the first day each may be; of two that begin alike the more precise comes first.
    public static func < (a: CivilDate, b: CivilDate) -> Bool {
        (a.dayNumber, a.dayNumbers.count) < (b.dayNumber, b.dayNumbers.count)
    }
}

/// The decimal digits of a number, filled up with zeros in front to `width`.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number.magnitude)
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return (number < 0 ? "-" : "") + zeros + digits
}
