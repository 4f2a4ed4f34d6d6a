// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsStories
import Testing

/// What an editor decides is kept.
@Suite struct StoryConstraintTests {
    private static let articles = Report.annotated(
        Report.ferry + Report.otherFerry + Report.quakes
    )

    private func stories(_ constraints: StoryConstraints) -> [Story] {
        StoryBuilder(constraints: constraints).stories(of: Self.articles).stories
    }

    private static func pair(_ one: String, _ other: String) -> StoryConstraints.Pair {
        StoryConstraints.Pair(.init(one), .init(other))
    }

    @Test func `articles that an editor put together stay together, and are said to be`() {
        let stories = stories(StoryConstraints(together: [Self.pair("quake-1", "quake-2")]))
        #expect(stories.groups.contains { Set($0) == ["quake-1", "quake-2"] })
        let second = stories.story(of: "quake-2")?.assignments.last
        #expect(second?.because == ["an editor put them together"])
    }

    @Test func `an article that an editor took out stays out`() {
        let apart = ["ferry-en", "ferry-zh"].map { Self.pair("ferry-fr", $0) }
        let stories = stories(StoryConstraints(apart: apart))
        #expect(stories.story(of: "ferry-fr")?.assignments.count == 1)
        #expect(stories.groups.contains { Set($0) == ["ferry-en", "ferry-zh"] })
    }

    @Test func `an article can be moved, and apart outweighs together`() {
        let moved = StoryConstraints(
            together: [Self.pair("ferry-fr", "quake-1")],
            apart: [Self.pair("ferry-fr", "ferry-en"), Self.pair("ferry-fr", "ferry-zh")]
        )
        #expect(stories(moved).groups.contains { Set($0) == ["quake-1", "ferry-fr"] })
        let both = StoryConstraints(
            together: [Self.pair("quake-1", "quake-2")],
            apart: [Self.pair("quake-2", "quake-1")]
        )
        #expect(stories(both).groups.contains(["quake-2"]))
    }

    @Test func `constraints on articles that never come change nothing`() {
        let unknown = StoryConstraints(
            together: [Self.pair("x", "ferry-en")],
            apart: [Self.pair("y", "z")]
        )
        #expect(stories(unknown) == stories(StoryConstraints()))
    }
}
