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
        /// The second child is for numbers above the limit, the first for all others.
        var limit: Double
        var child: Int32
        /// The answer here; of a node with children the mean of theirs.
        var value: Double
    }

    private static let leaf: UInt8 = 255

    /// Trees as `scripts/train-stories` writes them.
    ///
    /// - Precondition: all four lists of nodes are of one length, and children come after parents.
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
                limit: limits[index],
                child: children[index],
                value: values[index]
            )
        }
    }

    /// The answer for some numbers.
    ///
    /// - Complexity: O(*n*) in the trees.
    func evidence(_ numbers: [Double]) -> Double {
        var sum = bias
        for root in roots {
            var index = Int(root)
            while nodes[index].kind != Self.leaf { index = next(after: index, numbers) }
            sum += nodes[index].value
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
                let child = next(after: index, numbers)
                sums[Int(nodes[index].kind)] += nodes[child].value - nodes[index].value
                index = child
            }
        }
        return sums
    }

    @inline(__always)
    private func next(after index: Int, _ numbers: [Double]) -> Int {
        let node = nodes[index]
        return Int(node.child) + (numbers[Int(node.kind)] > node.limit ? 1 : 0)
    }
}
