// SPDX-License-Identifier: Apache-2.0

/// Makes what feeds get wrong readable, before a strict parser sees it, line for line.
///
/// What stands before the first `<`, the XML declaration (the text is UTF-8 whatever it says) and
/// the document type go, and so do all declarations of entities. HTML's named references become
/// characters; an `&` of no reference becomes `&amp;`; control characters become spaces. Comments and
/// CDATA sections stay as they are but for control characters.
struct XMLMending {
    private let source: [UInt8]
    private var index = 0
    private(set) var output: [UInt8] = []

    init(_ bytes: [UInt8]) {
        source = Self.isValid(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
        output.reserveCapacity(source.count + 16)
        skipToMarkup()
        while index < source.count { step() }
    }

    private static func isValid(_ bytes: [UInt8]) -> Bool {
        (try? UTF8Span(validating: bytes.span)) != nil
    }

    private mutating func step() {
        let byte = source[index]
        switch byte {
        case ASCII.ampersand: reference()
        case ASCII.less: markup()
        case 0..<0x20: control(byte)
        default: plainRun()
        }
    }

    private mutating func plainRun() {
        let start = index
        index += 1
        while index < source.count {
            let byte = source[index]
            if byte < 0x20 || byte == ASCII.ampersand || byte == ASCII.less { break }
            index += 1
        }
        output.append(contentsOf: source[start..<index])
    }

    private mutating func control(_ byte: UInt8) {
        output.append(ASCII.isSpace(byte) && byte != 12 ? byte : ASCII.space)
        index += 1
    }

    /// Keeps the lines of what stands before the first tag, drops the rest of it.
    private mutating func skipToMarkup() {
        while index < source.count, source[index] != ASCII.less {
            if source[index] == ASCII.lineFeed { output.append(ASCII.lineFeed) }
            index += 1
        }
    }

    private mutating func markup() {
        if starts(with: "<![CDATA[") {
            keep(through: "]]>")
        } else if starts(with: "<!--") {
            keep(through: "-->")
        } else if starts(with: "<?") {
            drop(through: end(after: "?>"))
        } else if starts(with: "<!") {
            drop(through: endOfDeclaration())
        } else {
            output.append(ASCII.less)
            index += 1
        }
    }

    private mutating func keep(through terminator: StaticString) {
        let stop = end(after: terminator)
        while index < stop {
            let byte = source[index]
            if byte < 0x20 {
                control(byte)
            } else {
                output.append(byte)
                index += 1
            }
        }
    }

    private mutating func drop(through stop: Int) {
        for byte in source[index..<stop] where byte == ASCII.lineFeed { output.append(byte) }
        index = stop
    }

    /// Past the `>` that ends a declaration, its bracketed part included.
    private func endOfDeclaration() -> Int {
        var depth = 0
        var quote: UInt8?
        var place = index
        while place < source.count {
            let byte = source[place]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == ASCII.quote || byte == ASCII.apostrophe {
                quote = byte
            } else if byte == ASCII.openBracket {
                depth += 1
            } else if byte == ASCII.closeBracket {
                depth -= 1
            } else if byte == ASCII.greater, depth <= 0 {
                return place + 1
            }
            place += 1
        }
        return source.count
    }

    private func end(after terminator: StaticString) -> Int {
        var place = index + 2
        while place < source.count {
            if matches(terminator, at: place) { return place + terminator.utf8CodeUnitCount }
            place += 1
        }
        return source.count
    }

    private func starts(with text: StaticString) -> Bool { matches(text, at: index) }

    private func matches(_ text: StaticString, at place: Int) -> Bool {
        guard place + text.utf8CodeUnitCount <= source.count else { return false }
        return text.withUTF8Buffer { wanted in
            for offset in wanted.indices where wanted[offset] != source[place + offset] {
                return false
            }
            return true
        }
    }

    private mutating func reference() {
        let written = output.count
        let length = CharacterReference.read(
            source,
            at: index,
            end: source.count,
            isInAttribute: true,
            into: &output
        )
        if length == 0 {
            output.append(contentsOf: "&amp;".utf8)
            index += 1
            return
        }
        index += length
        escape(from: written)
    }

    /// Escapes a resolved character that XML would take for markup, or that it may not hold.
    private mutating func escape(from start: Int) {
        guard output.count == start + 1 else { return }
        switch output[start] {
        case ASCII.ampersand: replace(from: start, by: "&amp;")
        case ASCII.less: replace(from: start, by: "&lt;")
        case ASCII.greater: replace(from: start, by: "&gt;")
        case ASCII.quote: replace(from: start, by: "&quot;")
        case ASCII.apostrophe: replace(from: start, by: "&apos;")
        case ASCII.tab, ASCII.lineFeed, ASCII.carriageReturn:
            replace(from: start, by: "&#\(output[start]);")
        case 0..<0x20: replace(from: start, by: " ")
        default: break
        }
    }

    private mutating func replace(from start: Int, by text: String) {
        output.removeSubrange(start...)
        output.append(contentsOf: text.utf8)
    }
}
