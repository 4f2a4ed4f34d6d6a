// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Sets dates as words give them against the day of the article.
struct DateResolver {
    /// The day the article is of; `nil` when it is not known.
    let reference: CivilDate?

    /// A day and month without a year lie at most this far behind the article; news looks back.
    private static let daysAhead = 60

    /// The date meant, or `nil` when it cannot be told.
    func resolve(_ candidate: DateCandidate, after previous: CivilDate?) -> DateExpression? {
        guard let (date, isResolved) = date(of: candidate, after: previous), date.isValid else {
            return nil
        }
        return DateExpression(range: candidate.range, date: date, isResolved: isResolved)
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
        if let month = candidate.month {
            return (near(reference, month: month, candidate), true)
        }
        if case .months(let months) = candidate.offset {
            let index = reference.year * 12 + (reference.month ?? 1) - 1 + months
            let date = CivilDate(year: index / 12, month: index % 12 + 1, day: candidate.day)
            return (date, true)
        }
        if let day = candidate.day { return dayAlone(day, after: previous ?? reference) }
        guard reference.day != nil else { return nil }
        return relative(candidate, to: reference).map { ($0, true) }
    }

    /// The year in which a month, or a day of it, lies nearest before the reference; of the next
    /// or last of its name the one that follows it or is over.
    private func near(
        _ reference: CivilDate,
        month: Int,
        _ candidate: DateCandidate
    ) -> CivilDate {
        var date = CivilDate(year: reference.year + 1, month: month, day: candidate.day)
        let isAllowed: (CivilDate) -> Bool =
            switch candidate.side {
            case .next: { $0.year <= reference.year && $0 <= reference }
            case .last: { $0.dayNumbers.upperBound < reference.dayNumber }
            case nil: { $0.dayNumber <= reference.dayNumbers.upperBound + Self.daysAhead }
            }
        while !isAllowed(date) { date.year -= 1 }
        if candidate.side == .next { date.year += 1 }
        return date
    }

    /// A day without a month: of the month last spoken of, else of the article's, else of the one
    /// before.
    private func dayAlone(_ day: Int, after previous: CivilDate) -> (CivilDate, Bool)? {
        guard let month = previous.month else { return nil }
        var date = CivilDate(year: previous.year, month: month, day: day)
        if let reference, reference.day != nil, date.dayNumber > reference.dayNumber + 7 {
            date = CivilDate(dayNumber: CivilDate(year: date.year, month: month).dayNumber - 1)
            date.day = day
        }
        return (date, true)
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
        case .last where back == 0: CivilDate(dayNumber: today - 7)
        case .last, nil: CivilDate(dayNumber: today - back)
        }
    }
}
