// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import NewsModel

extension Quotation {
    func wire(in item: Edition.Item) -> JSONValue {
        [
            "content": .array(content.map { Wire.range($0) }),
            "text": .array(content.map { item.article.body.wireText($0) }),
            "sentence": JSONValue(item.body.sentence(at: extent.lowerBound)),
            "cue": Wire.range(cue),
            "speaker": speaker?.wire ?? .null,
            "is_direct": .bool(isDirect),
            "confidence": Wire.number(confidence),
        ]
    }
}

extension Speaker {
    fileprivate var wire: JSONValue {
        [
            "range": Wire.range(range),
            "kind": Wire.name(kind),
            "entity": JSONValue(entity?.value),
            "label": .string(label),
        ]
    }
}

extension Figure {
    func wire(in item: Edition.Item) -> JSONValue {
        [
            "range": Wire.range(range),
            "text": item.article.body.wireText(range),
            "sentence": JSONValue(item.body.sentence(at: range.lowerBound)),
            "value": Wire.number(value),
            "upper": Wire.number(upper),
            "bound": Wire.name(bound),
            "counts": .string(counts),
            "place": JSONValue(place?.value),
            "unit": JSONValue(unit),
            "is_part": .bool(isPart),
            "as_of": JSONValue(asOf?.description),
            "is_of_past_event": .bool(isOfPastEvent),
            "claimant": claimant?.wire ?? .null,
        ]
    }
}

extension Citation {
    func wire(in item: Edition.Item) -> JSONValue {
        [
            "range": Wire.range(range),
            "sentence": JSONValue(item.body.sentence(at: range.lowerBound)),
            "outlet": .string(outlet.value),
            "name": .string(name),
            "via": via?.wire ?? .null,
        ]
    }
}

extension Citation.Via {
    fileprivate var wire: JSONValue {
        [
            "range": Wire.range(range),
            "outlet": .string(outlet.value),
            "name": .string(name),
        ]
    }
}
