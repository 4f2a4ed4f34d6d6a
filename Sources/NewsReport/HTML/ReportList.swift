// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The reports of a story: each opens to show its article whole.
struct ReportList {
    let edition: Edition

    func write(_ reports: [Report], to html: inout HTMLWriter) {
        html.element("ul", [("class", "reports")]) { html in
            for report in reports { html.element("li") { write(report, to: &$0) } }
        }
    }

    private func write(_ report: Report, to html: inout HTMLWriter) {
        html.element("p", [("class", "outlet")]) { html in
            html.element("bdi", text: report.outlet)
            html.chip(edition.items[report.item].article.language)
            writeDate(report.date, to: &html)
        }
        writeCopy(report, to: &html)
        ArticleSection(edition: edition, item: report.item).write(report.headline, to: &html)
        if !report.because.isEmpty {
            let reasons = report.because.joined(separator: "; ")
            html.element("p", [("class", "why")], text: "Why here: " + reasons)
        }
    }

    private func writeDate(_ date: DateLine, to html: inout HTMLWriter) {
        html.element("span", [("class", "date"), ("title", date.source)], text: date.words)
        guard date.isInferred else { return }
        html.element("span", [("class", "inferred")]) { html in
            html.text(date.source)
            if !date.evidence.isEmpty {
                html.text(": ")
                html.element("q") { $0.element("bdi", text: date.evidence) }
            }
            if let stated = date.stated { html.text("; stated: " + stated) }
        }
    }

    private func writeCopy(_ report: Report, to html: inout HTMLWriter) {
        guard let original = report.copyOf else { return }
        html.element("p", [("class", "copy")]) { html in
            html.text("Copy of the text of ")
            html.element("a", [("href", "#" + Anchor.article(original))]) {
                $0.element("bdi", text: edition.items[original].article.shownOutlet)
            }
        }
    }
}
