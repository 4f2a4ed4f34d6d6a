// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import NewsStories

/// Stories that turn out to be two, and articles that tell of many events.
@Suite struct StorySplitTests {
    /// An article on both events and a third.
    private static func roundUp(_ id: String, day: String) -> Report {
        Report(
            id: id,
            day: day,
            title: "At sea and on land: the week in short",
            text: """
                Three people died and 11 were missing after a fire on the ferry Stella Halkyon off Corfu, the \
                Greek coast guard said. The ship carried 328 people; Captain Stavros Melidis said 314 were saved.
                At least 19 people died when the ferry Putri Wawonii sank off Kendari; 112 of 187 were saved, \
                said Wahyu Prasetyono of the Indonesian search and rescue agency.
                A magnitude 6.7 earthquake killed at least 12 people near Chivay in southern Peru; Mayor Mariela \
                Quispe said 318 houses had fallen in Cabanaconde.
                """
        )
    }

    /// The two ferries told often in one week, so that only what is told parts them.
    private static var events: [[Report]] {
        let fires = (0..<4).map { part in
            var report = Report.ferry[part % 2]
            report.id = "fire-\(part)"
            report.day = "2026-04-0\(5 + part / 2)"
            report.text += ["", "", "\nThe owner will pay.", "\nLe port est fermé."][part]
            return report
        }
        let storms = (0..<4).map { part in
            var report = Report.otherFerry[part % 2]
            report.id = "storm-\(part)"
            report.day = "2026-04-0\(5 + part / 2)"
            report.text += ["", "", "\nDivers go on.", "\nPencarian dilanjutkan."][part]
            return report
        }
        return [fires, storms]
    }

    private func stories(_ reports: [Report]) -> [Set<String>] {
        var stream = StoryStream()
        let articles = Report.annotated(reports)
        for article in articles { _ = stream.assign(article) }
        var groups: [Story.ID: Set<String>] = [:]
        for report in reports {
            guard let story = stream.placement(of: Article.ID(report.id))?.story else { continue }
            groups[story, default: []].insert(report.id)
        }
        return Array(groups.values)
    }

    @Test(arguments: 0..<9)
    func `a round-up joins no two events, whenever it comes`(place: Int) {
        let told = zip(Self.events[0], Self.events[1]).flatMap { [$0, $1] }
        let reports =
            told[..<min(place, 8)] + [Self.roundUp("round-up", day: "2026-04-06")]
            + told[min(place, 8)...]
        let groups = stories(Array(reports))
        for group in groups {
            let kinds = Set(group.map { $0.prefix { $0 != "-" } }).subtracting(["round"])
            #expect(kinds.count <= 1, "\(groups)")
        }
    }

    @Test func `the parts of a story are those of its evidence`() throws {
        let features = Report.annotated(Self.events[0] + Self.events[1]).map {
            ArticleFeatures(
                $0,
                FeatureExtractor.features(of: $0),
                frequencies: DocumentFrequencies()
            )
        }
        // A story into which a mistake has put both, by turns.
        var story = LiveStory(number: 0, id: Story.ID("story"))
        let model = SimilarityModel.trained
        for (position, index) in [0, 4, 1, 5, 2, 6, 3, 7].enumerated() {
            let article = features[index]
            story.add(
                article,
                LiveStory.Arrival(
                    told: .init(article: article.id, score: 1, because: []),
                    position: position,
                    ties: StoryMatch.ties(of: article, to: story, model: model),
                    likest: position == 0 ? nil : max(0, position - 2)
                )
            )
        }
        let parting = try #require(StoryParting(of: story, .trained))
        let leaving = story.followers(of: parting.leaving)
        #expect(leaving == [1, 3, 5, 7])
        let other = story.part(leaving, as: 1, id: Story.ID("other"))
        #expect(story.members.map(\.told.article.value) == (0..<4).map { "fire-\($0)" })
        #expect(other.members.map(\.told.article.value) == (0..<4).map { "storm-\($0)" })
        #expect(StoryParting(of: story, .trained) == nil)
        #expect(StoryParting(of: other, .trained) == nil)
        #expect(!NoveltyDecision.trained.areOne(story, other, model))
    }

    @Test func `reports of one event are no two`() {
        for reports in Self.events { #expect(stories(reports).count == 1) }
    }

    @Test func `articles that an editor put together are in no two parts`() {
        var story = LiveStory(number: 0, id: Story.ID("story"))
        let articles = Report.annotated(Self.events[0] + Self.events[1])
        for (position, article) in articles.enumerated() {
            let features = ArticleFeatures(
                article,
                FeatureExtractor.features(of: article),
                frequencies: DocumentFrequencies()
            )
            let ties = [Double](repeating: 0, count: story.witnesses.count)
            let told = Story.Assignment(article: features.id, score: 1, because: [])
            story.add(features, .init(told: told, position: position, ties: ties, likest: nil))
        }
        let decided = ConstraintIndex(
            StoryConstraints(together: [.init(.init("fire-1"), .init("storm-2"))])
        )
        #expect(decided.forbidsParting(story, [4, 5, 6, 7]))
        #expect(!decided.forbidsParting(story, [1, 6]))
        #expect(!ConstraintIndex().forbidsParting(story, [4, 5, 6, 7]))
    }
}
