// SPDX-License-Identifier: Apache-2.0

import CLexiconData
public import NewsModel

extension Lexicon {
    /// The project's own tables, which are part of the program, with CLDR's names of territories,
    /// for texts in the given languages; `nil` for all.
    ///
    /// A program that was built with the image of the tables (`make`) has them compiled; another
    /// compiles them now.
    ///
    /// - Complexity: O(*n*) in the words of the languages; call it once and keep the value.
    public static func bundled(for languages: Set<Language>? = nil) -> Lexicon {
        let image = UnsafeRawBufferPointer(
            start: dateline_lexicon_image(),
            count: Int(dateline_lexicon_image_size())
        )
        let wanted = languages.map { Set($0.map(\.primary)) }
        return LexiconImage.lexicon(of: image, languages: wanted)
            ?? Lexicon(tables: bundledTables, gazetteer: bundledGazetteer, languages: languages)
    }

    /// The larger cities of the world with their names in the scripts of the twenty languages.
    ///
    /// Source: GeoNames, CC BY 4.0.
    public static var bundledGazetteer: [UInt8] {
        Array(
            UnsafeBufferPointer(
                start: dateline_gazetteer_bytes(),
                count: Int(dateline_gazetteer_size())
            )
        )
    }

    /// The project's own tables, in the order in which they are compiled.
    public static var bundledTables: [Table] {
        var tables: [Table] = []
        for index in 0..<dateline_lexicon_table_count() {
            guard let name = dateline_lexicon_table_name(index),
                let kind = LexiconTable(named: String(cString: name))
            else { continue }
            let bytes = UnsafeBufferPointer(
                start: dateline_lexicon_table_bytes(index),
                count: Int(dateline_lexicon_table_size(index))
            )
            tables.append(Table(kind, bytes: Array(bytes)))
        }
        return tables.sorted { $0.kind.rawValue < $1.kind.rawValue }
    }
}
