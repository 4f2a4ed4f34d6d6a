// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// Turns rows of tables into words of a lexicon: one layer upon those that it has.
struct LexiconBuilder {
    static let foldings = Language.principal.map { Folding(language: $0) }

    private(set) var built: Lexicon.Content
    private var words = Language.principal.map { _ in WordTrie.Builder() }
    private var names = WordTrie.Builder()
    private var nameParts = NamePart.allCases.map { _ in WordTrie.Builder() }
    /// The places in `Language.principal` of the languages whose words are wanted.
    private let columns: [Int]

    /// A builder upon what a lexicon holds, for words of some languages and English, all for `nil`.
    init(_ content: Lexicon.Content, languages: Set<Language>?) {
        built = content
        let wanted = languages.map { Set($0.map(\.primary)).union(["en"]) }
        columns = Language.principal.indices.filter {
            wanted?.contains(Language.principal[$0]) ?? true
        }
    }

    /// The lexicon with what was added.
    func lexicon() -> Lexicon {
        var content = built
        let layer = Lexicon.Layer(words: words.map { $0.trie() }, names: names.trie())
        content.layers.append(layer)
        for (index, parts) in nameParts.enumerated() where !parts.isEmpty || built.layers.isEmpty {
            content.nameParts[index].append(parts.trie())
        }
        for language in content.numberWords.keys {
            content.numberWords[language]?.sort { $0.bytes.count > $1.bytes.count }
        }
        return Lexicon(content)
    }

    /// Adds the rows of a table, one language after the other.
    mutating func add(_ table: Lexicon.Table) {
        let source = LexiconSource(table)
        built.faults += source.faultyLines.map { "\(source.table.name):\($0)" }
        let first = built.senses.count
        if !built.layers.isEmpty { replaceSenses(of: source) }
        for (index, row) in source.rows.enumerated() {
            if source.table == .numerals { addNumberWords(of: index, row, in: source) }
            append(
                Lexicon.Sense(
                    table: source.table,
                    id: row.id,
                    attributes: row.attributes,
                    name: source.name(of: row)
                )
            )
        }
        // Parts of names are few, and are asked for in other languages too.
        for column in source.table == .names ? Array(Language.principal.indices) : columns {
            for (index, row) in source.rows.enumerated() {
                let cell = source.cell(index, column: column)
                guard !cell.isEmpty else { continue }
                let word = Word(sense: Int32(first + index), column: column)
                add(cell, row, word, of: source.table)
            }
        }
    }

    /// Takes the senses out of use whose keys the rows of a table have.
    private mutating func replaceSenses(of source: LexiconSource) {
        let keys = Set(source.rows.map(\.id))
        for (index, sense) in built.senses.enumerated()
        where sense.table == source.table && keys.contains(sense.id) {
            built.replaced.insert(Int32(index))
        }
    }

    /// Adds a sense and what its attributes tell.
    private mutating func append(_ sense: Lexicon.Sense) {
        built.noteAttributes(of: sense, at: Int32(built.senses.count))
        built.senses.append(sense)
    }

    private mutating func add(
        _ cell: ArraySlice<UInt8>,
        _ row: LexiconRow,
        _ word: Word,
        of table: LexiconTable
    ) {
        switch table {
        case .names: addNameParts(of: row, cell, column: word.column)
        case .attributions:
            for frame in cell.split(separator: UInt8(ascii: "|")) { addFrame(frame, word) }
        default:
            var word = word
            word.isName = table.holdsNames
            Self.forEachKey(of: cell) { add($0, word) }
        }
    }

    private mutating func addNameParts(of row: LexiconRow, _ cell: ArraySlice<UInt8>, column: Int) {
        guard let part = row.attributes.first.flatMap(NamePart.init(named:)) else { return }
        Self.forEachKey(of: cell) { key in
            let node = nameParts[Int(part.rawValue)].insert(key)
            let known = nameParts[Int(part.rawValue)][node]
            let languages = UInt32(bitPattern: known == WordTrie.none ? 0 : known)
            nameParts[Int(part.rawValue)][node] = Int32(
                bitPattern: languages | 1 << UInt32(column)
            )
        }
    }

    /// Languages that write a number as one word.
    private static let compounding = ["de", "it"]

    private mutating func addNumberWords(of index: Int, _ row: LexiconRow, in source: LexiconSource)
    {
        guard let kind = row.attributes.first,
            ["cardinal", "multiplier", "article"].contains(kind),
            let value = row.attributes.last.flatMap(Double.init), value < 1_000_000
        else { return }
        for (column, language) in Language.principal.enumerated()
        where Self.compounding.contains(language) {
            Self.forEachKey(of: source.cell(index, column: column)) { key in
                guard key.count > 2 else { return }
                built.numberWords[language, default: []].append(
                    Lexicon.NumberWord(
                        bytes: Array(key),
                        value: value,
                        isMultiplier: kind == "multiplier"
                    )
                )
            }
        }
    }

    /// Adds what CLDR calls the territories to the senses `us.name` of the countries.
    mutating func addTerritories() {
        var indices: [String: Int32] = [:]
        for (index, sense) in built.senses.enumerated() where sense.table == .countries {
            indices[sense.id] = Int32(index)
        }
        for column in columns {
            let language = Language.principal[column]
            for (code, name) in LocaleNames.territories(language: language) {
                let id = code + ".name"
                if language == "en" { built.territoryNames[code] = name }
                let sense = indices[id] ?? Int32(built.senses.count)
                if sense == built.senses.count {
                    indices[id] = sense
                    append(
                        Lexicon.Sense(table: .countries, id: id, attributes: ["name"], name: name)
                    )
                }
                add(name, Word(sense: sense, column: column, isName: true))
            }
        }
    }

    /// Adds a sense with names that stand in texts of any language.
    mutating func add(_ sense: Lexicon.Sense, names: [String]) {
        append(sense)
        add(names, to: Int32(built.senses.count - 1))
    }

    /// Adds names of a sense that stand in texts of any language.
    mutating func add(_ names: [String], to sense: Int32) {
        for column in Self.namingColumns {
            for name in names { add(name, Word(sense: sense, column: column, isName: true)) }
        }
    }

    /// The columns by whose folding names are added that have no language: Vietnamese text is folded
    /// in a way of its own.
    private static let namingColumns = Language.principal.indices.filter {
        $0 == 0 || foldings[$0].keepsAccents
    }

    /// The senses that were added under a name, in its English form or in a text of any language.
    func senses(named name: String) -> [Int32] {
        var found: [Int32] = []
        var index = names.value(of: Self.key(of: name, column: 0)[...])
        while index != WordTrie.none {
            found.append(built.entries[Int(index)].sense)
            index = built.entries[Int(index)].next
        }
        return found
    }

    /// Notes a line without the form of its table.
    mutating func note(fault: String) { built.faults.append(fault) }

    /// A word as the tries hold it in a column.
    static func key(of word: String, column: Int) -> [UInt8] {
        var found: [UInt8] = []
        forEachKey(of: Array(foldings[column].folded(word).utf8)[...]) { key in
            if found.isEmpty { found = Array(key) }
        }
        return found
    }

    // MARK: Words

    /// What a key of a trie stands for.
    private struct Word {
        var sense: Int32
        var column: Int
        var isName = false
        var part = Lexicon.Part.whole
        var isBare = false
        var frame: Int32 = 0
    }

    private mutating func add(_ text: String, _ word: Word) {
        let folded = Array(Self.foldings[word.column].folded(text).utf8)
        Self.forEachKey(of: folded[...]) { add($0, word) }
    }

    /// Adds a word, and in Arabic and Persian also without its article.
    private mutating func add(_ key: ArraySlice<UInt8>, _ word: Word) {
        insert(key, word)
        let language = Language.principal[word.column]
        guard language == "ar" || language == "fa", let bare = Self.withoutArticle(key) else {
            return
        }
        var word = word
        word.isBare = true
        insert(bare, word)
    }

    /// Adds a frame by its parts: what stands in front of its `…` and what stands behind.
    private mutating func addFrame(_ frame: ArraySlice<UInt8>, _ word: Word) {
        guard let slot = frame.firstRange(of: "…".utf8) else {
            Self.forEachKey(of: frame) { insert($0, word) }
            return
        }
        let before = frame[..<slot.lowerBound]
        let after = frame[slot.upperBound...]
        let hasBefore = before.contains { $0 != WordTrie.space }
        let hasAfter = after.contains { $0 != WordTrie.space }
        var word = word
        word.frame = hasBefore && hasAfter ? Int32(built.entries.count + 1) : 0
        word.part = .before
        Self.forEachKey(of: before) { insert($0, word) }
        word.part = hasBefore ? .after : .afterOnly
        Self.forEachKey(of: after) { insert($0, word) }
    }

    private mutating func insert(_ key: ArraySlice<UInt8>, _ word: Word) {
        guard key.count <= WordTrie.longestKey else { return }
        guard !word.isName || word.column != 0 else {
            let node = names.insert(key)
            names[node] = entry(word, before: names[node])
            return
        }
        // An English form is found in every text already.
        if word.isName, holds(word, from: names.value(of: key)) { return }
        let node = words[word.column].insert(key)
        words[word.column][node] = entry(word, before: words[word.column][node])
    }

    /// Puts an entry in front of others of its key, unless it is among them; returns the first.
    private mutating func entry(_ word: Word, before head: Int32) -> Int32 {
        if word.frame == 0, holds(word, from: head) { return head }
        built.entries.append(
            Lexicon.Entry(
                sense: word.sense,
                table: built.senses[Int(word.sense)].table,
                frame: word.frame,
                next: head,
                part: word.part,
                isBare: word.isBare
            )
        )
        return Int32(built.entries.count - 1)
    }

    private func holds(_ word: Word, from head: Int32) -> Bool {
        var index = head
        while index != WordTrie.none {
            let known = built.entries[Int(index)]
            if known.sense == word.sense, known.part == word.part,
                (known.isBare == 1) == word.isBare
            {
                return true
            }
            index = known.next
        }
        return false
    }

    /// Calls `body` with the words of a folded cell as the tries hold them: trimmed, `*` as
    /// `anyEnding`, white space as one space.
    static func forEachKey(of folded: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void) {
        var key: [UInt8] = []
        func finish() {
            if key.last == WordTrie.space { key.removeLast() }
            if !key.isEmpty { body(key[...]) }
            key.removeAll(keepingCapacity: true)
        }
        for byte in folded {
            switch byte {
            case UInt8(ascii: "|"): finish()
            case UInt8(ascii: "*"): key.append(WordTrie.anyEnding)
            case WordTrie.space where key.isEmpty || key.last == WordTrie.space: continue
            default: key.append(byte)
            }
        }
        finish()
    }

    /// The key without the Arabic article, when at least three letters are left.
    private static func withoutArticle(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let article: [UInt8] = [0xD8, 0xA7, 0xD9, 0x84]
        guard key.count >= 10, key.starts(with: article) else { return nil }
        return key.dropFirst(4)
    }
}
