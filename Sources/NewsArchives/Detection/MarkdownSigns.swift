// SPDX-License-Identifier: Apache-2.0

/// Signs by which Markdown is told from plain text.
enum MarkdownSigns {
    /// Whether a text has a sign that plain text hardly ever has, or two weaker ones.
    ///
    /// Lists and rules are no signs: plain text has them too. Looks at the first 64 KB.
    static func areEnough(in text: [UInt8], from start: Int) -> Bool {
        let end = min(text.count, start + 65_536)
        var weight = 0
        var line = start
        while line < end, weight < 2 {
            let lineEnd = min(text.endOfLine(from: line), end)
            weight += weightOfStart(text, line..<lineEnd)
            weight += weightWithin(text, line..<lineEnd)
            line = lineEnd + 1
        }
        return weight >= 2
    }

    private static func weightOfStart(_ text: [UInt8], _ line: Range<Int>) -> Int {
        let marks = text[line].prefix { $0 == UInt8(ascii: "#") }.count
        let after = line.lowerBound + marks
        // A hash tag has no space after the mark.
        if (1...6).contains(marks), after + 1 < line.upperBound, text[after] == 0x20 { return 2 }
        if text.holds("```", at: line.lowerBound) || text.holds("> ", at: line.lowerBound) {
            return 1
        }
        return 0
    }

    private static func weightWithin(_ text: [UInt8], _ line: Range<Int>) -> Int {
        var isOpen = false
        var isEmphasised = false
        for index in line {
            switch text[index] {
            case UInt8(ascii: "]") where text.holds("](", at: index):
                if isAddress(text, at: index + 2) { return 2 }
            case UInt8(ascii: "*") where text.holds("**", at: index),
                UInt8(ascii: "_") where text.holds("__", at: index):
                isEmphasised = isEmphasised || isOpen && isInk(text, index - 1, line)
                isOpen = isOpen || isInk(text, index + 2, line)
            default: break
            }
        }
        return isEmphasised ? 1 : 0
    }

    /// Whether a character that is neither space nor mark stands at an index of a line.
    private static func isInk(_ text: [UInt8], _ index: Int, _ line: Range<Int>) -> Bool {
        line.contains(index) && !text[index].isSpace && text[index] != UInt8(ascii: "*")
            && text[index] != UInt8(ascii: "_")
    }

    private static func isAddress(_ text: [UInt8], at index: Int) -> Bool {
        text.holds("http", at: index) || text.holds("/", at: index) || text.holds("#", at: index)
            || text.holds("<", at: index) || text.holds(".", at: index)
            || text.holds("data:", at: index) || text.holds("mailto:", at: index)
    }
}
