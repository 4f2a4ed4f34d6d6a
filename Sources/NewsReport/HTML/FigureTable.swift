// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Figures as rows: the number flush right, beside it what it counts and who gives it.
struct FigureTable {
    let edition: Edition

    /// Writes figures that differ in what they count.
    func write(_ figures: [FigureRow], to html: inout HTMLWriter) {
        html.element("table") { html in
            html.element("tbody") { html in
                for row in figures { write(row, showsSubject: true, to: &html) }
            }
        }
    }

    /// Writes figures of one subject, with how they stand to each other and why.
    func write(_ comparison: ComparisonDigest, to html: inout HTMLWriter) {
        html.element("div", [("class", "card " + comparison.relation.rawValue)]) { html in
            html.element("table") { html in
                html.element("caption") { html in
                    html.element("span", [("class", "relation")], text: comparison.relationWords)
                    html.element("span", [("class", "subject")]) { html in
                        writeSubject(comparison.counts, in: comparison.location, to: &html)
                    }
                }
                html.element("tbody") { html in
                    for row in comparison.rows { write(row, showsSubject: false, to: &html) }
                }
            }
            html.element(
                "p",
                [("class", "why")],
                text: "Why: " + comparison.because
            )
        }
    }

    private func write(_ row: FigureRow, showsSubject: Bool, to html: inout HTMLWriter) {
        html.element("tr") { html in
            html.element("th", [("scope", "row")]) { html in
                if !row.hedge.isEmpty {
                    html.element("span", [("class", "hedge")], text: row.hedge)
                    html.text(" ")
                }
                html.text(row.number)
            }
            html.element("td") { html in
                if showsSubject {
                    html.element("p") { writeSubject(row.counts, in: row.location, to: &$0) }
                }
                writeGiver(of: row, to: &html)
            }
        }
    }

    private func writeSubject(
        _ counts: String,
        in location: String?,
        to html: inout HTMLWriter
    ) {
        html.text(counts)
        guard let location else { return }
        html.text(", ")
        html.element("bdi", text: location)
    }

    private func writeGiver(of row: FigureRow, to html: inout HTMLWriter) {
        html.element("p", [("class", "giver")]) { html in
            if let claimant = row.claimant {
                html.passage(claimant)
            } else {
                html.text("the article itself")
            }
            if let asOf = row.asOf { html.text(", " + asOf) }
        }
        html.sources(row.places, in: edition)
    }
}
