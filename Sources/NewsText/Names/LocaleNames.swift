// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// Names that the Unicode CLDR has in every language, read through ICU.
///
/// Each call asks ICU anew, in up to a millisecond: callers keep what they use. A language that ICU
/// does not have gives English or nothing. Source: Unicode CLDR, Unicode License.
public enum LocaleNames {
    /// The countries and territories: ISO 3166-1 alpha-2 codes in lower case, by code, with their
    /// names in a language, given by its BCP 47 tag.
    public static func territories(language: String) -> [(code: String, name: String)] {
        lines(cicu_regions, language, expecting: 8192).compactMap { line in
            let fields = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
            guard fields.count == 2 else { return nil }
            return (String(decoding: fields[0], as: UTF8.self), text(fields[1]))
        }
    }

    /// The names of each of the twelve months, without duplicates.
    ///
    /// Wide and abbreviated, within a date and standing alone; the wide form of a date first. The
    /// calendar is Gregorian.
    public static func months(language: String) -> [[String]] {
        lines(cicu_months, language, expecting: 2048).map(forms)
    }

    /// For each of the seven weekdays, Monday first, its names in the forms that `months` has.
    public static func weekdays(language: String) -> [[String]] {
        lines(cicu_weekdays, language, expecting: 2048).map(forms)
    }

    static func lines(
        _ read: (UnsafePointer<CChar>, UnsafeMutablePointer<UInt8>, Int32) -> Int32,
        _ language: String,
        expecting count: Int
    ) -> [ArraySlice<UInt8>] {
        let written = language.withCString { name in
            UTF8Output.fill(expecting: count) { buffer, capacity in read(name, buffer, capacity) }
        }
        return (written ?? []).split(separator: UInt8(ascii: "\n"))
    }

    private static func forms(_ line: ArraySlice<UInt8>) -> [String] {
        var forms: [String] = []
        for field in line.split(separator: UInt8(ascii: "\t")) {
            let form = text(field)
            if !forms.contains(form) { forms.append(form) }
        }
        return forms
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
