// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsStories
import Testing

/// What stays the same whatever order the articles come in.
@Suite struct StoryOrderTests {
    private static let articles = Report.annotated(
        Report.ferry + Report.otherFerry + Report.quakes
    )

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `any order of the same articles gives the same stories`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let shuffled = Self.articles.shuffled(using: &generator)
        let first = StoryBuilder().stories(of: Self.articles)
        let second = StoryBuilder().stories(of: shuffled)
        #expect(first.stories == second.stories)
        #expect(first.storylines == second.storylines)
    }

    @Test func `stories come by time and so do their articles`() {
        let stories = StoryBuilder().stories(of: Self.articles).stories
        #expect(stories.map { $0.assignments[0].article.value }.first == "quake-1")
        let days = stories.compactMap { $0.day }
        #expect(days == days.sorted())
    }
}
