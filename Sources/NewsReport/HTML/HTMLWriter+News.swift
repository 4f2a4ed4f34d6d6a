// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension HTMLWriter {
    /// Writes a passage in an element that says its language and direction.
    mutating func passage(
        _ passage: Passage,
        in name: StaticString = "span",
        _ attributes: Attributes = []
    ) {
        element(name, attributes + Self.language(passage.language), text: passage.text)
    }

    /// Writes what the head of every page holds: nothing is fetched, run or sent from it.
    mutating func page(title: String) {
        void("meta", [("charset", "utf-8")])
        void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
        void(
            "meta",
            [
                ("http-equiv", "Content-Security-Policy"),
                (
                    "content",
                    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
                ),
            ]
        )
        void("meta", [("name", "referrer"), ("content", "no-referrer")])
        element("title", text: title)
        style(HTMLStyle.sheet)
    }

    /// `lang` and `dir`; of an unknown language the browser finds the direction.
    static func language(_ language: Language) -> Attributes {
        guard language != .undetermined else { return [("lang", ""), ("dir", "auto")] }
        let direction = LanguageWording.isRightToLeft(language) ? "rtl" : "ltr"
        return [("lang", language.tag), ("dir", direction)]
    }

    /// Writes a language's name as a chip.
    mutating func chip(_ language: Language) {
        element(
            "span",
            [("class", "chip"), ("title", language.tag)],
            text: LanguageWording.name(language)
        )
    }

    /// Writes the outlets and languages of some places; each links to its sentence.
    mutating func sources(_ places: [Place], in edition: Edition) {
        element("span", [("class", "sources")]) { html in
            var last: Int?
            var count = 1
            for place in places {
                count = place.item == last ? count + 1 : 1
                html.source(place, count: count, isFirst: last == nil, in: edition)
                last = place.item
            }
        }
    }

    /// Writes the outlet of a first place in an article, the number of a further one.
    private mutating func source(_ place: Place, count: Int, isFirst: Bool, in edition: Edition) {
        let link: Attributes = [("href", "#" + Anchor.place(place))]
        guard count == 1 else {
            text(" ")
            element("a", link, text: String(count))
            return
        }
        if !isFirst { text(", ") }
        let article = edition.items[place.item].article
        element("a", link) { $0.element("bdi", text: article.shownOutlet) }
        text(" ")
        chip(article.language)
    }

    /// Writes a section of a story under a small heading.
    mutating func part(
        _ title: String,
        class name: String,
        _ content: (inout HTMLWriter) -> Void
    ) {
        element("section", [("class", name)]) { html in
            html.element("h4", text: title)
            content(&html)
        }
    }
}
