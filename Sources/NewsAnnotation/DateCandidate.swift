// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// A date as the words give it, before it is set against the article's own.
struct DateCandidate: Hashable {
    /// A distance from the article's own date.
    enum Offset: Hashable {
        case days(Int), weeks(Int), months(Int), years(Int)
    }

    /// Which of the weekdays or months of a name is meant.
    enum Side: Int, Hashable { case last = -1, next = 1 }

    /// Where the words stand.
    var range: Range<Int>
    var year: Int?
    var month: Int?
    var day: Int?
    /// 1 for Monday … 7.
    var weekday: Int?
    /// Days, weeks, months or years away from the reference.
    var offset: Offset?
    /// The next or the last of its name, when the words say so.
    var side: Side?

    /// The calendar that `year` and `month` count by.
    var calendar = DateWord.Calendar.gregorian
    /// Whether the sentence speaks of what is to come: a weekday is then the next of its name.
    var isFuture = false

    /// The same day by the Gregorian calendar, where the year is known.
    func inGregorianCalendar() -> DateCandidate? {
        guard calendar != .gregorian, let year, let month else { return self }
        let name = DateVocabulary.calendars.first { $0.0 == calendar }?.1 ?? "persian"
        let number = LocaleNames.dayNumber(
            calendar: name,
            year: year,
            month: month,
            day: day ?? 15
        )
        guard let number else { return nil }
        let civil = CivilDate(dayNumber: number)
        var date = self
        (date.year, date.month, date.calendar) = (civil.year, civil.month, .gregorian)
        date.day = day == nil ? nil : civil.day
        return date
    }

    /// Whether only the sentence tells which of several it is: a weekday, a month, a day of one.
    var isNearby: Bool {
        year == nil && offset == nil && side == nil && (weekday ?? month ?? day) != nil
    }

    /// Whether the words alone name one day.
    var isFullDay: Bool { year != nil && month != nil && day != nil }
}
