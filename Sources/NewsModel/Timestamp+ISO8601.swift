// SPDX-License-Identifier: Apache-2.0

extension Timestamp {
    /// Reads a date, or date and time, in the shapes of ISO 8601 and RFC 3339.
    ///
    /// `2024`, `2024-03`, `2024-03-25`, `20240325`, with `/` for `-`; then after `T` or a space
    /// `21:45`, `21:45:03`, `21:45:03.25`, `214503`; then nothing, `Z`, `UTC` or an offset. A time
    /// without an offset is taken in UTC. White space may stand around it. `nil` for all else and
    /// for days that the calendar lacks.
    public init?(iso8601 text: String) {
        var scanner = TimeScanner(text)
        guard let date = scanner.isoDate(), date.isValid else { return nil }
        scanner.skipSpaces()
        if scanner.atEnd {
            self.init(date)
            return
        }
        _ = scanner.skip("T") || scanner.skip("t")
        guard date.day != nil, let clock = scanner.clock(isBasicAllowed: true) else { return nil }
        scanner.skipSpaces()
        guard let offset = scanner.isoZone() else { return nil }
        scanner.skipSpaces()
        guard scanner.atEnd else { return nil }
        self.init(date, clock, offset: offset)
    }

    /// Takes seconds, milliseconds or microseconds since 1970-01-01T00:00:00Z, told apart by size.
    ///
    /// `nil` outside the years 1970 to 5138 in seconds.
    public init?(unixTime number: Int64) {
        switch number {
        // 10¹¹ seconds are the year 5138, 10¹¹ milliseconds March 1973; likewise a step higher.
        case 0..<100_000_000_000: self.init(seconds: number, precision: .second)
        case 0..<100_000_000_000_000: self.init(seconds: number / 1_000, precision: .second)
        case 0..<100_000_000_000_000_000: self.init(seconds: number / 1_000_000, precision: .second)
        default: return nil
        }
    }
}

extension TimeScanner {
    fileprivate mutating func isoDate() -> CivilDate? {
        guard let year = digits(exactly: 4) else { return nil }
        let usesSlash = skip("/")
        guard usesSlash || skip("-") else {
            guard let month = digits(exactly: 2) else {
                return atEnd ? CivilDate(year: year) : nil
            }
            return digits(exactly: 2).map { CivilDate(year: year, month: month, day: $0) }
        }
        guard let month = digits(limit: 2) else { return nil }
        guard skip(usesSlash ? "/" : "-") else { return CivilDate(year: year, month: month.value) }
        return digits(limit: 2).map {
            CivilDate(year: year, month: month.value, day: $0.value)
        }
    }

    fileprivate mutating func isoZone() -> Int? {
        if atEnd { return 0 }
        let name = word()
        return name.isEmpty ? offset() : ["z", "utc", "gmt"].contains(name) ? 0 : nil
    }
}
