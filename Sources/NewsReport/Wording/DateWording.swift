// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Dates and times as English text.
enum DateWording {
    /// `25 March 2024`, `March 2024` or `2024`.
    static func words(_ date: CivilDate) -> String {
        let year = String(date.year)
        guard let month = date.month, months.indices.contains(month - 1) else { return year }
        let named = months[month - 1] + " " + year
        return date.day.map { "\($0) \(named)" } ?? named
    }

    /// The date and, where it is known, the time of day in UTC: `25 March 2024, 21:45 UTC`.
    static func words(_ time: Timestamp) -> String {
        let day = words(time.date)
        guard time.precision >= .minute else { return day }
        let minutes = Int((time.seconds - Int64(time.date.dayNumber) * 86_400) / 60)
        return day + ", " + twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60) + " UTC"
    }

    /// Both ends, or one where they are the same day: `8 November 2023 – 7 May 2024`.
    static func words(_ span: ClosedRange<CivilDate>) -> String {
        let first = words(span.lowerBound)
        let last = words(span.upperBound)
        return first == last ? first : first + " – " + last
    }

    private static func twoDigits(_ number: Int) -> String {
        (number < 10 ? "0" : "") + String(number)
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}
