// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import NewsModel

extension Event {
    /// An event as the filters and the JSON of an edition write it.
    var wire: JSONValue {
        [
            "range": Wire.range(range),
            "code": .string(code.rawValue.uppercased()),
            "mode": JSONValue(mode),
            "source": source?.wire ?? .null,
            "target": target?.wire ?? .null,
            "place": JSONValue(place?.value),
            "date": JSONValue(date?.description),
            "is_negated": .bool(isNegated),
            "is_intended": .bool(isIntended),
            "is_main": .bool(isMain),
        ]
    }
}

extension Event.Actor {
    fileprivate var wire: JSONValue {
        [
            "range": Wire.range(range),
            "entity": JSONValue(entity?.value),
            "label": .string(label),
        ]
    }
}
