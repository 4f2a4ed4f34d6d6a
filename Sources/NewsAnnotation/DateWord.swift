// SPDX-License-Identifier: Apache-2.0

/// What a word says within a date written for itself.
enum DateWord: Hashable {
    /// A span of time.
    enum Unit: Int, Hashable, CaseIterable {
        case second, minute, hour, day, week, month, year, decade

        init?(_ name: String) {
            guard let unit = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
            self = unit
        }
    }

    /// A calendar whose months have names of their own.
    enum Calendar: Int, Hashable { case gregorian, persian, islamic }

    /// 1…12.
    case month(Int, Calendar)
    /// 1 for Monday … 7, of the week so many from now, or the last or next of its name, where the
    /// word says so.
    case weekday(Int, weeks: Int? = nil, side: Int? = nil)
    /// So many units from now.
    case relative(Unit, Int)
    /// A unit that a number counts; `tense` is -1 or 1 where its ending alone says back or ahead.
    case unit(Unit, tense: Int, isBeforeNumber: Bool)
    /// Back (-1) or ahead (1).
    case marker(Int)
    /// Last (-1), this (0), next (1).
    case side(Int)
    case number(Double)
    /// Minutes to add to a time of day of twelve hours: *a.m.*, *p.m.*
    case half(isAfternoon: Bool)
    /// Noon or midnight, in minutes.
    case clock(Int)
    case yearMark, monthMark, dayMark, hourMark
    /// The year before an era's first: 2018 for 令和.
    case era(Int)
    /// Seconds east of Greenwich.
    case zone(Int)
    /// A word that adds nothing.
    case noise
}
