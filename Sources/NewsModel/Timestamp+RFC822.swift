// SPDX-License-Identifier: Apache-2.0

extension Timestamp {
    /// Reads a date and time as RFC 822 and its successors have it, obsolete forms included.
    ///
    /// `Mon, 25 Mar 2024 21:45:03 +0100`, without the weekday, seconds, time or zone, with names
    /// in full, a two-digit year (RFC 5322, 4.3: from 50 on of the 1900s), hyphens (RFC 850), named
    /// zones; a zone that is not known counts as UTC, as 4.3 says. `nil` for all else and for days
    /// that the calendar lacks.
    public init?(rfc822 text: String) {
        var scanner = TimeScanner(text)
        guard let date = scanner.rfcDate(), date.isValid else { return nil }
        scanner.skipSpaces()
        if scanner.atEnd {
            self.init(date)
            return
        }
        guard let clock = scanner.clock(isBasicAllowed: false) else { return nil }
        scanner.skipSpaces()
        self.init(date, clock, offset: scanner.rfcZone())
    }
}

extension TimeScanner {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// Hours east of Greenwich: RFC 5322, 4.3, and the summer and winter times of Europe.
    private static let zones = [
        "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
        "bst": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3, "jst": 9, "kst": 9,
    ]

    fileprivate mutating func rfcDate() -> CivilDate? {
        if !word().isEmpty {
            skipSeparators()
        }
        guard let day = digits(limit: 2) else { return nil }
        skipSeparators()
        let name = word()
        guard name.utf8.count >= 3, let month = Self.months.firstIndex(where: name.hasPrefix)
        else { return nil }
        skipSeparators()
        guard let year = digits(limit: 4), year.count >= 2 else { return nil }
        let century = year.count == 4 ? 0 : year.count == 2 && year.value < 50 ? 2000 : 1900
        return CivilDate(year: century + year.value, month: month + 1, day: day.value)
    }

    private mutating func skipSeparators() {
        repeat { skipSpaces() } while skip(",") || skip("-") || skip(".")
    }

    /// `+0100`, `EST`, or `GMT+1` written out; UTC when there is none that is known.
    fileprivate mutating func rfcZone() -> Int {
        let name = word()
        skipSpaces()
        return offset() ?? (Self.zones[name] ?? 0) * 3600
    }
}
