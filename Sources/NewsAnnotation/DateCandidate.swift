// SPDX-License-Identifier: Apache-2.0

/// A date as the words give it, before it is set against the article's own.
struct DateCandidate: Hashable {
    /// A distance from the article's own date.
    enum Offset: Hashable {
        case days(Int), weeks(Int), months(Int), years(Int)
    }

    /// Which of the weekdays or months of a name is meant.
    enum Side: Int, Hashable { case last = -1, next = 1 }

    /// Where the words stand.
    var range: Range<Int>
    var year: Int?
    var month: Int?
    var day: Int?
    /// 1 for Monday … 7.
    var weekday: Int?
    /// Days, weeks, months or years away from the reference.
    var offset: Offset?
    /// The next or the last of its name, when the words say so.
    var side: Side?

    /// Whether the words alone name one day.
    var isFullDay: Bool { year != nil && month != nil && day != nil }
}
