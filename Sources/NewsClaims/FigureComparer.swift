// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Sets figures of a storyline beside each other that measure the same thing.
///
/// Figures measure the same when they count the same, in the same place, of the same past event or
/// as of the same day. The same source on several days makes a series; different sources whose
/// numbers exclude each other differ; numbers that can both be true (over 32,000; 32,333) agree.
public struct FigureComparer: Sendable {
    /// A figure with what is compared of it.
    private struct Candidate {
        var member: FigureComparison.Member
        var figure: Figure
        /// Who gives it: an entity, or the article's outlet; unnamed sources are each their own.
        var claimant: String
        var date: CivilDate
        /// The numbers that it leaves possible.
        var possible: ClosedRange<Double>
    }

    private struct Key: Hashable, Comparable {
        var counts: String
        var place: Entity.ID
        /// What more the numbers must have in common: the unit of a measure, the part or the group
        /// of people that is counted; empty for most.
        var kind: String
        var isOfPastEvent: Bool
        /// The story, for what only one story's figures have in common; else `nil`.
        var story: Int?

        static func < (a: Key, b: Key) -> Bool {
            (a.counts, a.place, a.kind, a.isOfPastEvent ? 0 : 1, a.story ?? -1)
                < (b.counts, b.place, b.kind, b.isOfPastEvent ? 0 : 1, b.story ?? -1)
        }
    }

    /// Counts of one day may be a day apart: outlets close at different hours.
    private static let sameDayTolerance = 1
    /// How many figures of one kind are compared; bounds the work of one storyline.
    private static let limit = 200

    private let fates: Set<String>
    private let measures: Set<String>
    private let groups: Set<String>

    /// A comparer that knows which counts say what became of people (killed, freed), and so are
    /// compared over a whole storyline; which are measures, compared only in one unit; and which
    /// units are groups of people (soldiers), whose numbers are not those of everybody.
    public init(fates: Set<String>, measures: Set<String>, groups: Set<String> = []) {
        self.fates = fates
        self.measures = measures
        self.groups = groups.subtracting(ClaimContext.crowd)
    }

    /// What two figures of one count must have in common besides place and day; `nil` for one that
    /// is compared with nothing: a measure without its unit, something that has no name.
    private func kind(of figure: Figure) -> String? {
        if figure.counts == FigureCounts.other || figure.isWanted { return nil }
        if measures.contains(figure.counts) { return figure.unit }
        // A part is compared with the same part, a total with totals.
        if figure.isPart { return "part " + (figure.unit ?? "") }
        guard let unit = figure.unit, groups.contains(unit), figure.counts != unit else {
            return ""
        }
        return unit
    }

    /// The comparisons of one storyline, by what is counted, then by place.
    ///
    /// - Complexity: O(*n* log *n*) in the figures, with a bound on those of one kind.
    public func comparisons(
        of stories: [[(article: Article, claims: Claims)]],
        in storyline: Storyline.ID
    ) -> [FigureComparison] {
        var groups: [Key: [Candidate]] = [:]
        for (number, story) in stories.enumerated() {
            let places = Self.usualPlaces(in: story)
            for (article, index, figure) in Self.figures(of: story) {
                guard let place = figure.place ?? places[figure.counts] ?? places[""],
                    let date = figure.asOf, let kind = kind(of: figure)
                else { continue }
                let key = Key(
                    counts: figure.counts,
                    place: place,
                    kind: kind,
                    isOfPastEvent: figure.isOfPastEvent,
                    // Workers on strike in one story are not those who march in the next.
                    story: fates.contains(figure.counts) ? nil : number
                )
                groups[key, default: []].append(
                    Candidate(
                        member: FigureComparison.Member(article: article.id, figure: index),
                        figure: figure,
                        claimant: Self.claimant(of: figure, in: article, index),
                        date: date,
                        possible: Self.possible(figure)
                    )
                )
            }
        }
        return groups.sorted { $0.key < $1.key }.flatMap { key, group in
            let sorted = group.sorted {
                ($0.date, $0.member.article) < ($1.date, $1.member.article)
            }
            let sets = key.isOfPastEvent ? Self.sameEvent(sorted) : Self.running(sorted)
            return sets.map { relation, members, because in
                FigureComparison(
                    storyline: storyline,
                    relation: relation,
                    counts: key.counts,
                    place: key.place,
                    members: members.map(\.member),
                    because: because
                )
            }
        }
    }

    private static func figures(
        of story: [(article: Article, claims: Claims)]
    ) -> [(article: Article, index: Int, figure: Figure)] {
        story.flatMap { article, claims in
            claims.figures.enumerated().map { (article, $0.offset, $0.element) }
        }
    }

    /// Where a story's figures are mostly placed, for each of what is counted; under the empty key
    /// for all together.
    ///
    /// A figure whose sentence names no place is taken to be of there.
    private static func usualPlaces(
        in story: [(article: Article, claims: Claims)]
    ) -> [String: Entity.ID] {
        var counts: [String: [Entity.ID: Int]] = [:]
        for (_, _, figure) in figures(of: story) {
            guard let place = figure.place else { continue }
            counts[figure.counts, default: [:]][place, default: 0] += 1
            counts["", default: [:]][place, default: 0] += 1
        }
        return counts.compactMapValues { places in
            places.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
    }

    private typealias Found = (FigureComparison.Relation, [Candidate], String)

    private static func claimant(of figure: Figure, in article: Article, _ index: Int) -> String {
        guard let claimant = figure.claimant else {
            return "outlet " + (article.outlet?.id.value ?? article.id.value)
        }
        return claimant.entity?.value ?? "unnamed \(article.id) \(index)"
    }

    // MARK: Past events

    /// Figures of one past event, in sets whose dates may be one.
    private static func sameEvent(_ sorted: [Candidate]) -> [Found] {
        var sets: [[Candidate]] = []
        for candidate in sorted.prefix(limit) {
            let fitting = sets.firstIndex { set in
                set.allSatisfy { $0.date.dayNumbers.overlaps(candidate.date.dayNumbers) }
            }
            if let fitting { sets[fitting].append(candidate) } else { sets.append([candidate]) }
        }
        return sets.compactMap { relation(of: $0, when: "for the same event") }
    }

    // MARK: Running counts

    private static func running(_ sorted: [Candidate]) -> [Found] {
        var found: [Found] = []
        var byClaimant: [String: [Candidate]] = [:]
        for candidate in sorted.prefix(limit) {
            byClaimant[candidate.claimant, default: []].append(candidate)
        }
        for (_, own) in byClaimant.sorted(by: { $0.key < $1.key }) {
            if let series = series(own) { found.append(series) }
        }
        var rest = sorted.prefix(limit)[...]
        while let first = rest.first {
            let sameDay = rest.prefix {
                $0.date.dayNumber - first.date.dayNumber <= sameDayTolerance
            }
            if let relation = relation(of: Array(sameDay), when: "for the same day") {
                found.append(relation)
            }
            rest = rest.dropFirst(sameDay.count)
        }
        return found
    }

    /// One source's count on several days, in every article that gives it.
    private static func series(_ own: [Candidate]) -> Found? {
        var members: [Candidate] = []
        for candidate in own {
            // A number that goes back is an older count told again, or of something else.
            if let last = members.last, candidate.figure.value < last.figure.value { continue }
            members.append(candidate)
        }
        guard Set(members.map(\.figure.value)).count > 1,
            Set(members.map(\.date)).count > 1
        else { return nil }
        return (.series, members, "one source, counted again on later days")
    }

    /// How the figures of several sources for one day or event stand to each other.
    private static func relation(of candidates: [Candidate], when: String) -> Found? {
        var members: [Candidate] = []
        for candidate in candidates {
            let isRepeated = members.contains {
                $0.claimant == candidate.claimant && $0.possible == candidate.possible
                    && $0.member.article == candidate.member.article
            }
            if !isRepeated { members.append(candidate) }
        }
        guard Set(members.map(\.claimant)).count > 1, !countsSeveralThings(members) else {
            return nil
        }
        let differs = members.contains { a in members.contains { contradicts(a, $0) } }
        return differs
            ? (.differing, members, "different sources \(when), and both cannot be right")
            : (.agreeing, members, "different sources \(when), and both can be right")
    }

    /// Whether one source gives numbers that exclude each other (78 votes for, 71 against): then
    /// what is counted is not told finely enough to compare.
    private static func countsSeveralThings(_ members: [Candidate]) -> Bool {
        members.contains { a in
            members.contains { b in
                a.claimant == b.claimant && !a.possible.overlaps(b.possible)
            }
        }
    }

    /// Whether two figures of different sources exclude each other.
    ///
    /// What an article says itself beside what it lets others say is its own judgement, and no
    /// contradiction.
    private static func contradicts(_ a: Candidate, _ b: Candidate) -> Bool {
        let isOwnBeside =
            a.member.article == b.member.article
            && (a.figure.claimant == nil || b.figure.claimant == nil)
        return a.claimant != b.claimant && !isOwnBeside && !a.possible.overlaps(b.possible)
    }

    // MARK: What a figure leaves possible

    private static func possible(_ figure: Figure) -> ClosedRange<Double> {
        let value = figure.value
        switch figure.bound {
        case .exact: return value...value
        case .about: return (value - step(of: value))...(value + step(of: value))
        case .atLeast, .moreThan: return value...Double.greatestFiniteMagnitude
        case .atMost, .lessThan: return 0...max(0, value)
        case .range: return value...max(value, figure.upper ?? value)
        }
    }

    /// What the last digit that is not zero is worth: “about 1,160” is rounded to tens.
    private static func step(of value: Double) -> Double {
        guard value >= 1, value < 1e15 else { return 0 }
        var step = 1.0
        while value.truncatingRemainder(dividingBy: step * 10) == 0, step * 10 <= value {
            step *= 10
        }
        return step
    }
}
