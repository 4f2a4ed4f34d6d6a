// SPDX-License-Identifier: Apache-2.0

public import NewsModel
public import NewsText

extension Lexicon {
    /// A word of the tables in a text.
    public struct Hit: Hashable, Sendable {
        /// Where it stands, as byte offsets into the text that was folded.
        public var range: Range<Int>
        /// The index of its sense in `senses`.
        public var sense: Int32
        /// The table of its sense.
        public var table: LexiconTable
        /// Whole, or a part of a frame.
        public var part: Part
        /// The number that the two parts of a frame share; 0 for other words.
        public var frame: Int32
    }

    /// All words of the tables in a text, also those that overlap.
    ///
    /// Words of the text's language are found, and names also in their English form. Sorted by
    /// start, then the longest first, then by table.
    ///
    /// - Complexity: O(*n* · *m*), *n* the bytes of the text, *m* those of the longest word that
    ///   begins at a place; in practice some five steps a byte.
    public func hits(in text: FoldedText, language: Language) -> [Hit] {
        Matcher(lexicon: self, text: text, language: language).run()
    }

    /// The sense of a hit.
    public func sense(_ hit: Hit) -> Sense { senses[Int(hit.sense)] }
}

/// One pass over one text for each trie: a trie is walked as a whole, so that it stays in the
/// processor's cache.
private struct Matcher {
    let lexicon: Lexicon
    let text: FoldedText
    /// The words that may stand in the text: those of its language, and names.
    let tries: [WordTrie]

    /// A place where words may begin.
    struct Start {
        var position: Int
        /// Whether an Arabic article is glued on in front.
        var isBehindArticle: Bool
        /// The bytes that a word must have at least.
        var least = 0
    }

    init(lexicon: Lexicon, text: FoldedText, language: Language) {
        self.lexicon = lexicon
        self.text = text
        let column = Lexicon.column(of: language)
        tries = lexicon.layers.flatMap { layer in
            [column.map { layer.words[$0] }, layer.names].compactMap { $0 }.filter { !$0.isEmpty }
        }
    }

    func run() -> [Lexicon.Hit] {
        // 1 for each byte that a word may end in front of.
        var ends = [UInt8](repeating: 0, count: text.bytes.count + 1)
        let starts = starts(noting: &ends)
        var hits: [Lexicon.Hit] = []
        hits.reserveCapacity(text.bytes.count / 8)
        for trie in tries { match(trie, at: starts, ends, &hits) }
        // Nearly sorted, a run for each trie, which the sort finds.
        hits.sort(by: Self.precedes)
        Self.dropRepeated(&hits)
        return hits
    }

    private static func precedes(_ a: Lexicon.Hit, _ b: Lexicon.Hit) -> Bool {
        if a.range.lowerBound != b.range.lowerBound {
            return a.range.lowerBound < b.range.lowerBound
        }
        if a.range.upperBound != b.range.upperBound {
            return a.range.upperBound > b.range.upperBound
        }
        return a.sense < b.sense
    }

    private static func dropRepeated(_ hits: inout [Lexicon.Hit]) {
        var kept = 0
        for index in hits.indices where index == 0 || hits[index] != hits[kept - 1] {
            if kept != index { hits[kept] = hits[index] }
            kept += 1
        }
        hits.removeLast(hits.count - kept)
    }

    /// Where words may begin: where the kind of letters changes, at every character of a script that
    /// does not part its words, and in Arabic and Hebrew behind prefixes.
    private func starts(noting ends: inout [UInt8]) -> [Start] {
        let bytes = text.bytes.span
        var ends = ends.mutableSpan
        var starts: [Start] = []
        starts.reserveCapacity(bytes.count / 3)
        var position = 0
        var previous = LetterClass.none
        var wasDigit = false
        while position < bytes.count {
            let (value, next) = scalar(at: position, in: bytes)
            let current = LetterClass(scalar: value)
            let isDigit = bytes[position] &- 0x30 < 10
            // A digit parts words too: 5kg, Rp3.
            let isApart = current != previous || isDigit != wasDigit
            ends[position] = isApart || current != .spaced ? 1 : 0
            if isApart || current == .unspaced || current == .none {
                starts.append(Start(position: position, isBehindArticle: false))
                if current == .spaced, (0x590...0x6FF).contains(value) {
                    appendBehindPrefixes(from: position, isHebrew: value < 0x600, &starts)
                }
            }
            previous = current
            wasDigit = isDigit
            position = next
            guard current == .spaced, !isDigit else { continue }
            while position < bytes.count, (bytes[position] | 0x20) &- 0x61 < 26 { position += 1 }
        }
        ends[position] = 1
        return starts
    }

    /// Appends the places behind the conjunctions, prepositions and articles that Arabic and Hebrew
    /// glue to a word.
    private func appendBehindPrefixes(
        from start: Int,
        isHebrew: Bool,
        _ starts: inout [Start]
    ) {
        var position = start
        for letters in isHebrew ? hebrewPrefixes : arabicPrefixes {
            guard let length = letters.first(where: { begins(with: $0, at: position) })?.count
            else { continue }
            position += length
            guard position < text.bytes.count else { return }
            var start = Start(position: position, isBehindArticle: !isHebrew && length == 4)
            // Three letters must be left, or ordinary short words would be cut; of a shorter one only
            // what goes on behind it counts: תל אביב, ח'אן יונס.
            if LetterClass.endOfWord(in: text.bytes.span, from: position) - position < 6 {
                start.least = 7
            }
            starts.append(start)
        }
    }

    private func begins(with prefix: [UInt8], at position: Int) -> Bool {
        position + prefix.count <= text.bytes.count
            && text.bytes[position..<(position + prefix.count)].elementsEqual(prefix)
    }

    /// Finds the words of a trie that begin at every start.
    private func match(
        _ trie: WordTrie,
        at starts: [Start],
        _ ends: [UInt8],
        _ hits: inout [Lexicon.Hit]
    ) {
        let bytes = text.bytes.span
        var ways: [Way] = []
        for start in starts {
            var lengths = trie.beginnings.lengths[Int(bytes[start.position])]
            var position = start.position
            var key: UInt64 = 0
            var count = 0
            while lengths != 0, position < bytes.count, bytes[position] > WordTrie.space {
                key = Beginnings.next(key, bytes[position], at: count)
                position += 1
                count += 1
                let isLength = lengths & 1 == 1
                lengths >>= 1
                guard isLength else { continue }
                let node = trie.beginnings.node(of: key, isEnd: ends[position])
                guard node != WordTrie.none else { continue }
                ways.append(Way(node: Int(node), position: position))
                let isWhole = count < Beginnings.reach
                walk(trie, from: start, &ways, isWhole: isWhole, ends, &hits)
            }
        }
    }

    /// A node of a trie that a text leads to, and where in the text.
    private struct Way {
        var node: Int
        var position: Int
    }

    /// Goes on from a node over every way that its words leave open.
    ///
    /// `isWhole` says that nothing but the end of a word's letters may follow at first: keys with more
    /// letters have a longer beginning.
    private func walk(
        _ trie: WordTrie,
        from start: Start,
        _ ways: inout [Way],
        isWhole: Bool,
        _ ends: [UInt8],
        _ hits: inout [Lexicon.Hit]
    ) {
        let bytes = text.bytes.span
        let trieBytes = trie.bytes
        let trie = trieBytes.span
        var isWhole = isWhole
        while let way = ways.popLast() {
            let node = WordTrie.node(at: way.node, in: trie)
            let position = way.position
            if node.value != WordTrie.none, ends[position] == 1 {
                emit(node.value, start, end: position, &hits)
            }
            let isFirst = isWhole
            isWhole = false
            guard node.childCount > 0 else { continue }
            if trie[node.firstBytes] <= WordTrie.anyEnding {
                follow(node, over: WordTrie.anyEnding, in: trie, from: position, &ways)
            }
            guard position < bytes.count else { continue }
            let byte = bytes[position] == 0x0A ? WordTrie.space : bytes[position]
            if isFirst, byte > WordTrie.space { continue }
            follow(node, over: byte, in: trie, from: position, &ways)
        }
    }

    /// Appends where a node's branch over a byte leads, if the text goes there.
    @inline(__always)
    private func follow(
        _ node: WordTrie.Node,
        over byte: UInt8,
        in trie: Span<UInt8>,
        from position: Int,
        _ ways: inout [Way]
    ) {
        let branch = WordTrie.branch(of: node, over: byte, in: trie)
        guard branch != WordTrie.none else { return }
        let (next, end) = WordTrie.follow(
            branch,
            over: byte,
            in: trie,
            along: text.bytes.span,
            from: position
        )
        if end >= 0 { ways.append(Way(node: next, position: end)) }
    }

    private func emit(_ first: Int32, _ start: Start, end: Int, _ hits: inout [Lexicon.Hit]) {
        guard end - start.position >= start.least else { return }
        let range = text.sourceRange(of: start.position..<end)
        var index = first
        while index != WordTrie.none {
            let entry = lexicon.entries[Int(index)]
            index = entry.next
            guard entry.isBare == 0 || start.isBehindArticle, !isReplaced(entry.sense)
            else { continue }
            hits.append(
                Lexicon.Hit(
                    range: range,
                    sense: entry.sense,
                    table: entry.table,
                    part: entry.part,
                    frame: entry.frame
                )
            )
        }
    }

    private func isReplaced(_ sense: Int32) -> Bool {
        !lexicon.replaced.isEmpty && lexicon.replaced.contains(sense)
    }
}

// In the order in which they may follow each other: and, then a preposition, then the article
// (of which the preposition li leaves only a second lam).
private let arabicPrefixes: [[[UInt8]]] = [
    [Array("و".utf8), Array("ف".utf8)],
    [Array("ب".utf8), Array("ك".utf8), Array("لل".utf8), Array("ل".utf8)],
    [Array("ال".utf8)],
]

private let hebrewPrefixes: [[[UInt8]]] = [
    [Array("ו".utf8)],
    [Array("ש".utf8), Array("כ".utf8)],
    [Array("ב".utf8), Array("ל".utf8), Array("מ".utf8)],
    [Array("ה".utf8)],
]
