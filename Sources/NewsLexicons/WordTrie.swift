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
    private var firstEdge: [Int32]
    private var labels: [UInt8]
    private var targets: [Int32]
    private var values: [Int32]

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
    /// Collects keys; a sibling list per node keeps building cheap, `frozen` lays the edges out.
    struct Builder {
        private var label: [UInt8] = [0]
        private var firstChild: [Int32] = [none]
        private var nextSibling: [Int32] = [none]
        private var value: [Int32] = [none]

        /// The value of a key, `none` where it is new; set it to keep the key.
        subscript(key: [UInt8]) -> Int32 {
            mutating get { value[Int(node(for: key))] }
            set { value[Int(node(for: key))] = newValue }
        }

        private mutating func node(for key: [UInt8]) -> Int32 {
            var node = root
            for byte in key { node = child(of: node, adding: byte) }
            return node
        }

        private mutating func child(of parent: Int32, adding byte: UInt8) -> Int32 {
            var child = firstChild[Int(parent)]
            while child != none {
                if label[Int(child)] == byte { return child }
                child = nextSibling[Int(child)]
            }
            let added = Int32(label.count)
            label.append(byte)
            nextSibling.append(firstChild[Int(parent)])
            firstChild.append(none)
            value.append(none)
            firstChild[Int(parent)] = added
            return added
        }

        /// The trie of the keys so far.
        func frozen() -> WordTrie {
            var trie = WordTrie(firstEdge: [], labels: [], targets: [], values: value)
            trie.firstEdge.reserveCapacity(label.count + 1)
            trie.labels.reserveCapacity(label.count)
            trie.targets.reserveCapacity(label.count)
            var children: [Int32] = []
            for node in label.indices {
                trie.firstEdge.append(Int32(trie.labels.count))
                children.removeAll(keepingCapacity: true)
                var child = firstChild[node]
                while child != none {
                    children.append(child)
                    child = nextSibling[Int(child)]
                }
                children.sort { label[Int($0)] < label[Int($1)] }
                for child in children {
                    trie.labels.append(label[Int(child)])
                    trie.targets.append(child)
                }
            }
            trie.firstEdge.append(Int32(trie.labels.count))
            return trie
        }
    }
}
