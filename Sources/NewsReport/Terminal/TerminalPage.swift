// SPDX-License-Identifier: Apache-2.0

import NewsText

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
            text += spaces(number == 0 ? indent : rest)
            write(pieces, of: runs)
        }
    }

    /// Writes rows of two columns: a label, set flush right, and text that wraps beside it.
    ///
    /// A label that would take more than a third of the line stands on a line of its own.
    mutating func columns(_ rows: [(label: Run, text: [Run])], indent: Int) {
        let most = (width - indent) / 3
        let widths = rows.map { DisplayWidth.columns(of: $0.label.text) }
        let column = widths.filter { $0 <= most }.max() ?? 0
        let beside = indent + column + 2
        for (row, labelWidth) in zip(rows, widths) {
            let pad = labelWidth <= column ? column - labelWidth : 0
            text += spaces(indent + pad) + painted(isolated(row.label.text), row.label.ink)
            let lines = LineBreaker.lines(row.text, first: width - beside, rest: width - beside)
            for (number, pieces) in lines.enumerated() {
                let isBeside = number == 0 && labelWidth <= column
                if number == 0, !isBeside { text += "\n" }
                text += spaces(isBeside ? 2 : beside)
                write(pieces, of: row.text)
            }
        }
    }

    private mutating func write(_ pieces: [LineBreaker.Piece], of runs: [Run]) {
        for piece in pieces { text += painted(isolated(piece.text), runs[piece.run].ink) }
        text += "\n"
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

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
        guard RightToLeft.isHeld(in: text) else { return text }
        let mark = TextDirection.isRightToLeft(text) ? "" : "\u{200F}"
        let space = text.last == " " ? " " : ""
        return "\u{2068}" + mark + text.dropLast(space.count) + "\u{2069}" + space
    }
}
