// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Sets dates as words give them against the day of the article.
struct DateResolver {
    /// The day the article is of; `nil` when it is not known.
    let reference: CivilDate?
    /// Whether that is so, and not only the latest day that the article names: from such a one no year is
    /// far, but nothing can be told of *yesterday* and *on Wednesday*.
    var isOwnDay = true
    /// Whether a day without a month is of the article's month, whatever was spoken of before, as
    /// Korean and Japanese news writes it.
    var countsFromToday = false

    /// A day and month without a year lie at most this far behind the article; news looks back.
    private static let daysAhead = 100
    /// The same of a date that stands for itself in a field: those are mostly of what was.
    private static let fieldDaysAhead = 60
    /// How far where the sentence speaks of what is to come.
    private static let futureDaysAhead = 180

    /// The date meant, or `nil` when it cannot be told.
    func resolve(_ candidate: DateCandidate, after previous: CivilDate?) -> DateExpression? {
        guard let (date, isResolved) = date(of: candidate, after: previous), date.isValid else {
            return nil
        }
        return DateExpression(range: candidate.range, date: date, isResolved: isResolved)
    }

    /// A month, or a day of it, of a field in the year in which it lies nearest before the reference.
    func nearest(month: Int, day: Int?) -> CivilDate? {
        guard let reference else { return nil }
        var date = CivilDate(year: reference.year + 1, month: month, day: day)
        let last = reference.dayNumbers.upperBound + Self.fieldDaysAhead
        while date.dayNumber > last { date.year -= 1 }
        return date
    }

    private func date(
        of candidate: DateCandidate,
        after previous: CivilDate?
    ) -> (CivilDate, Bool)? {
        if let year = candidate.year {
            return (CivilDate(year: year, month: candidate.month, day: candidate.day), false)
        }
        guard let reference else { return nil }
        if case .years(let years) = candidate.offset {
            return (
                CivilDate(year: reference.year + years, month: candidate.month, day: candidate.day),
                true
            )
        }
        if candidate.calendar != .gregorian { return near(reference, of: candidate) }
        if let month = candidate.month {
            return (near(reference, month: month, candidate), true)
        }
        if case .months(let months) = candidate.offset {
            let index = reference.year * 12 + (reference.month ?? 1) - 1 + months
            let date = CivilDate(year: index / 12, month: index % 12 + 1, day: candidate.day)
            return (date, true)
        }
        if let day = candidate.day {
            let month = countsFromToday ? reference : previous ?? reference
            return dayAlone(candidate, day, after: month)
        }
        guard isOwnDay, reference.day != nil else { return nil }
        return relative(candidate, to: reference).map { ($0, true) }
    }

    /// The year in which a month, or a day of it, lies nearest before the reference; of the next
    /// or last of its name the one that follows it or is over.
    private func near(
        _ reference: CivilDate,
        month: Int,
        _ candidate: DateCandidate
    ) -> CivilDate {
        let daysAhead = candidate.isFuture ? Self.futureDaysAhead : Self.daysAhead
        var date = CivilDate(year: reference.year + 1, month: month, day: candidate.day)
        let isAllowed: (CivilDate) -> Bool =
            switch candidate.side {
            case .next: { $0.year <= reference.year && $0 <= reference }
            case .last: { $0.dayNumbers.upperBound < reference.dayNumber }
            case nil: { $0.dayNumber <= reference.dayNumbers.upperBound + daysAhead }
            }
        while !isAllowed(date) { date.year -= 1 }
        if candidate.side == .next { date.year += 1 }
        return date
    }

    /// A day of another calendar in its last year that lies no further ahead than news looks.
    private func near(
        _ reference: CivilDate,
        of candidate: DateCandidate
    ) -> (CivilDate, Bool)? {
        // The Persian year began 621 years before the Gregorian, the Islamic is eleven days shorter.
        let epoch = candidate.calendar == .persian ? 620 : 578
        for year in [
            reference.year - epoch, reference.year - epoch - 1, reference.year - epoch - 2,
        ] {
            var dated = candidate
            dated.year = year
            guard let civil = dated.inGregorianCalendar(), let year = civil.year else { continue }
            let date = CivilDate(year: year, month: civil.month, day: civil.day)
            if date.dayNumber <= reference.dayNumbers.upperBound + Self.daysAhead {
                return (date, true)
            }
        }
        return nil
    }

    /// A day without a month: of the month last spoken of, else of the article's, else of the one
    /// before; of the next one where the words or the sentence speak of what is to come.
    private func dayAlone(
        _ candidate: DateCandidate,
        _ day: Int,
        after previous: CivilDate
    ) -> (CivilDate, Bool)? {
        guard let month = previous.month else { return nil }
        var date = CivilDate(year: previous.year, month: month, day: day)
        guard let reference, reference.day != nil else { return (date, true) }
        let isAhead = candidate.side == .next || candidate.isFuture && candidate.side == nil
        if isAhead {
            date = CivilDate(year: reference.year, month: reference.month, day: day)
            if date.dayNumber < reference.dayNumber { date = Self.moved(date, by: 1) }
        } else if date.dayNumber > reference.dayNumber + (candidate.side == .last ? 0 : 7) {
            date = Self.moved(date, by: -1)
        }
        return (date, true)
    }

    /// The same day of the next or last month.
    private static func moved(_ date: CivilDate, by months: Int) -> CivilDate {
        let index = date.year * 12 + (date.month ?? 1) - 1 + months
        return CivilDate(year: index / 12, month: index % 12 + 1, day: date.day)
    }

    private func relative(_ candidate: DateCandidate, to reference: CivilDate) -> CivilDate? {
        let today = reference.dayNumber
        switch candidate.offset {
        case .days(let days): return CivilDate(dayNumber: today + days)
        case .weeks(let weeks):
            guard let weekday = candidate.weekday else { return nil }
            return CivilDate(dayNumber: today - reference.weekday + weekday + 7 * weeks)
        case .months, .years, nil: break
        }
        guard let weekday = candidate.weekday else { return nil }
        let back = (reference.weekday - weekday + 7) % 7
        return switch candidate.side {
        case .next: CivilDate(dayNumber: today - back + 7)
        case nil where candidate.isFuture && back > 0: CivilDate(dayNumber: today - back + 7)
        case .last where back == 0: CivilDate(dayNumber: today - 7)
        case .last, nil: CivilDate(dayNumber: today - back)
        }
    }
}
