// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// The names of months and weekdays of one language, from CLDR, for finding them in text.
struct CalendarNames: Sendable {
    /// A month or a weekday.
    enum Name: Hashable, Sendable {
        /// 1…12.
        case month(Int)
        /// 1…12 of another calendar.
        case otherMonth(Int, DateWord.Calendar)
        /// 1 for Monday … 7.
        case weekday(Int)
    }

    private struct Word {
        /// The name, folded.
        var bytes: [UInt8]
        var name: Name
        /// The bytes of the name before folding when it is short for another: with other accents it
        /// is another word (sie, August in Polish, and się).
        var abbreviation: Int?
    }

    // Folded names. Words of scripts with spaces are looked up whole, by a hash; the others are
    // tried where a text has their first byte.
    private var words: [UInt64: Word] = [:]
    private var unspaced: [(bytes: [UInt8], name: Name)] = []
    private var beginnings = BytePairs()
    /// What the names of scripts without spaces go on with behind their first byte.
    private var further = BytePairs()

    /// No names.
    init() {}

    /// The names of a language; none for one that CLDR does not know.
    init(language: Language) {
        let folding = Folding(language: language.primary)
        for (index, forms) in LocaleNames.months(language: language.primary).enumerated() {
            add(forms, as: .month(index + 1), folding: folding)
        }
        for (index, forms) in LocaleNames.weekdays(language: language.primary).enumerated() {
            add(forms, as: .weekday(index + 1), folding: folding)
        }
        for (calendar, name) in Self.calendars(of: language) {
            let months = LocaleNames.months(language: language.primary, calendar: name)
            for (index, forms) in months.enumerated() where index < 12 {
                // Short forms are everyday words.
                add(Array(forms.prefix(1)), as: .otherMonth(index + 1, calendar), folding: folding)
            }
        }
        unspaced.sort { $0.bytes.count > $1.bytes.count }
    }

    /// The calendars beside the Gregorian that news of a language counts days by.
    private static func calendars(of language: Language) -> [(DateWord.Calendar, String)] {
        switch language.primary {
        case "fa": DateVocabulary.calendars
        case "ar", "ur": DateVocabulary.calendars.filter { $0.0 == .islamic }
        default: []
        }
    }

    private mutating func add(_ forms: [String], as name: Name, folding: Folding) {
        for (index, form) in forms.enumerated() {
            var bytes = Array(folding.folded(form).utf8)
            if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
            // Where months are numbered (tháng 3, 3月), numbers and marks are read instead.
            guard !bytes.contains(where: { (0x30...0x39).contains($0) }), bytes.count >= 3 else {
                continue
            }
            if isUnspaced(form) {
                // A single character (日, 月, 火) is a weekday only in a table head.
                if bytes.count > shortest(name, form) { append(bytes, name) }
            } else if bytes.contains(where: { $0 < 0x30 }) {
                // Several words, or a word that a hyphen or apostrophe takes apart.
                append(bytes, name)
            } else if index == 0 || form.unicodeScalars.count >= minimumLength(of: name) {
                let isShort = index > 0 && bytes.count <= 4
                let length = form.utf8.count - (form.utf8.last == UInt8(ascii: ".") ? 1 : 0)
                let key = wordHash(bytes[...])
                beginnings.insert(bytes[0], bytes[1])
                if index == 0 || words[key] == nil {
                    words[key] = Word(
                        bytes: bytes,
                        name: name,
                        abbreviation: isShort ? length : nil
                    )
                }
            }
        }
    }

    /// Short names of weekdays are everyday words (sun, mar, so); those of months follow a number.
    private func minimumLength(of name: Name) -> Int {
        switch name {
        case .month, .otherMonth: 3
        case .weekday: 5
        }
    }

    /// Also in Thai the short names of weekdays are parts of everyday words.
    private func shortest(_ name: Name, _ form: String) -> Int {
        let isThai = form.unicodeScalars.first.map { $0.value < 0x0E80 } ?? false
        if isThai, case .weekday = name { return 9 }
        return 3
    }

    private func isUnspaced(_ form: String) -> Bool {
        form.unicodeScalars.first.map { (0x0E00...0x0E7F).contains($0.value) || $0.value >= 0x3000 }
            ?? false
    }

    /// The name that a folded word is, or `nil`; `length` is the word's before folding.
    ///
    /// `isShort` says that it is short for another.
    func name(of word: ArraySlice<UInt8>, length: Int) -> (name: Name, isShort: Bool)? {
        guard let found = words[wordHash(word)], word.elementsEqual(found.bytes) else {
            return nil
        }
        guard let short = found.abbreviation else { return (found.name, false) }
        return short == length ? (found.name, true) : nil
    }

    /// The name of several words or of a script without spaces that begins at an index of folded
    /// bytes, with its length, or `nil`.
    func name(at index: Int, in folded: [UInt8]) -> (name: Name, length: Int)? {
        guard index + 2 < folded.count, further.mayHold(folded[index + 1], folded[index + 2]) else {
            return nil
        }
        for (bytes, name) in unspaced where index + bytes.count <= folded.count {
            if folded[index] == bytes[0], folded[index..<(index + bytes.count)].elementsEqual(bytes)
            {
                return (name, bytes.count)
            }
        }
        return nil
    }

    /// Whether a name may begin with two folded bytes.
    @inline(__always)
    func mayBegin(with first: UInt8, _ second: UInt8) -> Bool { beginnings.mayHold(first, second) }

    private mutating func append(_ bytes: [UInt8], _ name: Name) {
        unspaced.append((bytes, name))
        further.insert(bytes[1], bytes[2])
        beginnings.insert(bytes[0], bytes[1])
    }
}
