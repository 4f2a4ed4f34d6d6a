// SPDX-License-Identifier: Apache-2.0

/// A point in time that is only as exact as its source.
public struct Timestamp: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// How exact a time is.
    public enum Precision: Int, Hashable, Sendable, Comparable {
        case year, month, day, minute, second

        /// The coarser before the finer.
        public static func < (a: Precision, b: Precision) -> Bool { a.rawValue < b.rawValue }
    }

    /// Seconds since 1970-01-01T00:00:00Z of the first moment it may be.
    public let seconds: Int64
    /// How exact `seconds` is.
    public let precision: Precision

    /// A time known to `precision`.
    public init(seconds: Int64, precision: Precision) {
        self.seconds = seconds
        self.precision = precision
    }

    /// A day, month or year, taken in UTC.
    public init(_ date: CivilDate) {
        self.init(
            seconds: Int64(date.dayNumber) * 86_400,
            precision: date.day != nil ? .day : date.month != nil ? .month : .year
        )
    }

    /// The calendar date in UTC, to this time's precision.
    public var date: CivilDate {
        let full = CivilDate(dayNumber: Int((Double(seconds) / 86_400).rounded(.down)))
        return switch precision {
        case .year: CivilDate(year: full.year)
        case .month: CivilDate(year: full.year, month: full.month)
        case .day, .minute, .second: full
        }
    }

    /// RFC 3339 in UTC where the time of day is known, else ISO 8601 to its precision.
    public var description: String {
        guard precision >= .minute else { return date.description }
        let inDay = Int(seconds - Int64(date.dayNumber) * 86_400)
        let clock = [inDay / 3600, inDay / 60 % 60, inDay % 60].map { padded($0, 2) }
        let shown = precision == .minute ? clock.prefix(2) : clock.prefix(3)
        return date.description + "T" + shown.joined(separator: ":") + "Z"
    }

    /// By the first moment each may be; of two that begin alike the more exact comes first.
    public static func < (a: Timestamp, b: Timestamp) -> Bool {
        (a.seconds, b.precision.rawValue) < (b.seconds, a.precision.rawValue)
    }
}
