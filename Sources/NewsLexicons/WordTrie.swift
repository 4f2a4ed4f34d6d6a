// SPDX-License-Identifier: Apache-2.0

/// A trie over bytes, made once and then read, whose nodes hold the bytes that only one way leads
/// over (a radix tree: Morrison, “PATRICIA”, Journal of the ACM 15, 1968).
///
/// Two bytes have a meaning of their own in a key: `space` stands for a run of white space, and
/// `anyEnding` for whatever letters are left of a word, none included.
final class WordTrie: Sendable {
    /// Stands in a key for a run of white space.
    static let space = UInt8(ascii: " ")
    /// Stands in a key for the letters left of a word.
    static let anyEnding: UInt8 = 0x01
    /// The node that every key begins at.
    static let root: Int32 = 0
    /// No node, no value.
    static let none: Int32 = -1
    /// The longest key, in bytes.
    static let longestKey = 1_000

    /// The most bytes that lead over one branch, behind the first.
    static let longestLabel = 255

    /// The root and all that is below it, each node behind what leads to it (after ICU's BytesTrie), so
    /// that a walk reads on in the same lines of the processor's cache.
    ///
    /// A branch is the bytes that lead to it behind the first, with their number in front, then a
    /// node: its value plus one in seven bits a byte, the lowest first and the last below 0x80; the
    /// number of its children; their first bytes, sorted; how far behind the node the branch of each
    /// but the first begins, in three bytes, the lowest first; the branches themselves. There is no
    /// branch to the root.
    let bytes: [UInt8]
    /// How keys begin.
    let beginnings: Beginnings

    init(bytes: [UInt8], beginnings: Beginnings) {
        self.bytes = bytes
        self.beginnings = beginnings
    }

    /// A node, read.
    struct Node {
        /// What the key that ends here has for a value; `none` where none does.
        var value: Int32
        /// How many children it has, at most 255.
        var childCount: Int
        /// Where their first bytes begin.
        var firstBytes: Int
        /// Where the node begins.
        var start: Int
    }

    /// Whether there is no key.
    var isEmpty: Bool { bytes.count <= 2 }

    /// The value of the key that ends at a node of `node(for:)`, or `none`.
    @inline(__always)
    func value(at node: Int32) -> Int32 {
        let bytes = bytes
        return Self.node(at: Int(node), in: bytes.span).value
    }

    /// The node that begins at an offset of a trie's bytes.
    @inline(__always)
    static func node(at start: Int, in trie: Span<UInt8>) -> Node {
        var position = start
        var value: Int32 = 0
        var shift: Int32 = 0
        while trie[position] >= 0x80 {
            value |= Int32(trie[position] & 0x7F) << shift
            shift += 7
            position += 1
        }
        value |= Int32(trie[position]) << shift
        return Node(
            value: value - 1,
            childCount: Int(trie[position + 1]),
            firstBytes: position + 2,
            start: start
        )
    }

    /// The branch from a node over a first byte, or `none`.
    ///
    /// - Complexity: O(log *n*) in the children of the node, without a jump that depends on the byte.
    @inline(__always)
    static func branch(of node: Node, over byte: UInt8, in trie: Span<UInt8>) -> Int32 {
        guard node.childCount > 0 else { return none }
        var index = node.firstBytes
        var count = node.childCount
        while count > 1 {
            let half = count >> 1
            index = trie[index + half] <= byte ? index + half : index
            count -= half
        }
        guard trie[index] == byte else { return none }
        let offsets = node.firstBytes + node.childCount
        let child = index - node.firstBytes
        if child == 0 { return Int32(truncatingIfNeeded: offsets + 3 * (node.childCount - 1)) }
        let place = offsets + 3 * (child - 1)
        let distance =
            Int(trie[place]) | Int(trie[place + 1]) << 8 | Int(trie[place + 2]) << 16
        return Int32(truncatingIfNeeded: node.start + distance)
    }

    /// Where the node begins to which a branch leads, and where in `text` the bytes end that lead to
    /// it, the first of them, `byte`, at `start`; an end of `none` where the text has other bytes.
    ///
    /// - Precondition: a `byte` above `space` stands in the text.
    @inline(__always)
    static func follow(
        _ branch: Int32,
        over byte: UInt8,
        in trie: Span<UInt8>,
        along text: Span<UInt8>,
        from start: Int
    ) -> (node: Int, end: Int) {
        var place = Int(branch) + 1
        let node = place + Int(trie[Int(branch)])
        var end = byte > space ? start + 1 : end(of: byte, in: text, from: start)
        while place < node, end >= 0 {
            let byte = trie[place]
            if byte > space {
                end = end < text.count && text[end] == byte ? end + 1 : Int(none)
            } else {
                end = Self.end(of: byte, in: text, from: end)
            }
            place += 1
        }
        return (node, end)
    }

    /// Where in `text` that ends which a byte of a key stands for, or `none`.
    static func end(of byte: UInt8, in text: Span<UInt8>, from start: Int) -> Int {
        if byte > space {
            return start < text.count && text[start] == byte ? start + 1 : Int(none)
        }
        if byte == anyEnding { return LetterClass.endOfWord(in: text, from: start) }
        let end = endOfSpace(in: text, from: start)
        return end > start ? end : Int(none)
    }

    /// The node that a key ends at, or `none`.
    func node(for key: ArraySlice<UInt8>) -> Int32 {
        let bytes = bytes
        let trie = bytes.span
        let key = key.span
        var place = Int(Self.root)
        var index = 0
        while index < key.count {
            let node = Self.node(at: place, in: trie)
            let branch = Self.branch(of: node, over: key[index], in: trie)
            guard branch != Self.none else { return Self.none }
            let label = Int(branch) + 1
            let count = Int(trie[Int(branch)])
            guard index + 1 + count <= key.count else { return Self.none }
            for step in 0..<count where trie[label + step] != key[index + 1 + step] {
                return Self.none
            }
            place = label + count
            index += 1 + count
        }
        return Int32(truncatingIfNeeded: place)
    }

    private static func endOfSpace(in text: Span<UInt8>, from start: Int) -> Int {
        var position = start
        while position < text.count, text[position] == 0x20 || text[position] == 0x0A {
            position += 1
        }
        return position
    }
}
