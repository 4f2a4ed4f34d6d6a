// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// A storyline: its stories along a line of time, its figures side by side, its names.
struct StorylineSection {
    let edition: Edition
    /// From 1.
    let number: Int

    func write(_ storyline: StorylineDigest, to html: inout HTMLWriter) {
        html.element("section", [("class", "storyline"), ("id", Anchor.storyline(number))]) {
            html in
            writeHeader(of: storyline, to: &html)
            html.element("ol", [("class", "timeline")]) { html in
                for (position, story) in storyline.stories.enumerated() {
                    let anchor = Anchor.story(position + 1, of: number)
                    StorySection(edition: edition, anchor: anchor).write(story, to: &html)
                }
            }
            writeComparisons(storyline.comparisons, to: &html)
            writeNames(storyline.names, to: &html)
        }
    }

    private func writeHeader(of storyline: StorylineDigest, to html: inout HTMLWriter) {
        html.element("header") { html in
            html.element("h2") { $0.slug(storyline.slug) }
            let stories = NumberWording.count(storyline.stories.count, "story", plural: "stories")
            let reports = NumberWording.count(storyline.reports.count, "report")
            let facts = [storyline.span, stories, reports].compactMap(\.self)
            html.element("p", [("class", "facts")]) { html in
                html.text(facts.joined(separator: " · "))
                html.element(
                    "a",
                    [("class", "up"), ("href", "#" + Anchor.contents)],
                    text: "Contents"
                )
            }
        }
    }

    private func writeComparisons(_ comparisons: [ComparisonDigest], to html: inout HTMLWriter) {
        guard !comparisons.isEmpty else { return }
        html.element(
            "section",
            [("class", "comparisons"), ("id", Anchor.comparisons(of: number))]
        ) { html in
            html.element("h3", text: "Figures side by side")
            html.element("div", [("class", "cards")]) { html in
                for comparison in comparisons {
                    FigureTable(edition: edition).write(comparison, to: &html)
                }
            }
        }
    }

    private func writeNames(_ names: [NameDigest], to html: inout HTMLWriter) {
        guard !names.isEmpty else { return }
        html.element("section", [("class", "names"), ("id", Anchor.names(of: number))]) { html in
            html.element("h3", text: "People and bodies")
            html.element("ul") { html in
                for name in names { html.element("li") { write(name, to: &$0) } }
            }
        }
    }

    /// More outlets than this under one name would bury the next name.
    private static let shownPlaces = 12

    private func write(_ name: NameDigest, to html: inout HTMLWriter) {
        html.element("p", [("class", "name")]) { $0.passage(Passage(name.name, .undetermined)) }
        if !name.aliases.isEmpty {
            html.element("p", [("class", "aliases")]) { html in
                for (position, alias) in name.aliases.enumerated() {
                    if position > 0 { html.element("span", [("class", "dot")], text: " · ") }
                    html.passage(alias)
                }
            }
        }
        html.element("p", [("class", "where")]) { html in
            html.text(NumberWording.count(name.mentionCount, "mention") + " · ")
            html.sources(Array(name.places.prefix(Self.shownPlaces)), in: edition)
            let rest = name.places.count - Self.shownPlaces
            if rest > 0 { html.text(" and " + NumberWording.count(rest, "more article")) }
        }
    }
}
