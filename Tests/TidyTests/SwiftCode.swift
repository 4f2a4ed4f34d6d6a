// SPDX-License-Identifier: Apache-2.0

/// Swift source with what is in comments and string literals blanked out, line for line.
struct SwiftCode {
    /// The code that is left.
    private(set) var text: String
    private var kept: [UInt8] = []
    private var at = 0

    private static let newline = UInt8(ascii: "\n")
    private static let quote = UInt8(ascii: "\"")
    /// The bytes with which a comment or a string can begin.
    private static let begins = [UInt8](#"/#""#.utf8)

    /// The code of every file under `Sources`, by path.
    static let bySourcePath = Dictionary(
        uniqueKeysWithValues: Tree.sources.map { ($0.path, SwiftCode($0.bytes).text) }
    )

    /// Blanks comments and strings out; code within an interpolation too.
    init(_ source: [UInt8]) {
        text = ""
        kept.reserveCapacity(source.count)
        while at < source.count {
            if !Self.begins.contains(source[at]) {
                kept.append(source[at])
                at += 1
            } else if Self.stands("//", source, at) {
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
        var at = at
        for byte in mark.utf8 {
            if at == source.count || source[at] != byte { return false }
            at += 1
        }
        return true
    }
}
