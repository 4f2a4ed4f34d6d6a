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
        var matcher = Matcher(lexicon: self, text: text, language: language)
        return matcher.run()
    }

    /// The sense of a hit.
    public func sense(_ hit: Hit) -> Sense { senses[Int(hit.sense)] }
}

/// One pass over one text.
private struct Matcher {
    let lexicon: Lexicon
    let bytes: [UInt8]
    let text: FoldedText
    let ownLanguage: UInt32
    let nameLanguages: UInt32
    var hits: [Lexicon.Hit] = []
    var pending: [(node: Int32, position: Int)] = []

    init(lexicon: Lexicon, text: FoldedText, language: Language) {
        self.lexicon = lexicon
        self.text = text
        bytes = text.bytes
        ownLanguage = Lexicon.bit(of: language)
        nameLanguages = ownLanguage | Lexicon.bit(of: Language("en"))
    }

    mutating func run() -> [Lexicon.Hit] {
        var position = 0
        var previous = LetterClass.none
        var wasDigit = false
        while position < bytes.count {
            let (value, next) = scalar(at: position, in: bytes)
            let current = LetterClass(scalar: value)
            // A digit parts words too: 5kg, Rp3.
            let begins =
                current == .unspaced || current == .none || current != previous
                || (bytes[position] &- 0x30 < 10) != wasDigit
            if begins { match(from: position, isBehindArticle: false) }
            if begins, current == .spaced, (0x590...0x6FF).contains(value) {
                matchBehindPrefixes(from: position, isHebrew: value < 0x600)
            }
            previous = current
            wasDigit = bytes[position] &- 0x30 < 10
            position = next
        }
        sort()
        return hits
    }

    private mutating func sort() {
        hits.sort { a, b in
            (a.range.lowerBound, b.range.upperBound, a.sense)
                < (b.range.lowerBound, a.range.upperBound, b.sense)
        }
    }

    private mutating func match(from start: Int, isBehindArticle: Bool) {
        pending.removeAll(keepingCapacity: true)
        pending.append((WordTrie.root, start))
        while let (node, position) = pending.popLast() {
            let value = lexicon.trie.value(at: node)
            if value != WordTrie.none, ends(at: position) {
                emit(value, start..<position, isBehindArticle: isBehindArticle)
            }
            let star = lexicon.trie.child(of: node, over: WordTrie.anyEnding)
            if star != WordTrie.none { pending.append((star, endOfWord(from: position))) }
            guard position < bytes.count else { continue }
            let byte = bytes[position]
            let isSpace = byte == 0x20 || byte == 0x0A
            let child = lexicon.trie.child(of: node, over: isSpace ? WordTrie.space : byte)
            guard child != WordTrie.none else { continue }
            pending.append((child, isSpace ? endOfSpace(from: position) : position + 1))
        }
    }

    private mutating func emit(_ first: Int32, _ range: Range<Int>, isBehindArticle: Bool) {
        var index = first
        while index != WordTrie.none {
            let entry = lexicon.entries[Int(index)]
            index = entry.next
            let table = lexicon.senses[Int(entry.sense)].table
            let allowed = table.holdsNames ? nameLanguages : ownLanguage
            guard entry.languages & allowed != 0, !entry.isBare || isBehindArticle else { continue }
            hits.append(
                Lexicon.Hit(
                    range: text.sourceRange(of: range),
                    sense: entry.sense,
                    part: entry.part,
                    frame: entry.frame
                )
            )
        }
    }

    /// Whether a word may end here: not between two letters of a script that parts its words.
    private func ends(at position: Int) -> Bool {
        guard position > 0, position < bytes.count else { return true }
        guard LetterClass(scalar: scalar(at: position, in: bytes).value) == .spaced else {
            return true
        }
        if (bytes[position] &- 0x30 < 10) != (bytes[position - 1] &- 0x30 < 10) { return true }
        var before = position - 1
        while before > 0, bytes[before] & 0xC0 == 0x80 { before -= 1 }
        return LetterClass(scalar: scalar(at: before, in: bytes).value) != .spaced
    }

    private func endOfWord(from start: Int) -> Int {
        var position = start
        while position < bytes.count {
            let (value, next) = scalar(at: position, in: bytes)
            let letters = LetterClass(scalar: value)
            guard letters == .spaced || letters == .hangul else { break }
            position = next
        }
        return position
    }

    private func endOfSpace(from start: Int) -> Int {
        var position = start
        while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x0A {
            position += 1
        }
        return position
    }

    /// Tries again behind the conjunctions, prepositions and articles that Arabic and Hebrew glue
    /// to a word.
    private mutating func matchBehindPrefixes(from start: Int, isHebrew: Bool) {
        var position = start
        var isBehindArticle = false
        for letters in isHebrew ? hebrewPrefixes : arabicPrefixes {
            guard let length = letters.first(where: { begins(with: $0, at: position) })?.count
            else { continue }
            position += length
            isBehindArticle = !isHebrew && (length == 4)
            // Three letters must be left, or ordinary short words would be cut.
            guard endOfWord(from: position) - position >= 6 else { return }
            match(from: position, isBehindArticle: isBehindArticle)
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
