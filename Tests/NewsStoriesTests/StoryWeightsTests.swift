// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import NewsStories

@Suite struct StoryWeightsTests {
    private static func trees(
        bias: Double = 0,
        roots: [Int] = [0],
        kinds: [Int] = [0, 255, 255],
        limits: [Double] = [0.5, 0, 0],
        children: [Int] = [1, 0, 0],
        values: [Double] = [0, -1, 1]
    ) -> StoryWeights.Trees {
        StoryWeights.Trees(
            bias: bias,
            roots: roots,
            kinds: kinds,
            limits: limits,
            children: children,
            values: values
        )
    }

    @Test(arguments: [
        trees(roots: [3]), trees(roots: [-1]), trees(kinds: [99, 255, 255]),
        trees(kinds: [-1, 255, 255]), trees(limits: [0]), trees(children: [2, 0, 0]),
        trees(children: [0, 0, 0]), trees(children: [Int.max, 0, 0]), trees(values: []),
    ])
    func `nodes that make no trees are refused`(bad: StoryWeights.Trees) {
        let good = Self.trees()
        #expect(StoryWeights(oneLanguage: good, twoLanguages: good, standing: good) != nil)
        #expect(StoryWeights(oneLanguage: bad, twoLanguages: good, standing: good) == nil)
        #expect(StoryWeights(oneLanguage: good, twoLanguages: bad, standing: good) == nil)
        #expect(StoryWeights(oneLanguage: good, twoLanguages: good, standing: bad) == nil)
    }

    @Test func `other weights find other stories`() throws {
        let never = Self.trees(bias: -100)
        let weights = try #require(
            StoryWeights(oneLanguage: never, twoLanguages: never, standing: never)
        )
        let text = "A fire on the ferry Halkyon off Corfu killed two sailors; 328 were rescued."
        let articles = Report.annotated([
            Report(id: "a", day: "2026-03-11", title: "Ferry burns off Corfu", text: text),
            Report(id: "b", day: "2026-03-11", title: "Fire on a ferry off Corfu", text: text),
        ])
        #expect(StoryBuilder().stories(of: articles).stories.count == 1)
        #expect(StoryBuilder(weights: weights).stories(of: articles).stories.count == 2)
    }
}
