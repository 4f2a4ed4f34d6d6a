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
        writeReasons(of: report, to: &html)
    }

    /// The reasons in a line, which opens to show what stands in the articles.
    private func writeReasons(of report: Report, to html: inout HTMLWriter) {
        guard !report.because.isEmpty else { return }
        let words = "Why here: " + report.because.map(\.words).joined(separator: "; ")
        let shown = report.because.filter { !$0.spans.isEmpty }
        guard !shown.isEmpty else {
            html.element("p", [("class", "why")], text: words)
            return
        }
        html.element("details", [("class", "why")]) { html in
            html.element("summary", text: words)
            html.element("ul") { html in
                for reason in shown {
                    html.element("li") { write(reason, report.sources, to: &$0) }
                }
            }
        }
    }

    private func write(
        _ reason: Story.Reason,
        _ sources: [Article.ID: Int],
        to html: inout HTMLWriter
    ) {
        html.text(reason.words + ":")
        for span in reason.spans {
            html.text(" ")
            html.element("q") { $0.element("bdi", text: span.text) }
            guard let item = sources[span.article] else { continue }
            html.text(" (")
            html.element("a", [("href", "#" + Anchor.article(item))]) {
                $0.element("bdi", text: edition.items[item].article.shownOutlet)
            }
            html.text(")")
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
