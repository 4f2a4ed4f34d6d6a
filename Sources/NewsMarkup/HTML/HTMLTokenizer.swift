// SPDX-License-Identifier: Apache-2.0

/// Cuts HTML source into tokens; knows nothing of how elements nest.
///
/// Source: HTML standard, section 13.2.5, without its rarer states.
struct HTMLTokenizer {
    /// More attributes than this are read over: no page needs them, and each is compared with all.
    private static let attributeLimit = 256

    /// The source; the text that references stand for is added behind it.
    private(set) var bytes: [UInt8]
    /// The attributes of all tags.
    private(set) var attributes: [HTMLAttribute] = []

    private let end: Int
    private var index = 0
    private var rawText: (content: HTMLTextContent, tag: HTMLTag)?

    init(_ source: [UInt8]) {
        bytes = source
        end = min(source.count, Int(Int32.max) / 2)
        bytes.reserveCapacity(source.count + source.count / 8)
        attributes.reserveCapacity(source.count / 64)
    }

    /// Makes the next token the text of an element whose text is no markup.
    mutating func expectText(_ content: HTMLTextContent, of tag: HTMLTag) {
        rawText = content == .markup ? nil : (content, tag)
    }

    /// The next token, or `nil` at the end.
    mutating func next() -> HTMLToken? {
        if let (content, tag) = rawText {
            rawText = nil
            let start = index
            index = endOfRawText(content, tag)
            if index > start { return text(start..<index, hasReferences: content == .references) }
        }
        while index < end {
            guard beginsMarkup(at: index) else { return textRun() }
            if let token = markup() { return token }
        }
        return nil
    }

    // MARK: Text

    private mutating func textRun() -> HTMLToken {
        let start = index
        var hasReferences = false
        while index < end {
            let byte = bytes[index]
            if byte == ASCII.less, index > start, beginsMarkup(at: index) { break }
            if byte == ASCII.ampersand { hasReferences = true }
            index += 1
        }
        return text(start..<index, hasReferences: hasReferences)
    }

    private mutating func text(_ range: Range<Int>, hasReferences: Bool) -> HTMLToken {
        HTMLToken(
            kind: .text,
            range: hasReferences ? resolved(range, isInAttribute: false) : range
        )
    }

    /// The range itself, or that of a copy in which references are resolved.
    private mutating func resolved(_ range: Range<Int>, isInAttribute: Bool) -> Range<Int> {
        var output: [UInt8] = []
        var copied = range.lowerBound
        var place = range.lowerBound
        while place < range.upperBound {
            guard bytes[place] == ASCII.ampersand else {
                place += 1
                continue
            }
            let before = output.count
            output.append(contentsOf: bytes[copied..<place])
            let length = CharacterReference.read(
                bytes,
                at: place,
                end: range.upperBound,
                isInAttribute: isInAttribute,
                into: &output
            )
            if length == 0 {
                output.removeSubrange(before...)
                place += 1
            } else {
                place += length
                copied = place
            }
        }
        guard copied > range.lowerBound else { return range }
        output.append(contentsOf: bytes[copied..<range.upperBound])
        let start = bytes.count
        bytes.append(contentsOf: output)
        return start..<bytes.count
    }

    private func endOfRawText(_ content: HTMLTextContent, _ tag: HTMLTag) -> Int {
        guard content != .everything else { return end }
        var place = index
        while place < end {
            if bytes[place] == ASCII.less, isEndTag(tag, at: place) { return place }
            place += 1
        }
        return end
    }

    private func isEndTag(_ tag: HTMLTag, at place: Int) -> Bool {
        guard place + 2 < end, bytes[place + 1] == ASCII.slash else { return false }
        let stop = endOfName(from: place + 2)
        return HTMLTag(name: bytes[place + 2..<stop]) == tag
    }

    // MARK: Markup

    private func beginsMarkup(at place: Int) -> Bool {
        guard bytes[place] == ASCII.less, place + 1 < end else { return false }
        let next = bytes[place + 1]
        return ASCII.isLetter(next) || next == ASCII.slash || next == ASCII.exclamation
            || next == ASCII.question
    }

    /// What begins with the `<`, or `nil` when nothing is left of it.
    private mutating func markup() -> HTMLToken? {
        let next = bytes[index + 1]
        if next == ASCII.exclamation { return declaration() }
        if next == ASCII.question { return comment(from: index + 1, through: ">") }
        if next == ASCII.slash { return endTag() }
        return tag(.startTag, nameFrom: index + 1)
    }

    private mutating func endTag() -> HTMLToken? {
        let start = index + 2
        guard start < end else {
            index = end
            return HTMLToken(kind: .text, range: start - 2..<end)
        }
        if ASCII.isLetter(bytes[start]) { return tag(.endTag, nameFrom: start) }
        if bytes[start] == ASCII.greater {
            index = start + 1
            return nil
        }
        return comment(from: start, through: ">")
    }

    private mutating func declaration() -> HTMLToken {
        if matches("<!--", at: index) {
            let start = index + 4
            // `<!-->` and `<!--->` are whole comments.
            if matches(">", at: start) || matches("->", at: start) {
                return comment(from: start, through: ">")
            }
            return comment(from: start, through: "-->")
        }
        if matches("<![CDATA[", at: index) {
            var token = comment(from: index + 9, through: "]]>")
            token.kind = .cdata
            return token
        }
        var token = comment(from: index + 2, through: ">")
        let name = bytes[token.range].prefix(7).map(ASCII.lower)
        if name.elementsEqual("doctype".utf8) { token.kind = .doctype }
        return token
    }

    private mutating func comment(from start: Int, through terminator: StaticString) -> HTMLToken {
        var place = min(start, end)
        while place < end, !matches(terminator, at: place) { place += 1 }
        index = min(place + terminator.utf8CodeUnitCount, end)
        return HTMLToken(kind: .comment, range: min(start, end)..<place)
    }

    private func matches(_ text: StaticString, at place: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard place + count <= end else { return false }
        return text.withUTF8Buffer { wanted in
            for offset in 0..<count where wanted[offset] != bytes[place + offset] { return false }
            return true
        }
    }

    // MARK: Tags

    private func endOfName(from start: Int) -> Int {
        var place = start
        while place < end {
            let byte = bytes[place]
            if ASCII.isSpace(byte) || byte == ASCII.slash || byte == ASCII.greater { break }
            place += 1
        }
        return place
    }

    /// A tag, or `nil` when the document ends within it.
    private mutating func tag(_ kind: HTMLToken.Kind, nameFrom start: Int) -> HTMLToken? {
        index = endOfName(from: start)
        let name = start..<index
        var token = HTMLToken(kind: kind, tag: HTMLTag(name: bytes[name]), range: name)
        let first = attributes.count
        while index < end {
            let byte = bytes[index]
            if byte == ASCII.greater {
                index += 1
                token.attributes = first..<attributes.count
                return token
            }
            if byte == ASCII.slash {
                index += 1
                token.isSelfClosing = index < end && bytes[index] == ASCII.greater
            } else if ASCII.isSpace(byte) {
                index += 1
            } else {
                attribute(first)
            }
        }
        attributes.removeSubrange(first...)
        return nil
    }

    private mutating func attribute(_ first: Int) {
        let start = index
        index += 1
        while index < end, !endsAttributeName(bytes[index]) { index += 1 }
        let name = start..<index
        skipSpace()
        var value = index..<index
        if index < end, bytes[index] == ASCII.equals {
            index += 1
            skipSpace()
            value = attributeValue()
        }
        guard attributes.count - first < Self.attributeLimit else { return }
        guard !hasAttribute(named: name, since: first) else { return }
        attributes.append(HTMLAttribute(name: name, value: value))
    }

    private func endsAttributeName(_ byte: UInt8) -> Bool {
        byte == ASCII.equals || byte == ASCII.greater || byte == ASCII.slash || ASCII.isSpace(byte)
    }

    private mutating func attributeValue() -> Range<Int> {
        guard index < end else { return index..<index }
        let quote = bytes[index]
        let isQuoted = quote == ASCII.quote || quote == ASCII.apostrophe
        if isQuoted { index += 1 }
        let start = index
        var hasReferences = false
        while index < end {
            let byte = bytes[index]
            if isQuoted ? byte == quote : byte == ASCII.greater || ASCII.isSpace(byte) { break }
            hasReferences = hasReferences || byte == ASCII.ampersand
            index += 1
        }
        let value = start..<index
        if isQuoted, index < end { index += 1 }
        return hasReferences ? resolved(value, isInAttribute: true) : value
    }

    private mutating func skipSpace() {
        while index < end, ASCII.isSpace(bytes[index]) { index += 1 }
    }

    private func hasAttribute(named name: Range<Int>, since first: Int) -> Bool {
        attributes[first...].contains { known in
            known.name.count == name.count
                && zip(known.name, name).allSatisfy {
                    ASCII.lower(bytes[$0]) == ASCII.lower(bytes[$1])
                }
        }
    }
}
