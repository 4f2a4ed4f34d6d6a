// SPDX-License-Identifier: Apache-2.0

/// Reads the text of one block: joins its lines, resolves links, pictures, emphasis and escapes.
struct MarkdownInline {
    // Addresses are shorter; the limit keeps nested ones from costing more than their bytes.
    private static let addressLimit = 4096

    private let source: [UInt8]
    private let brackets: [Int: Int]
    private let parentheses: [Int: Int]
    private let emphasis: MarkdownEmphasis
    private var index = 0
    private var output: [UInt8] = []
    private var links: [MarkdownBlock.Link] = []
    private var images: [MarkdownBlock.Image] = []
    // Links that are open: where their text began, where it ends and what follows it.
    private var open: [(start: Int, close: Int, end: Int, address: String)] = []
    private var nextAngle = -1
    private var plainBytes = 0
    private var boldBytes = 0
    private var italicBytes = 0

    init(_ source: [UInt8]) {
        self.source = source
        brackets = Self.matched(ASCII.openBracket, ASCII.closeBracket, in: source)
        parentheses = Self.matched(ASCII.openParenthesis, ASCII.closeParenthesis, in: source)
        emphasis = MarkdownEmphasis(source)
    }

    /// The block that the text makes.
    mutating func block(_ kind: MarkdownBlock.Kind) -> MarkdownBlock {
        while index < source.count { step() }
        var block = MarkdownBlock(kind: kind)
        let trimmed = TextBytes.trimmed(output[...])
        block.text = [UInt8](trimmed)
        let cut = trimmed.startIndex
        block.links = links.compactMap { link in
            let lower = min(max(link.range.lowerBound - cut, 0), block.text.count)
            let upper = min(max(link.range.upperBound - cut, 0), block.text.count)
            return lower < upper ? .init(range: lower..<upper, address: link.address) : nil
        }
        block.images = images.map { image in
            var image = image
            image.offset = min(max(image.offset - cut, 0), block.text.count)
            return image
        }
        block.isBold = plainBytes > 0 && boldBytes == plainBytes
        block.isItalic = plainBytes > 0 && italicBytes == plainBytes
        return block
    }

    private mutating func step() {
        if let link = open.last, index == link.close {
            links.append(.init(range: link.start..<output.count, address: link.address))
            index = link.end
            open.removeLast()
            return
        }
        let length = emphasis.length(at: index)
        if length > 0 {
            index += length
            return
        }
        switch source[index] {
        case ASCII.lineFeed: joinLines()
        case ASCII.backslash: escape()
        case ASCII.backtick: index += 1
        case ASCII.exclamation where next() == ASCII.openBracket: image()
        case ASCII.openBracket: link()
        case ASCII.less: angle()
        case ASCII.ampersand: reference()
        default: put(source[index])
        }
    }

    private func next() -> UInt8? { index + 1 < source.count ? source[index + 1] : nil }

    private mutating func put(_ byte: UInt8) {
        output.append(byte)
        index += 1
        guard byte > 0x20 else { return }
        plainBytes += 1
        if emphasis.isBold(at: index - 1) { boldBytes += 1 }
        if emphasis.isItalic(at: index - 1) { italicBytes += 1 }
    }

    /// A line's end is a space, but between characters that take none and after a broken hyphen.
    private mutating func joinLines() {
        index += 1
        while index < source.count, ASCII.isSpace(source[index]) { index += 1 }
        while output.last == ASCII.space { output.removeLast() }
        let isSpaceless =
            TextBytes.endsSpaceless(output[...]) && TextBytes.beginsSpaceless(source[index...])
        let isHyphenated =
            output.last == ASCII.minus && output.dropLast().last.map { $0 > 0x40 } ?? false
        if !isSpaceless, !isHyphenated, !output.isEmpty { output.append(ASCII.space) }
    }

    private mutating func escape() {
        if let next = next(), next < 0x80, next > 0x20, !ASCII.isLetter(next), !ASCII.isDigit(next)
        {
            index += 1
        }
        put(source[index])
    }

    private mutating func reference() {
        let before = output.count
        let length = CharacterReference.read(source, at: index, end: source.count, into: &output)
        guard length > 0 else { return put(source[index]) }
        let added = output.count - before
        plainBytes += added
        if emphasis.isBold(at: index) { boldBytes += added }
        if emphasis.isItalic(at: index) { italicBytes += added }
        index += length
    }

    /// `<https://…>` is its own text; other tags are dropped.
    private mutating func angle() {
        guard let next = next(), ASCII.isLetter(next) || next == ASCII.slash,
            let close = closingAngle(), close - index <= Self.addressLimit
        else { return put(source[index]) }
        let inner = source[index + 1..<close]
        if inner.starts(with: "http".utf8) {
            let start = output.count
            index += 1
            while index < close { put(source[index]) }
            let address = String(decoding: inner, as: UTF8.self)
            links.append(.init(range: start..<output.count, address: address))
        }
        index = close + 1
    }

    /// Where the next `>` stands; looked for once, however many `<` come before it.
    private mutating func closingAngle() -> Int? {
        if nextAngle < index {
            nextAngle = source[index...].firstIndex(of: ASCII.greater) ?? source.count
        }
        return nextAngle < source.count ? nextAngle : nil
    }

    // MARK: Links

    private mutating func link() {
        guard let close = brackets[index] else { return put(source[index]) }
        if let target = target(after: close) {
            open.append((output.count, close, target.end, target.address))
            index += 1
        } else {
            put(source[index])
        }
    }

    private mutating func image() {
        guard let close = brackets[index + 1], let target = target(after: close) else {
            return put(source[index])
        }
        images.append(
            MarkdownBlock.Image(
                offset: output.count,
                address: target.address,
                alternative: String(decoding: source[index + 2..<close], as: UTF8.self)
            )
        )
        index = target.end
    }

    /// The address in the parentheses behind a bracket, line breaks within it taken out, and where
    /// they end.
    private func target(after close: Int) -> (address: String, end: Int)? {
        let first = close + 2
        guard first < source.count, source[close + 1] == ASCII.openParenthesis,
            let last = parentheses[close + 1], last - first <= Self.addressLimit
        else { return nil }
        var address: [UInt8] = []
        for place in first..<last {
            let byte = source[place]
            let isQuote = byte == ASCII.quote || byte == ASCII.apostrophe
            // What follows is the title.
            if isQuote, ASCII.isSpace(source[place - 1]) { break }
            let isBracket = byte == ASCII.less || byte == ASCII.greater
            if byte > 0x20, !isBracket { address.append(byte) }
        }
        return (String(decoding: address, as: UTF8.self), last + 1)
    }

    /// For each opening mark that is closed, where.
    private static func matched(_ start: UInt8, _ end: UInt8, in source: [UInt8]) -> [Int: Int] {
        guard source.contains(ASCII.openBracket) else { return [:] }
        var matched: [Int: Int] = [:]
        var open: [Int] = []
        var index = 0
        while index < source.count {
            switch source[index] {
            case ASCII.backslash: index += 1
            case start: open.append(index)
            case end: if let opener = open.popLast() { matched[opener] = index }
            default: break
            }
            index += 1
        }
        return matched
    }
}
