// SPDX-License-Identifier: Apache-2.0

public import NewsLexicons
public import NewsModel
public import NewsText

/// A text with its tokens and with every lexicon word in it, before anything is decided.
///
/// Computed once for a text and shared by all that look at it later.
public final class ScannedText: Sendable {
    /// The text, valid UTF-8.
    public let bytes: [UInt8]
    /// The blocks to look at, sorted, not overlapping.
    public let blocks: [Body.Block]
    /// The language of the text.
    public let language: Language
    /// The first subtag of the language.
    let primary: String
    /// The place of the language among the lexicon's columns, or `nil`.
    let column: Int?
    /// The tokens, by place.
    public let tokens: [Token]
    /// The words of each table, chosen leftmost and longest, by place; table after table.
    private let words: [Lexicon.Hit]
    /// For each table where its words begin in `words`; one more at the end.
    private let wordStarts: [Int]
    /// The names of persons, organisations, bodies, places, countries and outlets, chosen leftmost
    /// and longest among all of them, by place.
    public let names: [Lexicon.Hit]
    /// The bodies among them that the lexicons list with their countries, by where they begin, as
    /// they stand with these.
    let wholes: [Int: Range<Int>]
    /// For each byte a bit for each table of which a word begins there.
    private let beginnings: [UInt32]
    /// For each byte a bit for each table of which a word stands there, and `nameBit` for a name; none
    /// for `attributions`.
    private let coverings: [UInt32]
    private let folded: FoldedText
    private let keepsAccents: Bool
    /// For each token where it stands in `folded.bytes`.
    private let foldedRanges: [(start: Int32, end: Int32)]

    /// Scans a text.
    ///
    /// - Complexity: O(*n*) in the bytes of the text.
    public init(
        _ bytes: [UInt8],
        blocks: [Body.Block],
        language: Language,
        lexicon: Lexicon
    ) {
        self.bytes = bytes
        self.blocks = blocks
        self.language = language
        primary = language.primary
        column = Lexicon.column(of: language)
        tokens = Tokenizer.tokens(in: bytes, range: 0..<bytes.count)
        let folding = Folding(language: language.tag)
        keepsAccents = folding.keepsAccents
        folded = FoldedText(bytes, range: 0..<bytes.count, folding: folding)
        foldedRanges = Self.ranges(of: tokens, in: folded)
        let hits =
            lexicon.hits(in: folded, language: language)
            + Self.furtherVerbs(in: folded, tokens, foldedRanges, language, lexicon)
        let found = hits.filter { $0.table.rawValue <= LexiconTable.outlets.rawValue }
        var chosen = KnownNames(hits: found, tokens: tokens, language: language, lexicon: lexicon)
            .chosen()
        GovernmentSeats(
            hits: hits,
            bytes: bytes,
            tokens: tokens,
            language: language,
            lexicon: lexicon
        ).decide(&chosen)
        var edges = NameEdges(
            hits: hits,
            bytes: bytes,
            tokens: tokens,
            language: language,
            lexicon: lexicon
        )
        names = edges.cut(chosen)
        wholes = edges.wholes
        (words, wordStarts) = Self.byTable(hits)
        (beginnings, coverings) = Self.bits(of: words, names, count: bytes.count)
    }

    /// The verbs of speech of a language that is no column of the lexicon, by place.
    private static func furtherVerbs(
        in folded: FoldedText,
        _ tokens: [Token],
        _ ranges: [(start: Int32, end: Int32)],
        _ language: Language,
        _ lexicon: Lexicon
    ) -> [Lexicon.Hit] {
        guard let verbs = FurtherVerbs(language: language, lexicon: lexicon) else { return [] }
        return tokens.indices.compactMap { index in
            guard tokens[index].kind == .word else { return nil }
            let range = Int(ranges[index].start)..<Int(ranges[index].end)
            return verbs.hit(folded.bytes[range], range: tokens[index].range)
        }
    }

    private static let nameBit: UInt32 = 1 << 31

    private static func bit(_ table: LexiconTable) -> UInt32 { 1 << UInt32(table.rawValue) }

    /// What stands at each byte: most questions about words and names have the answer no.
    private static func bits(
        of words: [Lexicon.Hit],
        _ names: [Lexicon.Hit],
        count: Int
    ) -> (beginnings: [UInt32], coverings: [UInt32]) {
        var beginnings = [UInt32](repeating: 0, count: count)
        var coverings = beginnings
        for word in words {
            beginnings[word.range.lowerBound] |= bit(word.table)
            guard word.table != .attributions else { continue }
            for offset in word.range { coverings[offset] |= bit(word.table) }
        }
        for name in names {
            for offset in name.range { coverings[offset] |= nameBit }
        }
        return (beginnings, coverings)
    }

    private func begins(_ table: LexiconTable, at offset: Int) -> Bool {
        offset >= 0 && offset < beginnings.count
            && beginnings[offset] & Self.bit(table) != 0
    }

    /// Whether a word of any of some tables, or a name, holds a byte offset; not of `attributions`.
    func covers(anyOf tables: UInt32, _ offset: Int) -> Bool {
        offset >= 0 && offset < coverings.count && coverings[offset] & tables != 0
    }

    /// Whether a name holds a byte offset.
    func isNamed(_ offset: Int) -> Bool { covers(anyOf: Self.nameBit, offset) }

    /// The words of a table, leftmost and longest, by place; of `attributions` all of them.
    public func hits(_ table: LexiconTable) -> ArraySlice<Lexicon.Hit> {
        words[wordStarts[Int(table.rawValue)]..<wordStarts[Int(table.rawValue) + 1]]
    }

    /// The word of a table that begins at a byte offset, or `nil`.
    public func hit(_ table: LexiconTable, beginningAt offset: Int) -> Lexicon.Hit? {
        guard begins(table, at: offset) else { return nil }
        let index = first(table) { $0.lowerBound >= offset }
        guard let index, words[index].range.lowerBound == offset else { return nil }
        return words[index]
    }

    /// The word of a table that ends at a byte offset, or `nil`; not of `attributions`.
    public func hit(_ table: LexiconTable, endingAt offset: Int) -> Lexicon.Hit? {
        guard covers(table, offset - 1) else { return nil }
        let index = first(table) { $0.upperBound >= offset }
        guard let index, words[index].range.upperBound == offset else { return nil }
        return words[index]
    }

    /// The word of a table that holds a byte offset, or `nil`; not of `attributions`.
    public func hit(_ table: LexiconTable, covering offset: Int) -> Lexicon.Hit? {
        guard covers(table, offset) else { return nil }
        let index = first(table) { $0.upperBound > offset }
        guard let index, words[index].range.contains(offset) else { return nil }
        return words[index]
    }

    /// Whether a word of a table holds a byte offset; not of `attributions`.
    public func covers(_ table: LexiconTable, _ offset: Int) -> Bool {
        covers(anyOf: Self.bit(table), offset)
    }

    /// The words of a table that begin within a range, by place.
    public func hits(_ table: LexiconTable, within range: Range<Int>) -> ArraySlice<Lexicon.Hit> {
        let end = wordStarts[Int(table.rawValue) + 1]
        if range.count == 1, !begins(table, at: range.lowerBound) { return words[end..<end] }
        let low = first(table) { $0.lowerBound >= range.lowerBound } ?? end
        let high = first(table) { $0.lowerBound >= range.upperBound } ?? end
        return words[low..<max(low, high)]
    }

    /// The place in `words` of the first word of a table for which `isBehind` holds.
    private func first(_ table: LexiconTable, where isBehind: (Range<Int>) -> Bool) -> Int? {
        let start = wordStarts[Int(table.rawValue)]
        let end = wordStarts[Int(table.rawValue) + 1]
        guard start < end else { return nil }
        let index = start + partitionPoint(end - start) { isBehind(words[start + $0].range) }
        return index < end ? index : nil
    }

    /// The hits table after table, with where each begins: leftmost and longest, but of
    /// `attributions` all.
    private static func byTable(
        _ hits: [Lexicon.Hit]
    ) -> (words: [Lexicon.Hit], starts: [Int]) {
        var counts = [Int](repeating: 0, count: LexiconTable.allCases.count + 1)
        for hit in hits { counts[Int(hit.table.rawValue) + 1] += 1 }
        for table in 1..<counts.count { counts[table] += counts[table - 1] }
        var order = [Int32](repeating: 0, count: hits.count)
        var next = counts
        for (index, hit) in hits.enumerated() {
            let table = Int(hit.table.rawValue)
            order[next[table]] = Int32(index)
            next[table] += 1
        }
        var words: [Lexicon.Hit] = []
        words.reserveCapacity(hits.count)
        var starts: [Int] = []
        starts.reserveCapacity(counts.count)
        for table in LexiconTable.allCases {
            let start = words.count
            starts.append(start)
            for place in counts[Int(table.rawValue)]..<counts[Int(table.rawValue) + 1] {
                let hit = hits[Int(order[place])]
                let isOverlapped =
                    words.count > start && words[words.count - 1].range.overlaps(hit.range)
                if table == .attributions || !isOverlapped { words.append(hit) }
            }
        }
        return (words, starts + [words.count])
    }

    /// The folded bytes of a token.
    func foldedWord(_ index: Int) -> ArraySlice<UInt8> { foldedWords(index...index) }

    /// The folded bytes of some tokens with what stands between them.
    func foldedWords(_ run: ClosedRange<Int>) -> ArraySlice<UInt8> {
        let start = Int(foldedRanges[run.lowerBound].start)
        return folded.bytes[start..<Int(foldedRanges[run.upperBound].end)]
    }

    /// The bytes of a token, folded without accents in every language.
    func plainFoldedWord(_ index: Int) -> ArraySlice<UInt8> {
        guard keepsAccents else { return foldedWord(index) }
        return Folding().folded(bytes, range: tokens[index].range)[...]
    }

    /// Whether a token is one of some words as they are written.
    func isOne(_ index: Int, of words: [[UInt8]]) -> Bool {
        let word = bytes[tokens[index].range]
        return words.contains { word.elementsEqual($0) }
    }

    /// Whether a range is one of the dots between the parts of a foreign name.
    func isMiddleDot(_ range: Range<Int>) -> Bool {
        let bytes = bytes[range]
        return bytes.elementsEqual("·".utf8) || bytes.elementsEqual("・".utf8)
            || bytes.elementsEqual("•".utf8)
    }

    /// The month or weekday that begins with a token, and where it stands.
    func calendarName(
        at index: Int,
        among names: CalendarNames
    ) -> (name: CalendarNames.Name, range: Range<Int>, isShort: Bool)? {
        guard tokens[index].kind == .word else { return nil }
        let start = Int(foldedRanges[index].start)
        guard start + 1 < folded.bytes.count,
            names.mayBegin(with: folded.bytes[start], folded.bytes[start + 1])
        else { return nil }
        let range = tokens[index].range
        if let found = names.name(of: foldedWord(index), length: range.count) {
            return (found.name, range, found.isShort)
        }
        guard let (name, length) = names.name(at: start, in: folded.bytes) else { return nil }
        return (name, folded.sourceRange(of: start..<(start + length)), false)
    }

    /// The text of a range, for showing and for keys.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The index of the first token that begins at or behind a byte offset.
    public func token(at offset: Int) -> Int {
        partitionPoint(tokens.count) { tokens[$0].range.lowerBound >= offset }
    }

    /// The index in `blocks` of the block that holds a byte offset, or `nil`.
    public func block(at offset: Int) -> Int? {
        let index = partitionPoint(blocks.count) { blocks[$0].range.upperBound > offset }
        return index < blocks.count && blocks[index].range.contains(offset) ? index : nil
    }

    /// The offset of the first byte at or behind `offset` that is no space or line feed.
    public func skippingSpace(from offset: Int) -> Int {
        var position = offset
        while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x0A {
            position += 1
        }
        return position
    }

    /// The offset behind the last byte in front of `offset` that is no space or line feed.
    public func skippingSpaceBack(from offset: Int) -> Int {
        var position = offset
        while position > 0, bytes[position - 1] == 0x20 || bytes[position - 1] == 0x0A {
            position -= 1
        }
        return position
    }

    private static func ranges(
        of tokens: [Token],
        in folded: FoldedText
    ) -> [(start: Int32, end: Int32)] {
        let offsets = folded.offsets.span
        let count = folded.bytes.count
        var ranges: [(start: Int32, end: Int32)] = []
        ranges.reserveCapacity(tokens.count)
        var position = 0
        for token in tokens {
            while position < count, Int(offsets[position]) < token.range.lowerBound {
                position += 1
            }
            let start = Int32(truncatingIfNeeded: position)
            while position < count, Int(offsets[position]) < token.range.upperBound {
                position += 1
            }
            ranges.append((start, Int32(truncatingIfNeeded: position)))
        }
        return ranges
    }
}

/// The first index in 0..<count for which `isBehind` holds, given that it holds for all later ones.
///
/// - Complexity: O(log *n*).
public func partitionPoint(_ count: Int, where isBehind: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
        let middle = (low + high) / 2
        if isBehind(middle) { high = middle } else { low = middle + 1 }
    }
    return low
}

extension RandomAccessCollection where Element == Lexicon.Hit, Index == Int {
    /// The hit that begins at a byte offset, or `nil`.
    ///
    /// The collection is sorted and does not overlap.
    public func beginning(at offset: Int) -> Lexicon.Hit? {
        let index =
            startIndex
            + partitionPoint(count) {
                self[startIndex + $0].range.lowerBound >= offset
            }
        return index < endIndex && self[index].range.lowerBound == offset ? self[index] : nil
    }

    /// The hit that ends at a byte offset, or `nil`.
    ///
    /// The collection is sorted and does not overlap.
    public func ending(at offset: Int) -> Lexicon.Hit? {
        let index =
            startIndex
            + partitionPoint(count) {
                self[startIndex + $0].range.upperBound >= offset
            }
        return index < endIndex && self[index].range.upperBound == offset ? self[index] : nil
    }

    /// The hit that holds a byte offset, or `nil`.
    ///
    /// The collection is sorted and does not overlap.
    func covering(hitAt offset: Int) -> Lexicon.Hit? {
        let index =
            startIndex
            + partitionPoint(count) {
                self[startIndex + $0].range.upperBound > offset
            }
        return index < endIndex && self[index].range.contains(offset) ? self[index] : nil
    }

    /// Whether a byte offset lies in one of them.
    ///
    /// The collection is sorted and does not overlap.
    func covering(_ offset: Int) -> Bool { covering(hitAt: offset) != nil }
}
