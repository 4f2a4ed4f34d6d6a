// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Writes a story: its reports, who says what, its figures, whom it cites.
struct StoryLines {
    let edition: Edition
    private let indent = 5

    init(edition: Edition) { self.edition = edition }

    func write(_ story: StoryDigest, number: String, on page: inout TerminalPage) {
        page.blank()
        page.line(
            [Run(number + "  ", .accent), Run(story.headline.text, .strong)],
            indent: 3,
            hanging: 5
        )
        page.line([Run(facts(of: story), .faint)], indent: indent)
        var shown = story.headline
        for report in story.reports {
            writeReport(report, under: shown, on: &page)
            shown = report.headline
        }
        writeSpeakers(story.speakers, on: &page)
        writeFigures(story.figures, on: &page)
        writeChains(story.chains, on: &page)
    }

    /// Writes a report's line; its headline only where it is not `above`, which the reader has read.
    func writeReport(
        _ report: Report,
        under above: Passage? = nil,
        on page: inout TerminalPage
    ) {
        let article = edition.items[report.item].article
        page.line(
            [
                Run(report.outlet, .strong), Run(" · "), Run(article.language.tag, .accent),
                Run(" · "), Run(report.date.words),
            ] + evidence(of: report.date),
            indent: indent,
            hanging: indent + 2
        )
        if report.headline != above { page.line([Run(report.headline.text)], indent: indent + 2) }
        if let original = report.copyOf {
            let outlet = edition.items[original].article.shownOutlet
            page.line([Run("copy of the text of " + outlet, .warning)], indent: indent + 2)
        }
        if !report.because.isEmpty {
            let reasons = report.because.map(\.words).joined(separator: "; ")
            page.line(
                [Run("why here: " + reasons, .faint)],
                indent: indent + 2,
                hanging: indent + 4
            )
        }
    }

    private func facts(of story: StoryDigest) -> String {
        let reports = NumberWording.count(story.reports.count, "report")
        let independent =
            story.reports.count > 1
            ? NumberWording.count(story.independentCount, "independent", plural: "independent")
            : nil
        return [story.day, reports, independent].compactMap(\.self).joined(separator: " · ")
    }

    private func evidence(of date: DateLine) -> [Run] {
        guard date.isInferred else { return [] }
        let stated = date.stated.map { "; stated: " + $0 } ?? ""
        let words = date.evidence.isEmpty ? [] : [Run(": “"), Run(date.evidence), Run("”")]
        return [Run(" (" + date.source, .warning)] + words + [Run(stated + ")", .warning)]
    }

    private func writeSpeakers(_ speakers: [SpeakerStatements], on page: inout TerminalPage) {
        guard !speakers.isEmpty else { return }
        page.blank()
        page.line([Run("Who said what", .heading)], indent: indent)
        for speaker in speakers {
            page.line(
                [Run(speaker.speaker?.text ?? "No speaker given", .strong)],
                indent: indent + 2
            )
            for statement in speaker.statements {
                let marks = statement.isDirect ? ("“", "”") : ("", "")
                page.line(
                    [
                        Run(marks.0), Run(statement.words.text), Run(marks.1),
                    ] + edition.sources(of: statement.places),
                    indent: indent + 4,
                    hanging: indent + 5
                )
            }
        }
    }

    private func writeFigures(_ figures: [FigureRow], on page: inout TerminalPage) {
        guard !figures.isEmpty else { return }
        page.blank()
        page.line([Run("Figures", .heading)], indent: indent)
        page.columns(
            figures.map { row in
                let subject = [row.counts, row.location].compactMap(\.self).joined(separator: ", ")
                return (
                    Run(row.value, .strong),
                    [Run(subject + " — ")] + row.circumstances(in: edition)
                )
            },
            indent: indent + 2
        )
    }

    private func writeChains(_ chains: [CitingChain], on page: inout TerminalPage) {
        guard !chains.isEmpty else { return }
        page.blank()
        page.line([Run("Who cites whom", .heading)], indent: indent)
        for chain in chains {
            let runs = chain.outlets.map { [Run($0)] }.joined(separator: [Run(" ← ", .faint)])
            page.line(Array(runs), indent: indent + 2, hanging: indent + 4)
        }
    }
}
