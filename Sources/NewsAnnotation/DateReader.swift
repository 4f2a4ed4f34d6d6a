// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
public import NewsModel
import NewsText

/// Reads dates that are written for themselves, as fields and pages have them, in any language that
/// CLDR knows: *24 de Janeiro de 2014*, *vor 2 Stunden*, *昨天*, *5 საათში*, *۲۳ شهریور ۱۳۹۴*.
///
/// A text is a date of a language when every word of it is one of that language's dates. Relative
/// ones are set against a given time. For dates in running text see `Annotator`.
public struct DateReader: Sendable {
    private let vocabularies: [DateVocabulary]

    /// A reader for all languages.
    ///
    /// - Complexity: O(*n*) in the words that CLDR has: some hundred milliseconds.
    public init() {
        var rows: [String: [TimeWordRow]] = [:]
        for row in TimeWordRow.bundled() { rows[row.language, default: []].append(row) }
        let common = rows["*"] ?? []
        let rest = LocaleNames.languages.filter { !Self.first.contains($0) }
        vocabularies = (Self.first + rest).map {
            DateVocabulary(language: $0, rows: (rows[$0] ?? []) + common)
        }
    }

    /// The time meant, to the precision of the words, or `nil` when the text is no date.
    ///
    /// `language` is asked first and then the rest, those with the most readers first; `now` is what
    /// *yesterday* is of. A time of day without a zone is taken in UTC.
    ///
    /// - Complexity: O(*n*) in the text for each language; nothing is read of texts of more than 200
    ///   bytes.
    public func read(_ text: String, language: Language? = nil, now: Timestamp) -> Timestamp? {
        if let time = Timestamp(iso8601: text) ?? Self.compact(text) { return time }
        let bytes = Array(text.utf8)
        guard bytes.count <= DateText.byteLimit else { return nil }
        let plain = DateText(bytes, folding: Folding(language: "en"))
        let accented = DateText(bytes, folding: Folding(language: "vi"))
        let hasDigits = plain.bytes.contains(where: DateText.isDigit)
        for isLenient in hasDigits ? [false, true] : [false] {
            for vocabulary in ordered(language) {
                let text = vocabulary.folding.keepsAccents ? accented : plain
                guard let items = text.items(vocabulary, isLenient: isLenient) else { continue }
                switch DateChoices(items, order: vocabulary.order, now: now).first() {
                case .time(let time): return time
                case .outOfRange: return nil
                case .none: continue
                }
            }
        }
        return nil
    }

    private func ordered(_ language: Language?) -> [DateVocabulary] {
        guard let primary = language?.primary, language != .undetermined else {
            return vocabularies
        }
        let isOwn: (DateVocabulary) -> Bool = {
            $0.language == primary || $0.language.hasPrefix(primary + "_")
        }
        return vocabularies.filter(isOwn) + vocabularies.filter { !isOwn($0) }
    }

    /// Seconds or milliseconds since 1970, or a day and a time without marks: `2016020417:10`.
    private static func compact(_ text: String) -> Timestamp? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, bytes.count <= 13, bytes.allSatisfy(DateText.isDigit) else {
            return nil
        }
        guard bytes.count == 10 || bytes.count == 13, let number = Int64(text) else { return nil }
        return Timestamp(unixTime: number)
    }

    /// The languages with the most readers, which are asked before the others.
    private static let first = [
        "en", "es", "fr", "de", "ru", "pt", "it", "tr", "pl", "nl", "id", "vi", "uk", "cs", "ro",
        "ar", "fa", "he", "hi", "bn", "zh", "zh_Hant", "ja", "ko", "th", "bg", "be", "el", "hu",
        "sv", "da", "nb", "fi", "hr", "sr", "sr_Latn", "sk", "ca", "fil", "ka",
    ]
}
