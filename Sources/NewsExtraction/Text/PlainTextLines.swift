// SPDX-License-Identifier: Apache-2.0

import NewsMarkup

/// Joins the lines of plain text to paragraphs, however they were broken.
enum PlainTextLines {
    // Lines broken by a width are at most about this heavy; longer lines are paragraphs.
    private static let wrapWeight = 100

    /// The paragraphs in order, without white space at their ends, and whether an empty line follows.
    static func paragraphs(_ text: ArraySlice<UInt8>) -> [(text: [UInt8], isParted: Bool)] {
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map(TextBytes.trimmed)
        let parted = lines.split(whereSeparator: \.isEmpty)
        return parted.flatMap { marked(joined(Array($0))) }
    }

    /// The text of a line that a mark of lists begins, or `nil`.
    static func listItem(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        for mark in ["- ", "* ", "• ", "· ", "– "] where line.starts(with: mark.utf8) {
            return TextBytes.trimmed(line.dropFirst(mark.utf8.count))
        }
        return nil
    }

    /// The last paragraph of a group is the one that an empty line follows.
    private static func marked(_ group: [[UInt8]]) -> [(text: [UInt8], isParted: Bool)] {
        group.indices.map { (group[$0], $0 == group.count - 1) }
    }

    /// The paragraphs that neighbouring lines make.
    private static func joined(_ lines: [ArraySlice<UInt8>]) -> [[UInt8]] {
        let weights = lines.map(TextMeasure.weight)
        let widest = weights.max() ?? 0
        guard lines.count > 1, widest <= wrapWeight else { return lines.map { oneLine([$0]) } }
        var paragraphs: [[UInt8]] = []
        var open: [ArraySlice<UInt8>] = []
        for index in lines.indices {
            if !open.isEmpty, listItem(lines[index]) != nil {
                paragraphs.append(oneLine(open))
                open = []
            }
            open.append(lines[index])
            // A line that ends a sentence well before the width ends a paragraph.
            if TextMeasure.endsSentence(lines[index]), weights[index] * 5 < widest * 4 {
                paragraphs.append(oneLine(open))
                open = []
            }
        }
        if !open.isEmpty { paragraphs.append(oneLine(open)) }
        return paragraphs
    }

    private static func oneLine(_ lines: [ArraySlice<UInt8>]) -> [UInt8] {
        var text = FlowText()
        for line in lines {
            if TextBytes.beginsSpaceless(line) { text.breakLine() } else { text.breakWord() }
            text.append(line, style: [], isLink: false)
        }
        return [UInt8](TextBytes.trimmed(text.bytes[...]))
    }
}
