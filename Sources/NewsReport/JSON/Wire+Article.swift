// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import NewsModel

extension Edition.Item {
    /// An article with all that was found in it.
    var wire: JSONValue {
        [
            "id": .string(article.id.value),
            "origin": [
                "path": .string(article.origin.path),
                "position": JSONValue(article.origin.position),
            ],
            "form": Wire.name(article.form),
            "url": JSONValue(article.url),
            "title": .string(article.title),
            "outlet": article.outlet?.wire ?? .null,
            "authors": Wire.strings(article.authors),
            "language": .string(article.language.tag),
            "published": article.published.wire,
            "body": article.body.wire,
            "images": .array(article.images.map(\.wire)),
            "set_aside": .array(article.setAside.map(\.wire)),
            "title_annotation": title.wire,
            "body_annotation": body.wire,
            "quotations": .array(claims.quotations.map { $0.wire(in: self) }),
            "figures": .array(claims.figures.map { $0.wire(in: self) }),
            "citations": .array(claims.citations.map { $0.wire(in: self) }),
            "events": .array(claims.events.map(\.wire)),
        ]
    }
}

extension Publication {
    var wire: JSONValue {
        ["stated": stated?.wire ?? .null, "inferred": inferred?.wire ?? .null]
    }
}

extension Publication.Evidence {
    fileprivate var wire: JSONValue {
        [
            "time": .string(time.description),
            "precision": .string(time.precision.wireName),
            "source": Wire.name(source),
            "words": .string(words),
            "range": Wire.range(range),
        ]
    }
}

extension Timestamp.Precision {
    fileprivate var wireName: String {
        switch self {
        case .year: "year"
        case .month: "month"
        case .day: "day"
        case .minute: "minute"
        case .second: "second"
        }
    }
}

extension Outlet {
    fileprivate var wire: JSONValue {
        ["id": .string(id.value), "name": .string(name), "host": JSONValue(host)]
    }
}

extension Body {
    fileprivate var wire: JSONValue {
        [
            "text": .string(String(decoding: text, as: UTF8.self)),
            "blocks": .array(
                blocks.map { block in
                    [
                        "kind": Wire.name(block.kind),
                        "range": Wire.range(block.range),
                        "level": JSONValue(block.level),
                    ]
                }
            ),
        ]
    }
}

extension Article.Image {
    fileprivate var wire: JSONValue {
        ["address": .string(address), "caption": JSONValue(caption)]
    }
}

extension Article.SetAside {
    fileprivate var wire: JSONValue {
        ["reason": Wire.name(reason), "text": .string(text)]
    }
}
