// SPDX-License-Identifier: Apache-2.0

/// A person, an organisation, a place, a country, an outlet.
public struct Entity: Hashable, Sendable, Identifiable {
    /// Names one entity within one reading: the lexicon's key (`person/biden`), or one derived
    /// from the first name met.
    public struct ID: TextIdentifier {
        /// The identifier as text.
        public let value: String

        /// Takes an identifier as it is.
        public init(_ value: String) { self.value = value }
    }

    /// What an entity is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case person, organisation, place, country, outlet
    }

    /// The identifier.
    public var id: ID
    /// What it is.
    public var kind: Kind
    /// The name to show: the Latin full name where one is known, else the longest met.
    public var name: String
    /// Its names as met or known, sorted by language, then name; no duplicates.
    public var aliases: [Alias]

    /// An entity.
    public init(id: ID, kind: Kind, name: String, aliases: [Alias] = []) {
        self.id = id
        self.kind = kind
        self.name = name
        self.aliases = aliases
    }
}

/// A name of an entity in a language.
public struct Alias: Hashable, Sendable, Comparable {
    /// How a name was learned.
    public enum Source: String, Hashable, Sendable {
        /// A lexicon's row.
        case lexicon
        /// A bracketed pair in a text: 约翰·科比（John Kirby）.
        case bracket
        /// A shorter or longer form of a name in the same article.
        case shortening
        /// A spelling that sounds alike, borne by one in the same office.
        case sound
        /// Met in a text as it is.
        case text
    }

    /// The name.
    public var name: String
    /// The language of the text or column it stands in.
    public var language: Language
    /// How it was learned; the first way met.
    public var source: Source

    /// A name.
    public init(name: String, language: Language, source: Source) {
        self.name = name
        self.language = language
        self.source = source
    }

    /// By language, then name, then how it was learned.
    public static func < (a: Alias, b: Alias) -> Bool {
        (a.language.tag, a.name, a.source.rawValue) < (b.language.tag, b.name, b.source.rawValue)
    }
}
