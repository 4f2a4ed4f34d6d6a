// SPDX-License-Identifier: Apache-2.0

/// Words whose full stop is no sentence's, by language; the lists are the project's own.
struct Abbreviations: Sendable {
    /// What may follow an abbreviation.
    enum Kind {
        /// Never ends a sentence: a title before a name, *e.g.*
        case title
        /// Stands before a number: *No. 5*; ends a sentence before anything else.
        case number
        /// May end a sentence, and does before a capital that begins one: *Inc.*, *etc.*
        case soft
    }

    /// The kinds by folded word, without the last full stop.
    private let kinds: [String: Kind]
    /// Whether a number with a full stop is an ordinal, as on 3 May in German.
    let hasOrdinals: Bool
    /// Folded words that begin sentences much more often than they follow an abbreviation.
    let starters: Set<String>

    /// The abbreviations of a language, given by its first subtag; English ones for the rest.
    static func of(_ language: String) -> Abbreviations {
        all[language] ?? all["en"] ?? Abbreviations("", "", "", "", false)
    }

    /// The kind of a folded word, or `nil` when it is no abbreviation.
    subscript(_ word: String) -> Kind? { kinds[word] }

    private init(
        _ titles: String,
        _ numbers: String,
        _ soft: String,
        _ starters: String,
        _ hasOrdinals: Bool
    ) {
        var kinds: [String: Kind] = [:]
        for (kind, words) in [(Kind.soft, soft), (.number, numbers), (.title, titles)] {
            for word in words.split(separator: " ") {
                kinds[Folding().folded(String(word))] = kind
            }
        }
        self.kinds = kinds
        self.hasOrdinals = hasOrdinals
        self.starters = Set(starters.split(separator: " ").map { Folding().folded(String($0)) })
    }

    private static let international = "dr prof st e.g i.e cf vs ca"

    private static let all: [String: Abbreviations] = {
        var all: [String: Abbreviations] = [:]
        for row in AbbreviationTable.rows {
            all[row.language] = Abbreviations(
                row.titles + " " + international,
                row.numbers,
                row.soft,
                row.starters,
                row.hasOrdinals
            )
        }
        return all
    }()
}
