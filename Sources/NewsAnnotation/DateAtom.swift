// SPDX-License-Identifier: Apache-2.0

/// A word or number that dates are made of.
struct DateAtom: Hashable {
    enum Kind: Hashable {
        case number(Int, digits: Int)
        case month(Int)
        /// A month of another calendar.
        case otherMonth(Int, DateWord.Calendar)
        case weekday(Int)
        case dayMark, monthMark, yearMark
        /// 号, which marks a day only beside a month: alone it numbers houses.
        case weakDayMark
        case offset(DateCandidate.Offset)
        /// Next, coming, or last, past, beside a weekday or month.
        case side(DateCandidate.Side)
        /// A word in front of a month alone: in, since, until.
        case lead
        /// An era; the year before its first: 2018 for 令和.
        case era(Int)
    }

    var kind: Kind
    var range: Range<Int>
    /// Whether a name stands with a capital, or is of a script without.
    var isCapitalised = true
    /// Whether a month's name is an everyday word or a person's too: May, März, יוני.
    var isWeak = false

    var isMark: Bool {
        switch kind {
        case .dayMark, .weakDayMark, .monthMark, .yearMark: true
        default: false
        }
    }

    var isMonthOrNumber: Bool {
        switch kind {
        case .month, .otherMonth, .number: true
        default: false
        }
    }

    /// Whether it may make a date with no more than a number beside it.
    var speaksOfTime: Bool {
        switch kind {
        case .month, .otherMonth, .weekday, .offset, .era: true
        case .dayMark, .weakDayMark, .monthMark, .yearMark: true
        case .number, .side, .lead: false
        }
    }

    /// Whether it is a number.
    var isNumber: Bool { if case .number = kind { true } else { false } }

    /// Whether it is a number that may be a year.
    var isYear: Bool {
        if case .number(let value, digits: 4) = kind { return (1900...2099).contains(value) }
        return false
    }
}
