// SPDX-License-Identifier: Apache-2.0

/// A trie over bytes, made once and then read, whose nodes hold the bytes that only one way leads
/// over (a radix tree: Morrison, “PATRICIA”, Journal of the ACM 15, 1968).
///
/// Two bytes have a meaning of their own in a key: `space` stands for a run of white space, and
/// `anyEnding` for whatever letters are left of a word, none included.
struct WordTrie: Sendable {
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

    /// A branch of the trie, or the end of a key.
    struct Node: BitwiseCopyable {
        /// What the key that ends here has for a value; `none` where none does.
        var value: Int32
        /// Its children stand beside each other from here on, by first byte.
        var firstChild: Int32
        /// Where in `labels` the bytes begin that lead to it from its parent, behind the first.
        var labelStart: Int32
        /// How many they are.
        var labelCount: UInt16
        var childCount: UInt8
        /// 1 if it has a child over `anyEnding`.
        var hasEnding: UInt8
    }

    /// The nodes, each behind its parent.
    let nodes: [Node]
    /// The first byte that leads to each node; 0 for the root.
    let firstBytes: [UInt8]
    /// The further bytes of all nodes.
    let labels: [UInt8]
    /// Where keys cannot begin.
    let filter: PrefixFilter
    /// For each byte the child of the root over it, or `none`.
    private let roots: [Int32]

    init(nodes: [Node], firstBytes: [UInt8], labels: [UInt8], filter: PrefixFilter) {
        self.nodes = nodes
        self.firstBytes = firstBytes
        self.labels = labels
        self.filter = filter
        var roots = [Int32](repeating: Self.none, count: 256)
        if let root = nodes.first {
            for child in root.firstChild..<(root.firstChild + Int32(root.childCount)) {
                roots[Int(firstBytes[Int(child)])] = child
            }
        }
        self.roots = roots
    }

    /// Whether there is no key.
    var isEmpty: Bool { nodes.count <= 1 }

    /// The value of the key that ends at a node, or `none`.
    @inline(__always)
    func value(at node: Int32) -> Int32 { nodes[Int(node)].value }

    /// Whether a word with any ending goes on from a node.
    @inline(__always)
    func hasEnding(_ node: Int32) -> Bool { nodes[Int(node)].hasEnding == 1 }

    /// The child of the root whose label begins with a byte, or `none`.
    @inline(__always)
    func first(over byte: UInt8) -> Int32 { roots[Int(byte)] }

    /// The child of `node` whose label begins with a byte, or `none`.
    ///
    /// - Complexity: O(log *n*) in the children of the node, at most 255.
    @inline(__always)
    func child(of node: Int32, over byte: UInt8) -> Int32 {
        let node = nodes[Int(node)]
        var low = node.firstChild
        var high = low + Int32(node.childCount)
        while low < high {
            let middle = (low + high) >> 1
            let found = firstBytes[Int(middle)]
            if found == byte { return middle }
            if found < byte { low = middle + 1 } else { high = middle }
        }
        return Self.none
    }

    /// Where in `text` the bytes end that lead to the child of a node over `first`, from `start` on;
    /// `nil` where the text has other bytes.
    @inline(__always)
    func end(of child: Int32, over first: UInt8, in text: [UInt8], from start: Int) -> Int? {
        guard var position = Self.end(of: first, in: text, from: start) else { return nil }
        let node = nodes[Int(child)]
        guard node.labelCount > 0 else { return position }
        for index in Int(node.labelStart)..<(Int(node.labelStart) + Int(node.labelCount)) {
            guard let end = Self.end(of: labels[index], in: text, from: position) else {
                return nil
            }
            position = end
        }
        return position
    }

    /// Where in `text` that ends which a byte of a key stands for.
    @inline(__always)
    private static func end(of byte: UInt8, in text: [UInt8], from start: Int) -> Int? {
        if byte > space { return start < text.count && text[start] == byte ? start + 1 : nil }
        if byte == anyEnding { return LetterClass.endOfWord(in: text, from: start) }
        let end = endOfSpace(in: text, from: start)
        return end > start ? end : nil
    }

    /// The node that a key ends at, or `none`.
    func node(for key: some Collection<UInt8>) -> Int32 {
        var node = Self.root
        var rest = key[...]
        while let byte = rest.first, !nodes.isEmpty {
            node = child(of: node, over: byte)
            rest = rest.dropFirst()
            guard node != Self.none, rest.starts(with: label(of: node)) else { return Self.none }
            rest = rest.dropFirst(Int(nodes[Int(node)].labelCount))
        }
        return nodes.isEmpty ? Self.none : node
    }

    private func label(of node: Int32) -> ArraySlice<UInt8> {
        let node = nodes[Int(node)]
        return labels[Int(node.labelStart)..<(Int(node.labelStart) + Int(node.labelCount))]
    }

    private static func endOfSpace(in text: [UInt8], from start: Int) -> Int {
        var position = start
        while position < text.count, text[position] == 0x20 || text[position] == 0x0A {
            position += 1
        }
        return position
    }
}
