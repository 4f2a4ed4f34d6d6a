// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// A date as the words give it, before it is set against the article's own.
struct DateCandidate: Hashable {
    /// Where the words stand.
    var range: Range<Int>
    var year: Int?
    var month: Int?
    var day: Int?
    /// 1 for Monday … 7.
    var weekday: Int?
    /// Days, weeks, months or years away from the reference.
    var offset: Offset?

    /// A distance from the article's own date.
    enum Offset: Hashable {
        case days(Int), weeks(Int), months(Int), years(Int)
    }

    /// Whether the words alone name one day.
    var isFullDay: Bool { year != nil && month != nil && day != nil }
}

/// Finds the dates in a text: runs of numbers, month names and the words that mark them.
struct DateFinder {
    let lexicon: Lexicon
    let names: CalendarNames
    let reader: NumberReader

    init(lexicon: Lexicon, names: CalendarNames, language: Language) {
        self.lexicon = lexicon
        self.names = names
        reader = NumberReader(language: language)
    }

    /// The dates of a text, by place, not overlapping.
    ///
    /// - Complexity: O(*n*) in the tokens.
    func candidates(in text: ScannedText) -> [DateCandidate] {
        let atoms = DateAtoms(text: text, finder: self).atoms
        var candidates: [DateCandidate] = []
        var start = 0
        while start < atoms.count {
            var end = start + 1
            while end < atoms.count, joins(atoms[end - 1], atoms[end], in: text) { end += 1 }
            if let candidate = DateRun(atoms: atoms[start..<end], text: text).candidate() {
                candidates.append(candidate)
            }
            start = end
        }
        return candidates
    }

    /// Whether two atoms stand so near that they may belong to one date.
    private func joins(_ a: DateAtom, _ b: DateAtom, in text: ScannedText) -> Bool {
        let gap = text.bytes[a.range.upperBound..<b.range.lowerBound]
        if gap.isEmpty { return true }
        guard gap.count <= 6 else { return false }
        var letters: [UInt8] = []
        for byte in gap {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"),
                UInt8(ascii: ","), 0xC2, 0xA0, 0xBA, 0xAA:
                continue
            case 0x0A: return false
            default: letters.append(byte | 0x20)
            }
        }
        // Words and ordinal endings that stand inside dates; a closed class of the languages.
        return letters.isEmpty || Self.connectors.contains(letters)
    }

    private static let connectors: Set<[UInt8]> = Set(
        ["de", "del", "do", "of", "the", "th", "st", "nd", "rd", "er", "e", "di", "d'"].map {
            Array($0.utf8)
        }
    )
}

/// A word or number that dates are made of.
struct DateAtom {
    enum Kind: Hashable {
        case number(Int, digits: Int)
        case month(Int)
        case weekday(Int)
        case dayMark, monthMark, yearMark
        case offset(DateCandidate.Offset)
    }

    var kind: Kind
    var range: Range<Int>
}

/// Collects the atoms of a text.
struct DateAtoms {
    private(set) var atoms: [DateAtom] = []

    init(text: ScannedText, finder: DateFinder) {
        let words = text.hits(.calendar)
        var nextWord = 0
        var index = 0
        while index < text.tokens.count {
            let token = text.tokens[index]
            while nextWord < words.count,
                words[nextWord].range.lowerBound < token.range.lowerBound
            { nextWord += 1 }
            if nextWord < words.count, words[nextWord].range.lowerBound == token.range.lowerBound,
                let kind = Self.kind(of: finder.lexicon.sense(words[nextWord]))
            {
                append(kind, words[nextWord].range, in: text)
                index = text.token(at: words[nextWord].range.upperBound)
            } else if let (name, range) = text.calendarName(at: index, among: finder.names) {
                append(Self.kind(of: name), range, in: text)
                index = text.token(at: range.upperBound)
            } else {
                if let (value, count) = finder.reader.digits(at: index, in: text), count <= 4 {
                    append(.number(Int(value), digits: count), token.range, in: text)
                }
                index += 1
            }
        }
    }

    private mutating func append(_ kind: DateAtom.Kind, _ range: Range<Int>, in text: ScannedText) {
        guard let last = atoms.last, last.range.upperBound > range.lowerBound else {
            atoms.append(DateAtom(kind: kind, range: range))
            return
        }
    }

    private static func kind(of name: CalendarNames.Name) -> DateAtom.Kind {
        switch name {
        case .month(let number): .month(number)
        case .weekday(let number): .weekday(number)
        }
    }

    private static func kind(of sense: Lexicon.Sense) -> DateAtom.Kind? {
        let value = sense.attributes.count > 1 ? Int(sense.attributes[1]) : nil
        return switch (sense.kind, value) {
        case ("day-mark", _): .dayMark
        case ("month-mark", _): .monthMark
        case ("year-mark", _): .yearMark
        case ("day", let value?): .offset(.days(value))
        case ("week", let value?): .offset(.weeks(value))
        case ("month", let value?): .offset(.months(value))
        case ("year", let value?): .offset(.years(value))
        default: nil
        }
    }
}

/// Makes one date of atoms that stand together.
struct DateRun {
    let atoms: ArraySlice<DateAtom>
    let text: ScannedText
    private var date: DateCandidate
    private var used: [Range<Int>] = []
    /// Whether anything but numbers speaks for a date.
    private var hasWord = false

    init(atoms: ArraySlice<DateAtom>, text: ScannedText) {
        self.atoms = atoms
        self.text = text
        date = DateCandidate(range: 0..<0)
    }

    /// The date, or `nil` when the atoms make none.
    func candidate() -> DateCandidate? {
        var run = self
        run.read()
        return run.result()
    }

    private mutating func read() {
        if readNumeric() { return }
        var index = atoms.startIndex
        while index < atoms.endIndex {
            index = readAtom(at: index)
        }
    }

    private func number(at index: Int) -> (value: Int, digits: Int)? {
        guard atoms.indices.contains(index), case .number(let value, let digits) = atoms[index].kind
        else { return nil }
        return (value, digits)
    }

    private func kind(at index: Int) -> DateAtom.Kind? {
        atoms.indices.contains(index) ? atoms[index].kind : nil
    }

    /// Three numbers with marks between them: `2024-03-25`, `25/03/2024`, `25.3.24`.
    private mutating func readNumeric() -> Bool {
        for index in atoms.indices {
            guard let a = number(at: index), let b = number(at: index + 1),
                let c = number(at: index + 2), mark(after: index) == mark(after: index + 1),
                mark(after: index) != nil
            else { continue }
            if a.digits == 4, b.value <= 12, c.value <= 31 {
                (date.year, date.month, date.day) = (a.value, b.value, c.value)
            } else if c.digits == 4, a.value <= 31, b.value <= 12 {
                (date.year, date.month, date.day) = (c.value, b.value, a.value)
            } else if c.digits == 4, a.value <= 12, b.value <= 31 {
                (date.year, date.month, date.day) = (c.value, a.value, b.value)
            } else {
                continue
            }
            hasWord = true
            used = [atoms[index].range, atoms[index + 2].range]
            return true
        }
        return false
    }

    /// The one byte between a number and the next atom, when it is `.`, `/` or `-`.
    private func mark(after index: Int) -> UInt8? {
        guard atoms.indices.contains(index + 1) else { return nil }
        let gap = atoms[index].range.upperBound..<atoms[index + 1].range.lowerBound
        guard gap.count == 1, [0x2D, 0x2E, 0x2F].contains(text.bytes[gap.lowerBound]) else {
            return nil
        }
        return text.bytes[gap.lowerBound]
    }

    private mutating func readAtom(at index: Int) -> Int {
        let range = atoms[index].range
        switch atoms[index].kind {
        case .number(let value, let digits):
            return readNumber(value, digits: digits, at: index)
        case .month(let month):
            if date.month == nil {
                (date.month, hasWord) = (month, true)
                used.append(range)
            }
        case .weekday(let weekday):
            if date.weekday == nil {
                (date.weekday, hasWord) = (weekday, true)
                used.append(range)
            }
        case .offset(let offset):
            if date.offset == nil {
                (date.offset, hasWord) = (offset, true)
                used.append(range)
            }
        case .dayMark, .monthMark, .yearMark:
            return readMark(at: index)
        }
        return index + 1
    }

    /// A mark in front of its number: `ngày 25`, `tháng 3`, `năm 2024`, `hôm 25.3`.
    private mutating func readMark(at index: Int) -> Int {
        guard let next = number(at: index + 1) else { return index + 1 }
        let mark = atoms[index].kind
        let span = atoms[index].range.lowerBound..<atoms[index + 1].range.upperBound
        // The number may have a mark of its own behind it: then that one counts.
        if let behind = kind(at: index + 2), isMark(behind), isGlued(index + 1) { return index + 1 }
        switch mark {
        case .dayMark where next.value <= 31 && date.day == nil:
            date.day = next.value
            used.append(span)
            hasWord = true
            if self.mark(after: index + 1) != nil, let month = number(at: index + 2),
                month.value <= 12, date.month == nil
            {
                date.month = month.value
                used.append(atoms[index + 2].range)
                return index + 3
            }
        case .monthMark where next.value <= 12 && next.digits <= 2 && date.month == nil:
            (date.month, hasWord) = (next.value, true)
            used.append(span)
        case .yearMark where next.digits == 4 && date.year == nil:
            (date.year, hasWord) = (next.value, true)
            used.append(span)
        default:
            return index + 1
        }
        return index + 2
    }

    private func isMark(_ kind: DateAtom.Kind) -> Bool {
        switch kind {
        case .dayMark, .monthMark, .yearMark: true
        default: false
        }
    }

    /// Whether nothing stands between an atom and the next.
    private func isGlued(_ index: Int) -> Bool {
        atoms.indices.contains(index + 1)
            && atoms[index].range.upperBound == atoms[index + 1].range.lowerBound
    }

    private mutating func readNumber(_ value: Int, digits: Int, at index: Int) -> Int {
        let range = atoms[index].range
        if let behind = kind(at: index + 1), isMark(behind),
            isGlued(index) || number(at: index + 2) == nil
        {
            let span = range.lowerBound..<atoms[index + 1].range.upperBound
            switch behind {
            case .yearMark where digits == 4 && date.year == nil: date.year = value
            case .monthMark where (1...12).contains(value) && date.month == nil: date.month = value
            case .dayMark where (1...31).contains(value) && date.day == nil: date.day = value
            default: return index + 1
            }
            used.append(span)
            hasWord = true
            return index + 2
        }
        if digits == 4, (1000...2999).contains(value), date.year == nil, date.month != nil {
            date.year = value
            used.append(range)
        } else if digits <= 2, (1...31).contains(value), date.day == nil,
            nextToMonth(at: index)
        {
            date.day = value
            used.append(range)
        }
        return index + 1
    }

    private func nextToMonth(at index: Int) -> Bool {
        for neighbour in [index - 1, index + 1] {
            if case .month = kind(at: neighbour) { return true }
        }
        // A range of days: 12–14 March.
        if number(at: index + 1) != nil, case .month = kind(at: index + 2) { return true }
        return false
    }

    private func result() -> DateCandidate? {
        guard hasWord, let first = used.map(\.lowerBound).min(),
            let last = used.map(\.upperBound).max()
        else { return nil }
        var date = date
        date.range = first..<last
        let onlyMonth =
            date.year == nil && date.day == nil && date.weekday == nil && date.offset == nil
        if date.month != nil, onlyMonth, !isCapitalisedOrMarked(first) { return nil }
        return date
    }

    /// A month's name alone is taken for one only where it cannot be an everyday word: capital in
    /// the midst of a sentence, or with a mark.
    private func isCapitalisedOrMarked(_ offset: Int) -> Bool {
        let token = text.token(at: offset)
        guard token < text.tokens.count else { return false }
        if text.tokens[token].kind == .number || text.tokens[token].script != .latin { return true }
        if text.tokens[token].isCapitalised {
            return token > 0 && text.tokens[token - 1].kind == .word
        }
        return atoms.contains { isMark($0.kind) }
    }
}
