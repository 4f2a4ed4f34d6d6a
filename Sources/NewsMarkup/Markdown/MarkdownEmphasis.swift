// SPDX-License-Identifier: Apache-2.0

/// Which marks of a text are emphasis, and what they embrace.
///
/// A run of `*`, `_` or `~~` opens when text follows it and closes the last run of its like when text
/// precedes it; `_` does neither within a word. What is not matched is text.
struct MarkdownEmphasis {
    private struct Key: Hashable {
        var mark: UInt8
        var length: Int
    }

    // The lengths of matched runs by their first byte, and the spans they embrace.
    private var lengths: [Int: Int] = [:]
    private var boldSpans: [Range<Int>] = []
    private var italicSpans: [Range<Int>] = []

    init(_ source: [UInt8]) {
        var openers: [Key: [Int]] = [:]
        var index = 0
        while index < source.count {
            let mark = source[index]
            if mark == ASCII.backslash {
                index += 2
                continue
            }
            guard mark == ASCII.asterisk || mark == ASCII.underscore || mark == ASCII.tilde else {
                index += 1
                continue
            }
            let start = index
            while index < source.count, source[index] == mark { index += 1 }
            let key = Key(mark: mark, length: index - start)
            guard mark == ASCII.tilde ? key.length == 2 : key.length <= 3 else { continue }
            let before = start > 0 ? source[start - 1] : ASCII.space
            let after = index < source.count ? source[index] : ASCII.space
            if Self.mayClose(mark, before, after), let opener = openers[key]?.popLast() {
                match(opener, start, key)
            } else if Self.mayOpen(mark, before, after) {
                openers[key, default: []].append(start)
            }
        }
        boldSpans.sort { $0.lowerBound < $1.lowerBound }
        italicSpans.sort { $0.lowerBound < $1.lowerBound }
    }

    /// How long the run of emphasis marks is that begins there; 0 where there is none.
    func length(at index: Int) -> Int { lengths.isEmpty ? 0 : lengths[index] ?? 0 }

    func isBold(at index: Int) -> Bool { Self.holds(boldSpans, index) }

    func isItalic(at index: Int) -> Bool { Self.holds(italicSpans, index) }

    private mutating func match(_ opener: Int, _ closer: Int, _ key: Key) {
        lengths[opener] = key.length
        lengths[closer] = key.length
        guard key.mark != ASCII.tilde else { return }
        if key.length != 1 { boldSpans.append(opener..<closer) }
        if key.length != 2 { italicSpans.append(opener..<closer) }
    }

    private static func mayOpen(_ mark: UInt8, _ before: UInt8, _ after: UInt8) -> Bool {
        !ASCII.isSpace(after) && (mark != ASCII.underscore || !isWord(before))
    }

    private static func mayClose(_ mark: UInt8, _ before: UInt8, _ after: UInt8) -> Bool {
        !ASCII.isSpace(before) && (mark != ASCII.underscore || !isWord(after))
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte)
    }

    /// Whether the last span that begins at or before the index holds it; spans of one kind do not
    /// matter beyond that, since a nested one has what is around it.
    private static func holds(_ spans: [Range<Int>], _ index: Int) -> Bool {
        var low = 0
        var high = spans.count
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].lowerBound <= index { low = middle + 1 } else { high = middle }
        }
        return low > 0 && spans[low - 1].contains(index)
    }
}
