// SPDX-License-Identifier: Apache-2.0

extension WordTrie {
    /// Takes keys in any order and makes a trie of them.
    ///
    /// Children are found by a hash of the parent and of their first byte, so that a key costs one
    /// step for each branch on its way.
    struct Builder {
        fileprivate struct Node {
            var parent: Int32
            var labelStart: Int32
            var labelCount: Int32
            var value: Int32
        }

        fileprivate var nodes: [Node] = [
            Node(parent: none, labelStart: 0, labelCount: 0, value: none)
        ]
        fileprivate var labels: [UInt8] = []
        /// How each key begins.
        fileprivate var beginnings: [Beginnings.Beginning] = []
        /// Nodes by the hash of their parent and first byte; a power of two, at most half full.
        private var slots = [Int32](repeating: none, count: 64)

        /// Whether there is no key.
        var isEmpty: Bool { nodes.count == 1 }

        /// The value of the key that ends at a node of `insert`, `none` where it is new.
        subscript(node: Int32) -> Int32 {
            get { nodes[Int(node)].value }
            set { nodes[Int(node)].value = newValue }
        }

        /// The node that a key ends at, made where there is none.
        ///
        /// - Precondition: the key has no more than `longestKey` bytes.
        mutating func insert(_ key: ArraySlice<UInt8>) -> Int32 {
            precondition(key.count <= longestKey, "no word is so long")
            var beginning = Beginnings.beginning(of: key)
            if beginning.key != 0 {
                // The beginning ends at a node of its own.
                beginning.node = node(for: key.prefix(Int(beginning.key >> 56)))
                beginnings.append(beginning)
            }
            return node(for: key)
        }

        private mutating func node(for key: ArraySlice<UInt8>) -> Int32 {
            var node = root
            var position = key.startIndex
            while position < key.endIndex {
                let child = child(of: node, over: key[position])
                guard child != none else { return append(key[position...], to: node) }
                let shared = sharedCount(key, position, with: child)
                position += shared
                node = shared < nodes[Int(child)].labelCount ? split(child, at: shared) : child
            }
            return node
        }

        /// The value of a key, or `none`.
        func value(of key: ArraySlice<UInt8>) -> Int32 {
            var node = root
            var position = key.startIndex
            while position < key.endIndex {
                node = child(of: node, over: key[position])
                guard node != none else { return none }
                let count = sharedCount(key, position, with: node)
                guard count == nodes[Int(node)].labelCount else { return none }
                position += count
            }
            return nodes[Int(node)].value
        }

        private func child(of node: Int32, over byte: UInt8) -> Int32 {
            var slot = Self.hash(node, byte) & (slots.count - 1)
            while slots[slot] != none {
                let child = nodes[Int(slots[slot])]
                if child.parent == node, labels[Int(child.labelStart)] == byte {
                    return slots[slot]
                }
                slot = (slot + 1) & (slots.count - 1)
            }
            return none
        }

        private func sharedCount(_ key: ArraySlice<UInt8>, _ start: Int, with node: Int32) -> Int {
            let label = nodes[Int(node)]
            let most = min(Int(label.labelCount), key.endIndex - start)
            var count = 1
            while count < most, labels[Int(label.labelStart) + count] == key[start + count] {
                count += 1
            }
            return count
        }

        /// Appends nodes for a label, as many as it takes; returns the last.
        private mutating func append(_ label: ArraySlice<UInt8>, to parent: Int32) -> Int32 {
            var node = parent
            var rest = label
            while !rest.isEmpty {
                let part = rest.prefix(1 + longestLabel)
                rest = rest.dropFirst(part.count)
                node = append(
                    Node(
                        parent: node,
                        labelStart: Int32(labels.count),
                        labelCount: Int32(part.count),
                        value: none
                    ),
                    over: part
                )
            }
            return node
        }

        private mutating func append(_ node: Node, over label: ArraySlice<UInt8>) -> Int32 {
            labels.append(contentsOf: label)
            let index = Int32(nodes.count)
            nodes.append(node)
            enter(index)
            growIfNeeded()
            return index
        }

        /// Parts a node in two; returns the upper, which has the first `count` bytes of the label.
        private mutating func split(_ node: Int32, at count: Int) -> Int32 {
            let whole = nodes[Int(node)]
            let upper = Int32(nodes.count)
            // The upper takes the place of the node among the children of its parent.
            slots[slot(of: node)] = upper
            var part = whole
            part.labelCount = Int32(count)
            part.value = none
            nodes.append(part)
            nodes[Int(node)].parent = upper
            nodes[Int(node)].labelStart += Int32(count)
            nodes[Int(node)].labelCount -= Int32(count)
            enter(node)
            growIfNeeded()
            return upper
        }

        private static func hash(_ node: Int32, _ byte: UInt8) -> Int {
            let key = UInt64(UInt32(bitPattern: node)) << 8 | UInt64(byte)
            // Fibonacci hashing: Knuth, The Art of Computer Programming 3, 6.4.
            return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
        }

        private func slot(of node: Int32) -> Int {
            var slot = place(of: node)
            while slots[slot] != node { slot = (slot + 1) & (slots.count - 1) }
            return slot
        }

        private mutating func enter(_ node: Int32) {
            var slot = place(of: node)
            while slots[slot] != none { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = node
        }

        private func place(of node: Int32) -> Int {
            let label = nodes[Int(node)]
            return Self.hash(label.parent, labels[Int(label.labelStart)]) & (slots.count - 1)
        }

        private mutating func growIfNeeded() {
            guard nodes.count * 2 > slots.count else { return }
            slots = Array(repeating: none, count: slots.count * 2)
            for node in nodes.indices.dropFirst() { enter(Int32(node)) }
        }
    }
}

extension WordTrie.Builder {
    /// The trie of the keys.
    ///
    /// - Complexity: O(*n* log *n*) in the nodes.
    func trie() -> WordTrie {
        let children = sortedChildren()
        let sizes = sizes(children)
        var bytes: [UInt8] = []
        var starts = [Int32](repeating: 0, count: nodes.count)
        var pending: [Int32] = [WordTrie.root]
        while let index = pending.popLast() {
            let below = children[Int(index)]
            if index != WordTrie.root {
                let label = label(of: nodes[Int(index)]).dropFirst()
                bytes.append(UInt8(label.count))
                bytes += label
            }
            let start = bytes.count
            starts[Int(index)] = Int32(start)
            bytes += Self.number(nodes[Int(index)].value + 1)
            bytes.append(UInt8(below.count))
            bytes += below.map(firstByte)
            var distance = bytes.count - start + 3 * max(0, below.count - 1)
            for (place, child) in below.enumerated() {
                if place > 0 {
                    bytes += (0..<3).map { UInt8(truncatingIfNeeded: distance >> (8 * $0)) }
                }
                distance += sizes[Int(child)]
            }
            precondition(distance < 1 << 24, "a trie has no more than 16 megabytes")
            pending += below.reversed()
        }
        let beginnings = beginnings.map { beginning in
            var beginning = beginning
            beginning.node = starts[Int(beginning.node)]
            return beginning
        }
        return WordTrie(bytes: bytes, beginnings: Beginnings(beginnings))
    }

    /// How many bytes each node takes with what leads to it and what is below it.
    private func sizes(_ children: [[Int32]]) -> [Int] {
        var sizes = [Int](repeating: 0, count: nodes.count)
        var order: [Int32] = [WordTrie.root]
        var next = 0
        while next < order.count {
            order += children[Int(order[next])]
            next += 1
        }
        for index in order.reversed() {
            let node = nodes[Int(index)]
            let below = children[Int(index)]
            let own = Int(max(1, node.labelCount)) + Self.number(node.value + 1).count + 1
            let table = below.count + 3 * max(0, below.count - 1)
            sizes[Int(index)] = own + table + below.reduce(0) { $0 + sizes[Int($1)] }
        }
        return sizes
    }

    /// A number in seven bits a byte, the lowest first.
    private static func number(_ value: Int32) -> [UInt8] {
        var rest = UInt32(value)
        var bytes: [UInt8] = []
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        return bytes + [UInt8(rest)]
    }

    private func label(of node: Node) -> ArraySlice<UInt8> {
        labels[Int(node.labelStart)..<Int(node.labelStart + node.labelCount)]
    }

    private func firstByte(of node: Int32) -> UInt8 {
        node == WordTrie.root ? 0 : labels[Int(nodes[Int(node)].labelStart)]
    }

    private func sortedChildren() -> [[Int32]] {
        var children = [[Int32]](repeating: [], count: nodes.count)
        for node in nodes.indices.dropFirst() {
            children[Int(nodes[node].parent)].append(Int32(node))
        }
        return children.map { below in below.sorted { firstByte(of: $0) < firstByte(of: $1) } }
    }
}
