// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import NewsModel

extension Annotation {
    /// What was found in a text; ranges are in its UTF-8.
    var wire: JSONValue {
        [
            "sentences": .array(sentences.map(\.wire)),
            "mentions": .array(mentions.map(\.wire)),
            "references": .array(references.map(\.wire)),
            "quantities": .array(quantities.map(\.wire)),
            "dates": .array(dates.map(\.wire)),
            "concepts": .array(concepts.map(\.wire)),
        ]
    }
}

extension Sentence {
    fileprivate var wire: JSONValue {
        ["range": Wire.range(range), "block": JSONValue(block)]
    }
}

extension Mention {
    fileprivate var wire: JSONValue {
        [
            "range": Wire.range(range),
            "kind": Wire.name(kind),
            "entity": .string(entity.value),
            "office": office?.wire ?? .null,
        ]
    }
}

extension Reference {
    fileprivate var wire: JSONValue {
        ["range": Wire.range(range), "entity": .string(entity.value)]
    }
}

extension Office {
    fileprivate var wire: JSONValue {
        [
            "range": Wire.range(range),
            "title": .string(title),
            "bodies": Wire.strings(bodies.map(\.value)),
        ]
    }
}

extension Quantity {
    fileprivate var wire: JSONValue {
        [
            "range": Wire.range(range),
            "extent": Wire.range(extent),
            "value": Wire.number(value),
            "upper": Wire.number(upper),
            "bound": Wire.name(bound),
            "unit": JSONValue(unit),
        ]
    }
}

extension DateExpression {
    fileprivate var wire: JSONValue {
        [
            "range": Wire.range(range),
            "date": .string(date.description),
            "is_resolved": .bool(isResolved),
        ]
    }
}

extension ConceptMention {
    fileprivate var wire: JSONValue {
        ["range": Wire.range(range), "concept": .string(concept)]
    }
}
