// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsText

/// What the words of one language say within dates, from CLDR and from `timewords.tsv`.
struct DateVocabulary {
    /// The order of the numbers in a date of digits.
    enum Order: Hashable { case yearMonthDay, monthDayYear, dayMonthYear }

    /// ICU's name of the language.
    let language: String
    /// The order in which the language writes a date of digits.
    var order = Order.dayMonthYear
    /// How its texts are folded before they are looked up.
    let folding: Folding
    /// What the words say, by the hash of their folded bytes, the likeliest first.
    private(set) var words: [UInt64: [DateWord]] = [:]
    /// The longest word, in bytes.
    private(set) var longest = 0
    /// Months, weekdays and units by their folded names, for shortened and inflected forms.
    private(set) var names: [(bytes: [UInt8], word: DateWord)] = []

    init(language: String, rows: [TimeWordRow]) {
        self.language = language
        folding = Folding(language: language == "vi" ? "vi" : "en")
        addNames()
        for row in rows { add(row) }
        addTimeWords(LocaleNames.timeWords(language: language))
        for (name, hours) in Self.zones {
            add(name, .zone(Int(hours * 3600)))
        }
    }

    /// What a word says; empty for one that says nothing.
    subscript(_ hash: UInt64) -> [DateWord] { words[hash] ?? [] }

    /// Adds what a word says, unless it is known already.
    mutating func add(_ text: String, _ word: DateWord, isName: Bool = false) {
        let bytes = DateText.normalised(Array(text.utf8), folding: folding)
        guard !bytes.isEmpty else { return }
        insert(bytes, word)
        if text.unicodeScalars.contains("\u{200C}") {
            // Persian joins with a mark that many write as a space.
            let spaced = text.unicodeScalars.map { $0 == "\u{200C}" ? " " : String($0) }.joined()
            insert(DateText.normalised(Array(spaced.utf8), folding: folding), word)
        }
        let dotless = bytes.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: " ") }
        if text.contains("."), dotless.count != bytes.count { insert(dotless, word) }
        if isName, bytes.count >= 3 { names.append((bytes, word)) }
    }

    private mutating func insert(_ bytes: [UInt8], _ word: DateWord) {
        var hash = DateText.seed
        for byte in bytes { DateText.add(byte, to: &hash) }
        longest = max(longest, bytes.count)
        if words[hash]?.contains(word) ?? false { return }
        // What says more goes before what says less.
        if case .unit(_, let tense, _) = word, tense != 0 {
            words[hash, default: []].insert(word, at: 0)
        } else {
            words[hash, default: []].append(word)
        }
    }

    // MARK: Names

    private mutating func addNames() {
        for (index, forms) in LocaleNames.months(language: language).enumerated() {
            for form in forms { add(form, .month(index + 1, .gregorian), isName: true) }
        }
        for (index, forms) in LocaleNames.weekdays(language: language).enumerated() {
            for form in forms { add(form, .weekday(index + 1), isName: true) }
        }
        for (calendar, name) in Self.calendars {
            let months = LocaleNames.months(language: language, calendar: name)
            for (index, forms) in months.enumerated() where index < 12 {
                for form in forms { add(form, .month(index + 1, calendar)) }
            }
        }
    }

    /// ICU's names of the calendars with months of their own.
    static let calendars: [(DateWord.Calendar, String)] = [
        (.persian, "persian"), (.islamic, "islamic-umalqura"),
    ]

    /// Hours east of Greenwich: RFC 5322, 4.3, the zones of Europe and of Asia's large countries.
    private static let zones: [(String, Double)] = [
        ("utc", 0), ("gmt", 0), ("z", 0), ("est", -5), ("edt", -4), ("cst", -6), ("cdt", -5),
        ("mst", -7), ("mdt", -6), ("pst", -8), ("pdt", -7), ("bst", 1), ("wet", 0), ("west", 1),
        ("cet", 1), ("cest", 2), ("eet", 2), ("eest", 3), ("msk", 3), ("ist", 5.5), ("jst", 9),
        ("kst", 9), ("wib", 7), ("aest", 10), ("aedt", 11), ("akst", -9), ("hst", -10),
    ]

    // MARK: The table

    private mutating func add(_ row: TimeWordRow) {
        if row.kind == "weekdays" {
            for words in row.words {
                for (index, word) in words.split(separator: " ").enumerated() where word != "-" {
                    add(String(word), .weekday(index % 7 + 1), isName: true)
                }
            }
            return
        }
        guard let word = Self.word(row) else { return }
        for text in row.words { add(text, word, isName: row.kind == "month-name") }
    }

    private static func word(_ row: TimeWordRow) -> DateWord? {
        let number = row.value.flatMap(Double.init)
        switch row.kind {
        case "noise": return .noise
        case "past": return .marker(-1)
        case "future": return .marker(1)
        case "now": return .relative(.second, 0)
        case "last": return .side(-1)
        case "this": return .side(0)
        case "next": return .side(1)
        case "number": return number.map { .number($0) }
        case "month-name": return number.map { .month(Int($0), .gregorian) }
        case "year-mark": return .yearMark
        case "month-mark": return .monthMark
        case "day-mark": return .dayMark
        case "hour-mark": return .hourMark
        case "era": return number.map { .era(Int($0)) }
        case "period": return row.value.flatMap(period)
        default:
            guard let unit = DateWord.Unit(row.kind) else { return nil }
            return number.map { .relative(unit, Int($0)) }
                ?? .unit(unit, tense: 0, isBeforeNumber: false)
        }
    }

    /// What CLDR's name of a part of the day says of a time in it.
    static func period(_ name: String) -> DateWord? {
        switch name {
        case "noon": return .clock(12 * 60)
        case "midnight": return .clock(0)
        case "am": return .half(isAfternoon: false)
        case "pm": return .half(isAfternoon: true)
        default:
            if name.hasPrefix("morning") { return .half(isAfternoon: false) }
            if name.hasPrefix("afternoon") || name.hasPrefix("evening") {
                return .half(isAfternoon: true)
            }
            return .noise
        }
    }
}
