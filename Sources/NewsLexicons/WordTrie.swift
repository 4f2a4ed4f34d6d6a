// SPDX-License-Identifier: Apache-2.0

/// A trie over bytes, built once, then read.
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

    // A node's edges are edges[firstEdge[node]..<firstEdge[node + 1]], sorted by label.
    private let firstEdge: [Int32]
    private let labels: [UInt8]
    private let targets: [Int32]
    private let values: [Int32]

    /// The node reached from `node` over `label`, or `none`.
    ///
    /// - Complexity: O(log *n*) in the edges of the node, at most 256.
    func child(of node: Int32, over label: UInt8) -> Int32 {
        var low = Int(firstEdge[Int(node)])
        var high = Int(firstEdge[Int(node) + 1])
        while low < high {
            let middle = (low + high) >> 1
            let found = labels[middle]
            if found == label { return targets[middle] }
            if found < label { low = middle + 1 } else { high = middle }
        }
        return Self.none
    }

    /// The value of the key that ends at `node`, or `none`.
    func value(at node: Int32) -> Int32 { values[Int(node)] }

    /// How many nodes there are.
    var nodeCount: Int { values.count }
}

extension WordTrie {
    /// The trie of the keys that a builder has.
    ///
    /// - Complexity: O(*n*) in the nodes: two passes of counting sort, by label, then by parent.
    init(_ builder: Builder) {
        let count = builder.labels.count
        let byLabel = Self.sorted(Array(1..<Int32(count)), by: builder.labels, below: 256)
        let edges = Self.sorted(byLabel, by: builder.parents, below: count)
        var firstEdge = [Int32](repeating: 0, count: count + 1)
        for edge in edges { firstEdge[Int(builder.parents[Int(edge)]) + 1] += 1 }
        for node in 0..<count { firstEdge[node + 1] += firstEdge[node] }
        self.firstEdge = firstEdge
        labels = edges.map { builder.labels[Int($0)] }
        targets = edges
        values = builder.values
    }

    /// Nodes in the order of their keys, those with one key in the order given.
    private static func sorted(
        _ nodes: [Int32],
        by keys: [some BinaryInteger],
        below limit: Int
    ) -> [Int32] {
        var starts = [Int32](repeating: 0, count: limit + 1)
        for node in nodes { starts[Int(keys[Int(node)]) + 1] += 1 }
        for key in 0..<limit { starts[key + 1] += starts[key] }
        var sorted = [Int32](repeating: 0, count: nodes.count)
        for node in nodes {
            let key = Int(keys[Int(node)])
            sorted[Int(starts[key])] = node
            starts[key] += 1
        }
        return sorted
    }

    /// Collects keys; each node has its children as a list of siblings, the latest first.
    ///
    /// Lists lie close together in memory, where a hash table of edges, measured, took twice the
    /// time: keys come language by language, so that what is walked was made a moment ago.
    struct Builder {
        fileprivate var labels: [UInt8] = [0]
        fileprivate var parents: [Int32] = [none]
        fileprivate var values: [Int32] = [none]
        private var links: [(firstChild: Int32, nextSibling: Int32)] = [(none, none)]

        /// The value of the key that ends at a node of `node(for:)`, `none` where it is new.
        subscript(node: Int32) -> Int32 {
            get { values[Int(node)] }
            set { values[Int(node)] = newValue }
        }

        /// The node that a key ends at, made where there is none.
        mutating func node(for key: [UInt8]) -> Int32 {
            var node = root
            for byte in key { node = child(of: node, over: byte) }
            return node
        }

        private mutating func child(of parent: Int32, over byte: UInt8) -> Int32 {
            var child = links[Int(parent)].firstChild
            while child != none {
                if labels[Int(child)] == byte { return child }
                child = links[Int(child)].nextSibling
            }
            let added = Int32(labels.count)
            labels.append(byte)
            parents.append(parent)
            values.append(none)
            links.append((none, links[Int(parent)].firstChild))
            links[Int(parent)].firstChild = added
            return added
        }
    }
}
