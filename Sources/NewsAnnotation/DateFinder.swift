// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

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
        let atoms = DateAtomScanner(text: text, finder: self).atoms()
        let years = YearSpotter(text: text, lexicon: lexicon)
        let ranges = DayRanges(text: text, lexicon: lexicon)
        let tenses = TenseSpotter(text: text, lexicon: lexicon)
        var candidates: [DateCandidate] = []
        var start = 0
        while start < atoms.count {
            var end = start + 1
            while end < atoms.count, end - start < Self.runLimit,
                joins(atoms[end - 1], atoms[end], in: text)
            { end += 1 }
            for var date in dates(in: atoms[start..<end], text, years) {
                if date.isNearby { date.isFuture = tenses.isFuture(at: date.range) }
                ranges.add(date, to: &candidates)
            }
            start = end
        }
        return candidates
    }

    /// The date that a run of atoms makes, and years that stand beside it.
    private func dates(
        in atoms: ArraySlice<DateAtom>,
        _ text: ScannedText,
        _ years: YearSpotter
    ) -> [DateCandidate] {
        // Most runs are a preposition or a number.
        let isDate =
            atoms.count > 2 || atoms.contains(where: \.speaksOfTime)
            || atoms.count == 2 && atoms.allSatisfy(\.isNumber)
        let date = isDate ? DateRun.date(of: atoms, in: text, lexicon) : nil
        var found = date.map { [$0] } ?? []
        for atom in atoms where atom.isNumber && !(date?.range.overlaps(atom.range) ?? false) {
            if let year = years.candidate(atom) { found.append(year) }
        }
        if found.count > 1 { found.sort { $0.range.lowerBound < $1.range.lowerBound } }
        return found
    }

    /// No date is made of more words and numbers.
    private static let runLimit = 24

    /// Whether two atoms stand so near that they may belong to one date.
    private func joins(_ a: DateAtom, _ b: DateAtom, in text: ScannedText) -> Bool {
        let gap = a.range.upperBound..<b.range.lowerBound
        if b.kind == .lead { return false }
        // Selasa (26/3/2024): the day is said twice.
        if case .weekday = a.kind, text.bytes[gap].contains(UInt8(ascii: "(")) { return false }
        if gap.isEmpty { return true }
        guard gap.count <= 12 else { return false }
        // A stop with a space ends a sentence, or an ordinal: 25. März.
        if gap.count > 1, text.bytes[gap.lowerBound] == 0x2E,
            text.bytes[gap.lowerBound + 1] == 0x20,
            !b.isMonthOrNumber
        {
            return false
        }
        var words = 0
        var start = gap.lowerBound
        while start < gap.upperBound {
            var end = start
            while end < gap.upperBound, !Self.parts(text.bytes[end]) { end += 1 }
            if end > start {
                words += 1
                guard words <= 2, Self.connectors.contains(text.bytes[start..<end]) else {
                    return false
                }
            }
            start = end + 1
        }
        // Two years with a hyphen are two dates.
        return words > 0 || !a.isYear || !b.isYear
    }

    /// Marks that part words within a date: a space, comma, hyphen, stop or slash.
    private static func parts(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x2C, 0x2D, 0x2E, 0x2F: true
        default: false
        }
    }

    /// Words, endings of ordinals and marks that stand inside dates; a closed class of the
    /// languages.
    private static let connectors: Set<ArraySlice<UInt8>> = Set(
        [
            "de", "del", "do", "of", "the", "th", "st", "nd", "rd", "er", "e", "di", "d'", "º",
            "ª", "\u{A0}", "の", "של", "ב", "من", "em", "،", "，", "(", "（",
            "dem", "den", "ที่",
        ].map { Array($0.utf8)[...] }
    )
}
