// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel

/// Where and when the things of a figure are counted, from the words around it.
struct FigureScene {
    let context: ClaimContext
    let quantity: Quantity
    /// The index of the figure's sentence.
    let sentence: Int

    /// A count of an event this many days before the report is closed, and not as of the report.
    private static let closedAfterDays = 14

    /// The place nearest to the number in its clause, then in its sentence, then in the sentence
    /// before, where the text goes on speaking of the same event.
    func place() -> Entity.ID? {
        let range = context.sentences[sentence].range
        let clause = context.clauses.clause(at: quantity.range.lowerBound, in: range)
        return place(in: clause) ?? place(in: range)
            ?? earlier.flatMap { place(in: $0) }
    }

    private func place(in range: Range<Int>) -> Entity.ID? {
        let places = context.text.annotation.mentions(in: range).filter { mention in
            (mention.kind == .place || mention.kind == .country)
                && !quantity.extent.overlaps(mention.range)
                && !isOfSource(mention)
        }
        // A place inside a country says more than the country.
        return places.min { distance($0) < distance($1) }?.entity
    }

    /// Whether a place only says whose official, ministry or source it is.
    private func isOfSource(_ mention: Mention) -> Bool {
        if context.isInFrame(mention.range.lowerBound) { return true }
        let offset = mention.range.lowerBound
        let index = partitionPoint(context.sources.count) {
            context.sources[$0].range.upperBound > offset
        }
        guard index < context.sources.count, context.sources[index].range.contains(offset) else {
            return false
        }
        switch context.sources[index].kind {
        case .office, .unnamed, .person: return true
        default: return false
        }
    }

    private func distance(_ mention: Mention) -> Int {
        let behind = mention.range.lowerBound - quantity.extent.upperBound
        return behind >= 0 ? behind : quantity.extent.lowerBound - mention.range.upperBound
    }

    /// The day or month of the figure, and whether it is of an event long before the report.
    func date() -> (date: CivilDate, isOfPastEvent: Bool)? {
        let range = context.sentences[sentence].range
        guard let date = nearestDate(in: range) ?? earlier.flatMap({ nearestDate(in: $0) }) else {
            return context.reportDay.map { ($0, false) }
        }
        guard let reportDay = context.reportDay else { return (date, false) }
        let age = reportDay.dayNumber - date.dayNumbers.upperBound
        return (date, age > Self.closedAfterDays)
    }

    private func nearestDate(in range: Range<Int>) -> CivilDate? {
        context.text.annotation.dates(in: range).filter { $0.date.month != nil }.min { a, b in
            abs(a.range.lowerBound - quantity.range.lowerBound)
                < abs(b.range.lowerBound - quantity.range.lowerBound)
        }?.date
    }

    /// The sentence before, when the figure's begins by pointing back to it: “That attack killed…”.
    private var earlier: Range<Int>? {
        guard sentence > 0, pointsBack else { return nil }
        return context.sentences[sentence - 1].range
    }

    /// Whether a word that points back stands in front of the number.
    private var pointsBack: Bool {
        let range = context.sentences[sentence].range
        let front = range.lowerBound..<max(range.lowerBound, quantity.range.lowerBound)
        return context.demonstratives.contains { front.contains($0.lowerBound) }
    }
}
