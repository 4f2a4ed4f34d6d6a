// SPDX-License-Identifier: Apache-2.0

/// The kinds of things by which two articles are compared, each apart from the others.
enum Channel: UInt8, Hashable, Sendable, CaseIterable {
    /// Persons, organisations, places, countries, outlets; the same in every language.
    case entities
    /// Notions of the lexicon; the same in every language.
    case concepts
    /// Numbers, alone and with what they count.
    case numbers
    /// Calendar days spoken of.
    case days
    /// Names in Latin letters, in a text of any script.
    case names
    /// The sounds of names in any script.
    case sounds
    /// Who does what: an entity with a notion or another entity in one sentence of title and lead.
    case bonds
    /// Words of the title; compared within a language.
    case title
    /// Words of title and body; compared within a language.
    case words

    /// Whether its features mean the same in texts of all languages.
    var isLanguageFree: Bool { self != .title && self != .words }
}
