// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The page as a whole: head, contents, storylines, notes.
struct HTMLPage {
    let edition: Edition
    let digest: Digest

    func write(to html: inout HTMLWriter) {
        html.element("html", [("lang", "en")]) { html in
            html.element("head") { writeHead(to: &$0) }
            html.element("body") { html in
                writeMasthead(to: &html)
                Contents(edition: edition, digest: digest).write(to: &html)
                html.element("main") { writeMain(to: &$0) }
                writeNotes(to: &html)
                writeFooter(to: &html)
            }
        }
    }

    private func writeHead(to html: inout HTMLWriter) {
        html.page(title: "Dateline: " + digest.summary.joined(separator: ", "))
    }

    private func writeMasthead(to html: inout HTMLWriter) {
        html.element("header", [("class", "masthead")]) { html in
            html.element("h1", text: "Dateline")
            html.element("p", text: digest.summary.joined(separator: " · "))
        }
    }

    private func writeMain(to html: inout HTMLWriter) {
        for (position, storyline) in digest.storylines.enumerated() {
            StorylineSection(edition: edition, number: position + 1).write(storyline, to: &html)
        }
        guard !digest.unassigned.isEmpty else { return }
        html.element("section", [("class", "storyline"), ("id", Anchor.unassigned)]) { html in
            html.element("h2", text: "In no story")
            ReportList(edition: edition).write(digest.unassigned, to: &html)
        }
    }

    private func writeNotes(to html: inout HTMLWriter) {
        guard !digest.diagnostics.isEmpty else { return }
        html.element("section", [("class", "notes"), ("id", Anchor.notes)]) { html in
            html.element("h2", text: "Notes on the input")
            html.element("ul") { html in
                for diagnostic in digest.diagnostics {
                    html.element("li", [("class", diagnostic.severity.rawValue)]) { html in
                        html.element("code", text: diagnostic.location)
                        html.text(" " + diagnostic.message)
                    }
                }
            }
        }
    }

    private func writeFooter(to html: inout HTMLWriter) {
        html.element("footer") { html in
            html.element(
                "p",
                text: "Dateline shows who claims what and gives no verdict. Every outlet’s name "
                    + "links to the sentence it stands for. Times are UTC."
            )
        }
    }
}

extension Diagnostic {
    /// The path with the line where it is known.
    fileprivate var location: String { path + (line.map { ":\($0)" } ?? "") }
}
