// SPDX-License-Identifier: Apache-2.0

import CLexiconData
public import NewsModel

extension Lexicon {
    /// The project's own tables, which are part of the program, with CLDR's names of territories,
    /// for texts in the given languages; `nil` for all.
    ///
    /// The names of further outlets are added.
    ///
    /// - Complexity: O(*n*) in the bytes of the tables; call it once and keep the value.
    public static func bundled(
        for languages: Set<Language>? = nil,
        outlets: [Outlet] = []
    ) -> Lexicon {
        var tables: [(table: LexiconTable, bytes: UnsafeBufferPointer<UInt8>)] = []
        for index in 0..<dateline_lexicon_table_count() {
            guard let name = dateline_lexicon_table_name(index),
                let table = LexiconTable.allCases.first(where: { $0.name == String(cString: name) })
            else { continue }
            let bytes = UnsafeBufferPointer(
                start: dateline_lexicon_table_bytes(index),
                count: Int(dateline_lexicon_table_size(index))
            )
            tables.append((table, bytes))
        }
        return Lexicon(tables: tables, languages: languages, outlets: outlets)
    }
}
