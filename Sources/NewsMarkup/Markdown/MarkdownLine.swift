// SPDX-License-Identifier: Apache-2.0

/// What a single line of Markdown says of itself.
enum MarkdownLine {
    /// How many bytes of white space begin the line, and how many columns they take.
    static func indent(of line: ArraySlice<UInt8>) -> (bytes: Int, columns: Int) {
        var columns = 0
        var bytes = 0
        for byte in line {
            guard byte == ASCII.space || byte == ASCII.tab else { break }
            columns += byte == ASCII.tab ? 4 : 1
            bytes += 1
        }
        return (bytes, columns)
    }

    /// The mark of a code fence, or `nil`.
    static func fence(_ line: ArraySlice<UInt8>) -> UInt8? {
        guard let mark = line.first, mark == ASCII.backtick || mark == ASCII.tilde else {
            return nil
        }
        return line.prefix { $0 == mark }.count >= 3 ? mark : nil
    }

    /// The level of the heading that a line of `=` or `-` makes of the line before it.
    static func underline(_ line: ArraySlice<UInt8>) -> Int? {
        let line = TextBytes.trimmed(line)
        guard let mark = line.first, line.count >= 2, line.allSatisfy({ $0 == mark }) else {
            return nil
        }
        return mark == ASCII.equals ? 1 : mark == ASCII.minus ? 2 : nil
    }

    static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        guard let mark = line.first, [ASCII.minus, ASCII.asterisk, ASCII.underscore].contains(mark)
        else { return false }
        return line.allSatisfy { $0 == mark || $0 == ASCII.space } && line.count { $0 == mark } >= 3
    }

    static func heading(_ line: ArraySlice<UInt8>) -> (level: Int, text: ArraySlice<UInt8>)? {
        let level = line.prefix { $0 == ASCII.hash }.count
        let rest = line.dropFirst(level)
        guard (1...6).contains(level), rest.first.map(ASCII.isSpace) ?? true else { return nil }
        var text = TextBytes.trimmed(rest)
        let closing = text.reversed().prefix { $0 == ASCII.hash }.count
        if text.dropLast(closing).last.map(ASCII.isSpace) ?? true {
            text = TextBytes.trimmed(text.dropLast(closing))
        }
        return (level, text)
    }

    static func quotation(_ line: ArraySlice<UInt8>) -> (depth: Int, text: ArraySlice<UInt8>)? {
        var rest = line
        var depth = 0
        while rest.first == ASCII.greater {
            depth += 1
            rest = rest.dropFirst().drop { $0 == ASCII.space }
        }
        return depth > 0 ? (depth, rest) : nil
    }

    /// The text of a list item, or `nil`.
    static func item(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let first = line.first else { return nil }
        var rest = line.dropFirst()
        if ASCII.isDigit(first) {
            let digits = line.prefix(while: ASCII.isDigit)
            rest = line.dropFirst(digits.count)
            guard digits.count <= 3, let mark = rest.popFirst(),
                mark == ASCII.period || mark == ASCII.closeParenthesis
            else { return nil }
        } else if ![ASCII.minus, ASCII.asterisk, ASCII.plus].contains(first) {
            return nil
        }
        guard let space = rest.first, ASCII.isSpace(space) else { return nil }
        return rest.drop(while: ASCII.isSpace)
    }

    /// The cells of a table's row joined, or `nil` of the line under its head.
    static func row(_ line: ArraySlice<UInt8>) -> [UInt8]? {
        let marks: [UInt8] = [ASCII.minus, ASCII.colon, UInt8(ascii: "|"), ASCII.space]
        if line.allSatisfy(marks.contains) { return nil }
        let cells = line.split(separator: UInt8(ascii: "|")).map(TextBytes.trimmed)
        return [UInt8](cells.filter { !$0.isEmpty }.joined(separator: Array(" | ".utf8)))
    }

    /// Whether the line defines where a reference leads: `[name]: address`.
    static func isDefinition(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.first == ASCII.openBracket,
            let close = line.prefix(200).firstIndex(of: ASCII.closeBracket)
        else { return false }
        let rest = line[(close + 1)...]
        return rest.first == ASCII.colon
            && TextBytes.trimmed(rest.dropFirst()).starts(with: "http".utf8)
    }
}
