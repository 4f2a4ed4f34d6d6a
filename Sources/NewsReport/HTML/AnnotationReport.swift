// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Writes articles as one page with everything that was found in them marked where it stands.
public struct AnnotationReport: Hashable, Sendable {
    /// A report.
    public init() {}

    /// The page; the same bytes for the same items.
    ///
    /// `entities` are those that the items name.
    public func render(_ items: [Edition.Item], entities: [Entity]) -> String {
        let names = Dictionary(entities.map { ($0.id, $0.name) }) { first, _ in first }
        var html = HTMLWriter()
        html.element("html", [("lang", "en")]) { html in
            html.element("head") { html in
                html.page(
                    title:
                        "Dateline: what was found in \(NumberWording.count(items.count, "article"))"
                )
                html.style(Self.sheet)
            }
            html.element("body") { html in
                Self.writeLegend(to: &html)
                for item in items { MarkedArticle(item: item, names: names).write(to: &html) }
            }
        }
        return html.text
    }

    private static func writeLegend(to html: inout HTMLWriter) {
        html.element("header", [("class", "masthead")]) { html in
            html.element("h1", text: "Dateline")
            html.element("p", [("class", "legend")]) { html in
                for kind in MarkedSpan.Kind.allCases {
                    html.element("mark", [("class", kind.style)], text: kind.rawValue)
                    html.text(" ")
                }
            }
        }
    }

    private static let sheet: StaticString = """
        mark { color: inherit; background: none; border-bottom: 2px solid var(--line); padding-bottom: 1px; }
        mark.is-person { border-color: #b3472f; } mark.is-organisation { border-color: #2f6db3; }
        mark.is-place { border-color: #2f8f5b; } mark.is-country { border-color: #74b347; }
        mark.is-outlet { border-color: #8a5bb5; } mark.is-reference { border-color: #b3472f; border-bottom-style: dotted; }
        mark.is-number { background: var(--mark); border: 0; } mark.is-date { background: var(--wash); border-color: var(--soft); }
        mark.is-concept { border-bottom-style: dotted; border-color: var(--soft); }
        .legend mark { margin-inline-end: .5rem; }
        .marked { padding: 2rem 0 1rem; border-bottom: 1px solid var(--line); }
        .marked .body { max-width: 46rem; margin: 0; }
        .marked h2 { font-size: 1.25rem; padding-bottom: .25rem; }
        """
}

/// One article of the page.
private struct MarkedArticle {
    let item: Edition.Item
    let names: [Entity.ID: String]

    func write(to html: inout HTMLWriter) {
        html.element("article", [("class", "marked")]) { html in
            let language = HTMLWriter.language(item.article.language)
            let title = Array(item.article.title.utf8)
            html.element("h2", language) { html in
                write(title, 0..<title.count, MarkedSpan.all(in: item.title, names), to: &html)
            }
            html.element("p", [("class", "facts")]) { html in
                html.chip(item.article.language)
                html.text(" " + item.article.id.value)
            }
            let spans = MarkedSpan.all(in: item.body, names)
            html.element("div", [("class", "body")] + language) { html in
                for block in item.article.body.blocks {
                    html.element(block.kind == .heading ? "h5" : "p") { html in
                        write(item.article.body.text, block.range, spans, to: &html)
                    }
                }
            }
        }
    }

    /// Writes a range of a text with the spans that lie in it.
    private func write(
        _ text: [UInt8],
        _ range: Range<Int>,
        _ spans: [MarkedSpan],
        to html: inout HTMLWriter
    ) {
        var position = range.lowerBound
        for span in spans
        where span.range.lowerBound >= position && span.range.upperBound <= range.upperBound {
            html.text(String(decoding: text[position..<span.range.lowerBound], as: UTF8.self))
            html.element(
                "mark",
                [("class", span.kind.style), ("title", span.meaning)],
                text: String(decoding: text[span.range], as: UTF8.self)
            )
            position = span.range.upperBound
        }
        html.text(String(decoding: text[position..<range.upperBound], as: UTF8.self))
    }
}

/// A span of a text with what it was found to be.
private struct MarkedSpan {
    enum Kind: String, CaseIterable {
        case person, organisation, place, country, outlet, reference, number, date, concept

        /// The class of its mark; the page has others of the plain names.
        var style: String { "is-" + rawValue }
    }

    var range: Range<Int>
    var kind: Kind
    var meaning: String

    /// The spans of a text by place; of two that overlap the first of its kind wins.
    static func all(in annotation: Annotation, _ names: [Entity.ID: String]) -> [MarkedSpan] {
        var spans = annotation.mentions.map { mention in
            MarkedSpan(
                range: mention.range,
                kind: Kind(rawValue: mention.kind.rawValue) ?? .organisation,
                meaning: names[mention.entity] ?? mention.entity.value
            )
        }
        spans += annotation.references.map {
            MarkedSpan(
                range: $0.range,
                kind: .reference,
                meaning: names[$0.entity] ?? $0.entity.value
            )
        }
        spans += annotation.dates.map {
            MarkedSpan(range: $0.range, kind: .date, meaning: $0.date.description)
        }
        spans += annotation.quantities.map {
            MarkedSpan(range: $0.range, kind: .number, meaning: meaning(of: $0))
        }
        spans += annotation.concepts.map {
            MarkedSpan(range: $0.range, kind: .concept, meaning: $0.concept)
        }
        return distinct(spans)
    }

    private static func meaning(of quantity: Quantity) -> String {
        let numbers = [quantity.value, quantity.upper].compactMap { $0 }.map { "\($0)" }
        let bound = quantity.bound == .exact ? [] : [quantity.bound.rawValue]
        return (bound + [numbers.joined(separator: "–")] + [quantity.unit].compactMap { $0 })
            .joined(separator: " ")
    }

    private static func distinct(_ spans: [MarkedSpan]) -> [MarkedSpan] {
        let ranked = spans.enumerated().sorted { a, b in
            (a.element.range.lowerBound, a.offset) < (b.element.range.lowerBound, b.offset)
        }
        var kept: [MarkedSpan] = []
        for (_, span) in ranked {
            if let last = kept.last, last.range.overlaps(span.range) { continue }
            if !span.range.isEmpty { kept.append(span) }
        }
        return kept
    }
}
