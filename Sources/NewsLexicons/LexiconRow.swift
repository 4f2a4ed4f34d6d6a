// SPDX-License-Identifier: Apache-2.0

/// One sense of a table, as written.
struct LexiconRow {
    /// The key, unique in its table.
    var id: String
    /// The table's own columns.
    var attributes: [String]
    /// For each language of `Language.principal` the words, the usual one first; may be empty.
    var words: [[String]]
}

/// Reads a table's bytes into rows.
///
/// Lines that do not have the table's form are passed over and counted, so that one bad line of a
/// user's own table costs one sense.
struct LexiconReader {
    private(set) var rows: [LexiconRow] = []
    /// The lines, from 1, that do not have the table's form.
    private(set) var faultyLines: [Int] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, table: LexiconTable, languageCount: Int) {
        let columnCount = 1 + table.attributeCount + languageCount
        var lineNumber = 0
        var sawHeader = false
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            lineNumber += 1
            if line.isEmpty || (!sawHeader && line.first == UInt8(ascii: "#")) { continue }
            guard sawHeader else {
                sawHeader = true
                continue
            }
            let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard cells.count == columnCount, let id = cells.first, !id.isEmpty else {
                faultyLines.append(lineNumber)
                continue
            }
            rows.append(Self.row(of: cells, attributeCount: table.attributeCount))
        }
    }

    private static func row(
        of cells: [Slice<UnsafeBufferPointer<UInt8>>],
        attributeCount: Int
    ) -> LexiconRow {
        LexiconRow(
            id: String(decoding: cells[0], as: UTF8.self),
            attributes: cells[1..<(1 + attributeCount)].map { String(decoding: $0, as: UTF8.self) },
            words: cells[(1 + attributeCount)...].map(words)
        )
    }

    private static func words(of cell: Slice<UnsafeBufferPointer<UInt8>>) -> [String] {
        if cell.count == 1, cell.first == UInt8(ascii: "-") { return [] }
        return cell.split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) }
    }
}
