// SPDX-License-Identifier: Apache-2.0

/// A number made of parts, as it grows.
///
/// The grammar is one for all languages: number words below ten wait for a multiplier; small
/// multipliers (ten, hundred, and in Chinese, Japanese and Korean thousand) close a section; great
/// ones multiply the section and add it to the sum. A great multiplier right behind a smaller one
/// multiplies both: *nghìn tỷ*, *lakh crore*.
struct NumeralSum {
    /// What a part is: a number that is added, or one that multiplies what stands before it.
    enum Kind { case number, multiplier }

    private let sectionLimit: Double
    private var whole = 0.0
    private var section = 0.0
    private var digit = 0.0
    private var hadMultiplier = false
    private var lastGreat = Double.infinity
    /// The last multiplier, which a half behind it halves.
    private var lastMultiplier = 1.0

    /// An empty sum; multipliers up to `sectionLimit` take part in sections.
    init(sectionLimit: Double) { self.sectionLimit = sectionLimit }

    /// Adds tens behind an *and*: خمسة وعشرون, *fünfundzwanzig*; false when they do not belong.
    mutating func addTens(_ value: Double) -> Bool {
        guard digit > 0, value >= 20, value < 100, section.truncatingRemainder(dividingBy: 100) == 0
        else { return false }
        section += value
        hadMultiplier = false
        return true
    }

    /// The number so far; what floating point added to it is taken away.
    var total: Double {
        let sum = whole + section + digit
        let rounded = (sum * 1000).rounded() / 1000
        return (sum - rounded).magnitude < 1e-9 * sum ? rounded : sum
    }

    /// Adds half of what was counted last: *un million et demi*, hai triệu rưỡi, هفت و نیم.
    mutating func addHalf() -> Bool {
        if hadMultiplier, digit == 0 {
            whole += lastMultiplier / 2
            hadMultiplier = false
            return true
        }
        guard digit >= 1, digit == digit.rounded() else { return false }
        digit += 0.5
        return true
    }

    /// Digits may follow only a multiplier: 3亿4000万.
    var mayTakeDigits: Bool { hadMultiplier && digit == 0 }

    /// Adds a part; false when it cannot belong to the same number.
    mutating func add(_ value: Double, kind: Kind) -> Bool {
        switch kind {
        case .number: addNumber(value)
        case .multiplier where value <= sectionLimit: addSmall(value)
        case .multiplier: addGreat(value)
        }
    }

    private mutating func addNumber(_ value: Double) -> Bool {
        guard digit == 0 else { return false }
        hadMultiplier = false
        if value < 10, value == value.rounded() {
            digit = value
        } else {
            guard isRound(above: value) else { return false }
            section += value
        }
        return true
    }

    /// Whether the section has nothing but zeros where `value` has digits: 2000 and 500.
    private func isRound(above value: Double) -> Bool {
        guard section > 0 else { return true }
        var unit = 10.0
        while unit <= value { unit *= 10 }
        return section.truncatingRemainder(dividingBy: unit) == 0
    }

    private mutating func addSmall(_ value: Double) -> Bool {
        hadMultiplier = true
        lastMultiplier = value
        if digit == 0, section > 0, section < value {
            section *= value
        } else {
            section += (digit == 0 ? 1 : digit) * value
            digit = 0
        }
        return true
    }

    private mutating func addGreat(_ value: Double) -> Bool {
        let times = section + digit
        if value > lastGreat {
            guard times == 0, hadMultiplier else { return false }
            whole *= value
        } else {
            guard value < lastGreat else { return false }
            whole += (times == 0 ? 1 : times) * value
        }
        hadMultiplier = true
        lastMultiplier = value
        lastGreat = value
        (section, digit) = (0, 0)
        return true
    }
}
