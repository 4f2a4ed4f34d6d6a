// SPDX-License-Identifier: Apache-2.0

public import NewsModel
import NewsText

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
    public private(set) var senses: [Sense] = []
    /// The tables' lines that do not have their form, as `table:line`.
    public private(set) var faults: [String] = []
    var entries: [Entry] = []
    var trie: WordTrie
    /// Parts of names by kind and language; see `docs/lexicons.md`.
    private var nameParts: [String: Set<String>] = [:]
    /// The keys of units that count people: `people`, `soldiers`.
    public private(set) var peopleUnits: Set<String> = []
    private var outletsByHost: [String: Int32] = [:]
    private var numberWords: [String: [NumberWord]] = [:]

    /// Compiles tables; a table named twice adds to the first.
    ///
    /// Territories' names in `languages` are added from CLDR, and the names of `outlets` that no
    /// table has.
    public init(
        tables: [(table: LexiconTable, bytes: UnsafeBufferPointer<UInt8>)],
        territoriesIn languages: Set<Language> = [],
        outlets: [Outlet] = []
    ) {
        var builder = WordTrie.Builder()
        trie = builder.frozen()
        for (table, bytes) in tables {
            let reader = LexiconReader(
                bytes,
                table: table,
                languageCount: Language.principal.count
            )
            faults += reader.faultyLines.map { "\(table.name):\($0)" }
            for row in reader.rows { add(row, of: table, to: &builder) }
        }
        addTerritories(in: languages, to: &builder)
        addOutlets(outlets, to: &builder)
        trie = builder.frozen()
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

    /// The bit of a language in entries' masks; 0 for one that has no column.
    static func bit(of language: Language) -> UInt32 {
        Language.principal.firstIndex(of: language.primary).map { 1 << UInt32($0) } ?? 0
    }
}

extension Lexicon {
    private mutating func add(
        _ row: LexiconRow,
        of table: LexiconTable,
        to builder: inout WordTrie.Builder
    ) {
        let sense = Int32(senses.count)
        let name = row.words.lazy.compactMap(\.first).first ?? row.id
        senses.append(
            Sense(
                table: table,
                id: row.id,
                attributes: row.attributes,
                name: String(name.filter { $0 != "*" })
            )
        )
        if table == .outlets, let hosts = row.attributes.first, hosts != "-" {
            for host in hosts.split(separator: ",") { outletsByHost[String(host)] = sense }
        }
        if table == .units, row.attributes.first == "people" { peopleUnits.insert(row.id) }
        if table == .numerals { addNumberWords(of: row) }
        for (column, words) in row.words.enumerated() {
            for word in words {
                if table == .names {
                    addNamePart(word, kind: row.attributes.first ?? "-", column: column)
                } else {
                    add(word, sense: sense, column: column, table: table, to: &builder)
                }
            }
        }
    }

    /// Languages that write a number as one word.
    private static let compounding = ["de", "it"]

    private mutating func addNumberWords(of row: LexiconRow) {
        guard let kind = row.attributes.first,
            ["cardinal", "multiplier", "article"].contains(kind),
            let value = row.attributes.last.flatMap(Double.init), value < 1_000_000
        else { return }
        for (column, language) in Language.principal.enumerated()
        where Self.compounding.contains(language) {
            let words = row.words[column].map { Self.key(of: $0, language: language) }
            numberWords[language, default: []] += words.filter { $0.count > 2 }.map {
                NumberWord(bytes: $0, value: value, isMultiplier: kind == "multiplier")
            }
        }
    }

    /// Adds what CLDR calls the territories to the senses `us.name` of the countries.
    private mutating func addTerritories(
        in languages: Set<Language>,
        to builder: inout WordTrie.Builder
    ) {
        var indices: [String: Int32] = [:]
        for (index, sense) in senses.enumerated() where sense.table == .countries {
            indices[sense.id] = Int32(index)
        }
        let columns = Set(languages.map(\.primary)).union(["en"])
        for (column, language) in Language.principal.enumerated() where columns.contains(language) {
            for (code, name) in LocaleNames.territories(language: language) {
                let id = code + ".name"
                let sense = indices[id] ?? Int32(senses.count)
                if sense == senses.count {
                    indices[id] = sense
                    senses.append(
                        Sense(table: .countries, id: id, attributes: ["name"], name: name)
                    )
                }
                add(name, sense: sense, column: column, table: .countries, to: &builder)
            }
        }
    }

    private mutating func addNamePart(_ word: String, kind: String, column: Int) {
        let language = Language.principal[column]
        let folded = Array(Folding(language: language).folded(word).utf8)
        let part = String(decoding: folded, as: UTF8.self)
        nameParts[kind + " " + language, default: []].insert(part)
        nameParts[kind, default: []].insert(part)
    }

    mutating func add(_ sense: Sense) -> Int32 {
        senses.append(sense)
        return Int32(senses.count - 1)
    }

    mutating func add(
        _ word: String,
        sense: Int32,
        column: Int,
        table: LexiconTable,
        to builder: inout WordTrie.Builder
    ) {
        let language = Language.principal[column]
        let mask: UInt32 = 1 << UInt32(column)
        guard table == .attributions, let slot = word.firstRange(of: "…") else {
            let key = Self.key(of: word, language: language)
            add(key, sense: sense, mask: mask, part: .whole, to: &builder)
            if language == "ar" || language == "fa", let bare = Self.withoutArticle(key) {
                add(bare, sense: sense, mask: mask, part: .whole, isBare: true, to: &builder)
            }
            return
        }
        let before = Self.key(of: String(word[..<slot.lowerBound]), language: language)
        let after = Self.key(of: String(word[slot.upperBound...]), language: language)
        let frame = before.isEmpty || after.isEmpty ? 0 : Int32(entries.count + 1)
        if !before.isEmpty {
            add(before, sense: sense, mask: mask, part: .before, frame: frame, to: &builder)
        }
        if !after.isEmpty {
            let part = before.isEmpty ? Part.afterOnly : .after
            add(after, sense: sense, mask: mask, part: part, frame: frame, to: &builder)
        }
    }

    private mutating func add(
        _ key: [UInt8],
        sense: Int32,
        mask: UInt32,
        part: Part,
        isBare: Bool = false,
        frame: Int32 = 0,
        to builder: inout WordTrie.Builder
    ) {
        guard !key.isEmpty else { return }
        let head = builder[key]
        var entry = head
        while entry != WordTrie.none {
            let known = entries[Int(entry)]
            if known.sense == sense, known.part == part, known.isBare == isBare, frame == 0 {
                entries[Int(entry)].languages |= mask
                return
            }
            entry = known.next
        }
        builder[key] = Int32(entries.count)
        entries.append(
            Entry(
                sense: sense,
                languages: mask,
                part: part,
                isBare: isBare,
                frame: frame,
                next: head
            )
        )
    }

    /// A word as the trie holds it: folded, trimmed, `*` as `anyEnding`.
    static func key(of word: String, language: String) -> [UInt8] {
        let folded = Array(Folding(language: language).folded(word).utf8)
        var key: [UInt8] = []
        for byte in folded {
            if byte == UInt8(ascii: "*") {
                key.append(WordTrie.anyEnding)
            } else if byte != WordTrie.space || (key.last.map { $0 != WordTrie.space } ?? false) {
                key.append(byte)
            }
        }
        if key.last == WordTrie.space { key.removeLast() }
        return key
    }

    /// The key without the Arabic article, when at least three letters are left.
    private static func withoutArticle(_ key: [UInt8]) -> [UInt8]? {
        let article: [UInt8] = [0xD8, 0xA7, 0xD9, 0x84]
        guard key.count >= 10, key.starts(with: article) else { return nil }
        return Array(key[4...])
    }
}
