// SPDX-License-Identifier: Apache-2.0

public import NewsLexicons
public import NewsModel
public import NewsText

/// A text with its tokens and with every lexicon word in it, before anything is decided.
///
/// Computed once for a text and shared by all that look at it later.
public struct ScannedText: Sendable {
    /// The text, valid UTF-8.
    public let bytes: [UInt8]
    /// The blocks to look at, sorted, not overlapping.
    public let blocks: [Body.Block]
    /// The language of the text.
    public let language: Language
    /// The tokens, by place.
    public let tokens: [Token]
    /// The words of each table, chosen leftmost and longest, by place.
    private let hitsByTable: [[Lexicon.Hit]]
    /// The names of persons, organisations, bodies, places, countries and outlets, chosen leftmost
    /// and longest among all of them, by place.
    public let names: [Lexicon.Hit]
    private let folded: FoldedText
    /// For each token the index in `folded.bytes` where it begins; one more at the end.
    private let foldedStarts: [Int32]

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
        tokens = Tokenizer.tokens(in: bytes, range: 0..<bytes.count)
        folded = FoldedText(
            bytes,
            range: 0..<bytes.count,
            folding: Folding(language: language.primary)
        )
        foldedStarts = Self.starts(of: tokens, in: folded)
        let hits = lexicon.hits(in: folded, language: language)
        var byTable: [[Lexicon.Hit]] = Array(repeating: [], count: LexiconTable.allCases.count)
        var names: [Lexicon.Hit] = []
        for hit in hits {
            let table = lexicon.sense(hit).table
            byTable[Int(table.rawValue)].append(hit)
            if table.rawValue <= LexiconTable.outlets.rawValue { names.append(hit) }
        }
        hitsByTable = byTable.enumerated().map { index, hits in
            index == Int(LexiconTable.attributions.rawValue) ? hits : Self.leftmostLongest(hits)
        }
        self.names = Self.leftmostLongest(names)
    }

    /// The words of a table, leftmost and longest, by place; of `attributions` all of them.
    public func hits(_ table: LexiconTable) -> [Lexicon.Hit] {
        hitsByTable[Int(table.rawValue)]
    }

    /// The folded bytes of a token.
    func foldedWord(_ index: Int) -> ArraySlice<UInt8> {
        let start = Int(foldedStarts[index])
        var end = start
        while end < folded.bytes.count, Int(folded.offsets[end]) < tokens[index].range.upperBound {
            end += 1
        }
        return folded.bytes[start..<end]
    }

    /// The month or weekday that begins with a token, and where it stands.
    func calendarName(
        at index: Int,
        among names: CalendarNames
    ) -> (name: CalendarNames.Name, range: Range<Int>)? {
        guard tokens[index].kind == .word else { return nil }
        let range = tokens[index].range
        if let name = names.name(of: foldedWord(index), length: range.count) {
            return (name, range)
        }
        let start = Int(foldedStarts[index])
        guard let (name, length) = names.name(at: start, in: folded.bytes) else { return nil }
        return (name, folded.sourceRange(of: start..<(start + length)))
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

    private static func starts(of tokens: [Token], in folded: FoldedText) -> [Int32] {
        var starts: [Int32] = []
        starts.reserveCapacity(tokens.count)
        var position = 0
        for token in tokens {
            while position < folded.bytes.count,
                Int(folded.offsets[position]) < token.range.lowerBound
            { position += 1 }
            starts.append(Int32(position))
        }
        return starts
    }

    /// Of hits sorted by start, then longest first, those that no earlier one overlaps.
    private static func leftmostLongest(_ hits: [Lexicon.Hit]) -> [Lexicon.Hit] {
        var chosen: [Lexicon.Hit] = []
        for hit in hits {
            if let last = chosen.last, last.range.overlaps(hit.range) { continue }
            chosen.append(hit)
        }
        return chosen
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

extension Array where Element == Lexicon.Hit {
    /// The hit that begins at a byte offset, or `nil`.
    ///
    /// The array is sorted and does not overlap.
    public func beginning(at offset: Int) -> Lexicon.Hit? {
        let index = partitionPoint(count) { self[$0].range.lowerBound >= offset }
        return index < count && self[index].range.lowerBound == offset ? self[index] : nil
    }

    /// The hit that ends at a byte offset, or `nil`.
    ///
    /// The array is sorted and does not overlap.
    public func ending(at offset: Int) -> Lexicon.Hit? {
        let index = partitionPoint(count) { self[$0].range.upperBound >= offset }
        return index < count && self[index].range.upperBound == offset ? self[index] : nil
    }

    /// Those that begin within a range.
    ///
    /// The array is sorted.
    public func within(_ range: Range<Int>) -> ArraySlice<Lexicon.Hit> {
        let low = partitionPoint(count) { self[$0].range.lowerBound >= range.lowerBound }
        let high = partitionPoint(count) { self[$0].range.lowerBound >= range.upperBound }
        return self[low..<Swift.max(low, high)]
    }
}
