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
        for (index, sentence) in context.sentences.enumerated()
        where context.isRunningText(sentence) {
            let quantities = context.text.annotation.quantities
            while next < quantities.count,
                quantities[next].range.lowerBound < sentence.range.lowerBound
            { next += 1 }
            while next < quantities.count,
                quantities[next].range.lowerBound < sentence.range.upperBound
            {
                if let figure = figure(of: quantities[next], inSentence: index) {
                    figures.append(figure)
                }
                next += 1
            }
        }
        return figures
    }

    private func figure(of quantity: Quantity, inSentence index: Int) -> Figure? {
        let sentence = context.sentences[index]
        guard let counts = counts(of: quantity, in: sentence.range) else { return nil }
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
        figure.claimant = claimant(of: quantity, in: sentence.range)
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
        return isSmallWord ? nil : unit
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
        return scored.min { $0.distance < $1.distance }?.sense
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
