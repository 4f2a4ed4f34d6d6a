// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import NewsModel

extension Entity {
    var wire: JSONValue {
        [
            "id": .string(id.value),
            "kind": Wire.name(kind),
            "name": .string(name),
            "aliases": .array(aliases.map(\.wire)),
        ]
    }
}

extension Alias {
    fileprivate var wire: JSONValue {
        [
            "name": .string(name),
            "language": .string(language.tag),
            "source": Wire.name(source),
        ]
    }
}

extension Story {
    var wire: JSONValue {
        [
            "id": .string(id.value),
            "day": JSONValue(day?.description),
            "entities": Wire.strings(entities.map(\.value)),
            "assignments": .array(assignments.map(\.wire)),
        ]
    }
}

extension Story.Assignment {
    fileprivate var wire: JSONValue {
        [
            "article": .string(article.value),
            "score": Wire.number(score),
            "because": Wire.strings(because.map(\.words)),
            "reasons": .array(because.map(\.wire)),
            "copy_of": JSONValue(copyOf?.value),
        ]
    }
}

extension Story.Reason {
    fileprivate var wire: JSONValue {
        ["words": .string(words), "spans": .array(spans.map(\.wire))]
    }
}

extension Story.Span {
    fileprivate var wire: JSONValue {
        [
            "article": .string(article.value),
            "in_title": .bool(isTitle),
            "range": Wire.range(range),
            "text": .string(text),
        ]
    }
}

extension Storyline {
    var wire: JSONValue {
        ["id": .string(id.value), "stories": Wire.strings(stories.map(\.value))]
    }
}

extension FigureComparison {
    var wire: JSONValue {
        [
            "storyline": .string(storyline.value),
            "relation": Wire.name(relation),
            "counts": .string(counts),
            "place": JSONValue(place?.value),
            "members": .array(
                members.map { member in
                    ["article": .string(member.article.value), "figure": JSONValue(member.figure)]
                }
            ),
            "because": .string(because),
        ]
    }
}

extension Diagnostic {
    var wire: JSONValue {
        [
            "severity": Wire.name(severity),
            "message": .string(message),
            "path": .string(path),
            "line": JSONValue(line),
        ]
    }
}
