// SPDX-License-Identifier: Apache-2.0

/// Small decision trees whose answers are added up: a logarithm of odds.
///
/// Trees and not a weighted sum, because evidence depends on evidence: shared words tell little where
/// the names of the leads differ. Each question is asked of one number, so that an answer can be
/// taken apart into what each number did for it.
struct BoostedTrees: Sendable {
    /// What is answered before anything is asked.
    private let bias: Double
    /// The first node of each tree.
    private let roots: [Int32]
    /// The nodes; those of a tree stand together, and a node's two children side by side.
    private let nodes: [Node]

    private struct Node {
        /// The index of the number that is asked for; `leaf` where there is nothing to ask.
        var kind: UInt8
        /// The first child, by its distance; it is for numbers up to the limit, the second for others.
        var child: UInt8
        var limit: Float
        /// The answer here; of a node with children the mean of theirs.
        var value: Float
    }

    private static let leaf: UInt8 = 255

    /// Trees as `scripts/train-stories` writes them.
    ///
    /// - Precondition: all four lists of nodes are of one length, and children come after their
    ///   parents, fewer than 256 places behind.
    init(
        bias: Double,
        roots: [Int32],
        kinds: [UInt8],
        limits: [Double],
        children: [Int32],
        values: [Double]
    ) {
        self.bias = bias
        self.roots = roots
        nodes = kinds.indices.map { index in
            Node(
                kind: kinds[index],
                child: kinds[index] == Self.leaf ? 0 : UInt8(Int(children[index]) - index),
                limit: Float(limits[index]),
                value: Float(values[index])
            )
        }
    }

    /// The answer for some numbers.
    ///
    /// - Complexity: O(*n*) in the trees.
    func evidence(_ numbers: [Double]) -> Double {
        var sum = bias
        let (nodes, numbers) = (nodes.span, numbers.span)
        for root in roots {
            var index = Int(root)
            while nodes[index].kind != Self.leaf {
                index = Self.next(after: nodes[index], at: index, numbers)
            }
            sum += Double(nodes[index].value)
        }
        return sum
    }

    /// What each of some numbers adds to the answer: the changes of the value at the questions that
    /// were asked of it (Saabas 2014).
    ///
    /// - Complexity: O(*n*) in the trees.
    func contributions(_ numbers: [Double]) -> [Double] {
        var sums = [Double](repeating: 0, count: numbers.count)
        for root in roots {
            var index = Int(root)
            while nodes[index].kind != Self.leaf {
                let child = Self.next(after: nodes[index], at: index, numbers.span)
                sums[Int(nodes[index].kind)] += Double(nodes[child].value - nodes[index].value)
                index = child
            }
        }
        return sums
    }

    @inline(__always)
    private static func next(after node: Node, at index: Int, _ numbers: Span<Double>) -> Int {
        index + Int(node.child) + (Float(numbers[Int(node.kind)]) > node.limit ? 1 : 0)
    }
}
