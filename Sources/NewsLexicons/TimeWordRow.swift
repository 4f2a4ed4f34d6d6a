// SPDX-License-Identifier: Apache-2.0

import CLexiconData

/// A row of `timewords.tsv`: words for times that CLDR does not have.
public struct TimeWordRow: Hashable, Sendable {
    /// ICU's name of the language; `*` for all.
    public var language: String
    /// What the words say; the table's head lists the kinds.
    public var kind: String
    /// The number that goes with it; `nil` where there is none.
    public var value: String?
    /// The words, as written.
    public var words: [String]

    /// All rows, in the order of the table.
    ///
    /// - Complexity: O(*n*) in the bytes of the table.
    public static func bundled() -> [TimeWordRow] {
        let bytes = UnsafeBufferPointer(
            start: dateline_time_words_bytes(),
            count: Int(dateline_time_words_size())
        )
        let lines = bytes.split(separator: UInt8(ascii: "\n")).filter {
            $0.first != UInt8(ascii: "#")
        }
        return lines.dropFirst().compactMap { line in
            let cells = line.split(
                separator: UInt8(ascii: "\t"),
                omittingEmptySubsequences: false
            ).map { String(decoding: $0, as: UTF8.self) }
            guard cells.count == 4 else { return nil }
            return TimeWordRow(
                language: cells[0],
                kind: cells[1],
                value: cells[2].isEmpty ? nil : cells[2],
                words: cells[3].split(separator: "|").map(String.init)
            )
        }
    }
}
