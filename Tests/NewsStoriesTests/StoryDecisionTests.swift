// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel
import NewsStories
import Testing

/// What an editor decides while articles come.
@Suite struct StoryDecisionTests {
    private static let articles = Report.annotated(
        Report.ferry + Report.otherFerry + Report.quakes
    )

    private static func stream() -> StoryStream {
        var stream = StoryStream()
        for article in articles { _ = stream.assign(article) }
        return stream
    }

    private func story(_ article: String, _ stream: StoryStream) -> Story.ID? {
        stream.placement(of: Article.ID(article))?.story
    }

    @Test func `two stories are merged and the name of the first holds for both`() throws {
        var stream = Self.stream()
        let repairs = stream.carryOut([.merge(.init("quake-1"), .init("quake-2"))])
        let (kept, gone) = (Story.ID("story-quake-1"), Story.ID("story-quake-2"))
        #expect(repairs == [.merged(gone, into: kept)])
        #expect(stream.current(gone) == kept)
        #expect(story("quake-2", stream) == kept)
    }

    @Test func `articles taken out are a story with a name of its own, and stay out`() throws {
        var stream = Self.stream()
        let name = story("ferry-en", stream)
        let leaving = ["ferry-fr", "ferry-zh"].map { Article.ID($0) }
        let repairs = stream.carryOut([.split(leaving, from: Article.ID("ferry-en"))])
        guard case .split(let old, let new, let articles) = repairs.first else {
            Issue.record("\(repairs)")
            return
        }
        #expect(old == name && new != name && articles == leaving)
        #expect(story("ferry-en", stream) == name)
        #expect(story("ferry-zh", stream) == new)
        // What is like all of them does not join them again.
        var late = Report.ferry[0]
        late.id = "late"
        late.title = "Ferry Stella Halkyon towed to Corfu after fire, three dead"
        _ = stream.assign(Report.annotated([late])[0])
        #expect(story("ferry-en", stream) != story("ferry-zh", stream))
    }

    @Test func `an article is moved alone`() {
        var stream = Self.stream()
        let repairs = stream.carryOut([
            .move(.init("ferry-fr"), from: .init("ferry-en"), to: .init("quake-1"))
        ])
        #expect(repairs.count == 2)
        #expect(story("ferry-fr", stream) == Story.ID("story-quake-1"))
        #expect(story("ferry-en", stream) == story("ferry-zh", stream))
        #expect(story("ferry-en", stream) != story("ferry-fr", stream))
    }

    @Test func `articles are kept apart, those that come later too`() {
        var stream = StoryStream()
        #expect(stream.carryOut([.apart(.init("ferry-en"), .init("ferry-fr"))]).isEmpty)
        for article in Self.articles { _ = stream.assign(article) }
        #expect(story("ferry-en", stream) != story("ferry-fr", stream))
        var later = Self.stream()
        #expect(later.carryOut([.apart(.init("ferry-en"), .init("ferry-fr"))]).count == 1)
        #expect(story("ferry-en", later) != story("ferry-fr", later))
    }

    @Test func `a decision is carried out once`() throws {
        let decisions: [StoryDecision] = [
            .merge(.init("quake-1"), .init("quake-2")),
            .split([.init("other-id")], from: .init("other-en")),
        ]
        var stream = Self.stream()
        #expect(stream.carryOut(decisions).count == 2)
        #expect(stream.carryOut(decisions).isEmpty)
        var restored = try StoryStream(state: stream.state)
        #expect(restored.carryOut(decisions).isEmpty)
        #expect(restored.state == stream.state)
    }

    @Test func `decisions about articles that are not there, or the same, change nothing`() {
        var stream = Self.stream()
        let repairs = stream.carryOut([
            .merge(.init("x"), .init("quake-1")), .apart(.init("x"), .init("y")),
            .split([.init("x")], from: .init("quake-1")), .split([], from: .init("quake-1")),
            .split([.init("quake-1")], from: .init("quake-1")),
            .merge(.init("quake-1"), .init("quake-1")),
            .move(.init("x"), from: .init("quake-1"), to: .init("quake-2")),
        ])
        #expect(repairs.isEmpty)
    }

    @Test func `the story of a merge stays open until the article comes`() {
        var stream = StoryStream(liveLimit: 1)
        _ = stream.carryOut([.merge(.init("quake-1"), .init("late"))])
        for article in Self.articles { _ = stream.assign(article) }
        var late = Report.quakes[1]
        late.id = "late"
        let placement = stream.assign(Report.annotated([late])[0])
        #expect(placement.story == Story.ID("story-quake-1"))
    }
}
