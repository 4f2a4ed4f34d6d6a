// SPDX-License-Identifier: Apache-2.0

/// What was learned of how stories are found: the weights in the program, or others, by which
/// `scripts/train-stories` finds out how well stories are found that the weights have never seen.
public struct StoryWeights: Sendable {
    let similarity: SimilarityModel
    let novelty: NoveltyDecision

    /// The weights in the program.
    public static let trained = StoryWeights(similarity: .trained, novelty: .trained)

    private init(similarity: SimilarityModel, novelty: NoveltyDecision) {
        self.similarity = similarity
        self.novelty = novelty
    }

    /// Trees as lists of their nodes.
    public struct Trees: Sendable {
        /// What is answered before anything is asked.
        public var bias: Double
        /// The first node of each tree.
        public var roots: [Int]
        /// For each node the index of the number that is asked for, 255 where there is nothing to ask.
        public var kinds: [Int]
        /// For each node the number up to which its first child is gone to.
        public var limits: [Double]
        /// For each node the first of its two children, which stand side by side behind it.
        public var children: [Int]
        /// For each node the answer there.
        public var values: [Double]

        /// Trees by their nodes.
        public init(
            bias: Double,
            roots: [Int],
            kinds: [Int],
            limits: [Double],
            children: [Int],
            values: [Double]
        ) {
            self.bias = bias
            self.roots = roots
            self.kinds = kinds
            self.limits = limits
            self.children = children
            self.values = values
        }
    }

    /// The weights that some trees make: over the evidence for two articles in one language and in two, and
    /// over how an article stands to a story.
    ///
    /// `nil` when their nodes do not make trees over so many numbers.
    public init?(oneLanguage: Trees, twoLanguages: Trees, standing: Trees) {
        let kinds = PairEvidence.Kind.allCases.count
        guard let one = BoostedTrees(oneLanguage, over: kinds),
            let two = BoostedTrees(twoLanguages, over: kinds),
            let standing = BoostedTrees(standing, over: Standing.Kind.allCases.count)
        else { return nil }
        similarity = SimilarityModel(oneLanguage: one, twoLanguages: two)
        novelty = NoveltyDecision(trees: standing)
    }
}

extension BoostedTrees {
    /// Trees of which nothing is known yet; `nil` when they are none over `count` numbers.
    fileprivate init?(_ trees: StoryWeights.Trees, over count: Int) {
        let nodes = trees.kinds.count
        guard
            [trees.limits.count, trees.children.count, trees.values.count] == [
                nodes, nodes, nodes,
            ],
            trees.roots.allSatisfy({ (0..<nodes).contains($0) }),
            trees.kinds.indices.allSatisfy({ node in
                let child = trees.children[node]
                return trees.kinds[node] == 255
                    || (0..<count).contains(trees.kinds[node]) && child > node && child - node < 256
                        && child + 1 < nodes
            })
        else { return nil }
        self.init(
            bias: trees.bias,
            roots: trees.roots.map(Int32.init),
            kinds: trees.kinds.map(UInt8.init),
            limits: trees.limits,
            children: trees.children.map { Int32(clamping: $0) },
            values: trees.values
        )
    }
}
