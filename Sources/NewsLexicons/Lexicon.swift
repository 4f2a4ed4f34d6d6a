// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// All tables, compiled for matching.
///
/// A value without identity: build it once and hand it to whoever matches; a copy costs nothing.
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
    public enum Part: UInt8, Hashable, Sendable, BitwiseCopyable {
        case whole
        /// What stands in front of the `…` of an attribution.
        case before
        /// What stands behind it, in a frame that has both.
        case after
        /// What stands behind it, in a frame that has nothing in front.
        case afterOnly
    }

    struct Entry: BitwiseCopyable {
        var sense: Int32
        /// For the first part of a frame with two: a number both parts share, else 0.
        var frame: Int32
        /// The next entry of the same word, or `WordTrie.none`.
        var next: Int32
        var part: Part
        /// 1 if it was cut from its Arabic article and so matches only behind one.
        var isBare: UInt8
        /// The table of the sense.
        var table: LexiconTable
        /// Nothing, so that an image has no bytes that nobody set.
        private let padding: UInt8 = 0

        init(
            sense: Int32,
            table: LexiconTable,
            frame: Int32,
            next: Int32,
            part: Part,
            isBare: Bool
        ) {
            self.sense = sense
            self.table = table
            self.frame = frame
            self.next = next
            self.part = part
            self.isBare = isBare ? 1 : 0
        }
    }

    /// Words compiled together: all of the project's own, or those that were added to them.
    struct Layer: Sendable {
        /// The words of each language, by its place in `Language.principal`: those of English
        /// without its names.
        var words: [WordTrie]
        /// English names, and those that no language has: they stand in texts of any language.
        var names: WordTrie
    }

    /// What a lexicon holds.
    struct Content: Sendable {
        /// The rows, in the order of tables, then of rows.
        var senses: [Sense] = []
        /// The tables' lines that do not have their form, as `table:line`.
        var faults: [String] = []
        var entries: [Entry] = []
        var layers: [Layer] = []
        /// The names that are never one's.
        var apart = ApartNames()
        /// Senses whose row a later table has replaced.
        var replaced: Set<Int32> = []
        /// For each kind of `NamePart` its words, with a bit for each language of `Language.principal`.
        var nameParts: [[WordTrie]] = NamePart.allCases.map { _ in [] }
        /// The keys of units that count people.
        var peopleUnits: Set<String> = []
        /// The keys of what becomes of people.
        var peopleCounts: Set<String> = []
        /// The keys under which measures are reported whose rows hold several units.
        var measures: Set<String> = []
        /// What CLDR calls each territory in English, by its code.
        var territoryNames: [String: String] = [:]
        /// The places in `senses` of outlets by their hosts.
        var outletsByHost: [String: Int32] = [:]
        var numberWords: [String: [NumberWord]] = [:]
    }

    /// Held by reference: everything that looks at a text has a lexicon of its own.
    private final class Storage: Sendable {
        let content: Content

        init(_ content: Content) { self.content = content }
    }

    private var storage: Storage

    init(_ content: Content) { storage = Storage(content) }

    /// What it holds, to be built upon.
    var content: Content { storage.content }
    /// The rows, in the order of tables, then of rows.
    public var senses: [Sense] { storage.content.senses }
    /// The tables' lines that do not have their form, as `table:line`.
    public var faults: [String] { storage.content.faults }
    var entries: [Entry] { storage.content.entries }
    var layers: [Layer] { storage.content.layers }
    var replaced: Set<Int32> { storage.content.replaced }
    var nameParts: [[WordTrie]] { storage.content.nameParts }
    /// The keys of units that count people: `people`, `soldiers`.
    public var peopleUnits: Set<String> { storage.content.peopleUnits }
    /// The keys of what becomes of people: `killed`, `freed`.
    public var peopleCounts: Set<String> { storage.content.peopleCounts }
    /// The keys under which measures are reported whose rows hold several units: `distance`.
    public var measures: Set<String> { storage.content.measures }
    /// What CLDR calls each territory in English, by its code.
    public var territoryNames: [String: String] { storage.content.territoryNames }
    /// The names that are never one's.
    public var apart: ApartNames { storage.content.apart }

    /// The lexicon with other names that are never one's.
    public func keepingApart(_ names: ApartNames) -> Lexicon {
        var content = content
        content.apart = names
        return Lexicon(content)
    }

    /// Compiles tables, of which the earlier win where words are equally long.
    ///
    /// Words of `languages` (all that have a column when it is `nil`) and of English are compiled,
    /// with the names of territories that CLDR has in them. The cities of a gazetteer are known in
    /// every language of their script.
    ///
    /// - Complexity: O(*n*) in the bytes of the tables.
    public init(tables: [Table], gazetteer: [UInt8] = [], languages: Set<Language>? = nil) {
        var builder = LexiconBuilder(Content(), languages: languages)
        for table in tables { builder.add(table) }
        builder.addTerritories()
        builder.addGazetteer(gazetteer)
        self = builder.lexicon()
    }

    /// The lexicon with the rows of further tables: they add to those that are there, and take the
    /// place of those with the same key.
    ///
    /// - Complexity: O(*n*) in the bytes of the tables.
    public func adding(_ tables: [Table]) -> Lexicon {
        var builder = LexiconBuilder(content, languages: nil)
        for table in tables { builder.add(table) }
        return builder.lexicon()
    }

    /// The lexicon with the names of outlets that it lacks, as names in a text of any language.
    public func adding(_ outlets: [Outlet]) -> Lexicon {
        var builder = LexiconBuilder(content, languages: nil)
        builder.add(outlets)
        return builder.lexicon()
    }

    /// The bytes of a table, and which it is.
    public struct Table: Sendable {
        /// Which table.
        public var kind: LexiconTable
        /// Its rows as tab-separated UTF-8; `docs/lexicons.md` gives their form.
        public var bytes: [UInt8]

        /// The lines, from 1, that do not have the table's form: they are passed over.
        public var faultyLines: [Int] { LexiconSource(self).faultyLines }

        /// A table.
        public init(_ kind: LexiconTable, bytes: [UInt8]) {
            self.kind = kind
            self.bytes = bytes
        }
    }

    /// The sense of an outlet by the host of an address, or of a domain above it.
    public func outlet(host: String) -> Sense? {
        var rest = Substring(host)
        while true {
            if let sense = storage.content.outletsByHost[String(rest)] { return senses[Int(sense)] }
            guard let dot = rest.firstIndex(of: ".") else { return nil }
            rest = rest[rest.index(after: dot)...]
        }
    }

    /// Whether a folded word is a part of names in the language of a column.
    public func isNamePart(_ word: ArraySlice<UInt8>, _ part: NamePart, column: Int?) -> Bool {
        guard let column else { return false }
        return languages(of: word, as: part) >> UInt32(column) & 1 == 1
    }

    /// Whether a folded word is a part of names in some language.
    public func isNamePart(_ word: ArraySlice<UInt8>, _ part: NamePart) -> Bool {
        languages(of: word, as: part) != 0
    }

    private func languages(of word: ArraySlice<UInt8>, as part: NamePart) -> UInt32 {
        nameParts[Int(part.rawValue)].reduce(0) { languages, trie in
            let node = trie.node(for: word)
            guard node != WordTrie.none, trie.value(at: node) != WordTrie.none else {
                return languages
            }
            return languages | UInt32(bitPattern: trie.value(at: node))
        }
    }

    /// The number words of a language that writes numbers as one word, the longest first; empty for
    /// the others.
    public func numberWords(language: Language) -> [NumberWord] {
        storage.content.numberWords[language.primary] ?? []
    }

    /// The place of a language among the tables' columns, that of `Language.principal`, or `nil` for
    /// one that has none.
    public static func column(of language: Language) -> Int? {
        Language.principal.firstIndex(of: language.primary)
    }
}
