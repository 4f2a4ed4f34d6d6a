// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel

/// An article with the places in which it tells what it is compared by.
struct ExplainedArticle {
    /// The article.
    let article: AnnotatedArticle
    private let places: [UInt64: Feature.Place]
    private let names: [Entity.ID: String]

    /// An article that has the given features.
    init(_ article: AnnotatedArticle, _ features: [Feature]) {
        self.article = article
        places = Dictionary(features.map { ($0.key, $0.place) }) { first, _ in first }
        names = Dictionary(
            article.entities.map { ($0.id, $0.aliases.first?.name ?? $0.id.value) }
        ) { first, _ in first }
    }

    /// Where a feature stands first, or `nil` in an article without it.
    func place(of key: UInt64) -> Feature.Place? { places[key] }

    /// A place with what stands there.
    func span(at place: Feature.Place) -> Story.Span {
        Story.Span(
            article: article.article.id,
            isTitle: place.isTitle,
            range: place.range,
            text: text(at: place).scan.string(place.range)
        )
    }

    /// What a feature is called that stands at a place.
    func label(of channel: Channel, at place: Feature.Place) -> String {
        let text = text(at: place)
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

    private func text(at place: Feature.Place) -> AnnotatedText {
        place.isTitle ? article.title : article.body
    }

    // MARK: What may clash

    /// The places and countries of title and lead, each once, by place.
    var locations: [Feature.Place] {
        var seen: Set<Entity.ID> = []
        return pieces { $0.annotation.mentions }
            .filter { $0.value.range.lowerBound < FeatureExtractor.leadLimit || $0.isTitle }
            .filter { $0.value.kind == .place || $0.value.kind == .country }
            .filter { seen.insert($0.value.entity).inserted }
            .map { Feature.Place(isTitle: $0.isTitle, range: $0.value.range) }
    }

    /// The numbers that count something, by place.
    var counts: [(unit: String, values: [Double], place: Feature.Place)] {
        pieces { $0.annotation.quantities }.compactMap { piece in
            guard let unit = piece.value.unit else { return nil }
            return (
                unit, [piece.value.value, piece.value.upper].compactMap(\.self),
                Feature.Place(isTitle: piece.isTitle, range: piece.value.range)
            )
        }
    }

    /// Where it says on which day that happened what it tells, or `nil`.
    var eventDay: Feature.Place? {
        guard let day = EventDay.day(of: article) else { return nil }
        return pieces { $0.annotation.dates }
            .first { $0.value.date.day != nil && $0.value.date.dayNumber == day }
            .map { Feature.Place(isTitle: $0.isTitle, range: $0.value.range) }
    }

    private func pieces<Value>(
        _ values: (AnnotatedText) -> [Value]
    ) -> [(isTitle: Bool, value: Value)] {
        values(article.title).map { (true, $0) } + values(article.body).map { (false, $0) }
    }
}
