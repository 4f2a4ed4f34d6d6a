// SPDX-License-Identifier: Apache-2.0

import CLexiconData
public import NewsModel
import NewsText

/// The verbs of speech of a language that the tables have no column for: `verbs-further.tsv`.
///
/// They stand for senses of `verbs`, so that whatever looks for these finds them.
public struct FurtherVerbs: Sendable {
    /// The places in `Lexicon.senses` of whole words, folded.
    private var words: [[UInt8]: Int32] = [:]
    /// The same of words with any ending.
    private var stems: [(bytes: [UInt8], sense: Int32)] = []

    /// The verbs of a language; `nil` where the table has none, or where the lexicon has a column.
    ///
    /// - Complexity: O(*n*) in the bytes of the table.
    public init?(language: Language, lexicon: Lexicon) {
        guard Lexicon.column(of: language) == nil else { return nil }
        let bytes = UnsafeBufferPointer(
            start: dateline_further_verbs_bytes(),
            count: Int(dateline_further_verbs_size())
        )
        let folding = Folding(language: language.tag)
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let cells = line.split(separator: UInt8(ascii: "\t"))
            guard cells.count == 3, cells[0].elementsEqual(language.primary.utf8),
                let sense = lexicon.senses.firstIndex(where: {
                    $0.table == .verbs && cells[1].elementsEqual($0.id.utf8)
                })
            else { continue }
            for word in cells[2].split(separator: UInt8(ascii: "|")) {
                let isStem = word.last == UInt8(ascii: "*")
                let whole = Array(isStem ? word.dropLast() : word)
                let folded = folding.folded(whole, range: 0..<whole.count)
                if isStem {
                    stems.append((folded, Int32(sense)))
                } else {
                    words[folded] = Int32(sense)
                }
            }
        }
        if words.isEmpty, stems.isEmpty { return nil }
    }

    /// The verb that a word is, or `nil`.
    ///
    /// `folded` is the word as `Folding` gives it, `range` where it stands.
    public func hit(_ folded: ArraySlice<UInt8>, range: Range<Int>) -> Lexicon.Hit? {
        let sense =
            words[Array(folded)] ?? stems.first { folded.starts(with: $0.bytes) }?.sense
        return sense.map {
            Lexicon.Hit(range: range, sense: $0, table: .verbs, part: .whole, frame: 0)
        }
    }
}
