// SPDX-License-Identifier: Apache-2.0

internal import NewsMarkup

/// The fields between two rules that many programs write in front of Markdown or text.
///
/// Of YAML this reads what they write: `key: value`, values in quotation marks, `[a, b]`, and lists
/// of `- item` lines. Trafilatura, Hugo, Jekyll and clippers write it.
struct FrontMatter {
    /// The fields, their names in lower case.
    private(set) var fields = JSONObject()
    /// Where the text behind them begins.
    private(set) var end = 0

    /// Reads the fields, or gives `nil` when the text does not begin with any.
    ///
    /// - Complexity: O(*n*).
    init?(_ text: [UInt8]) {
        var line = text.skippingSpaces(from: 0)
        var lineEnd = text.endOfLine(from: line)
        guard text.string(text.trimmed(line..<lineEnd)) == "---" else { return nil }
        var key: String?
        // 16 KB: a head that is longer is no head, and looking names up in it would take long.
        while lineEnd < min(text.count, 16_384) {
            line = lineEnd + 1
            lineEnd = text.endOfLine(from: line)
            let content = text.trimmed(line..<lineEnd)
            if ["---", "..."].contains(text.string(content)) {
                end = lineEnd
                break
            }
            guard read(text, content, &key) else { return nil }
        }
        guard end > 0, !fields.members.isEmpty else { return nil }
    }

    /// Takes a line in, or tells that it is none of front matter.
    private mutating func read(_ text: [UInt8], _ line: Range<Int>, _ key: inout String?) -> Bool {
        guard let first = line.first else { return true }
        if text[first] == UInt8(ascii: "#") { return true }
        if text.holds("- ", at: first), line.count > 2, let key {
            let item = JSONValue.string(Self.unquoted(text, first + 2..<line.upperBound))
            fields[key] = .array((fields[key]?.array ?? []) + [item])
            return true
        }
        // 64: names of fields are words, not sentences.
        let name = text[line].prefix(64).prefix {
            $0.isLetter || $0.isDigit || "_-".utf8.contains($0)
        }
        guard !name.isEmpty, name.endIndex < line.upperBound,
            text[name.endIndex] == UInt8(ascii: ":")
        else { return false }
        let lowered = String(decoding: name.lazy.map(\.lowerCased), as: UTF8.self)
        fields[lowered] = Self.value(text, text.trimmed(name.endIndex + 1..<line.upperBound))
        key = lowered
        return true
    }

    private static func value(_ text: [UInt8], _ range: Range<Int>) -> JSONValue {
        guard text.holds("[", at: range.lowerBound),
            range.last.map({ text[$0] }) == UInt8(ascii: "]")
        else { return .string(unquoted(text, range)) }
        let items = text[range].dropFirst().dropLast().split(separator: UInt8(ascii: ","))
        return .array(items.map { .string(unquoted(text, $0.indices)) })
    }

    private static func unquoted(_ text: [UInt8], _ range: Range<Int>) -> String {
        let range = text.trimmed(range)
        guard range.count >= 2, let first = range.first, let last = range.last,
            text[first] == text[last], "\"'".utf8.contains(text[first])
        else { return text.string(range) }
        return text.string(first + 1..<last)
    }
}
