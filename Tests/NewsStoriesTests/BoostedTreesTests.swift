// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NewsStories

@Suite struct BoostedTreesTests {
    /// Two trees: number 0 above ½, then number 1 above ¼; and number 1 above ¾.
    private static let trees = BoostedTrees(
        bias: -1,
        roots: [0, 5],
        kinds: [0, 255, 1, 255, 255, 1, 255, 255],
        limits: [0.5, 0, 0.25, 0, 0, 0.75, 0, 0],
        children: [1, 0, 3, 0, 0, 6, 0, 0],
        values: [0, -2, 1, 0.5, 3, 0, -1, 4]
    )

    @Test(arguments: [
        ([0.5, 1.0], 1.0), ([0.6, 0.25], -1.5), ([0.6, 0.3], 1.0), ([1, 1], 6.0),
    ])
    func `the leaves of all trees are added to what comes first`(
        numbers: [Double],
        answer: Double
    ) {
        #expect(Self.trees.evidence(numbers) == answer)
    }

    @Test func `what each number adds makes up the answer`() {
        // The first node of a tree answers 0, so that nothing is left over.
        for numbers in [[0.5, 1.0], [0.6, 0.25], [0.6, 0.3], [1, 1]] {
            let parts = Self.trees.contributions(numbers)
            #expect(parts.reduce(-1, +) == Self.trees.evidence(numbers))
        }
        #expect(Self.trees.contributions([0.6, 0.3]) == [1, 1])
    }

    @Test func `the models in use answer for any numbers`() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<200 {
            let count = PairEvidence.Kind.allCases.count
            let pair = (0..<count).map { _ in Double.random(in: -1...2, using: &generator) }
            for trees in [BoostedTrees.oneLanguage, .twoLanguages] {
                #expect((-40...40).contains(trees.evidence(pair)))
                #expect(trees.contributions(pair).count == count)
            }
            let standing = (0..<Standing.Kind.allCases.count).map { _ in
                Double.random(in: -9...9, using: &generator)
            }
            #expect((-40...40).contains(BoostedTrees.standing.evidence(standing)))
        }
    }
}
