// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel

/// Says in words why two articles were put together.
struct Explanation {
    private let article: AnnotatedArticle
    private let places: [UInt64: Feature.Place]
    private let names: [Entity.ID: String]

    /// The most reasons given, and the most examples of each.
    private static let reasonLimit = 5
    private static let exampleLimit = 4

    /// Explains the assignment of an article that has the given features.
    init(_ article: AnnotatedArticle, _ features: [Feature]) {
        self.article = article
        places = Dictionary(features.map { ($0.key, $0.place) }) { first, _ in first }
        names = Dictionary(
            article.entities.map { ($0.id, $0.aliases.first?.name ?? $0.id.value) }
        ) { first, _ in first }
    }

    /// The reasons, strongest first.
    func reasons(
        _ a: ArticleFeatures,
        _ b: ArticleFeatures,
        _ contributions: [(kind: PairEvidence.Kind, weight: Double)]
    ) -> [String] {
        var weights: [Reason: Double] = [:]
        for (kind, weight) in contributions where weight != 0 {
            weights[Reason(kind), default: 0] += weight
        }
        return Reason.allCases
            .map { ($0, weights[$0, default: 0]) }
            .filter { $0.1.magnitude > 0.05 }
            .sorted { $0.1.magnitude > $1.1.magnitude }
            .prefix(Self.reasonLimit)
            .compactMap { reason, _ in words(for: reason, a, b) }
    }

    private func words(for reason: Reason, _ a: ArticleFeatures, _ b: ArticleFeatures) -> String? {
        switch reason {
        case .resemblance: return "much of the text is the same"
        case .days:
            return list("both speak of", a, b, .days)
        case .daysApart: return published(a, b)
        case .eventDaysApart: return "the days they tell of differ"
        case .placesApart: return "they name no place in common"
        case .numbersApart: return "they give different numbers for the same things"
        case .entities: return list("both name", a, b, .entities)
        case .concepts: return list("both tell of", a, b, .concepts)
        case .numbers: return list("both give", a, b, .numbers)
        case .names: return list("both write", a, b, .names)
        case .sounds: return list("names that sound alike:", a, b, .sounds)
        case .title: return list("both titles say", a, b, .title)
        case .words: return list("words in common:", a, b, .words)
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
    ) -> String? {
        var examples: [String] = []
        for key in a[channel].sharedKeys(with: b[channel]) {
            guard examples.count < Self.exampleLimit else { break }
            guard let place = places[key] else { continue }
            let label = label(of: channel, at: place)
            if !label.isEmpty, !examples.contains(label) { examples.append(label) }
        }
        return examples.isEmpty ? nil : start + " " + examples.joined(separator: ", ")
    }

    private func label(of channel: Channel, at place: Feature.Place) -> String {
        let text = place.isTitle ? article.title : article.body
        switch channel {
        case .entities:
            let mention = text.annotation.mentions.first { $0.range == place.range }
            return mention.flatMap { names[$0.entity] } ?? text.scan.string(place.range)
        case .days:
            let date = text.annotation.dates.first { $0.range == place.range }
            return date?.date.description ?? text.scan.string(place.range)
        case .concepts:
            let concept = text.annotation.concepts.first { $0.range == place.range }
            return concept?.concept ?? text.scan.string(place.range)
        case .numbers, .names, .sounds, .bonds, .title, .words:
            return text.scan.string(place.range)
        }
    }

    /// Pieces of evidence that are said in one breath.
    private enum Reason: Int, CaseIterable {
        case resemblance, title, words, entities, concepts, numbers, days, names, sounds
        case daysApart, eventDaysApart, placesApart, numbersApart

        init(_ kind: PairEvidence.Kind) {
            self =
                switch kind {
                case .entities, .entityMass, .bonds, .leadActorsLeast, .leadActorsMost,
                    .nearFactsLeast, .nearFactsMost:
                    .entities
                case .concepts: .concepts
                case .numbers, .numberMass: .numbers
                case .days, .dayMass, .weekdays: .days
                case .names, .nameMass: .names
                case .sounds, .soundMass: .sounds
                case .title: .title
                case .words, .wordMass, .wordShare, .leadWords, .leadWordsLeast, .leadWordsMost,
                    .headWordsLeast, .headWordsMost, .nearWordsLeast, .nearWordsMost,
                    .nearLeadLeast, .nearLeadMost:
                    .words
                case .daysApart, .yearsApart: .daysApart
                case .eventDaysApart, .weekdaysApart: .eventDaysApart
                case .placesApart: .placesApart
                case .numbersApart, .leadNumbersApart: .numbersApart
                case .resemblance: .resemblance
                }
        }
    }
}
