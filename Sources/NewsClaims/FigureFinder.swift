// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// Finds the figures of a text: numbers with what they count, where, as of when, and who gives them.
struct FigureFinder {
    let context: ClaimContext
    let quotations: [Quotation]

    /// The figures, by place.
    func figures() -> [Figure] {
        var figures: [Figure] = []
        var next = 0
        var last: (counts: String, sentence: Int)?
        for (index, sentence) in context.sentences.enumerated()
        where context.isRunningText(sentence) {
            let quantities = context.text.annotation.quantities
            while next < quantities.count,
                quantities[next].range.lowerBound < sentence.range.lowerBound
            { next += 1 }
            while next < quantities.count,
                quantities[next].range.lowerBound < sentence.range.upperBound
            {
                let inherited = last.flatMap { index - $0.sentence <= 1 ? $0.counts : nil }
                if let figure = figure(of: quantities[next], inSentence: index, after: inherited) {
                    figures.append(figure)
                    if context.isOfPeople(figure.counts) { last = (figure.counts, index) }
                }
                next += 1
            }
        }
        return figures
    }

    private func figure(
        of quantity: Quantity,
        inSentence index: Int,
        after inherited: String?
    ) -> Figure? {
        let sentence = context.sentences[index]
        let claimant = claimant(of: quantity, in: sentence.range)
        var found = counts(of: quantity, in: sentence.range)
        // “Police counted 22,000 marchers, the union 60,000”: with a source of its own, a number
        // without noun counts what the one before it counted.
        if found == nil, quantity.unit == nil, claimant != nil, quantity.value >= 10,
            context.hasDigits(quantity.range)
        {
            found = inherited
        }
        guard let counts = found else { return nil }
        var figure = Figure(
            range: quantity.range,
            value: quantity.value,
            bound: quantity.bound,
            counts: counts
        )
        figure.upper = quantity.upper
        let scene = FigureScene(context: context, quantity: quantity, sentence: index)
        figure.place = scene.place()
        if let date = scene.date() {
            figure.asOf = date.date
            figure.isOfPastEvent = date.isOfPastEvent
        }
        figure.claimant = claimant
        return figure
    }

    // MARK: What is counted

    /// What became of those counted, else what they are; `nil` for a bare number, and for the small
    /// numbers in words that every text is full of (一份声明, two sides).
    private func counts(of quantity: Quantity, in sentence: Range<Int>) -> String? {
        guard let unit = quantity.unit else { return stateBeside(quantity, in: sentence) }
        // How long and how old are measures of the story, not figures of it.
        if unit == "duration" || unit == "age" { return nil }
        let isOfPeople = context.peopleUnits.contains(unit)
        if isOfPeople, let state = state(near: quantity, in: sentence) { return state }
        let isSmallWord = quantity.value < 10 && !context.hasDigits(quantity.range)
        if isSmallWord { return nil }
        return ClaimContext.crowd.contains(unit) ? "people" : unit
    }

    /// What became of people whom the text counts without a noun: 12 muertos, killed 41.
    private func stateBeside(_ quantity: Quantity, in sentence: Range<Int>) -> String? {
        guard quantity.value >= 1, quantity.value == quantity.value.rounded() else { return nil }
        let behind = context.scan.skippingSpace(from: quantity.extent.upperBound)
        let front = context.scan.skippingSpaceBack(from: quantity.extent.lowerBound)
        let counts = context.scan.hits(.counts)
        let hit = counts.beginning(at: behind) ?? counts.ending(at: front)
        guard let hit, sentence.contains(hit.range.lowerBound) else { return nil }
        let sense = context.lexicon.sense(hit)
        return sense.kind == "people" ? sense.id : nil
    }

    /// The nearest word of the clause that says what became of people: killed, freed.
    ///
    /// A word that another number of the clause stands nearer to is that number's.
    private func state(near quantity: Quantity, in sentence: Range<Int>) -> String? {
        let clause = context.clauses.clause(at: quantity.range.lowerBound, in: sentence)
        let rivals = context.text.annotation.quantities(in: clause)
            .filter { $0.range != quantity.range && $0.unit != nil }
        let hits = context.scan.hits(.counts).within(clause)
        let scored = hits.compactMap { hit -> (sense: String, distance: Int)? in
            // The noun counted (人质) says what they are, not what became of them.
            if hit.range.overlaps(quantity.extent) { return nil }
            let distance = distance(hit.range, quantity.extent)
            let isRivals = rivals.contains { self.distance(hit.range, $0.extent) < distance }
            return isRivals ? nil : (context.lexicon.sense(hit).id, distance)
        }
        return scored.min { $0.distance < $1.distance }.flatMap { ClaimContext.crowd.contains($0.sense) ? nil : $0.sense }
    }

    /// Bytes between two ranges; words behind a number are its own sooner than words in front.
    private func distance(_ word: Range<Int>, _ number: Range<Int>) -> Int {
        if word.lowerBound >= number.upperBound { return word.lowerBound - number.upperBound }
        return 2 * (number.lowerBound - word.upperBound)
    }

    // MARK: Who gives it

    /// The source whose frame stands in the sentence, or in whose words the number stands.
    private func claimant(of quantity: Quantity, in sentence: Range<Int>) -> Speaker? {
        let frames = context.frames(in: sentence).filter {
            !$0.range.contains(quantity.range.lowerBound)
        }
        if let frame = frames.min(by: {
            distance($0.range, quantity.extent) < distance($1.range, quantity.extent)
        }), let found = context.speaker(in: frame) {
            return found.speaker
        }
        let around = quotations.filter { quotation in
            quotation.content.contains { $0.contains(quantity.range.lowerBound) }
        }
        // Of nested quotations the inner one.
        return around.min { $0.extent.count < $1.extent.count }?.speaker
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
