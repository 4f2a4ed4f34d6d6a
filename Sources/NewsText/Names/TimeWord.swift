// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// A word or pattern with which a language speaks of days and times.
public struct TimeWord: Hashable, Sendable {
    /// What a word says.
    public enum Kind: String, Hashable, Sendable {
        /// A day or span at `value` from now: *yesterday*, *next week*, *last Friday*.
        case relative
        /// A distance back, or ahead, with `{0}` for its number: *{0} days ago*, *in {0} days*.
        case past, future
        /// A span with `{0}` for its number: *{0} days*; the unit's name where `value` is `dn`.
        case unit
        /// The shortest name of a weekday; `value` counts from 0 for Sunday.
        case weekday
        /// A part of the day by CLDR's name: *noon*, *midnight*, *evening1*.
        case period
        /// The halves of the day: 0 for *AM*, 1 for *PM*.
        case halves
        /// A pattern of dates or of date and time, in the letters of UTS 35; 7 is the short date.
        case pattern
        /// A number from 1 to 31, cardinal or ordinal, of any gender and case.
        case number
    }

    /// What it says.
    public var kind: Kind
    /// The unit (`second` … `decade`) or weekday (`mon`) of it; else empty.
    public var key: String
    /// The distance, number, place or plural form, as the kind has it.
    public var value: String
    /// The words.
    public var text: String
}

extension LocaleNames {
    /// All words for times of a language, given by ICU's name of its locale; none for one that ICU
    /// does not have.
    ///
    /// Source: Unicode CLDR, Unicode License.
    public static func timeWords(language: String) -> [TimeWord] {
        lines(cicu_time_words, language, expecting: 16_384).compactMap { line in
            let fields = line.split(
                separator: UInt8(ascii: "\t"),
                maxSplits: 3,
                omittingEmptySubsequences: false
            ).map { String(decoding: $0, as: UTF8.self) }
            guard fields.count == 4, let kind = TimeWord.Kind(rawValue: fields[0]) else {
                return nil
            }
            return TimeWord(kind: kind, key: fields[1], value: fields[2], text: fields[3])
        }
    }

    /// ICU's names of all locales that have no region: `de`, `sr_Latn`, `zh_Hant`; sorted.
    public static let languages: [String] = lines(
        { _, buffer, capacity in cicu_languages(nil, buffer, capacity) },
        "",
        expecting: 4096
    ).map { String(decoding: $0, as: UTF8.self) }.sorted()

    /// The months of another calendar by ICU's name of it (`persian`, `islamic-umalqura`), as
    /// `months` has them; the Islamic and Persian ones have twelve.
    public static func months(language: String, calendar: String) -> [[String]] {
        months(language: "\(language)@calendar=\(calendar)")
    }

    /// The day of another calendar, by ICU's name of it, in days since 1970-01-01; `nil` when the
    /// calendar has no such day.
    public static func dayNumber(calendar: String, year: Int, month: Int, day: Int) -> Int? {
        guard (1...9999).contains(year) else { return nil }
        let number = cicu_day_number(calendar, Int32(year), Int32(month), Int32(day))
        return number == Int32.min ? nil : Int(number)
    }
}
