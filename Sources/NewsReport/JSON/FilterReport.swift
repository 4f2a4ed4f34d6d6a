// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
public import NewsModel

/// Writes what the filters give: one line for every article, each ended by a line feed.
///
/// `docs/filters.md` tells the shape of the lines. The same values give the same bytes.
public enum FilterReport {
    /// The story and storyline of each article, and the article whose text it repeats.
    ///
    /// - Complexity: O(*n*) in the number of articles and stories.
    public static func assignments(
        of articles: [Article.ID],
        stories: [Story],
        storylines: [Storyline]
    ) -> String {
        var storylineOf: [Story.ID: Storyline.ID] = [:]
        for storyline in storylines {
            for story in storyline.stories { storylineOf[story] = storyline.id }
        }
        var assigned: [Article.ID: (story: Story.ID, copyOf: Article.ID?)] = [:]
        for story in stories {
            for assignment in story.assignments {
                assigned[assignment.article] = (story.id, assignment.copyOf)
            }
        }
        return lines(articles) { id in
            let found = assigned[id]
            return [
                "id": .string(id.value),
                "story": JSONValue(found?.story.value),
                "storyline": JSONValue(found.flatMap { storylineOf[$0.story] }?.value),
                "copy_of": JSONValue(found?.copyOf?.value),
            ]
        }
    }

    /// Where each article of a stream was put, with what became of other stories when it came.
    ///
    /// What was decided before the first came stands in the first line.
    public static func placements(
        _ placements: [Story.Placement],
        decided: [Story.Repair]
    ) -> String {
        lines(Array(placements.enumerated())) { place in
            let (told, before) = (place.element, place.offset == 0 ? decided : [])
            return [
                "id": .string(told.assignment.article.value),
                "story": .string(told.story.value),
                "storyline": .null,
                "copy_of": JSONValue(told.assignment.copyOf?.value),
                "repairs": .array((before + told.repairs).map(\.line)),
            ]
        }
    }

    /// The quotations of each article.
    public static func quotations(of items: [Edition.Item]) -> String {
        lines(items) { item in
            [
                "id": .string(item.article.id.value),
                "quotations": .array(item.claims.quotations.map(\.line)),
            ]
        }
    }

    /// The figures of each article.
    public static func figures(of items: [Edition.Item]) -> String {
        lines(items) { item in
            [
                "id": .string(item.article.id.value),
                "figures": .array(item.claims.figures.map(\.line)),
            ]
        }
    }

    /// The citations of each article.
    public static func citations(of items: [Edition.Item]) -> String {
        lines(items) { item in
            [
                "id": .string(item.article.id.value),
                "citations": .array(item.claims.citations.map(\.line)),
            ]
        }
    }

    /// The events of each article.
    public static func events(of items: [Edition.Item]) -> String {
        lines(items) { item in
            [
                "id": .string(item.article.id.value),
                "events": .array(item.claims.events.map { $0.wire }),
            ]
        }
    }

    /// All that was found in each article: sentences, mentions, references, numbers, days, notions.
    ///
    /// `entities` are those of all articles; each line has the ones that its article names.
    public static func annotations(of items: [Edition.Item], entities: [Entity]) -> String {
        let known = Dictionary(entities.map { ($0.id, $0) }) { first, _ in first }
        return lines(items) { item in
            let named = Set((item.title.mentions + item.body.mentions).map(\.entity)).sorted()
            return [
                "id": .string(item.article.id.value),
                "language": .string(item.article.language.tag),
                "title": item.title.wire,
                "body": item.body.wire,
                "entities": .array(named.compactMap { known[$0] }.map(\.wire)),
            ]
        }
    }

    /// An alias that texts taught.
    public struct AliasLine: Hashable, Sendable {
        var entity: Entity.ID
        var name: String
        var alias: Alias
        var articleCount: Int
        var outlets: [String]
        var isShared: Bool

        /// An alias of an entity with a name to show: in how many articles, of which outlets, and
        /// whether others bear it too.
        public init(
            entity: Entity.ID,
            name: String,
            alias: Alias,
            articleCount: Int,
            outlets: [String],
            isShared: Bool
        ) {
            self.entity = entity
            self.name = name
            self.alias = alias
            self.articleCount = articleCount
            self.outlets = outlets
            self.isShared = isShared
        }
    }

    /// Aliases that texts taught, a line each.
    public static func aliases(_ aliases: [AliasLine]) -> String {
        lines(aliases) { line in
            [
                "entity": .string(line.entity.value),
                "name": .string(line.name),
                "alias": .string(line.alias.name),
                "language": .string(line.alias.language.tag),
                "source": Wire.name(line.alias.source),
                "articles": .number(Double(line.articleCount)),
                "outlets": Wire.strings(line.outlets),
                "shared": .bool(line.isShared),
            ]
        }
    }

    private static func lines<Value>(
        _ values: [Value],
        _ line: (Value) -> JSONValue
    ) -> String {
        var text: [UInt8] = []
        for value in values {
            text += line(value).serialised()
            text.append(UInt8(ascii: "\n"))
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension Story.Repair {
    fileprivate var line: JSONValue {
        switch self {
        case .merged(let gone, let kept):
            ["merged": .string(gone.value), "into": .string(kept.value)]
        case .split(let old, let new, let articles):
            [
                "split": .string(old.value),
                "into": .string(new.value),
                "articles": Wire.strings(articles.map(\.value)),
            ]
        }
    }
}

extension Quotation {
    fileprivate var line: JSONValue {
        [
            "source": .array([speaker?.range].compactMap { $0.map { Wire.range($0) } }),
            "cue": .array([cue].compactMap { $0.map { Wire.range($0) } }),
            "content": .array(content.map { Wire.range($0) }),
        ]
    }
}

extension Figure {
    fileprivate var line: JSONValue {
        [
            "range": Wire.range(range),
            "value": upper == nil ? Wire.number(value) : .null,
            "low": upper == nil ? .null : Wire.number(value),
            "high": Wire.number(upper),
            "bound": .string(bound.rawValue),
            "counts": .string(CountTerm.term(for: counts)),
            "claimant": Wire.range(claimant?.range),
        ]
    }
}

extension Citation {
    fileprivate var line: JSONValue {
        ["range": Wire.range(range), "via": Wire.range(via?.range)]
    }
}
