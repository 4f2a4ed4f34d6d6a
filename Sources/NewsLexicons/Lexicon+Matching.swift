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

    /// The table of a hit's sense.
    public func table(of hit: Hit) -> LexiconTable { senses[Int(hit.sense)].table }
}

/// One pass over one text.
private struct Matcher {
    let lexicon: Lexicon
    let text: FoldedText
    let bytes: [UInt8]
    /// The words that may stand in the text: those of its language, and names.
    let tries: [WordTrie]

    /// What was found so far, and the ways that are still to be gone.
    struct Found {
        var hits: [Lexicon.Hit] = []
        var pending: [(node: Int32, position: Int)] = []
    }

    init(lexicon: Lexicon, text: FoldedText, language: Language) {
        self.lexicon = lexicon
        self.text = text
        bytes = text.bytes
        let column = Lexicon.column(of: language)
        tries = lexicon.layers.flatMap { layer in
            [column.map { layer.words[$0] }, layer.names].compactMap { $0 }.filter { !$0.isEmpty }
        }
    }

    func run() -> [Lexicon.Hit] {
        var found = Found()
        found.hits.reserveCapacity(bytes.count / 8)
        var position = 0
        var previous = LetterClass.none
        var wasDigit = false
        while position < bytes.count {
            let (value, next) = scalar(at: position, in: bytes)
            let current = LetterClass(scalar: value)
            let isDigit = bytes[position] &- 0x30 < 10
            // A digit parts words too: 5kg, Rp3.
            if current == .unspaced || current == .none || current != previous
                || isDigit != wasDigit
            {
                matchAll(from: position, scalar: value, current, &found)
            }
            previous = current
            wasDigit = isDigit
            position = next
        }
        return found.hits
    }

    /// Finds the words that begin at a place, and in Arabic and Hebrew those behind its prefixes.
    private func matchAll(
        from position: Int,
        scalar: UInt32,
        _ letters: LetterClass,
        _ found: inout Found
    ) {
        let first = found.hits.count
        match(from: position, isBehindArticle: false, &found)
        if letters == .spaced, (0x590...0x6FF).contains(scalar) {
            matchBehindPrefixes(from: position, isHebrew: scalar < 0x600, &found)
        }
        if found.hits.count > first + 1 { Self.sort(&found.hits, from: first) }
    }

    /// Sorts the hits of one word, of which there are few, and drops those that stand there twice.
    private static func sort(_ hits: inout [Lexicon.Hit], from first: Int) {
        hits[first...].sort { a, b in
            (a.range.lowerBound, b.range.upperBound, a.sense)
                < (b.range.lowerBound, a.range.upperBound, b.sense)
        }
        var kept = first + 1
        for index in (first + 1)..<hits.count where hits[index] != hits[kept - 1] {
            hits[kept] = hits[index]
            kept += 1
        }
        hits.removeLast(hits.count - kept)
    }

    private func match(from start: Int, isBehindArticle: Bool, _ found: inout Found) {
        for index in tries.indices {
            let first = tries[index].first(over: bytes[start])
            guard first != WordTrie.none,
                tries[index].filter.mayBegin(at: start, in: bytes)
            else { continue }
            match(tries[index], from: start, over: first, isBehindArticle: isBehindArticle, &found)
        }
    }

    /// Walks a trie from a place on, over every way that its words leave open.
    private func match(
        _ trie: WordTrie,
        from start: Int,
        over first: Int32,
        isBehindArticle: Bool,
        _ found: inout Found
    ) {
        guard let end = trie.end(of: first, over: bytes[start], in: bytes, from: start) else {
            return
        }
        found.pending.append((first, end))
        while let (node, position) = found.pending.popLast() {
            let value = trie.value(at: node)
            if value != WordTrie.none, LetterClass.mayEnd(at: position, in: bytes) {
                emit(value, start..<position, isBehindArticle: isBehindArticle, &found)
            }
            if trie.hasEnding(node) { follow(trie, node, WordTrie.anyEnding, position, &found) }
            guard position < bytes.count else { continue }
            let byte = bytes[position]
            follow(trie, node, byte == 0x0A ? WordTrie.space : byte, position, &found)
        }
    }

    /// Goes from a node to the child over a byte, where the text has all of its label.
    @inline(__always)
    private func follow(
        _ trie: WordTrie,
        _ node: Int32,
        _ byte: UInt8,
        _ position: Int,
        _ found: inout Found
    ) {
        let child = trie.child(of: node, over: byte)
        guard child != WordTrie.none,
            let end = trie.end(of: child, over: byte, in: bytes, from: position)
        else { return }
        found.pending.append((child, end))
    }

    private func emit(
        _ first: Int32,
        _ range: Range<Int>,
        isBehindArticle: Bool,
        _ found: inout Found
    ) {
        var index = first
        while index != WordTrie.none {
            let entry = lexicon.entries[Int(index)]
            index = entry.next
            guard entry.isBare == 0 || isBehindArticle, !isReplaced(entry.sense) else { continue }
            found.hits.append(
                Lexicon.Hit(
                    range: text.sourceRange(of: range),
                    sense: entry.sense,
                    part: entry.part,
                    frame: entry.frame
                )
            )
        }
    }

    private func isReplaced(_ sense: Int32) -> Bool {
        !lexicon.replaced.isEmpty && lexicon.replaced.contains(sense)
    }

    /// Tries again behind the conjunctions, prepositions and articles that Arabic and Hebrew glue
    /// to a word.
    private func matchBehindPrefixes(from start: Int, isHebrew: Bool, _ found: inout Found) {
        var position = start
        var isBehindArticle = false
        for letters in isHebrew ? hebrewPrefixes : arabicPrefixes {
            guard let length = letters.first(where: { begins(with: $0, at: position) })?.count
            else { continue }
            position += length
            isBehindArticle = !isHebrew && (length == 4)
            guard position < bytes.count else { return }
            let first = found.hits.count
            match(from: position, isBehindArticle: isBehindArticle, &found)
            // Three letters must be left, or ordinary short words would be cut.
            if LetterClass.endOfWord(in: bytes, from: position) - position < 6 {
                dropShort(&found, from: first)
            }
        }
    }

    /// Of a short word behind a prefix only what goes on behind it counts: תל אביב, ח'אן יונס.
    private func dropShort(_ found: inout Found, from first: Int) {
        for index in found.hits.indices[first...].reversed()
        where found.hits[index].range.count < 7 {
            found.hits.remove(at: index)
        }
    }

    private func begins(with prefix: [UInt8], at position: Int) -> Bool {
        position + prefix.count <= bytes.count
            && bytes[position..<(position + prefix.count)].elementsEqual(prefix)
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
