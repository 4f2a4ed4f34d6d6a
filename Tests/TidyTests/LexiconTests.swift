// SPDX-License-Identifier: Apache-2.0

import Testing

/// Holds the lexicons' tables to the form that `docs/lexicons.md` gives them.
@Suite struct LexiconTests {
    static let folder = "Sources/NewsLexicons/Resources/"
    static let tables = Tree.files.filter {
        // The gazetteer is made by a script and has a form of its own, and so have the words of times
        // and the verbs of further languages.
        $0.path.hasPrefix(folder) && $0.ending == "tsv" && $0.name != "gazetteer.tsv"
            && $0.name != "timewords.tsv" && $0.name != "verbs-further.tsv"
    }
    static let document = Tree.files.first { $0.path == "docs/lexicons.md" }?.text ?? ""

    /// The columns of languages, in their order, as the document gives them.
    static let languages: [Substring] =
        document.firstMatch(of: /`(en zh [a-z ]+)`/)?.output.1.split(separator: " ") ?? []

    /// The attribute columns of each table, as the document gives them.
    static let attributes: [String: [Substring]] = {
        let rows = document.matches(of: /\n\| `(\w+)` \| (?:`([\w ]+)`|-) \|/)
        return Dictionary(
            rows.map { (String($0.output.1), $0.output.2?.split(separator: " ") ?? []) },
            uniquingKeysWith: { first, _ in first }
        )
    }()

    @Test func `the document names twenty languages and the columns of every table`() {
        #expect(Self.languages.count == 20)
        let named = Set(Self.tables.map { String($0.name.dropLast(4)) })
        #expect(named.isSubset(of: Self.attributes.keys))
        #expect(named.isEmpty || named == Set(Self.attributes.keys))
    }

    @Test(arguments: tables)
    func `a table has its columns, and a word or a dash in every cell`(table: Tree.File) throws {
        let rows = Self.rows(of: table)
        let attributes = try #require(Self.attributes[String(table.name.dropLast(4))])
        #expect(rows.first == ["id"] + attributes + Self.languages, "\(table.name): the header")
        for row in rows.dropFirst() {
            #expect(row.count == rows[0].count, "\(table.name): \(row[0])")
            for cell in row where !Self.isWellFormed(cell) {
                Issue.record("\(table.name): \(row[0]): a cell reads “\(cell)”")
            }
        }
    }

    @Test(arguments: tables)
    func `a table is sorted by identifiers that are its own`(table: Tree.File) {
        let identifiers = Self.rows(of: table).dropFirst().map { String($0[0]) }
        for (one, next) in zip(identifiers, identifiers.dropFirst())
        where !one.utf8.lexicographicallyPrecedes(next.utf8) {
            Issue.record("\(table.name): \(one) stands before \(next)")
        }
        for identifier in identifiers where !identifier.contains(/^[a-z0-9][a-z0-9.-]*$/) {
            Issue.record("\(table.name): \(identifier) is no identifier")
        }
    }

    static func rows(of table: Tree.File) -> [[Substring]] {
        var lines = table.lines[...]
        if lines.last == "" { lines.removeLast() }
        return lines.drop { $0.hasPrefix("#") }.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
    }

    /// Whether a cell is a dash, or words that are not empty, padded or said twice.
    static func isWellFormed(_ cell: Substring) -> Bool {
        let words = cell.split(separator: "|", omittingEmptySubsequences: false)
        return words.count == Set(words).count
            && words.allSatisfy { !$0.isEmpty && $0.first != " " && $0.last != " " }
    }
}
