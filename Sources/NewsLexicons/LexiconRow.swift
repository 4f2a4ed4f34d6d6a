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
    private let attributeCount: Int

    /// Reads a table.
    ///
    /// - Complexity: O(*n*) in the bytes, in one pass.
    init(_ bytes: [UInt8], table: LexiconTable, languageCount: Int) {
        self.bytes = bytes
        attributeCount = table.attributeCount
        let columnCount = 1 + attributeCount + languageCount
        var cells: [Range<Int>] = []
        cells.reserveCapacity(columnCount + 1)
        var line = 1
        var sawHeader = false
        var start = 0
        for index in 0...bytes.count {
            let byte = index < bytes.count ? bytes[index] : UInt8(ascii: "\n")
            if byte == UInt8(ascii: "\t") {
                cells.append(start..<index)
                start = index + 1
            } else if byte == UInt8(ascii: "\n") {
                cells.append(start..<index)
                start = index + 1
                take(cells, columnCount: columnCount, line: line, behindHeader: &sawHeader)
                cells.removeAll(keepingCapacity: true)
                line += 1
            }
        }
    }

    private mutating func take(
        _ cells: [Range<Int>],
        columnCount: Int,
        line: Int,
        behindHeader sawHeader: inout Bool
    ) {
        let id = cells[0]
        if cells.count == 1, id.isEmpty { return }
        guard sawHeader else {
            sawHeader = id.isEmpty || bytes[id.lowerBound] != UInt8(ascii: "#")
            return
        }
        guard cells.count == columnCount, !id.isEmpty else {
            faultyLines.append(line)
            return
        }
        rows.append(row(of: cells))
    }

    /// The words of a cell, as written.
    func words(_ cell: Range<Int>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start = cell.lowerBound
        for index in cell where bytes[index] == UInt8(ascii: "|") {
            if start < index { words.append(start..<index) }
            start = index + 1
        }
        if start < cell.upperBound { words.append(start..<cell.upperBound) }
        return words
    }

    /// The text of a range.
    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    private func row(of cells: [Range<Int>]) -> LexiconRow {
        LexiconRow(
            id: string(cells[0]),
            attributes: cells[1..<(1 + attributeCount)].map(string),
            cells: cells[(1 + attributeCount)...].map { cell in
                let isNone = cell.count == 1 && bytes[cell.lowerBound] == UInt8(ascii: "-")
                return isNone ? cell.lowerBound..<cell.lowerBound : cell
            }
        )
    }
}
