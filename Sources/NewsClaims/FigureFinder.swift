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
        guard !context.text.annotation.quantities.isEmpty else { return [] }
        let sources = GivingSources(context: context)
        var figures: [Figure] = []
        var next = 0
        var last: (counts: String, sentence: Int)?
        for (index, sentence) in context.sentences.enumerated()
        where context.isRunningText(sentence) {
            let quantities = context.text.annotation.quantities
            var givers: [Giver]?
            while next < quantities.count,
                quantities[next].range.lowerBound < sentence.range.lowerBound
            { next += 1 }
            while next < quantities.count,
                quantities[next].range.lowerBound < sentence.range.upperBound
            {
                let inherited = last.flatMap { index - $0.sentence <= 1 ? $0.counts : nil }
                if givers == nil {
                    givers = GiverFinder(
                        context: context,
                        sources: sources,
                        sentence: sentence.range
                    ).givers()
                }
                if let figure = figure(
                    of: quantities[next],
                    inSentence: index,
                    after: inherited,
                    among: givers ?? []
                ) {
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
        after inherited: String?,
        among givers: [Giver]
    ) -> Figure? {
        let sentence = context.sentences[index]
        let claimant = claimant(of: quantity, among: givers, in: sentence.range)
        var found = counts(of: quantity, in: sentence.range)
        if found == nil, quantity.unit == nil, claimant != nil, quantity.value >= 10,
            context.hasDigits(quantity.range), standsAlone(quantity, in: sentence.range)
        {
            found = inherited ?? peopleNamed(before: quantity, in: sentence.range)
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

    /// Whether no noun follows a number: “Police counted 22,000 marchers, the union 60,000”.
    ///
    /// With a source of its own it then counts what was counted before it.
    private func standsAlone(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
        let end = context.scan.skippingSpace(from: quantity.extent.upperBound)
        guard end < sentence.upperBound else { return true }
        let next = context.scan.token(at: end)
        return context.scan.tokens[next].kind == .punctuation || context.isInFrame(end)
    }

    /// The people that a sentence speaks of before it numbers them: the number of marchers at 22,000.
    private func peopleNamed(before quantity: Quantity, in sentence: Range<Int>) -> String? {
        let front = sentence.lowerBound..<max(sentence.lowerBound, quantity.extent.lowerBound)
        let units = context.scan.hits(.units, within: front).map { context.lexicon.sense($0) }
        guard let people = units.last(where: { $0.kind == "people" }) else { return nil }
        return ClaimContext.crowd.contains(people.id) ? "people" : people.id
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
        guard let hit = counts.beginning(at: behind) ?? counts.ending(at: front) else {
            return stateBehind(quantity, in: sentence)
        }
        guard sentence.contains(hit.range.lowerBound) else { return nil }
        let sense = context.lexicon.sense(hit)
        return sense.kind == "people" ? sense.id : nil
    }

    /// The same over a verb: 11 *were* missing, 64 *получили* ранения.
    private func stateBehind(_ quantity: Quantity, in sentence: Range<Int>) -> String? {
        let clause = context.clauses.clause(at: quantity.range.lowerBound, in: sentence)
        let end = min(clause.upperBound, quantity.extent.upperBound + Self.verbReach)
        let rest = quantity.extent.upperBound..<max(quantity.extent.upperBound, end)
        let isInterrupted = !context.text.annotation.quantities(in: rest).isEmpty
        guard !isInterrupted, let hit = context.scan.hits(.counts, within: rest).first else {
            return nil
        }
        let sense = context.lexicon.sense(hit)
        return sense.kind == "people" ? sense.id : nil
    }

    /// How far behind its number a word of state may stand, over one verb, in bytes.
    private static let verbReach = 24

    /// The nearest word of the clause that says what became of people: killed, freed.
    ///
    /// A word that another number of the clause stands nearer to is that number's.
    private func state(near quantity: Quantity, in sentence: Range<Int>) -> String? {
        let clause = context.clauses.clause(at: quantity.range.lowerBound, in: sentence)
        let rivals = context.text.annotation.quantities(in: clause)
            .filter { $0.range != quantity.range && $0.unit != nil }
        let hits = context.scan.hits(.counts, within: clause)
        let scored = hits.compactMap { hit -> (sense: String, distance: Int)? in
            // The noun counted (人质) says what they are, not what became of them.
            if hit.range.overlaps(quantity.extent) { return nil }
            let distance = distance(hit.range, quantity.extent)
            let isRivals = rivals.contains { self.distance(hit.range, $0.extent) < distance }
            return isRivals ? nil : (context.lexicon.sense(hit).id, distance)
        }
        return scored.min { $0.distance < $1.distance }.flatMap {
            ClaimContext.crowd.contains($0.sense) ? nil : $0.sense
        }
    }

    /// Bytes between two ranges; words behind a number are its own sooner than words in front.
    private func distance(_ word: Range<Int>, _ number: Range<Int>) -> Int {
        if word.lowerBound >= number.upperBound { return word.lowerBound - number.upperBound }
        return 2 * (number.lowerBound - word.upperBound)
    }

    // MARK: Who gives it

    /// The speaker of the quotation marks around the number; else who gives it in the sentence, the
    /// nearest in front or, where none stands in front or it stands in the number's own clause, the
    /// next behind; else the speaker in whose words it stands.
    private func claimant(
        of quantity: Quantity,
        among givers: [Giver],
        in sentence: Range<Int>
    )
        -> Speaker?
    {
        if context.quote(around: quantity.range.lowerBound) != nil,
            let speaker = speaker(around: quantity)
        {
            return speaker
        }
        if namesQuake(quantity) { return nil }
        let place = quantity.range.lowerBound
        let fitting = givers.filter { $0.scope.contains(place) && !$0.range.contains(place) }
        let front = fitting.last { !$0.isBehind }
        let behind = fitting.first { $0.isBehind }
        if let front, let behind {
            let clause = context.clauses.clause(at: place, in: sentence)
            let isNear = clause.contains(behind.range.lowerBound)
            return (isNear || front.isOutlet && !behind.isOutlet ? behind : front).speaker
        }
        return (front ?? behind)?.speaker ?? speaker(around: quantity)
    }

    /// Whether a magnitude only says which quake is meant, and is nobody's finding: the magnitude
    /// 5.8 quake, 5.8级地震.
    private func namesQuake(_ quantity: Quantity) -> Bool {
        guard quantity.unit == "magnitude" || quantity.unit == "temperature" else { return false }
        let near =
            (quantity.extent.lowerBound - Self.quakeReach)
            ..<(quantity.extent.upperBound
            + Self.quakeReach)
        return context.text.annotation.concepts.contains {
            $0.concept == "earthquake" && $0.range.overlaps(near)
        }
    }

    /// How far from its magnitude a quake may stand to be named by it, in bytes.
    private static let quakeReach = 8

    /// The speaker of the words that hold the number; of nested ones the inner.
    private func speaker(around quantity: Quantity) -> Speaker? {
        let around = quotations.filter { quotation in
            quotation.content.contains { $0.contains(quantity.range.lowerBound) }
        }
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
