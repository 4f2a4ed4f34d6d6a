// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Figures of a storyline set beside each other.
struct ComparisonDigest: Hashable {
    var relation: FigureComparison.Relation
    /// What is counted, in words.
    var counts: String
    /// The place or country, or `nil`.
    var location: String?
    /// The figures by day, then article.
    var rows: [FigureRow]
    /// Why they stand together, in words.
    var because: String

    init(_ comparison: FigureComparison, in index: EditionIndex) {
        relation = comparison.relation
        counts = CountWording.words(for: comparison.counts)
        location = comparison.place.flatMap { index.entity($0)?.name }
        because = comparison.because
        rows = FigureRow.joined(
            comparison.members.compactMap { member in
                guard let item = index.item(member.article) else { return nil }
                let figures = index.edition.items[item].claims.figures
                guard figures.indices.contains(member.figure) else { return nil }
                return FigureRow(figures[member.figure], item: item, in: index)
            }
        )
    }

    /// What the reader is to see in them: `figures differ`.
    var relationWords: String {
        switch relation {
        case .differing: "figures differ"
        case .series: "one count over time"
        case .agreeing: "figures agree"
        }
    }
}
