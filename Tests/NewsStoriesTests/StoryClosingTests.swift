// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import NewsStories

/// What is over leaves nothing behind.
@Suite struct StoryClosingTests {
    private static func report(_ number: Int, day: String) -> Report {
        Report(
            id: "a\(number)",
            day: day,
            title: "Fair number \(number) opens in Town\(number)",
            text: "Mayor Name\(number) opened fair \(number * 37 + 101) in Town\(number) on Monday."
        )
    }

    @Test func `the day is the median, and one article from the future moves it by nothing`() {
        var clock = StreamClock()
        #expect(clock.today == nil)
        for day in 100..<140 { clock.note(day...day) }
        #expect(clock.today == 124)
        clock.note(90_000...90_000)
        clock.note(nil)
        #expect(clock.today == 125)
    }

    @Test func `a story that has been quiet too long is closed and is in no index any more`() {
        var stream = StoryStream()
        let early = (0..<40).map { Self.report($0, day: "2026-01-\(10 + $0 % 9)") }
        for article in Report.annotated(early) { _ = stream.assign(article) }
        let before = stream.census
        #expect(before.articles == 40)
        let late = (40..<80).map { Self.report($0, day: "2026-05-\(10 + $0 % 9)") }
        for article in Report.annotated(late) { _ = stream.assign(article) }
        for report in early { #expect(stream.placement(of: Article.ID(report.id)) == nil) }
        #expect(stream.census.articles == 40)
    }

    @Test func `with room for few stories the indexes hold few`() {
        var stream = StoryStream(liveLimit: 20)
        let reports = (0..<400).map { Self.report($0, day: "2026-01-12") }
        for article in Report.annotated(reports) { _ = stream.assign(article) }
        let census = stream.census
        #expect(census.stories <= 20)
        #expect(census.articles < 60)
        // At most half as many again as the live ones are waiting to be swept out.
        #expect(census.places < 60 * 80)
        #expect(census.queued < 60)
    }

    @Test func `sums of more stories than were met are none`() {
        var scores = StoryScores(limit: 4)
        for (story, weight) in [(7, 1), (39, 2), (7, 3), (1 << 30, 1)] as [(Int32, Float)] {
            scores.add(weight, to: story)
        }
        #expect(scores.count == 3)
        let all = scores.takeAll()
        #expect(all.map(\.story) == [7, 39, 1 << 30])
        #expect(all.map(\.score) == [4, 2, 1])
        #expect(scores.count == 0 && scores.takeAll().isEmpty)
    }
}
