// SPDX-License-Identifier: Apache-2.0

/// One sense of a table, as written.
struct LexiconRow {
    /// The key, unique in its table.
    var id: String
    /// The table's own columns.
    var attributes: [String]
    /// For each language of `Language.principal` where its words stand in the table's bytes, parted
    /// by `|`, the usual one first; empty where it has none.
    var cells: [Range<Int>]
}

/// Reads a table's bytes into rows.
///
/// Lines that do not have the table's form are passed over and counted, so that one bad line of a
/// user's own table costs one sense.
struct LexiconReader {
    /// The table.
    let bytes: [UInt8]
    private(set) var rows: [LexiconRow] = []
    /// The lines, from 1, that do not have the table's form.
    private(set) var faultyLines: [Int] = []

    init(_ bytes: [UInt8], table: LexiconTable, languageCount: Int) {
        self.bytes = bytes
        let columnCount = 1 + table.attributeCount + languageCount
        var lineNumber = 0
        var sawHeader = false
        for line in parts(of: 0..<bytes.count, at: UInt8(ascii: "\n")) {
            lineNumber += 1
            if line.isEmpty || (!sawHeader && bytes[line.lowerBound] == UInt8(ascii: "#")) {
                continue
            }
            guard sawHeader else {
                sawHeader = true
                continue
            }
            let cells = parts(of: line, at: UInt8(ascii: "\t"))
            guard cells.count == columnCount, !cells[0].isEmpty else {
                faultyLines.append(lineNumber)
                continue
            }
            rows.append(row(of: cells, attributeCount: table.attributeCount))
        }
    }

    /// The words of a cell, as written.
    func words(_ cell: Range<Int>) -> [Range<Int>] {
        parts(of: cell, at: UInt8(ascii: "|")).filter { !$0.isEmpty }
    }

    /// The text of a range.
    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    private func row(of cells: [Range<Int>], attributeCount: Int) -> LexiconRow {
        LexiconRow(
            id: string(cells[0]),
            attributes: cells[1..<(1 + attributeCount)].map(string),
            cells: cells[(1 + attributeCount)...].map { cell in
                let isNone = cell.count == 1 && bytes[cell.lowerBound] == UInt8(ascii: "-")
                return isNone ? cell.lowerBound..<cell.lowerBound : cell
            }
        )
    }

    private func parts(of range: Range<Int>, at mark: UInt8) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where bytes[index] == mark {
            parts.append(start..<index)
            start = index + 1
        }
        parts.append(start..<range.upperBound)
        return parts
    }
}
