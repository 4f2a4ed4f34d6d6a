// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import NewsModel

/// Reads a date that a capture carries in front of its text: `date 2024-03 `, `Date: 2024-03-25`.
enum LeadingDate {
    // `Дата публикации: ` and its like; longer is a sentence.
    private static let labelLimit = 48

    /// The time, the words it was read from, and the text that follows; `nil` when none is in front.
    static func read(
        _ text: ArraySlice<UInt8>
    ) -> (time: Timestamp, words: String, rest: ArraySlice<UInt8>)? {
        guard let start = startOfDate(text) else { return nil }
        let line = text[start...].prefix { $0 != 0x0A }
        let isLabelled = start > text.startIndex
        for length in lengths(line) {
            let words = String(decoding: line.prefix(length), as: UTF8.self)
            guard let time = Timestamp(iso8601: words) else { continue }
            // A year alone may begin a sentence.
            guard time.precision > .year else { continue }
            let rest = text[(start + length)...]
            guard isLabelled || endsDate(rest) else { continue }
            return (time, words, TextBytes.trimmed(rest.drop { $0 == UInt8(ascii: ",") }))
        }
        return nil
    }

    /// Where the digits of the date begin: at the start, or behind a label that is `date` or ends in
    /// a colon.
    private static func startOfDate(_ text: ArraySlice<UInt8>) -> Int? {
        guard let first = text.first else { return nil }
        if isDigit(first) { return text.startIndex }
        let label = text.prefix(labelLimit).prefix { !isDigit($0) && $0 != 0x0A }
        let end = label.endIndex
        guard end < text.endIndex, isDigit(text[end]) else { return nil }
        let name = TextBytes.trimmed(label)
        let hasColon = name.last == UInt8(ascii: ":") || name.suffix(3).elementsEqual("：".utf8)
        let isKnown = String(decoding: name, as: UTF8.self).lowercased() == "date"
        return hasColon || isKnown ? end : nil
    }

    /// The lengths at which a date may end within a line, the longest first.
    private static func lengths(_ line: ArraySlice<UInt8>) -> [Int] {
        var lengths: [Int] = []
        for (length, byte) in line.prefix(40).enumerated() where byte == 0x20 || byte == 0x09 {
            lengths.append(length)
        }
        if line.count <= 40 { lengths.append(line.count) }
        return lengths.reversed()
    }

    /// Whether a date without label stands apart from what follows: at a line's end, or before two
    /// spaces or a mark.
    private static func endsDate(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let next = rest.first else { return true }
        return next == 0x0A || next == 0x0D || rest.prefix(2).elementsEqual("  ".utf8)
            || rest.dropFirst().first.map { !isDigit($0) && $0 > 0x40 } ?? true
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}
