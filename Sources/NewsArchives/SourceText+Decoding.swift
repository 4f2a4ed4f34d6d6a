// SPDX-License-Identifier: Apache-2.0

extension SourceText {
    /// Text as UTF-8, the byte order mark gone, and how many malformed sequences became U+FFFD.
    static func decode(_ file: [UInt8], label: String?) -> (text: [UInt8], replacements: Int) {
        let text: String
        switch label {
        case "utf-16le": text = utf16(file, low: 0)
        case "utf-16be": text = utf16(file, low: 1)
        default:
            if (try? UTF8Span(validating: file.span)) != nil { return (withoutMark(file), 0) }
            text = String(decoding: file, as: UTF8.self)
        }
        let replacements = text.unicodeScalars.count { $0 == "\u{FFFD}" }
        return (withoutMark(Array(text.utf8)), replacements)
    }

    private static func utf16(_ file: [UInt8], low: Int) -> String {
        let units = stride(from: 0, to: file.count - 1, by: 2).map {
            UInt16(file[$0 + low]) | UInt16(file[$0 + 1 - low]) << 8
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func withoutMark(_ text: [UInt8]) -> [UInt8] {
        text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
    }
}
