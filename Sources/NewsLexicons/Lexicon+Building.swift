// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// How rows become entries of the trie.
extension Lexicon {
    private static let foldings = Language.principal.map { Folding(language: $0) }

    /// Adds the rows of a table, one language after the other.
    mutating func add(
        _ reader: LexiconReader,
        _ table: LexiconTable,
        columns: [Int],
        to builder: inout WordTrie.Builder
    ) {
        let first = senses.count
        for row in reader.rows {
            addAttributes(of: row, table: table, sense: Int32(senses.count))
            if table == .numerals { addNumberWords(of: row, by: reader) }
            senses.append(
                Sense(
                    table: table,
                    id: row.id,
                    attributes: row.attributes,
                    name: Self.name(of: row, by: reader)
                )
            )
        }
        // Parts of names are few, and are asked for in other languages too.
        for column in table == .names ? Array(Language.principal.indices) : columns {
            for (index, row) in reader.rows.enumerated() where !row.cells[column].isEmpty {
                let word = Word(sense: Int32(first + index), column: column)
                add(row, word, of: table, by: reader, to: &builder)
            }
        }
    }

    private mutating func add(
        _ row: LexiconRow,
        _ word: Word,
        of table: LexiconTable,
        by reader: LexiconReader,
        to builder: inout WordTrie.Builder
    ) {
        let cell = row.cells[word.column]
        switch table {
        case .names:
            addNameParts(of: row, cell, column: word.column, by: reader)
        case .attributions:
            for range in reader.words(cell) { addFrame(range, word, by: reader, to: &builder) }
        default:
            let folding = Self.foldings[word.column]
            let folded = FoldedText(reader.bytes, range: cell, folding: folding)
            for key in Self.keys(of: folded.bytes) { add(key, word, to: &builder) }
        }
    }

    /// The usual English form, else the first there is.
    private static func name(of row: LexiconRow, by reader: LexiconReader) -> String {
        guard let cell = row.cells.first(where: { !$0.isEmpty }),
            let word = reader.words(cell).first
        else { return row.id }
        return String(reader.string(word).filter { $0 != "*" })
    }

    private mutating func addAttributes(of row: LexiconRow, table: LexiconTable, sense: Int32) {
        guard let first = row.attributes.first else { return }
        if table == .outlets, first != "-" {
            for host in first.split(separator: ",") { outletsByHost[String(host)] = sense }
        }
        if table == .units, first == "people" { peopleUnits.insert(row.id) }
        if table == .units, first == "measure", row.id != "magnitude" {
            let counts = row.attributes.last ?? "other"
            measures.insert(counts == "other" ? row.id : counts)
        }
        if table == .counts, first == "people" { peopleCounts.insert(row.id) }
    }

    private mutating func addNameParts(
        of row: LexiconRow,
        _ cell: Range<Int>,
        column: Int,
        by reader: LexiconReader
    ) {
        let kind = row.attributes.first ?? "-"
        let parts = reader.words(cell).map { Self.foldings[column].folded(reader.string($0)) }
        nameParts[kind + " " + Language.principal[column], default: []].formUnion(parts)
        nameParts[kind, default: []].formUnion(parts)
    }

    /// Languages that write a number as one word.
    private static let compounding = ["de", "it"]

    private mutating func addNumberWords(of row: LexiconRow, by reader: LexiconReader) {
        guard let kind = row.attributes.first,
            ["cardinal", "multiplier", "article"].contains(kind),
            let value = row.attributes.last.flatMap(Double.init), value < 1_000_000
        else { return }
        for (column, language) in Language.principal.enumerated()
        where Self.compounding.contains(language) {
            let folded = FoldedText(reader.bytes, range: row.cells[column])
            let words = Self.keys(of: folded.bytes).filter { $0.count > 2 }
            numberWords[language, default: []] += words.map {
                NumberWord(bytes: $0, value: value, isMultiplier: kind == "multiplier")
            }
        }
    }

    /// Adds what CLDR calls the territories to the senses `us.name` of the countries.
    mutating func addTerritories(
        in columns: [Int],
        to builder: inout WordTrie.Builder
    ) {
        var indices: [String: Int32] = [:]
        for (index, sense) in senses.enumerated() where sense.table == .countries {
            indices[sense.id] = Int32(index)
        }
        for column in columns {
            let language = Language.principal[column]
            for (code, name) in LocaleNames.territories(language: language) {
                let id = code + ".name"
                if language == "en" { territoryNames[code] = name }
                let sense = indices[id] ?? Int32(senses.count)
                if sense == senses.count {
                    indices[id] = sense
                    senses.append(
                        Sense(table: .countries, id: id, attributes: ["name"], name: name)
                    )
                }
                for key in Self.keys(of: name, column: column) {
                    add(key, Word(sense: sense, column: column), to: &builder)
                }
            }
        }
    }

    /// Adds an outlet with the forms of its name in some columns.
    mutating func addOutlet(
        _ sense: Sense,
        forms: [String],
        columns: [Int],
        to builder: inout WordTrie.Builder
    ) {
        let index = Int32(senses.count)
        senses.append(sense)
        for column in columns {
            for key in forms.flatMap({ Self.keys(of: $0, column: column) }) {
                add(key, Word(sense: index, column: column), to: &builder)
            }
        }
    }

    /// A word as the trie holds it in a column.
    static func keys(of word: String, column: Int) -> [[UInt8]] {
        keys(of: Array(foldings[column].folded(word).utf8))
    }

    // MARK: Words

    /// What a key of the trie stands for.
    private struct Word {
        var sense: Int32
        var column: Int
        var part = Part.whole
        var isBare = false
        var frame: Int32 = 0
    }

    /// Adds a word, and in Arabic and Persian also without its article.
    private mutating func add(
        _ key: [UInt8],
        _ word: Word,
        to builder: inout WordTrie.Builder
    ) {
        insert(key, word, to: &builder)
        let language = Language.principal[word.column]
        guard language == "ar" || language == "fa", let bare = Self.withoutArticle(key) else {
            return
        }
        var word = word
        word.isBare = true
        insert(bare, word, to: &builder)
    }

    /// Adds a frame by its parts: what stands in front of its `…` and what stands behind.
    private mutating func addFrame(
        _ range: Range<Int>,
        _ word: Word,
        by reader: LexiconReader,
        to builder: inout WordTrie.Builder
    ) {
        let folding = Self.foldings[word.column]
        func key(_ range: Range<Int>) -> [UInt8] {
            Self.keys(of: FoldedText(reader.bytes, range: range, folding: folding).bytes).first
                ?? []
        }
        guard let slot = reader.bytes[range].firstRange(of: "…".utf8) else {
            insert(key(range), word, to: &builder)
            return
        }
        let before = key(range.lowerBound..<slot.lowerBound)
        let after = key(slot.upperBound..<range.upperBound)
        var word = word
        word.frame = before.isEmpty || after.isEmpty ? 0 : Int32(entries.count + 1)
        word.part = .before
        insert(before, word, to: &builder)
        word.part = before.isEmpty ? .afterOnly : .after
        insert(after, word, to: &builder)
    }

    private mutating func insert(
        _ key: [UInt8],
        _ word: Word,
        to builder: inout WordTrie.Builder
    ) {
        guard !key.isEmpty else { return }
        let mask: UInt32 = 1 << UInt32(word.column)
        let node = builder.node(for: key)
        let head = builder[node]
        var entry = head
        while entry != WordTrie.none {
            let known = entries[Int(entry)]
            if known.sense == word.sense, known.part == word.part, known.isBare == word.isBare,
                word.frame == 0
            {
                entries[Int(entry)].languages |= mask
                return
            }
            entry = known.next
        }
        builder[node] = Int32(entries.count)
        entries.append(
            Entry(
                sense: word.sense,
                languages: mask,
                part: word.part,
                isBare: word.isBare,
                frame: word.frame,
                next: head
            )
        )
    }

    /// The words of a folded cell as the trie holds them: trimmed, `*` as `anyEnding`.
    static func keys(of folded: [UInt8]) -> [[UInt8]] {
        var keys: [[UInt8]] = []
        var key: [UInt8] = []
        for byte in folded + [UInt8(ascii: "|")] {
            switch byte {
            case UInt8(ascii: "|"):
                if key.last == WordTrie.space { key.removeLast() }
                if !key.isEmpty { keys.append(key) }
                key.removeAll(keepingCapacity: true)
            case UInt8(ascii: "*"): key.append(WordTrie.anyEnding)
            case WordTrie.space where key.isEmpty || key.last == WordTrie.space: continue
            default: key.append(byte)
            }
        }
        return keys
    }

    /// The key without the Arabic article, when at least three letters are left.
    private static func withoutArticle(_ key: [UInt8]) -> [UInt8]? {
        let article: [UInt8] = [0xD8, 0xA7, 0xD9, 0x84]
        guard key.count >= 10, key.starts(with: article) else { return nil }
        return Array(key[4...])
    }
}
