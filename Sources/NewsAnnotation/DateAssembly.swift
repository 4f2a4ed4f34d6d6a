// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Puts one reading of a date's words and numbers together.
struct DateAssembly {
    /// A word with one meaning, a number or a mark.
    enum Part: Hashable {
        case number(Double, digits: Int)
        case word(DateWord)
        case mark(UInt8, isSpaced: Bool)
    }

    /// So many units back or ahead; `sign` is `nil` where only the whole says which.
    struct Term: Hashable {
        var unit: DateWord.Unit
        var count: Double
        var sign: Int?
        /// Whether a number says how many.
        var isCounted = true
    }

    let parts: [Part]
    let order: DateVocabulary.Order
    let now: Timestamp
    /// Whether a month is named: then units beside numbers are those of a clock.
    let hasMonth: Bool
    var index = 0

    var year: Int?
    var month: Int?
    var calendar = DateWord.Calendar.gregorian
    var day: Int?
    var weekday: Int?
    var weeksFromNow: Int?
    /// Minutes since midnight.
    var clock: Int?
    var isAfternoon: Bool?
    var zone: Int?
    var terms: [Term] = []
    var relative: (unit: DateWord.Unit, distance: Int)?
    var tense: Int?
    var side: Int?
    /// Whether the parts make a time of no year that there is.
    private(set) var isOutOfRange = false
    private var sign: Int?

    init(_ parts: [Part], order: DateVocabulary.Order, now: Timestamp) {
        self.parts = parts
        self.order = order
        self.now = now
        hasMonth = parts.contains { part in
            switch part {
            case .word(.month), .word(.monthMark): true
            default: false
            }
        }
    }

    /// The time that the parts make, or `nil` when one of them has no place in it.
    mutating func time() -> Timestamp? {
        while index < parts.count {
            guard step() else { return nil }
        }
        let result = DateResult(self)
        let time = result.time()
        isOutOfRange = time == nil && result.isOutOfRange
        return time
    }

    private mutating func step() -> Bool {
        switch parts[index] {
        case .mark(let byte, _): return readMark(byte)
        case .number(let value, let digits): return readNumber(value, digits: digits)
        case .word(let word): return readWord(word)
        }
    }

    func number(at index: Int) -> (value: Double, digits: Int)? {
        guard parts.indices.contains(index) else { return nil }
        switch parts[index] {
        case .number(let value, let digits): return (value, digits)
        case .word(.number(let value)): return (value, value < 10 ? 1 : 2)
        default: return nil
        }
    }

    func mark(at index: Int) -> UInt8? {
        guard parts.indices.contains(index), case .mark(let byte, _) = parts[index] else {
            return nil
        }
        return byte
    }

    func word(at index: Int) -> DateWord? {
        guard parts.indices.contains(index), case .word(let word) = parts[index] else {
            return nil
        }
        return word
    }

    // MARK: Marks

    private mutating func readMark(_ byte: UInt8) -> Bool {
        let isSign = byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        let direction = byte == UInt8(ascii: "-") ? -1 : 1
        index += 1
        guard isSign, let next = number(at: index) else { return true }
        if unit(behind: index + 1) != nil {
            sign = direction
        } else if clock != nil, zone == nil || zone == 0, next.digits == 4 || next.digits == 2 {
            readOffset(next, direction)
        }
        return true
    }

    /// `+0800`, `+08`, `+08:00`.
    private mutating func readOffset(_ next: (value: Double, digits: Int), _ direction: Int) {
        var minutes = Int(next.value)
        minutes = next.digits == 4 ? minutes / 100 * 60 + minutes % 100 : minutes * 60
        index += 1
        if next.digits == 2, mark(at: index) == UInt8(ascii: ":"),
            let more = number(at: index + 1)
        {
            minutes += Int(more.value)
            index += 2
        }
        zone = direction * minutes * 60
    }

    /// The unit that stands at an index, or behind words there that add nothing, with the index.
    func unit(behind start: Int) -> (unit: DateWord.Unit, tense: Int, index: Int)? {
        var index = start
        while word(at: index) == .noise { index += 1 }
        guard case .unit(let unit, let tense, isBeforeNumber: false)? = word(at: index) else {
            return nil
        }
        return (unit, tense, index)
    }

    // MARK: Words

    private mutating func readWord(_ word: DateWord) -> Bool {
        index += 1
        switch word {
        case .noise, .yearMark, .monthMark, .dayMark, .hourMark: return true
        case .era(let base):
            guard let next = number(at: index), year == nil else { return hasMonth }
            year = base + Int(next.value)
            index += 1
        case .month(let number, let calendar):
            guard month == nil else { return false }
            (month, self.calendar) = (number, calendar)
        case .weekday(let number, let weeks, let side):
            guard weekday ?? number == number else { return false }
            (weekday, weeksFromNow) = (number, weeks ?? weeksFromNow)
            self.side = side ?? self.side
        case .relative(let unit, let distance):
            guard relative == nil else { return false }
            relative = (unit, distance)
        case .unit(let unit, let tense, let isBeforeNumber):
            return readUnit(unit, tense, isBeforeNumber: isBeforeNumber)
        case .marker(let tense):
            self.tense = tense
        case .side(let side): self.side = side
        case .number(let value):
            index -= 1
            return readNumber(value, digits: value < 10 ? 1 : 2)
        case .half(let isAfternoon):
            guard self.isAfternoon ?? isAfternoon == isAfternoon else { return false }
            self.isAfternoon = isAfternoon
        case .clock(let minutes):
            guard clock == nil else { return false }
            clock = minutes
        case .zone(let seconds):
            guard clock != nil else { return false }
            zone = zone ?? seconds
        }
        return true
    }

    /// A unit that no number stands in front of.
    private mutating func readUnit(
        _ unit: DateWord.Unit,
        _ tense: Int,
        isBeforeNumber: Bool
    ) -> Bool {
        if isBeforeNumber {
            var next = index
            while word(at: next) == .noise { next += 1 }
            if let count = number(at: next) {
                index = next + 1
                add(Term(unit: unit, count: count.value, sign: tense == 0 ? nil : tense))
                return true
            }
        }
        // The year 2013, at the hour 11:01, at the hour 11.
        if hasMonth, unit == .hour, clock == nil, let hour = number(at: index), hour.value <= 24,
            mark(at: index + 1) != UInt8(ascii: ":")
        {
            clock = Int(hour.value) * 60
            index += 1
        }
        if hasMonth || number(at: index) != nil { return true }
        add(Term(unit: unit, count: 1, sign: tense == 0 ? nil : tense, isCounted: false))
        return true
    }

    mutating func add(_ term: Term) {
        var term = term
        term.sign = sign ?? term.sign
        terms.append(term)
    }
}
