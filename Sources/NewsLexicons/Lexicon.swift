// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// All tables, compiled for matching.
///
/// A value without identity: build it once and hand it to whoever matches.
public struct Lexicon: Sendable {
    /// One row of a table.
    public struct Sense: Hashable, Sendable {
        /// Its table.
        public let table: LexiconTable
        /// The row's key: `biden`, `us.people`.
        public let id: String
        /// The table's own columns, in their order.
        public let attributes: [String]
        /// The usual English form, else the first there is.
        public let name: String

        /// The first attribute, which in most tables is the kind.
        public var kind: String { attributes.first ?? "-" }
    }

    /// A number word as a part of a longer word: *zwei* in *zweiundzwanzig*.
    public struct NumberWord: Hashable, Sendable {
        /// The word, folded.
        public let bytes: [UInt8]
        /// The number.
        public let value: Double
        /// Whether it multiplies what stands before it.
        public let isMultiplier: Bool
    }

    /// What part of a frame a word is; most words are whole.
    public enum Part: UInt8, Hashable, Sendable {
        case whole
        /// What stands in front of the `…` of an attribution.
        case before
        /// What stands behind it, in a frame that has both.
        case after
        /// What stands behind it, in a frame that has nothing in front.
        case afterOnly
    }

    struct Entry {
        var sense: Int32
        var languages: UInt32
        var part: Part
        /// Whether it was cut from its Arabic article and so matches only behind one.
        var isBare: Bool
        /// For the first part of a frame with two: a number both parts share, else 0.
        var frame: Int32
        var next: Int32
    }

    /// The rows, in the order of tables, then of rows.
    public internal(set) var senses: [Sense] = []
    /// The tables' lines that do not have their form, as `table:line`.
    public private(set) var faults: [String] = []
    var entries: [Entry] = []
    var trie: WordTrie
    /// Parts of names by kind and language; see `docs/lexicons.md`.
    var nameParts: [String: Set<String>] = [:]
    /// The keys of units that count people: `people`, `soldiers`.
    public internal(set) var peopleUnits: Set<String> = []
    /// The keys of what becomes of people: `killed`, `freed`.
    public internal(set) var peopleCounts: Set<String> = []
    /// The keys under which measures are reported whose rows hold several units: `distance`.
    public internal(set) var measures: Set<String> = []
    /// What CLDR calls each territory in English, by its code.
    public internal(set) var territoryNames: [String: String] = [:]
    var outletsByHost: [String: Int32] = [:]
    var numberWords: [String: [NumberWord]] = [:]

    /// Compiles tables; a table named twice adds to the first.
    ///
    /// Words of `languages` (all that have a column when it is `nil`) and of English are compiled,
    /// with the names of territories that CLDR has in them, and those of `outlets` that no table
    /// has.
    public init(
        tables: [(table: LexiconTable, bytes: UnsafeBufferPointer<UInt8>)],
        languages: Set<Language>? = nil,
        outlets: [Outlet] = []
    ) {
        trie = WordTrie(WordTrie.Builder())
        let columns = Language.principal.indices.filter { column in
            languages.map { Self.isColumn(column, ofAny: $0) } ?? true
        }
        var builder = WordTrie.Builder()
        for (table, bytes) in tables {
            let reader = LexiconReader(
                Array(bytes),
                table: table,
                languageCount: Language.principal.count
            )
            faults += reader.faultyLines.map { "\(table.name):\($0)" }
            add(reader, table, columns: columns, to: &builder)
        }
        addTerritories(in: columns, to: &builder)
        addOutlets(outlets, columns: columns, to: &builder)
        trie = WordTrie(builder)
        for language in numberWords.keys {
            numberWords[language]?.sort { $0.bytes.count > $1.bytes.count }
        }
    }

    /// The sense of an outlet by the host of an address, or of a domain above it.
    public func outlet(host: String) -> Sense? {
        var rest = Substring(host)
        while true {
            if let sense = outletsByHost[String(rest)] { return senses[Int(sense)] }
            guard let dot = rest.firstIndex(of: ".") else { return nil }
            rest = rest[rest.index(after: dot)...]
        }
    }

    /// Whether a folded word is a part of names of a kind (`surname`) in a language.
    public func isNamePart(_ word: String, kind: String, language: Language) -> Bool {
        nameParts[kind + " " + language.primary]?.contains(word) ?? false
    }

    /// Whether a folded word is a part of names of a kind (`outlet-tail`) in any language.
    public func isNamePart(_ word: String, kind: String) -> Bool {
        nameParts[kind]?.contains(word) ?? false
    }

    /// The number words of a language that writes numbers as one word, the longest first; empty for
    /// the others.
    public func numberWords(language: Language) -> [NumberWord] {
        numberWords[language.primary] ?? []
    }

    private static func isColumn(_ column: Int, ofAny languages: Set<Language>) -> Bool {
        let language = Language.principal[column]
        return language == "en" || languages.contains { $0.primary == language }
    }

    /// The bit of a language in entries' masks; 0 for one that has no column.
    static func bit(of language: Language) -> UInt32 {
        Language.principal.firstIndex(of: language.primary).map { 1 << UInt32($0) } ?? 0
    }
}
