// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// A table read twice: as it was written, for keys and names to show, and folded, for matching.
struct LexiconSource {
    /// Which table it is.
    let table: LexiconTable
    private let written: LexiconReader
    private let folded: LexiconReader

    init(_ table: Lexicon.Table) {
        self.table = table.kind
        let count = Language.principal.count
        written = LexiconReader(table.bytes, table: table.kind, languageCount: count)
        let plain = FoldedText(table.bytes, range: 0..<table.bytes.count).bytes
        folded = LexiconReader(plain, table: table.kind, languageCount: count)
    }

    /// The rows as written.
    var rows: [LexiconRow] { written.rows }

    /// The lines, from 1, that do not have the table's form.
    var faultyLines: [Int] { written.faultyLines }

    /// The usual English form of a row, else the first there is.
    func name(of row: LexiconRow) -> String {
        guard let cell = row.cells.first(where: { !$0.isEmpty }),
            let word = written.words(cell).first
        else { return row.id }
        return String(
            decoding: written.bytes[word].filter { $0 != UInt8(ascii: "*") },
            as: UTF8.self
        )
    }

    /// The words of a cell, folded as texts of its language are; empty where the language has none.
    func cell(_ row: Int, column: Int) -> ArraySlice<UInt8> {
        guard Language.principal[column] == "vi" else {
            return folded.bytes[folded.rows[row].cells[column]]
        }
        let range = written.rows[row].cells[column]
        return FoldedText(written.bytes, range: range, folding: LexiconBuilder.foldings[column])
            .bytes[...]
    }
}
