// SPDX-License-Identifier: Apache-2.0

/// Lines for a terminal, wrapped at a width.
struct TerminalPage {
    /// The lines so far, each ended by a line feed.
    private(set) var text = ""
    /// Columns that a line may take.
    let width: Int
    private let style: TerminalReport.Style

    init(style: TerminalReport.Style, width: Int) {
        self.style = style
        self.width = width
    }

    mutating func blank() { text += "\n" }

    /// A line across the page.
    mutating func rule() {
        let line = String(repeating: "─", count: width)
        text += painted(line, .faint) + "\n"
    }

    /// Writes runs, wrapped; lines after the first stand `hanging` columns in.
    mutating func line(_ runs: [Run], indent: Int = 0, hanging: Int? = nil) {
        let rest = hanging ?? indent
        let lines = LineBreaker.lines(runs, first: width - indent, rest: width - rest)
        for (number, pieces) in lines.enumerated() {
            text += String(repeating: " ", count: number == 0 ? indent : rest)
            for piece in pieces { text += painted(isolated(piece.text), runs[piece.run].ink) }
            text += "\n"
        }
    }

    /// Writes rows of two columns: a label, set flush right, and text that wraps beside it.
    mutating func columns(_ rows: [(label: String, text: [Run])], indent: Int) {
        let labels = rows.map { VisibleText.string($0.label) }
        let widest = labels.map { DisplayWidth.columns(of: $0) }.max() ?? 0
        let labelWidth = min(widest, (width - indent) / 3)
        for (row, label) in zip(rows, labels) {
            let pad = String(repeating: "\u{A0}", count: max(0, labelWidth - DisplayWidth.columns(of: label)))
            // A label is one word to the line breaker, lest it leave its column.
            let fixed = pad + String(label.map { $0 == " " ? "\u{A0}" : $0 })
            line([Run(fixed, .strong), Run("  ")] + row.text, indent: indent, hanging: indent + labelWidth + 2)
        }
    }

    private func painted(_ text: String, _ ink: Run.Ink) -> String {
        guard style == .coloured, let code = ink.code else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }

    /// The text between isolates where it holds letters written from right to left.
    ///
    /// A terminal that orders a line by the bidirectional algorithm (mlterm, Konsole, those on VTE)
    /// then keeps the numbers and names around the text in their places; the others print the
    /// letters as they are stored and show the isolates as nothing. A part that begins with Latin
    /// letters, as after a line break, is told its direction by a mark.
    private func isolated(_ text: String) -> String {
        guard TextDirection.holdsRightToLeft(text) else { return text }
        let mark = TextDirection.startsRightToLeft(text) ? "" : "\u{200F}"
        return "\u{2068}" + mark + text + "\u{2069}"
    }
}
