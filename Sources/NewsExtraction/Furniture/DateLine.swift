// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Knows lines that say nothing but when: `25/03/2024 - 22:34`, `2024年3月25日 22:34`.
enum DateLine {
    // “Wednesday, 27 September 2024 at 21:14:35 GMT+02:00 (updated)” has about fifty letters.
    private static let weightLimit = 64

    /// Whether a line is a date and no sentence: a year and a day or month stand in it, and few words.
    static func isDateLine(_ line: ArraySlice<UInt8>) -> Bool {
        let weight = TextMeasure.weight(line)
        guard weight >= 8, weight <= weightLimit, !TextMeasure.endsSentence(line) else {
            return false
        }
        let numbers = numbers(in: line)
        let hasYear = numbers.contains { $0.digits == 4 && (1900...2100).contains($0.value) }
        let hasDay = numbers.contains { $0.digits <= 2 && (1...31).contains($0.value) }
        guard hasYear, hasDay, numbers.count <= 10 else { return false }
        return line.count(where: isDigit) * 2 >= weight || isMail(line)
    }

    /// The time that a date line tells, or `nil` when it is in words that are not known here.
    static func timestamp(_ line: ArraySlice<UInt8>) -> Timestamp? {
        let text = String(decoding: line, as: UTF8.self)
        if let time = Timestamp(iso8601: text) ?? Timestamp(rfc822: text) { return time }
        return numeric(numbers(in: line))
    }

    private static func isMail(_ line: ArraySlice<UInt8>) -> Bool {
        Timestamp(rfc822: String(decoding: line, as: UTF8.self)) != nil
    }

    private struct Number {
        var value: Int
        var digits: Int
    }

    /// Year, month and day in either order; what follows is passed over.
    ///
    /// Of two that may both be months
    /// the first is the day, as most of the world writes.
    private static func numeric(_ numbers: [Number]) -> Timestamp? {
        guard numbers.count >= 3 else { return nil }
        let values = numbers.map(\.value)
        var date: CivilDate
        if numbers[0].digits == 4 {
            date = CivilDate(year: values[0], month: values[1], day: values[2])
        } else if numbers[2].digits == 4 {
            date = CivilDate(year: values[2], month: values[1], day: values[0])
            if !date.isValid { date = CivilDate(year: values[2], month: values[0], day: values[1]) }
        } else {
            return nil
        }
        // A clock without a zone does not tell the minute; the day it does.
        return date.isValid && (1900...2100).contains(date.year) ? Timestamp(date) : nil
    }

    private static func numbers(in line: ArraySlice<UInt8>) -> [Number] {
        var numbers: [Number] = []
        var isOpen = false
        for byte in line {
            guard isDigit(byte) else {
                isOpen = false
                continue
            }
            let digit = Int(byte - UInt8(ascii: "0"))
            if isOpen, let last = numbers.indices.last {
                numbers[last].value = min(numbers[last].value * 10 + digit, 1_000_000)
                numbers[last].digits += 1
            } else {
                numbers.append(Number(value: digit, digits: 1))
            }
            isOpen = true
        }
        return numbers
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}
