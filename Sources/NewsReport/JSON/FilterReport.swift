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
