// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel

/// Says in words why two articles were put together, and where that stands in them.
struct Explanation {
    private let here: ExplainedArticle
    private let there: ExplainedArticle?

    /// The most reasons given, and the most examples of each.
    private static let reasonLimit = 5
    private static let exampleLimit = 4
    private static let passageLimit = 3

    /// Explains how an article stands to another; where the other's text is not at hand, its places are
    /// not given.
    init(_ here: ExplainedArticle, _ there: ExplainedArticle?) {
        self.here = here
        self.there = there
    }

    /// The reasons, strongest first.
    func reasons(
        _ a: ArticleFeatures,
        _ b: ArticleFeatures,
        _ pair: PairEvidence,
        _ contributions: [(kind: PairEvidence.Kind, weight: Double)],
        embeddings: Double? = nil
    ) -> [Story.Reason] {
        var weights: [Reason: Double] = [:]
        // That nothing clashes may count for much, but there is nothing to be told of it.
        for (kind, weight) in contributions where weight != 0 && (!kind.isAgainst || pair[kind] > 0)
        {
            let reasons = Reason.behind(kind)
            for reason in reasons { weights[reason, default: 0] += weight / Double(reasons.count) }
        }
        weights[.embeddings] = embeddings
        return Reason.allCases
            .map { ($0, weights[$0, default: 0]) }
            .filter { $0.1.magnitude > 0.05 }
            .sorted { $0.1.magnitude > $1.1.magnitude }
            .prefix(Self.reasonLimit)
            .compactMap { reason, weight in
                reason == .embeddings ? Self.embeddings(weight) : told(reason, a, b)
            }
    }

    private static func embeddings(_ weight: Double) -> Story.Reason {
        weight > 0
            ? "the embedding service finds them alike" : "the embedding service finds them unlike"
    }

    private func told(_ reason: Reason, _ a: ArticleFeatures, _ b: ArticleFeatures) -> Story.Reason?
    {
        switch reason {
        case .embeddings: nil
        case .resemblance: Story.Reason("much of the text is the same", spans: copiedSpans())
        case .days: list("both speak of", a, b, .days)
        case .daysApart: published(a, b).map { Story.Reason($0) }
        case .eventDaysApart: Story.Reason("the days they tell of differ", spans: daySpans())
        case .placesApart:
            Story.Reason("they name no place in common", spans: locationSpans())
        case .numbersApart:
            Story.Reason("they give different numbers for the same things", spans: numberSpans())
        case .entities: list("both name", a, b, .entities)
        case .concepts: list("both tell of", a, b, .concepts)
        case .numbers: list("both give", a, b, .numbers)
        case .names: list("both write", a, b, .names)
        case .sounds: list("names that sound alike:", a, b, .sounds)
        case .title: list("both titles say", a, b, .title)
        case .words: list("words in common:", a, b, .words)
        }
    }

    private func published(_ a: ArticleFeatures, _ b: ArticleFeatures) -> String? {
        guard let first = a.published, let second = b.published else { return nil }
        let gap = max(0, first.lowerBound - second.upperBound, second.lowerBound - first.upperBound)
        return gap == 0 ? nil : "published \(gap) \(gap == 1 ? "day" : "days") apart"
    }

    private func list(
        _ start: String,
        _ a: ArticleFeatures,
        _ b: ArticleFeatures,
        _ channel: Channel
    ) -> Story.Reason? {
        var examples: [String] = []
        var spans: [Story.Span] = []
        for key in a[channel].sharedKeys(with: b[channel]) {
            guard examples.count < Self.exampleLimit else { break }
            guard let place = here.place(of: key) else { continue }
            let label = here.label(of: channel, at: place)
            guard !label.isEmpty, !examples.contains(label) else { continue }
            examples.append(label)
            spans.append(here.span(at: place))
            if let there, let other = there.place(of: key) { spans.append(there.span(at: other)) }
        }
        guard !examples.isEmpty else { return nil }
        return Story.Reason(start + " " + examples.joined(separator: ", "), spans: spans)
    }
}

// MARK: What is the same, and what clashes

extension Explanation {
    private func copiedSpans() -> [Story.Span] {
        guard let there else { return [] }
        let passages = CopiedPassages.passages(
            in: here.article.body.scan.bytes,
            and: there.article.body.scan.bytes,
            limit: Self.passageLimit
        )
        return passages.flatMap { passage in
            [
                here.span(at: .init(isTitle: false, range: passage.here)),
                there.span(at: .init(isTitle: false, range: passage.there)),
            ]
        }
    }

    private func daySpans() -> [Story.Span] {
        [here, there].compactMap { side in
            side.flatMap { article in article.eventDay.map(article.span) }
        }
    }

    private func locationSpans() -> [Story.Span] {
        [here, there].flatMap { side in
            side.map { $0.locations.prefix(Self.passageLimit).map($0.span) } ?? []
        }
    }

    /// Of each thing that both count, and for which they have no number in common, the first of either.
    private func numberSpans() -> [Story.Span] {
        guard let there else { return [] }
        let (ours, theirs) = (here.counts, there.counts)
        var seen: Set<String> = []
        var spans: [Story.Span] = []
        for count in ours where seen.insert(count.unit).inserted {
            guard let other = theirs.first(where: { $0.unit == count.unit }) else { continue }
            let known = Set(theirs.filter { $0.unit == count.unit }.flatMap(\.values))
            let told = ours.filter { $0.unit == count.unit }.flatMap(\.values)
            guard known.isDisjoint(with: told) else { continue }
            spans += [here.span(at: count.place), there.span(at: other.place)]
            if spans.count >= 2 * Self.passageLimit { break }
        }
        return spans
    }

    /// Pieces of evidence that are said in one breath.
    private enum Reason: Int, CaseIterable {
        case resemblance, title, words, entities, concepts, numbers, days, names, sounds
        case daysApart, eventDaysApart, placesApart, numbersApart, embeddings

        /// What a piece of evidence was found in.
        static func behind(_ kind: PairEvidence.Kind) -> [Reason] {
            switch kind {
            case .entities, .entityMass, .bonds, .leadActorsLeast, .leadActorsMost:
                [.entities]
            case .nearFactsLeast, .nearFactsMost: [.entities, .concepts, .numbers, .days]
            case .concepts: [.concepts]
            case .numbers, .numberMass: [.numbers]
            case .days, .dayMass, .weekdays: [.days]
            case .names, .nameMass: [.names]
            case .sounds, .soundMass: [.sounds]
            case .title: [.title]
            case .words, .wordMass, .wordShare, .leadWords, .leadWordsLeast, .leadWordsMost,
                .headWordsLeast, .headWordsMost, .nearWordsLeast, .nearWordsMost,
                .nearLeadLeast, .nearLeadMost:
                [.words]
            case .daysApart, .yearsApart: [.daysApart]
            case .eventDaysApart, .weekdaysApart: [.eventDaysApart]
            case .placesApart: [.placesApart]
            case .numbersApart, .leadNumbersApart: [.numbersApart]
            case .resemblance: [.resemblance]
            }
        }
    }
}
