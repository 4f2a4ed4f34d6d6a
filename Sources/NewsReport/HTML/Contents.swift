// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The list at the top of the page: storylines, and under each its stories.
struct Contents {
    let edition: Edition
    let digest: Digest

    func write(to html: inout HTMLWriter) {
        html.element(
            "nav",
            [("class", "contents"), ("id", Anchor.contents), ("aria-label", "Contents")]
        ) { html in
            html.element("ol") { html in
                for (position, storyline) in digest.storylines.enumerated() {
                    html.element("li") { write(storyline, number: position + 1, to: &$0) }
                }
            }
            writeRest(to: &html)
        }
    }

    private func write(_ storyline: StorylineDigest, number: Int, to html: inout HTMLWriter) {
        html.element("p", [("class", "line")]) { html in
            html.element("a", [("href", "#" + Anchor.storyline(number))]) { html in
                html.slug(storyline.slug)
            }
            if storyline.stories.count > 1, let span = storyline.span {
                html.element("span", [("class", "span")], text: span)
            }
            writeParts(of: storyline, number: number, to: &html)
        }
        html.element("ol") { html in
            for (position, story) in storyline.stories.enumerated() {
                let anchor = "#" + Anchor.story(position + 1, of: number)
                html.element("li") { write(story, to: anchor, to: &$0) }
            }
        }
    }

    private func writeParts(
        of storyline: StorylineDigest,
        number: Int,
        to html: inout HTMLWriter
    ) {
        let parts = [
            (storyline.comparisons.isEmpty, Anchor.comparisons(of: number), "Figures side by side"),
            (storyline.names.isEmpty, Anchor.names(of: number), "People and bodies"),
        ].filter { !$0.0 }
        guard !parts.isEmpty else { return }
        html.element("span", [("class", "more")]) { html in
            for (_, anchor, title) in parts {
                html.element("a", [("href", "#" + anchor)], text: title)
            }
        }
    }

    private func write(_ story: StoryDigest, to anchor: String, to html: inout HTMLWriter) {
        html.element("span", [("class", "day")], text: story.day ?? "")
        html.element("span") { html in
            html.element("a", [("href", anchor)]) { $0.passage(story.headline) }
            html.text(" ")
            html.element("span", [("class", "languages")], text: languages(of: story))
        }
    }

    /// The number of reports and their languages: `3 reports, Chinese, Vietnamese`.
    private func languages(of story: StoryDigest) -> String {
        var seen: Set<String> = []
        let names = story.reports
            .map { LanguageWording.name(edition.items[$0.item].article.language) }
            .filter { seen.insert($0).inserted }
        let count = NumberWording.count(story.reports.count, "report")
        return ([count] + names).joined(separator: " · ")
    }

    private func writeRest(to html: inout HTMLWriter) {
        let rest = [
            (digest.unassigned.isEmpty, Anchor.unassigned, "In no story"),
            (digest.diagnostics.isEmpty, Anchor.notes, "Notes on the input"),
        ].filter { !$0.0 }
        guard !rest.isEmpty else { return }
        html.element("p", [("class", "more")]) { html in
            for (_, anchor, title) in rest {
                html.element("a", [("href", "#" + anchor)], text: title)
            }
        }
    }
}

extension HTMLWriter {
    /// Writes the names that head a storyline.
    mutating func slug(_ names: [String]) {
        for (position, name) in names.enumerated() {
            if position > 0 { element("span", [("class", "dot")], text: " · ") }
            element("bdi", text: name)
        }
    }
}
