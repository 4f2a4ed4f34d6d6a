// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel
import NewsStories
import Testing

/// Articles that come one by one and never end.
@Suite struct StoryStreamTests {
    private static let articles = Report.annotated(
        Report.quakes + Report.ferry + Report.otherFerry
    )

    private func groups(_ stream: inout StoryStream) -> [Set<String>] {
        var groups: [Story.ID: Set<String>] = [:]
        for article in Self.articles {
            let placement = stream.assign(article)
            #expect(placement.assignment.article == article.article.id)
            groups[placement.story, default: []].insert(article.article.id.value)
            for case .merged(let gone, let kept) in placement.repairs {
                groups[kept, default: []].formUnion(groups[gone] ?? [])
                groups[gone] = nil
                #expect(stream.current(gone) == kept)
            }
        }
        return Array(groups.values)
    }

    @Test func `a stream gives the stories that a builder gives`() {
        var stream = StoryStream()
        let built = StoryBuilder().stories(of: Self.articles).stories.groups.map { Set($0) }
        #expect(Set(groups(&stream)) == Set(built))
    }

    @Test func `the same articles get the same answers`() {
        var first = StoryStream()
        var second = StoryStream()
        for article in Self.articles {
            #expect(first.assign(article) == second.assign(article))
        }
    }

    @Test func `a copy of a stream goes on by itself`() {
        var stream = StoryStream()
        for article in Self.articles.dropLast() { _ = stream.assign(article) }
        var copy = stream
        guard let last = Self.articles.last else { return }
        #expect(stream.assign(last) == copy.assign(last))
    }

    @Test func `with room for one story the quiet ones take no more articles`() {
        var stream = StoryStream(liveLimit: 1)
        let stories = groups(&stream)
        #expect(stories.count >= 4)
        #expect(stories.reduce(0) { $0 + $1.count } == Self.articles.count)
    }

    @Test func `a story keeps its name, and one never heard of is nobody's`() {
        var stream = StoryStream()
        let name = stream.assign(Self.articles[0]).story
        #expect(name.value == "story-" + Self.articles[0].article.id.value)
        #expect(stream.current(name) == name)
        #expect(stream.current(Story.ID("story-x")).value == "story-x")
    }

    @Test func `an article that comes again is where it was`() {
        var stream = StoryStream()
        let first = Self.articles.map { stream.assign($0) }
        let state = stream.state
        for (article, placement) in zip(Self.articles, first) {
            let again = stream.assign(article)
            #expect(again.story == stream.current(placement.story))
            #expect(again.repairs.isEmpty)
        }
        #expect(stream.state == state)
    }
}
