// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Writes an edition as lines for a terminal.
public struct TerminalReport: Hashable, Sendable {
    /// Whether the lines carry colours.
    public enum Style: String, Hashable, Sendable {
        /// No escape sequence at all.
        case plain
        /// ANSI colours.
        case coloured
    }

    /// Whether the lines carry colours.
    public var style: Style
    /// Columns that a line may take; at least 40 are used.
    public var width: Int

    /// A report of `width` columns.
    public init(style: Style, width: Int = 80) {
        self.style = style
        self.width = width
    }

    /// The edition as text, every line ended by a line feed; the same bytes for the same edition.
    public func render(_ edition: Edition) -> String {
        let digest = Digest(edition)
        var page = TerminalPage(style: style, width: max(width, 40))
        page.line([
            Run("Dateline", .strong), Run("  "), Run(digest.summary.joined(separator: " · ")),
        ])
        for (position, storyline) in digest.storylines.enumerated() {
            StorylineLines(edition: edition).write(storyline, number: position + 1, on: &page)
        }
        writeUnassigned(digest.unassigned, of: edition, on: &page)
        writeDiagnostics(digest.diagnostics, on: &page)
        return page.text
    }

    private func writeUnassigned(
        _ reports: [Report],
        of edition: Edition,
        on page: inout TerminalPage
    ) {
        guard !reports.isEmpty else { return }
        page.blank()
        page.line([Run("In no story", .heading)])
        let lines = StoryLines(edition: edition)
        for report in reports { lines.writeReport(report, on: &page) }
    }

    private func writeDiagnostics(_ diagnostics: [Diagnostic], on page: inout TerminalPage) {
        guard !diagnostics.isEmpty else { return }
        page.blank()
        page.rule()
        page.line([Run("Notes on the input", .heading)])
        for diagnostic in diagnostics {
            page.line([Run(diagnostic.description)], indent: 2, hanging: 4)
        }
    }
}
