// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel
import Testing

@testable import NewsStories

/// Reasons can be followed back to the words of both articles.
@Suite struct ExplanationTests {
    private static let reports =
        Report.ferry + Report.otherFerry + Report.quakes
        + InventedEvents(seed: 21).reports(count: 30)
    private static let articles = Report.annotated(reports)

    private func stands(_ span: Story.Span) -> Bool {
        guard let article = Self.articles.first(where: { $0.article.id == span.article }) else {
            return false
        }
        let bytes = span.isTitle ? Array(article.article.title.utf8) : article.article.body.text
        guard span.range.lowerBound >= 0, span.range.upperBound <= bytes.count else { return false }
        return !span.range.isEmpty && Array(bytes[span.range]) == Array(span.text.utf8)
    }

    @Test func `every place of every reason holds what is said of it`() {
        let comparer = ArticleComparer(Self.articles)
        var count = 0
        for a in Self.articles.indices {
            for b in Self.articles.indices where a != b {
                for span in comparer.comparison(of: a, with: b).because.flatMap(\.spans) {
                    #expect(stands(span), "\(span)")
                    count += 1
                }
            }
        }
        #expect(count > 1_000)
    }

    @Test func `a story's reasons have places in two of its articles`() throws {
        let stories = StoryBuilder().stories(of: Self.articles).stories
        let story = try #require(stories.story(of: "ferry-en"))
        let spans = story.assignments.flatMap(\.because).flatMap(\.spans)
        #expect(spans.allSatisfy(stands))
        #expect(
            Set(spans.map(\.article)).isSuperset(
                of: ["ferry-en", "ferry-fr", "ferry-zh"].map { .init($0) }
            )
        )
        let numbers = spans.filter { $0.text.contains("328") }
        #expect(Set(numbers.map(\.article)).count >= 2, "\(spans.map(\.text))")
    }

    @Test func `a stream has the places of the article that comes`() {
        var stream = StoryStream()
        var spans: [Story.Span] = []
        for article in Self.articles {
            let placement = stream.assign(article)
            for span in placement.assignment.because.flatMap(\.spans) {
                #expect(span.article == article.article.id)
                spans.append(span)
            }
        }
        #expect(!spans.isEmpty && spans.allSatisfy(stands))
    }

    @Test func `what clashes is shown in both, and what does not clash is not said`() throws {
        let articles = Report.annotated(Report.quakes)
        let features = articles.map { FeatureExtractor.features(of: $0) }
        let vectors = zip(articles, features).map {
            ArticleFeatures($0, $1, frequencies: DocumentFrequencies())
        }
        let pair = PairEvidence(vectors[0], vectors[1], in: .empty)
        let explanation = Explanation(
            ExplainedArticle(articles[0], features[0]),
            ExplainedArticle(articles[1], features[1])
        )
        func reasons(_ kinds: [PairEvidence.Kind], _ pair: PairEvidence) -> [Story.Reason] {
            explanation.reasons(vectors[0], vectors[1], pair, kinds.map { ($0, 1) })
        }
        let told = reasons([.numbersApart, .eventDaysApart, .placesApart, .daysApart], pair)
        let numbers = try #require(told.first { $0.words.contains("different numbers") })
        #expect(numbers.spans.map(\.text).contains("12"), "\(numbers.spans)")
        #expect(numbers.spans.map(\.text).contains("five"), "\(numbers.spans)")
        #expect(told.contains { $0.words == "published 6 days apart" })
        let same = PairEvidence(vectors[0], vectors[0], in: .empty)
        #expect(reasons([.numbersApart, .eventDaysApart, .placesApart], same).isEmpty)
    }

    @Test func `passages that stand in both are found with their places`() {
        let a = Array(
            "The mayor said that the old bridge over the river would be closed until May. Rain."
                .utf8
        )
        let b = Array(
            "Hail. “The old bridge over the river would be CLOSED until May”, it was told.".utf8
        )
        let found = CopiedPassages.passages(in: a, and: b, limit: 3)
        #expect(found.count == 1)
        #expect(
            found.map { String(decoding: a[$0.here], as: UTF8.self) } == [
                "the old bridge over the river would be closed until May"
            ]
        )
        #expect(
            found.map { String(decoding: b[$0.there], as: UTF8.self) } == [
                "The old bridge over the river would be CLOSED until May"
            ]
        )
        let han = Array("市长说河上的老桥将关闭到五月为止。".utf8)
        let other = Array("据报道，河上的老桥将关闭到五月。".utf8)
        let shared = CopiedPassages.passages(in: han, and: other, limit: 3)
        #expect(shared.map { String(decoding: han[$0.here], as: UTF8.self) } == ["河上的老桥将关闭到五月"])
        #expect(CopiedPassages.passages(in: a, and: han, limit: 3).isEmpty)
        #expect(CopiedPassages.passages(in: [], and: b, limit: 3).isEmpty)
    }

    @Test func `a text of one word over and over is looked through soon`() {
        let text = Array(String(repeating: "again ", count: 50_000).utf8)
        #expect(!CopiedPassages.passages(in: text, and: text, limit: 3).isEmpty)
    }
}
