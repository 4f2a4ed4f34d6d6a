// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// A story: its reports, who says what, its figures, whom it cites, its articles in full.
struct StorySection {
    let edition: Edition
    let anchor: String

    func write(_ story: StoryDigest, to html: inout HTMLWriter) {
        html.element("li", [("class", "story"), ("id", anchor)]) { html in
            html.element("p", [("class", "day")], text: story.day ?? "day not known")
            html.element("div", [("class", "telling")]) { html in
                html.passage(story.headline, in: "h3")
                html.element("p", [("class", "facts")], text: facts(of: story))
                ReportList(edition: edition).write(story.reports, to: &html)
                writeClaims(of: story, to: &html)
            }
        }
    }

    private func facts(of story: StoryDigest) -> String {
        let reports = NumberWording.count(story.reports.count, "report")
        let copies = story.reports.count - story.independentCount
        guard copies > 0 else { return reports }
        let copied = NumberWording.count(copies, "copy", plural: "copies")
        return reports + ": \(story.independentCount) independent, " + copied
    }

    private func writeClaims(of story: StoryDigest, to html: inout HTMLWriter) {
        let aside = story.figures.count + story.chains.count
        guard !story.speakers.isEmpty || aside > 0 else { return }
        let layout = story.speakers.isEmpty || aside == 0 ? "claims" : "claims beside"
        html.element("div", [("class", layout)]) { html in
            if !story.speakers.isEmpty {
                html.part("Who said what", class: "speech") { html in
                    for speaker in story.speakers { write(speaker, to: &html) }
                }
            }
            guard aside > 0 else { return }
            html.element("div") { html in
                writeFigures(story.figures, to: &html)
                writeChains(story.chains, to: &html)
            }
        }
    }

    private func write(_ speaker: SpeakerStatements, to html: inout HTMLWriter) {
        html.element("div", [("class", "speaker")]) { html in
            if let label = speaker.speaker {
                html.passage(label, in: "h5")
            } else {
                html.element("h5", [("class", "nobody")], text: "No speaker given")
            }
            for statement in speaker.statements { write(statement, to: &html) }
        }
    }

    private func write(_ statement: SpeakerStatements.Statement, to html: inout HTMLWriter) {
        let kind = statement.isDirect ? "direct" : "indirect"
        let words = statement.words
        // The block as a whole is turned, so that its rule and its sources stand where the words begin.
        let direction = LanguageWording.isRightToLeft(words.language) ? "rtl" : "ltr"
        html.element("div", [("class", "statement " + kind), ("dir", direction)]) { html in
            let shown = statement.isDirect ? "“" + words.text + "”" : words.text
            html.passage(Passage(shown, words.language), in: "p")
            html.sources(statement.places, in: edition)
        }
    }

    private func writeFigures(_ figures: [FigureRow], to html: inout HTMLWriter) {
        guard !figures.isEmpty else { return }
        html.part("Figures", class: "figures") { html in
            FigureTable(edition: edition).write(figures, to: &html)
        }
    }

    private func writeChains(_ chains: [CitingChain], to html: inout HTMLWriter) {
        guard !chains.isEmpty else { return }
        html.part("Who cites whom", class: "chains") { html in
            html.element("ul") { html in
                for chain in chains { html.element("li") { write(chain, to: &$0) } }
            }
        }
    }

    private func write(_ chain: CitingChain, to html: inout HTMLWriter) {
        for (position, outlet) in chain.outlets.enumerated() {
            if position > 0 { html.element("span", [("class", "arrow")], text: " ← ") }
            html.element("bdi", text: outlet)
        }
        html.text(" ")
        for (position, place) in chain.places.enumerated() {
            html.element(
                "a",
                [("class", "mark"), ("href", "#" + Anchor.place(place))],
                text: position == 0 ? "sentence" : String(position + 1)
            )
        }
    }
}
