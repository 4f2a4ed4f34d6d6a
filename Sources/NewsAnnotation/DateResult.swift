// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// The time that an assembled date means.
struct DateResult {
    private let date: DateAssembly
    private let now: CivilDate

    init(_ date: DateAssembly) {
        self.date = date
        now = Timestamp(seconds: date.now.seconds, precision: .day).date
    }

    /// The time, or `nil` when the parts make none.
    func time() -> Timestamp? {
        if date.month != nil || date.year != nil { return absolute() }
        if !date.terms.isEmpty || date.relative != nil { return distant() }
        if date.day != nil, date.weekday == nil { return nil }
        if let weekday = date.weekday { return at(near(weekday)) }
        return date.clock == nil ? nil : at(now)
    }

    // MARK: Dates

    private func absolute() -> Timestamp? {
        guard date.terms.isEmpty, date.month != nil || date.tense == nil else { return nil }
        guard let day = civil(), (1...9999).contains(day.year), day.isValid else { return nil }
        if date.clock != nil, day.day == nil { return nil }
        return at(day)
    }

    private func civil() -> CivilDate? {
        guard let month = date.month else {
            return date.day == nil ? date.year.map { CivilDate(year: $0) } : nil
        }
        switch date.calendar {
        case .gregorian:
            if let year = date.year {
                return CivilDate(year: western(year), month: month, day: date.day)
            }
            return DateResolver(reference: now).nearest(month: month, day: date.day)
        case .persian: return civil("persian", month: month, epoch: 621, century: 1300)
        case .islamic: return civil("islamic-umalqura", month: month, epoch: 579, century: 1400)
        }
    }

    /// A year of two digits, of the Buddhist era or as it stands.
    private func western(_ year: Int) -> Int {
        if year < 100 { return DateAssembly.year(ofTwoDigits: year) }
        return (2400...2700).contains(year) ? year - 543 : year
    }

    /// A day of another calendar; without a year the last there was, without a day its month.
    private func civil(_ name: String, month: Int, epoch: Int, century: Int) -> CivilDate? {
        var year = date.year ?? now.year - epoch + 1
        if year < 100 { year += year < 50 ? 1400 : century }
        guard year < 1700 else { return nil }
        let number = { (year: Int) in
            LocaleNames.dayNumber(
                calendar: name,
                year: year,
                month: month,
                day: date.day ?? 15
            )
        }
        if date.year == nil, let day = number(year), day > now.dayNumber + 60 { year -= 1 }
        guard let day = number(year) else { return nil }
        var civil = CivilDate(dayNumber: day)
        if date.day == nil { civil.day = nil }
        return civil
    }

    /// The day of a weekday's name: this day or the last before it, or as the words say.
    private func near(_ weekday: Int) -> CivilDate {
        let monday = now.dayNumber - now.weekday + 1
        if let weeks = date.weeksFromNow {
            return CivilDate(dayNumber: monday + weekday - 1 + 7 * weeks)
        }
        let back = (now.weekday - weekday + 7) % 7
        let days =
            switch date.side {
            case .some(1): 7 - back
            case .some(-1) where back == 0: -7
            default: -back
            }
        return CivilDate(dayNumber: now.dayNumber + days)
    }

    /// A day with the time of day, where the words give one.
    private func at(_ day: CivilDate) -> Timestamp? {
        guard let clock else { return Timestamp(day) }
        let seconds = Int64(day.dayNumber) * 86_400 + Int64(clock * 60 - (date.zone ?? 0))
        return Timestamp(seconds: seconds, precision: .minute)
    }

    private var clock: Int? {
        guard let clock = date.clock else { return nil }
        switch date.isAfternoon {
        case true? where clock < 720: return clock + 720
        case false? where clock >= 720 && clock < 780: return clock - 720
        default: return clock
        }
    }

    // MARK: Distances

    private func distant() -> Timestamp? {
        var terms = date.terms
        guard date.weekday == nil || terms.isEmpty else { return nil }
        if let year = yearAlone() { return Timestamp(CivilDate(year: year)) }
        let uncounted = terms.filter { !$0.isCounted }
        if let side = date.side {
            guard terms.count == 1, uncounted.count == 1 else { return nil }
            terms[0].count = Double(side.magnitude)
            terms[0].sign = side < 0 ? -1 : 1
        } else if !uncounted.isEmpty, date.tense == nil,
            uncounted.contains(where: { $0.sign == nil })
        {
            return nil
        }
        var sign = terms.lazy.compactMap(\.sign).first ?? date.tense ?? -1
        for index in terms.indices {
            sign = terms[index].sign ?? sign
            terms[index].sign = sign
        }
        if let (unit, distance) = date.relative {
            let sign = distance < 0 ? -1 : 1
            terms.append(
                DateAssembly.Term(unit: unit, count: Double(distance.magnitude), sign: sign)
            )
        }
        return moved(by: terms)
    }

    /// 2013 год: a year, and no two thousand years.
    private func yearAlone() -> Int? {
        guard date.terms.count == 1, date.relative == nil, date.tense == nil,
            let term = date.terms.first, term.unit == .year, term.isCounted, term.sign == nil,
            (1900...2099).contains(term.count)
        else { return nil }
        return Int(term.count)
    }

    /// Whether the distance is one that leads to before the first year.
    var isOutOfRange: Bool {
        date.month == nil && date.year == nil && date.weekday == nil && !date.terms.isEmpty
            && date.terms.allSatisfy(\.isCounted) && distant() == nil
    }

    private func moved(by terms: [DateAssembly.Term]) -> Timestamp? {
        var months = 0.0
        var seconds = 0.0
        var finest = DateWord.Unit.decade
        for term in terms {
            let count = term.count * Double(term.sign ?? -1)
            guard count.magnitude < 1e7 else { return nil }
            switch term.unit {
            case .decade: months += count * 120
            case .year: months += count * 12
            case .month: months += count
            case .week: seconds += count * 7 * 86_400
            case .day: seconds += count * 86_400
            case .hour: seconds += count * 3600
            case .minute: seconds += count * 60
            case .second: seconds += count
            }
            let isWhole = term.count == term.count.rounded() || term.unit > .day
            finest = min(finest, isWhole ? term.unit : .minute)
        }
        guard let day = Self.day(now, movedBy: Int(months.rounded())) else { return nil }
        let time = date.now.seconds - Int64(now.dayNumber) * 86_400
        let moment = Int64(day.dayNumber) * 86_400 + time + Int64(seconds.rounded())
        let result = Timestamp(seconds: moment, precision: .day).date
        guard result.year >= 1, result.year <= 9999 else { return nil }
        return stamp(moment, result, finest)
    }

    /// A moment to the precision of the finest unit.
    private func stamp(_ moment: Int64, _ day: CivilDate, _ finest: DateWord.Unit) -> Timestamp? {
        if let clock = date.clock, clock >= 0 { return at(day) }
        switch finest {
        case .second where date.terms.isEmpty: return Timestamp(seconds: moment, precision: .second)
        case .second, .minute, .hour: return Timestamp(seconds: moment, precision: .minute)
        case .day, .week: return Timestamp(day)
        case .month: return Timestamp(CivilDate(year: day.year, month: day.month))
        case .year, .decade: return Timestamp(CivilDate(year: day.year))
        }
    }

    private static func day(_ day: CivilDate, movedBy months: Int) -> CivilDate? {
        let index = day.year * 12 + (day.month ?? 1) - 1 + months
        guard index >= 12 else { return nil }
        var moved = CivilDate(year: index / 12, month: index % 12 + 1)
        moved.day = min(day.day ?? 1, moved.dayNumbers.count)
        return moved
    }
}

extension DateWord.Unit: Comparable {
    /// The shorter before the longer.
    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
