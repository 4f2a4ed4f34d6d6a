// SPDX-License-Identifier: Apache-2.0

/// The tables of the lexicons, in the order in which equally long matches win.
///
/// `docs/lexicons.md` says what a row of each is.
public enum LexiconTable: UInt8, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    case persons, organisations, bodies, places, countries, outlets, offices
    case counts, units, hedges, numerals, calendar
    case verbs, attributions, pronouns, concepts, names, media, claimants, deeds

    /// The table's name, which is its file's without `.tsv`.
    public var name: String { "\(self)" }

    /// The table of a name, or `nil`.
    public init?(named name: String) {
        guard let table = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = table
    }

    /// How many columns stand between `id` and the languages.
    var attributeCount: Int {
        switch self {
        case .persons, .bodies, .countries, .offices, .concepts, .counts, .verbs, .attributions,
            .names, .media, .claimants, .deeds:
            1
        case .organisations, .units, .hedges, .numerals, .calendar, .pronouns: 2
        case .outlets: 3
        case .places: 4
        }
    }

    /// Whether its words are names, which stand in texts of any language in their English form.
    var holdsNames: Bool {
        switch self {
        case .persons, .organisations, .places, .countries, .outlets: true
        default: false
        }
    }
}
