// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
public import NewsModel

/// Writes an edition as one article a line, for programs that read line by line.
///
/// A line is what Dateline's own filters take as input, with what was found in the article added;
/// `docs/json.md` tells its shape.
public struct JSONLinesReport: Hashable, Sendable {
    /// A report.
    public init() {}

    /// The lines, each ended by a line feed; the same bytes for the same edition.
    public func render(_ edition: Edition) -> String {
        let lines = StoryLookup(edition)
        var text: [UInt8] = []
        for item in edition.items {
            text += lines.line(of: item).serialised()
            text.append(UInt8(ascii: "\n"))
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// Where each article stands, and the names of entities.
private struct StoryLookup {
    private var stories: [Article.ID: Story.ID] = [:]
    private var storylines: [Story.ID: Storyline.ID] = [:]
    private let index: EditionIndex

    init(_ edition: Edition) {
        index = EditionIndex(edition)
        for story in edition.stories {
            for assignment in story.assignments { stories[assignment.article] = story.id }
        }
        for storyline in edition.storylines {
            for story in storyline.stories { storylines[story] = storyline.id }
        }
    }

    func line(of item: Edition.Item) -> JSONValue {
        let article = item.article
        let story = stories[article.id]
        let isKnown = article.language != .undetermined
        return [
            "id": .string(article.id.value),
            "language": isKnown ? .string(article.language.primary) : .null,
            "title": .string(article.title),
            "text": article.body.wireText(article.body.text.indices),
            "published": JSONValue(article.published.day),
            "outlet": JSONValue(article.outlet.map { $0.host ?? $0.name }),
            "url": JSONValue(article.url),
            "publication": article.published.wire,
            "story": JSONValue(story?.value),
            "storyline": JSONValue(story.flatMap { storylines[$0]?.value }),
            "quotations": .array(item.claims.quotations.map { $0.wire(in: item) }),
            "figures": .array(item.claims.figures.map { $0.wire(in: item) }),
            "citations": .array(item.claims.citations.map { $0.wire(in: item) }),
            "events": .array(item.claims.events.map(\.wire)),
            "persons": .array(persons(of: item)),
        ]
    }

    /// The persons that the body names, in the order of their first mention.
    private func persons(of item: Edition.Item) -> [JSONValue] {
        var places: [Entity.ID: [JSONValue]] = [:]
        var order: [Entity.ID] = []
        for mention in item.body.mentions where mention.kind == .person {
            if places[mention.entity] == nil { order.append(mention.entity) }
            places[mention.entity, default: []].append(Wire.range(mention.range))
        }
        return order.map { id in
            [
                "id": .string(id.value),
                "name": JSONValue(index.entity(id)?.name),
                "mentions": .array(places[id] ?? []),
            ]
        }
    }
}

extension Publication {
    /// The best time known when it is known to the day at least: a month is no ISO 8601 date.
    fileprivate var day: String? {
        guard let time = best?.time, time.precision >= .day else { return nil }
        return time.description
    }
}
