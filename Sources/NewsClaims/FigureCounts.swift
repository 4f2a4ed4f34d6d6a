// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// Tells what the numbers of a text count.
///
/// A number with a unit counts that, or what became of those it counts; a bare one what the words
/// beside it say, else what was counted before it, else something that has no name (`other`).
struct FigureCounts {
    /// What was counted before, for numbers that do not say what they count.
    struct Memory {
        /// The index of the sentence that is being read.
        var sentence = 0
        private var all: (counts: String, sentence: Int)?
        private var people: (counts: String, sentence: Int)?
        private var money: (counts: String, sentence: Int)?

        /// Notes what a number of the sentence counts.
        mutating func note(_ counts: String, isOfPeople: Bool) {
            guard counts != FigureCounts.other else { return }
            all = (counts, sentence)
            if isOfPeople { people = (counts, sentence) }
            if counts.hasPrefix("money:") { money = (counts, sentence) }
        }

        /// What was counted last, in this sentence or in the one before.
        var last: String? { all.flatMap { sentence - $0.sentence <= 1 ? $0.counts : nil } }
        /// Whom were counted last, in this sentence or in the one before.
        var lastPeople: String? { people.flatMap { sentence - $0.sentence <= 1 ? $0.counts : nil } }
        /// The last currency, in this sentence or in the two before.
        var lastMoney: String? { money.flatMap { sentence - $0.sentence <= 2 ? $0.counts : nil } }
        /// Whom were counted last in this sentence.
        var peopleHere: String? { people.flatMap { sentence == $0.sentence ? $0.counts : nil } }
        /// What was counted last in this sentence.
        var here: String? { all.flatMap { sentence == $0.sentence ? $0.counts : nil } }
    }

    /// The key of what has no name in the tables.
    static let other = "other"

    let context: ClaimContext
    /// Whether the text speaks of a disease: a case is one who has it.
    private let isOfDisease: Bool

    /// How far behind its number a word of state may stand, over one verb, in bytes.
    private static let verbReach = 24
    /// From here on a bare number is a figure; smaller ones every text is full of: two sides.
    private static let least = 10.0
    /// From here on a bare number is money where money was spoken of.
    private static let million = 1e6

    init(context: ClaimContext) {
        self.context = context
        isOfDisease =
            context.text.annotation.concepts.contains { Self.diseases.contains($0.concept) }
            || context.scan.hits(.counts).contains { context.lexicon.sense($0).id == "infected" }
    }

    /// Keys of `concepts.tsv`.
    private static let diseases: Set<String> = [
        "bird-flu", "cholera", "covid", "dengue", "diphtheria", "ebola", "epidemic", "influenza",
        "malaria", "measles", "meningitis", "mpox", "plague-bubonic", "polio", "tuberculosis",
    ]

    /// What a number counts; `nil` for one that is no figure: a duration, an age, a small number
    /// in words.
    ///
    /// A number that somebody `isClaimed` by needs less to be one.
    func counts(
        of quantity: Quantity,
        in sentence: Range<Int>,
        isClaimed: Bool,
        _ memory: Memory
    ) -> String? {
        guard let unit = quantity.unit else {
            return bare(quantity, in: sentence, isClaimed: isClaimed, memory)
        }
        // How long and how old are measures of the story, not figures of it.
        if unit == "duration" || unit == "age" { return nil }
        let isCase = unit == "cases"
        let isOfPeople = isCase || context.peopleUnits.contains(unit)
        if isOfPeople, let state = state(near: quantity, in: sentence) { return state }
        let isMeasure = unit.hasPrefix("money:") || context.lexicon.measures.contains(unit)
        if quantity.value < Self.least, !context.hasDigits(quantity.range), !isMeasure {
            return nil
        }
        if isCase, isOfDisease { return "infected" }
        // 240 killed, among them 70 children.
        if isOfPeople, let whole = memory.peopleHere, context.lexicon.peopleCounts.contains(whole),
            isPart(quantity, in: sentence)
        {
            return whole
        }
        if isOfPeople, memory.here == "votes" || memory.here == "voting" { return "voting" }
        guard ClaimContext.crowd.contains(unit) else { return unit }
        // 8,400 displaced by one count, 12,000 people by another.
        if unit == "people", isClaimed, let same = memory.peopleHere { return same }
        return "people"
    }

    // MARK: Units and parts

    /// Rows of `units.tsv` of measures that hold one unit and not several.
    private static let single: Set<String> = [
        "kilometres", "metres", "centimetres", "millimetres", "feet", "miles", "kilograms",
        "tonnes", "barrels", "magnitude",
    ]

    /// The key of the unit or noun beside a number; `nil` when there is none, or for a measure whose
    /// row holds several units.
    func unit(of quantity: Quantity) -> String? {
        guard let key = quantity.unit else { return nil }
        let hits = context.scan.hits(.units, within: quantity.extent)
        let senses = hits.filter { !$0.range.overlaps(quantity.range) }
            .map { context.lexicon.sense($0) }
        guard let sense = senses.last else { return nil }
        let isMeasure = sense.kind == "measure"
        return isMeasure && !Self.single.contains(sense.id)
            ? nil : sense.kind == "money" ? key : sense.id
    }

    /// How far from its number a word may stand that makes it a part of another, in bytes.
    private static let partReach = 30

    /// Whether a number is a part of the one in front of it: among them 70, 其中70人.
    func isPart(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
        let start = max(sentence.lowerBound, quantity.extent.lowerBound - Self.partReach)
        // 12 di antaranya: right behind; farther on stands a part of this one.
        let end = min(sentence.upperBound, quantity.extent.upperBound + 2)
        guard start < end else { return false }
        return context.scan.hits(.hedges, within: start..<end).contains { hit in
            guard context.lexicon.sense(hit).id == "part" else { return false }
            let gap =
                hit.range.upperBound <= quantity.extent.lowerBound
                ? hit.range.upperBound..<quantity.extent.lowerBound
                : quantity.extent
                    .upperBound..<max(
                        quantity.extent.upperBound,
                        hit.range.lowerBound
                    )
            return context.text.annotation.quantities(in: gap).isEmpty
        }
    }

    // MARK: Bare numbers

    private func bare(
        _ quantity: Quantity,
        in sentence: Range<Int>,
        isClaimed: Bool,
        _ memory: Memory
    ) -> String? {
        if isInBrackets(quantity) { return nil }
        if isMagnitude(quantity, in: sentence) { return "magnitude" }
        if let state = stateBeside(quantity, in: sentence) { return state }
        let hasDigits = context.hasDigits(quantity.range)
        if hasDigits, memory.here == "votes" || memory.here == "voting" { return "voting" }
        // 74 seats out of 140.
        if hasDigits, memory.here == "seats" { return "seats" }
        guard
            quantity.value >= Self.least || hasDigits && quantity.value != quantity.value.rounded()
        else { return nil }
        if let whole = memory.peopleHere, isPart(quantity, in: sentence) { return whole }
        if quantity.value >= Self.million, let money = memory.lastMoney { return money }
        if let state = stateBefore(quantity, in: sentence) { return state }
        if isClaimed, hasDigits, standsAlone(quantity, in: sentence) {
            return memory.last ?? peopleNamed(before: quantity, in: sentence) ?? Self.other
        }
        guard hasDigits, !isAgeOrDay(quantity, in: sentence), !isCode(quantity) else { return nil }
        if isClaimed { return Self.other }
        // Habitaba en el 14, rue des Carmes: without a noun a number is as well an address.
        let isTold = hasMarks(quantity) || !standsAlone(quantity, in: sentence)
        return isTold && !beginsName(quantity) ? Self.other : nil
    }

    /// Whether a decimal below ten follows a word of magnitudes: a magnitude *of* 5.8.
    private func isMagnitude(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
        guard quantity.value < Self.least, context.hasDigits(quantity.range) else { return false }
        let clause = context.clauses.clause(at: quantity.range.lowerBound, in: sentence)
        let front = clause.lowerBound..<max(clause.lowerBound, quantity.extent.lowerBound)
        if context.scan.hits(.units, within: front).contains(where: {
            context.lexicon.sense($0).id == "magnitude"
        }) {
            return true
        }
        // The quake measured 5.8: nothing else about a quake is told in tenths.
        return quantity.value != quantity.value.rounded()
            && context.text.annotation.concepts.contains { $0.concept == "earthquake" }
    }

    /// The age behind a name: Ann Lee (47).
    private func isInBrackets(_ quantity: Quantity) -> Bool {
        let front = context.scan.token(at: quantity.extent.lowerBound)
        let behind = context.scan.token(at: quantity.extent.upperBound)
        guard front > 0, behind < context.scan.tokens.count, quantity.value < 120 else {
            return false
        }
        let opening = context.scan.string(context.scan.tokens[front - 1].range)
        let closing = context.scan.string(context.scan.tokens[behind].range)
        return ["(", "（"].contains(opening) && [")", "）"].contains(closing)
    }

    /// Whether marks part its digits, as they do of counts and seldom of addresses.
    private func hasMarks(_ quantity: Quantity) -> Bool {
        context.tokens(in: quantity.range).count > 1
    }

    /// A telephone's number or another code: it begins with nought, other digits stand right
    /// beside it, or it has six and more without a mark.
    private func isCode(_ quantity: Quantity) -> Bool {
        let first = context.scan.token(at: quantity.range.lowerBound)
        let last = context.scan.token(at: quantity.range.upperBound)
        let digits = context.scan.bytes[quantity.range]
        if digits.first == UInt8(ascii: "0"), quantity.value >= 1 { return true }
        if !hasMarks(quantity), quantity.range.count >= 6, quantity.value >= 100_000 { return true }
        if first > 0, isDigits(first - 1, endingBy: quantity.range.lowerBound) { return true }
        return last < context.scan.tokens.count
            && context.scan.tokens[last].kind == .number
            && context.scan.tokens[last].range.lowerBound - quantity.range.upperBound <= 1
    }

    /// Whether digits end in front of an offset, a space or a mark between at most.
    private func isDigits(_ index: Int, endingBy offset: Int) -> Bool {
        let token = context.scan.tokens[index]
        if token.kind == .number { return offset - token.range.upperBound <= 1 }
        guard token.kind != .word, index > 0, token.range.upperBound == offset else { return false }
        let before = context.scan.tokens[index - 1]
        return before.kind == .number && before.range.upperBound == token.range.lowerBound
    }

    /// Whether a name follows a number, as in an address: 12 Harbour Street; German writes all nouns so.
    private func beginsName(_ quantity: Quantity) -> Bool {
        let end = context.scan.skippingSpace(from: quantity.extent.upperBound)
        let next = context.scan.token(at: end)
        return quantity.bound == .exact && context.language != "de"
            && next < context.scan.tokens.count && context.scan.tokens[next].range.lowerBound == end
            && context.scan.tokens[next].isCapitalised
    }

    /// The age in brackets or commas behind a name, and the day of a month that is not written
    /// out: (34), Ann Lee, 47, said.
    private func isAgeOrDay(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
        guard quantity.value < 120, quantity.bound == .exact else { return false }
        let front = context.scan.skippingSpaceBack(from: quantity.extent.lowerBound)
        let behind = context.scan.skippingSpace(from: quantity.extent.upperBound)
        let next = context.scan.token(at: behind)
        guard next < context.scan.tokens.count else { return false }
        if let month = context.text.annotation.dates(in: behind..<(behind + 1)).first,
            month.date.month != nil
        {
            return true
        }
        let mark = context.scan.string(context.scan.tokens[next].range)
        let before = context.scan.token(at: front)
        guard before > 0 else { return false }
        let opening = context.scan.string(context.scan.tokens[before - 1].range)
        switch mark {
        case ")", "）": return opening == "(" || opening == "（"
        case ",", "،", "，": return [",", "،", "，"].contains(opening)
        default:
            // A count's mark of the day: 12일, 18日.
            return context.scan.hit(.calendar, beginningAt: behind) != nil
        }
    }

    /// Whether no noun follows a number: “Police counted 22,000 marchers, the union 60,000”.
    ///
    /// With a source of its own it then counts what was counted before it.
    private func standsAlone(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
        let end = context.scan.skippingSpace(from: quantity.extent.upperBound)
        guard end < sentence.upperBound else { return true }
        let next = context.scan.token(at: end)
        return context.scan.tokens[next].kind == .punctuation || context.isInFrame(end)
            || context.scan.covers(.verbs, end)
    }

    /// The people that a sentence speaks of before it numbers them: the number of marchers at 22,000.
    private func peopleNamed(before quantity: Quantity, in sentence: Range<Int>) -> String? {
        let front = sentence.lowerBound..<max(sentence.lowerBound, quantity.extent.lowerBound)
        let units = context.scan.hits(.units, within: front).map { context.lexicon.sense($0) }
        guard let people = units.last(where: { $0.kind == "people" }) else { return nil }
        return ClaimContext.crowd.contains(people.id) ? "people" : people.id
    }

    // MARK: States

    /// What became of people whom the text counts without a noun: 12 muertos, killed 41.
    private func stateBeside(_ quantity: Quantity, in sentence: Range<Int>) -> String? {
        guard isWhole(quantity) else { return nil }
        let behind = context.scan.skippingSpace(from: quantity.extent.upperBound)
        let front = context.scan.skippingSpaceBack(from: quantity.extent.lowerBound)
        let counts = context.scan.hits(.counts)
        guard let hit = counts.beginning(at: behind) ?? counts.ending(at: front) else {
            return stateBehind(quantity, in: sentence)
        }
        guard sentence.contains(hit.range.lowerBound) else { return nil }
        return state(hit)
    }

    private func isWhole(_ quantity: Quantity) -> Bool {
        quantity.value >= 1 && quantity.value == quantity.value.rounded()
    }

    private func state(_ hit: Lexicon.Hit) -> String? {
        let sense = context.lexicon.sense(hit)
        return sense.kind == "people" && !ClaimContext.crowd.contains(sense.id) ? sense.id : nil
    }

    /// The same over a verb: 11 *were* missing, 64 *получили* ранения.
    private func stateBehind(_ quantity: Quantity, in sentence: Range<Int>) -> String? {
        let clause = context.clauses.clause(at: quantity.range.lowerBound, in: sentence)
        let end = min(clause.upperBound, quantity.extent.upperBound + Self.verbReach)
        let rest = quantity.extent.upperBound..<max(quantity.extent.upperBound, end)
        let isInterrupted = !context.text.annotation.quantities(in: rest).isEmpty
        guard !isInterrupted else { return nil }
        return context.scan.hits(.counts, within: rest).first.flatMap(state)
    }

    /// The state of which the clause gives the number: the death toll rose to 34, 死者は34人.
    private func stateBefore(_ quantity: Quantity, in sentence: Range<Int>) -> String? {
        guard isWhole(quantity) else { return nil }
        let clause = context.clauses.clause(at: quantity.range.lowerBound, in: sentence)
        let front = clause.lowerBound..<max(clause.lowerBound, quantity.extent.lowerBound)
        let start = context.text.annotation.quantities(in: front).last?.extent.upperBound
        let rest = min(start ?? front.lowerBound, front.upperBound)..<front.upperBound
        return context.scan.hits(.counts, within: rest).last.flatMap(state)
    }

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
            let isInside = hit.range.upperBound <= quantity.extent.upperBound
            if hit.range.overlaps(quantity.extent), isInside { return nil }
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
        if word.overlaps(number) { return 0 }
        if word.lowerBound >= number.upperBound { return word.lowerBound - number.upperBound }
        return 2 * (number.lowerBound - word.upperBound)
    }
}
