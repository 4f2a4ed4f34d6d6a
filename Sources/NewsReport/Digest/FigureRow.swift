// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// A figure as a line of a table, with every sentence that gives it alike.
struct FigureRow: Hashable {
    /// The word that bounds the number: `about`; empty when it is given as exact.
    var hedge: String
    /// The number, or both of a range.
    var number: String
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
        hedge = FigureWording.hedge(figure.bound)
        number = FigureWording.number(figure)
        counts = CountWording.words(for: figure.counts)
        location = figure.place.flatMap { index.entity($0)?.name }
        asOf = figure.asOf.map { DateWording.words($0) }
        let language = index.edition.items[item].article.language
        claimant = figure.claimant.map {
            Passage($0.label, $0.entity == nil ? language : .undetermined)
        }
        places = [index.edition.place(item: item, offset: figure.range.lowerBound)]
    }

    /// The number with its bound: `about 1,160`.
    var value: String { hedge.isEmpty ? number : hedge + " " + number }

    /// What it says, apart from where it says it.
    var withoutPlaces: FigureRow {
        var row = self
        row.places = []
        return row
    }

    /// Rows with those that differ only in their place joined, in the order of their first.
    static func joined(_ rows: [FigureRow]) -> [FigureRow] {
        var joined: [FigureRow] = []
        var positions: [FigureRow: Int] = [:]
        for row in rows {
            let key = row.withoutPlaces
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
