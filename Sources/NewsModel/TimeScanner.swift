// SPDX-License-Identifier: Apache-2.0

/// A cursor over a written date and time, for the formats that standards fix.
struct TimeScanner {
    /// A time of day with the precision it is written to.
    struct Clock {
        var seconds: Int
        var precision: Timestamp.Precision
    }

    private let bytes: [UInt8]
    private var position = 0

    /// Longer texts hold more than a date: nothing is read of them.
    ///
    /// 128: the longest day name, month name and zone with a comment stay far below.
    init(_ text: String) {
        let utf8 = text.utf8
        bytes = utf8.count <= 128 ? Array(utf8) : []
        skipSpaces()
    }

    var atEnd: Bool { position == bytes.count }

    /// The byte under the cursor, or 0 at the end.
    var next: UInt8 { atEnd ? 0 : bytes[position] }

    mutating func skip(_ byte: Character) -> Bool {
        guard let byte = byte.asciiValue, next == byte, !atEnd else { return false }
        position += 1
        return true
    }

    mutating func skipSpaces() {
        while !atEnd, next == 0x20 || (0x09...0x0D).contains(next) { position += 1 }
    }

    /// The number that up to `limit` digits make, with their count, or `nil` when none stands here.
    mutating func digits(limit: Int) -> (value: Int, count: Int)? {
        let start = position
        var value = 0
        while position - start < limit, (0x30...0x39).contains(next) {
            value = value * 10 + Int(next - 0x30)
            position += 1
        }
        return position > start ? (value, position - start) : nil
    }

    /// The number that exactly `count` digits make, or `nil`.
    mutating func digits(exactly count: Int) -> Int? {
        guard let number = digits(limit: count), number.count == count else { return nil }
        return number.value
    }

    private mutating func skipDigits() -> Bool {
        let start = position
        while (0x30...0x39).contains(next) { position += 1 }
        return position > start
    }

    /// The ASCII letters here, in lower case; may be empty.
    mutating func word() -> String {
        let start = position
        while (0x61...0x7A).contains(next | 0x20) { position += 1 }
        return String(decoding: bytes[start..<position].lazy.map { $0 | 0x20 }, as: UTF8.self)
    }

    /// Hours, minutes and perhaps seconds with a fraction, which is dropped.
    ///
    /// With colons (`21:45:03`) or, when `isBasicAllowed`, without (`214503`). 24:00 is the end of
    /// the day, and a leap second the first of the next minute.
    mutating func clock(isBasicAllowed: Bool) -> Clock? {
        guard let hour = digits(limit: 2) else { return nil }
        let hasColons = skip(":")
        guard hasColons || isBasicAllowed && hour.count == 2, let minute = digits(exactly: 2)
        else { return nil }
        var second: Int?
        if hasColons ? skip(":") : (0x30...0x39).contains(next) {
            guard let seconds = digits(exactly: 2) else { return nil }
            second = seconds
            if skip(".") || skip(",") {
                guard skipDigits() else { return nil }
            }
        }
        guard minute < 60, second ?? 0 <= 60, hour.value < 24 || (hour.value, minute) == (24, 0)
        else { return nil }
        return Clock(
            seconds: hour.value * 3600 + minute * 60 + (second ?? 0),
            precision: second == nil ? .minute : .second
        )
    }

    /// `+01:00`, `-0330` or `+01` in seconds east of Greenwich, or `nil` when there is no sign.
    mutating func offset() -> Int? {
        let isWest = next == UInt8(ascii: "-")
        guard skip("+") || skip("-"), let hours = digits(exactly: 2) else { return nil }
        _ = skip(":")
        guard let minutes = atEnd ? 0 : digits(exactly: 2), hours < 24, minutes < 60
        else { return nil }
        return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
    }
}

extension Timestamp {
    /// A moment from the calendar day and time of day that a zone's clocks show.
    init?(_ date: CivilDate, _ clock: TimeScanner.Clock, offset: Int) {
        guard date.isValid else { return nil }
        self.init(
            seconds: Int64(date.dayNumber) * 86_400 + Int64(clock.seconds - offset),
            precision: clock.precision
        )
    }
}
