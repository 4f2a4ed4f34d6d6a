// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// A figure as a line of a table, with every sentence that gives it alike.
struct FigureRow: Hashable {
    /// The number with its bound in words.
    var value: String
    /// What is counted, in words.
    var counts: String
    /// The place or country, or `nil`.
    var location: String?
    /// The day, month or year it speaks of, or `nil`.
    var asOf: String?
    /// Who gives it; `nil` when the article gives it itself.
    var claimant: Passage?
    /// The sentences; at least one.
    var places: [Place]

    init(_ figure: Figure, item: Int, in index: EditionIndex) {
        value = FigureWording.value(figure)
        counts = CountWording.words(for: figure.counts)
        location = figure.place.flatMap { index.entity($0)?.name }
        asOf = figure.asOf.map { DateWording.words($0) }
        let language = index.edition.items[item].article.language
        claimant = figure.claimant.map {
            Passage($0.label, $0.entity == nil ? language : .undetermined)
        }
        places = [index.edition.place(item: item, offset: figure.range.lowerBound)]
    }

    /// Rows with those that differ only in their place joined, in the order of their first.
    static func joined(_ rows: [FigureRow]) -> [FigureRow] {
        var joined: [FigureRow] = []
        var positions: [FigureRow: Int] = [:]
        for row in rows {
            var key = row
            key.places = []
            if let position = positions[key] {
                joined[position].places += row.places
            } else {
                positions[key] = joined.count
                joined.append(row)
            }
        }
        return joined
    }
}

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
