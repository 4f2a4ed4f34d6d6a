// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// Finds the figures of a text: numbers with what they count, where, as of when, and who gives them.
struct FigureFinder {
    let context: ClaimContext
    let quotations: [Quotation]
    let sources: GivingSources

    /// The figures, by place.
    func figures() -> [Figure] {
        guard !context.text.annotation.quantities.isEmpty else { return [] }
        let counting = FigureCounts(context: context)
        let claimants = FigureClaimants(context: context, quotations: quotations)
        var figures: [Figure] = []
        var memory = FigureCounts.Memory()
        var next = 0
        let quantities = context.text.annotation.quantities
        for (index, sentence) in context.sentences.enumerated()
        where context.isRunningText(sentence) {
            var givers: [Giver]?
            memory.sentence = index
            while next < quantities.count,
                quantities[next].range.lowerBound < sentence.range.lowerBound
            { next += 1 }
            while next < quantities.count,
                quantities[next].range.lowerBound < sentence.range.upperBound
            {
                let quantity = quantities[next]
                next += 1
                let known =
                    givers
                    ?? GiverFinder(context: context, sources: sources, sentence: sentence.range)
                    .givers()
                givers = known
                var claimant = claimants.claimant(of: quantity, among: known, in: sentence.range)
                if claimant == nil, known.isEmpty {
                    claimant = introducer(of: index).map { ($0, false) }
                }
                guard
                    let counts = counting.counts(
                        of: quantity,
                        in: sentence.range,
                        isClaimed: claimant != nil,
                        memory
                    )
                else { continue }
                let isVote = counts == "votes" || counts == "voting"
                if isVote || !counts.hasPrefix("money:") && known.contains(where: \.isSentence) {
                    claimant = claimants.claimant(
                        of: quantity,
                        among: known.filter { isVote ? !$0.isDeed : !$0.isSentence },
                        in: sentence.range
                    )
                }
                memory.note(counts, isOfPeople: context.isOfPeople(counts))
                figures.append(
                    figure(of: quantity, counts, claimant, inSentence: index, by: counting)
                )
            }
        }
        return figures
    }

    /// Who gives out new numbers in the sentence before one that has nobody of its own: *The ministry*
    /// updated its tally. So far …
    private func introducer(of index: Int) -> Speaker? {
        guard index > 0 else { return nil }
        let before = context.sentences[index - 1]
        guard before.block == context.sentences[index].block else { return nil }
        return GiverFinder(context: context, sources: sources, sentence: before.range).introducer()
    }

    private func figure(
        of quantity: Quantity,
        _ counts: String,
        _ claimant: (speaker: Speaker, isWish: Bool)?,
        inSentence index: Int,
        by counting: FigureCounts
    ) -> Figure {
        var figure = Figure(
            range: quantity.range,
            value: quantity.value,
            bound: quantity.bound,
            counts: counts
        )
        figure.upper = quantity.upper
        figure.unit = counting.unit(of: quantity)
        figure.isPart = counting.isPart(quantity, in: context.sentences[index].range)
        let scene = FigureScene(context: context, quantity: quantity, sentence: index)
        figure.place = scene.place()
        if let date = scene.date() {
            figure.asOf = date.date
            figure.isOfPastEvent = date.isOfPastEvent
        }
        figure.claimant = claimant?.speaker
        figure.isWanted = claimant?.isWish ?? false
        return figure
    }
}

extension ClaimContext {
    /// Keys of units and counts that say no more of people than that they were there.
    static let crowd: Set<String> = [
        "attending", "protesting", "participants", "members", "victims", "people", "residents",
    ]

    /// Whether what is counted are people: a unit of people, or what became of them.
    func isOfPeople(_ counts: String) -> Bool {
        peopleUnits.contains(counts) || lexicon.peopleCounts.contains(counts)
    }

    /// Whether a number is written in digits, and not in words.
    func hasDigits(_ range: Range<Int>) -> Bool {
        let index = scan.token(at: range.lowerBound)
        return index < scan.tokens.count && scan.tokens[index].kind == .number
    }
}

extension ClaimContext {
    /// Whether a byte offset lies in a date.
    ///
    /// - Complexity: O(log *n*).
    func isInDate(_ offset: Int) -> Bool {
        let dates = text.annotation.dates
        let index = partitionPoint(dates.count) { dates[$0].range.upperBound > offset }
        return index < dates.count && dates[index].range.contains(offset)
    }
}

extension Annotation {
    /// The numbers that begin in a range.
    func quantities(in range: Range<Int>) -> ArraySlice<Quantity> {
        let low = partitionPoint(quantities.count) {
            quantities[$0].range.lowerBound >= range.lowerBound
        }
        let high = partitionPoint(quantities.count) {
            quantities[$0].range.lowerBound >= range.upperBound
        }
        return quantities[low..<max(low, high)]
    }

    /// The dates that begin in a range.
    func dates(in range: Range<Int>) -> ArraySlice<DateExpression> {
        let low = partitionPoint(dates.count) { dates[$0].range.lowerBound >= range.lowerBound }
        let high = partitionPoint(dates.count) { dates[$0].range.lowerBound >= range.upperBound }
        return dates[low..<max(low, high)]
    }
}
