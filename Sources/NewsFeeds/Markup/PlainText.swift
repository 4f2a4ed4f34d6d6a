// SPDX-License-Identifier: Apache-2.0

internal import NewsMarkup
internal import NewsModel

/// Turns the texts of feeds into plain ones.
enum PlainText {
    /// A title: without tags and character references, each run of white space one space.
    static func title(html: [UInt8]) -> String {
        title(text: CharacterReference.resolve(withoutTags(html)[...]))
    }

    /// A title that has no markup.
    static func title(text: [UInt8]) -> String {
        var result: [UInt8] = []
        for byte in text[...].trimmed {
            if !byte.isSpace {
                result.append(byte)
            } else if result.last != 0x20 {
                result.append(0x20)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether a text that may be HTML or plain shows markup: a tag or a character reference.
    static func isHTML(_ text: [UInt8]) -> Bool {
        text.indices.dropLast().contains { index in
            switch text[index] {
            case UInt8(ascii: "<"): return opensTag(text, at: index)
            case UInt8(ascii: "&"):
                let name = text[(index + 1)...].prefix(32).prefix {
                    $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "#")
                }
                return !name.isEmpty && name.endIndex < text.count
                    && text[name.endIndex] == UInt8(ascii: ";")
            default: return false
            }
        }
    }

    private static func withoutTags(_ html: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var index = 0
        let lastClose = html.lastIndex(of: UInt8(ascii: ">")) ?? 0
        while index < html.count {
            // Beyond the last `>` nothing is sought, or a row of `<` would take quadratic time.
            if index < lastClose, html[index] == UInt8(ascii: "<"), opensTag(html, at: index),
                let end = html[index...].firstIndex(of: UInt8(ascii: ">"))
            {
                index = end + 1
            } else {
                text.append(html[index])
                index += 1
            }
        }
        return text
    }

    /// A `<` before a letter, `/` or `!`; others stand for “less than”.
    private static func opensTag(_ text: [UInt8], at index: Int) -> Bool {
        guard index + 1 < text.count else { return false }
        let next = text[index + 1]
        return next.isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
    }
}
