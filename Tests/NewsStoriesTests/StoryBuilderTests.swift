// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsStories
import Testing

/// What a reader sees: which articles are one story, and why.
@Suite struct StoryBuilderTests {
    private func stories(_ reports: [Report]) -> [Story] {
        StoryBuilder().stories(of: Report.annotated(reports)).stories
    }

    @Test func `reports of one event in three languages are one story`() {
        let groups = stories(Report.ferry + Report.otherFerry).groups
        #expect(
            groups.map { Set($0) } == [
                ["other-en", "other-id"], ["ferry-en", "ferry-fr", "ferry-zh"],
            ]
        )
    }

    @Test func `two events alike in kind and country stay two stories`() {
        #expect(stories(Report.quakes).groups == [["quake-1"], ["quake-2"]])
    }

    @Test func `a story is named for its first article and tells the day of its event`() throws {
        let story = try #require(stories(Report.ferry).story(of: "ferry-zh"))
        // All are of one day; the French one is the longest.
        #expect(story.id.value == "story-ferry-fr")
        #expect(story.day?.description == "2026-04-14")
    }

    @Test func `the first article needs no reason and each other has some`() throws {
        let story = try #require(stories(Report.ferry).first)
        #expect(story.assignments[0].score == 1)
        #expect(story.assignments[0].because.isEmpty)
        for assignment in story.assignments.dropFirst() {
            #expect(!assignment.because.isEmpty)
            #expect(assignment.score > 0.5 && assignment.score <= 1)
        }
    }

    @Test func `reasons name what both have`() throws {
        let story = try #require(stories(Report.ferry).story(of: "ferry-en"))
        let because = story.assignments.first { $0.article.value == "ferry-en" }?.because ?? []
        #expect(because.contains { $0.words.contains("328") })
        #expect(because.contains { $0.words.contains("Melidis") || $0.words.contains("Halkyon") })
    }

    @Test func `an article without a date joins the story that it tells of`() {
        var undated = Report.ferry[1]
        undated.day = nil
        let groups = stories([Report.ferry[0], undated] + Report.otherFerry).groups
        #expect(groups.contains { Set($0) == ["ferry-en", "ferry-fr"] })
    }

    @Test func `the same words a month later are another story`() {
        var late = Report.quakes[0]
        late.id = "late"
        late.day = "2026-04-20"
        #expect(stories([Report.quakes[0], late]).count == 2)
    }

    @Test func `a text that repeats another is its copy and one that tells the same is none`() {
        var copy = Report.ferry[0]
        copy.id = "ferry-wire"
        copy.day = "2026-04-15"
        copy.title = "Blaze on Greek ferry"
        copy.text += "\nThe company said that it would help the families."
        let story = stories(Report.ferry + [copy]).story(of: "ferry-wire")
        let copies = story?.assignments.filter { $0.copyOf != nil } ?? []
        #expect(copies.map(\.article.value) == ["ferry-wire"])
        #expect(copies.first?.copyOf?.value == "ferry-en")
    }

    @Test func `articles without title, text or language stand alone and harm nothing`() {
        let odd = [
            Report(id: "empty"), Report(id: "empty-2"),
            Report(id: "sign", language: "und", day: "2026-04-14", text: "…"),
            Report(id: "title", language: "und", title: "12"),
        ]
        let stories = stories(odd + Report.ferry)
        #expect(stories.count == 5)
        #expect(stories.flatMap(\.assignments).count == 7)
    }

    @Test func `nothing gives nothing`() {
        let (stories, storylines) = StoryBuilder().stories(of: [])
        #expect(stories.isEmpty && storylines.isEmpty)
    }
}
