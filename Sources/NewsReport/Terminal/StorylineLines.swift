// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Writes a storyline: its stories, its figures side by side, its names.
struct StorylineLines {
    let edition: Edition

    func write(_ storyline: StorylineDigest, number: Int, on page: inout TerminalPage) {
        page.blank()
        page.rule()
        page.line(
            [Run("\(number)  ", .heading), Run(storyline.slug.joined(separator: " · "), .heading)],
            hanging: 3
        )
        page.line([Run(facts(of: storyline), .faint)], indent: 3)
        let lines = StoryLines(edition: edition)
        for (position, story) in storyline.stories.enumerated() {
            lines.write(story, number: "\(number).\(position + 1)", on: &page)
        }
        writeComparisons(storyline.comparisons, on: &page)
        writeNames(storyline.names, on: &page)
    }

    private func facts(of storyline: StorylineDigest) -> String {
        let stories = NumberWording.count(storyline.stories.count, "story", plural: "stories")
        let reports = NumberWording.count(storyline.reports.count, "report")
        return [storyline.span, stories, reports].compactMap(\.self).joined(separator: " · ")
    }

    private func writeComparisons(_ comparisons: [ComparisonDigest], on page: inout TerminalPage) {
        guard !comparisons.isEmpty else { return }
        page.blank()
        page.line([Run("Figures side by side", .heading)], indent: 3)
        for comparison in comparisons {
            let subject = [comparison.counts, comparison.location].compactMap(\.self)
            let ink = comparison.relation == .differing ? Run.Ink.warning : .accent
            page.line(
                [
                    Run(subject.joined(separator: ", "), .strong), Run(": "),
                    Run(comparison.relationWords, ink),
                ],
                indent: 5
            )
            page.columns(
                comparison.rows.map { (Run($0.value, .strong), $0.circumstances(in: edition)) },
                indent: 7
            )
            page.line([Run("why: " + comparison.because, .faint)], indent: 7)
        }
    }

    private func writeNames(_ names: [NameDigest], on page: inout TerminalPage) {
        guard !names.isEmpty else { return }
        page.blank()
        page.line([Run("People and bodies", .heading)], indent: 3)
        for name in names {
            let aliases = name.aliases.flatMap {
                [Run(" · "), Run($0.text)]
            }
            let count = Run("  " + NumberWording.count(name.mentionCount, "mention"), .faint)
            page.line([Run(name.name, .strong)] + aliases + [count], indent: 5, hanging: 7)
        }
    }
}
