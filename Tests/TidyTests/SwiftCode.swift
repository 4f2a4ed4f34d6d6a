// SPDX-License-Identifier: Apache-2.0

/// Swift source with what is in comments and string literals blanked out, line for line.
struct SwiftCode {
    /// The code that is left.
    private(set) var text: String
    private var kept: [UInt8] = []
    private var at = 0

    private static let newline = UInt8(ascii: "\n")
    private static let quote = UInt8(ascii: "\"")

    /// Blanks comments and strings out; code within an interpolation too.
    init(_ source: [UInt8]) {
        text = ""
        kept.reserveCapacity(source.count)
        while at < source.count {
            if Self.stands("//", source, at) {
                skip(source, past: "\n", keepingEnd: true)
            } else if Self.stands("/*", source, at) {
                skip(source, past: "*/")
            } else if let hashes = Self.opensString(source, at) {
                skipString(source, hashes: hashes)
            } else {
                kept.append(source[at])
                at += 1
            }
        }
        text = String(decoding: kept, as: UTF8.self)
    }

    /// The number of `#` in front of a string that begins here, or `nil`.
    private static func opensString(_ source: [UInt8], _ at: Int) -> Int? {
        let hashes = source[at...].prefix { $0 == UInt8(ascii: "#") }.count
        return at + hashes < source.count && source[at + hashes] == quote ? hashes : nil
    }

    private mutating func skipString(_ source: [UInt8], hashes: Int) {
        at += hashes
        let hashMarks = String(repeating: "#", count: hashes)
        let quotes = Self.stands("\"\"\"", source, at) ? "\"\"\"" : "\""
        at += quotes.utf8.count
        let escape = "\\" + hashMarks
        while at < source.count {
            if Self.stands(escape, source, at) {
                at += escape.utf8.count + 1
            } else if Self.stands(quotes + hashMarks, source, at) {
                at += quotes.utf8.count + hashes
                break
            } else {
                keepNewline(source)
                at += 1
            }
        }
        kept.append(Self.quote)
    }

    private mutating func skip(_ source: [UInt8], past end: String, keepingEnd: Bool = false) {
        while at < source.count, !Self.stands(end, source, at) {
            keepNewline(source)
            at += 1
        }
        if !keepingEnd { at += end.utf8.count }
    }

    private mutating func keepNewline(_ source: [UInt8]) {
        if source[at] == Self.newline { kept.append(Self.newline) }
    }

    private static func stands(_ mark: String, _ source: [UInt8], _ at: Int) -> Bool {
        source[at...].starts(with: mark.utf8)
    }
}
