// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsStories
import Testing

/// Which stories continue one another.
@Suite struct StorylineTests {
    private static let strike = [
        Report(
            id: "strike",
            day: "2026-05-18",
            title: "German dockers walk out at three ports",
            text: """
                About 14,000 dockers walked out in Hamburg, Bremerhaven and Wilhelmshaven on \
                Monday. Birgit Sandhoff of the Hafenbund union asked for 9.5 percent more pay; \
                Hinrich Wollbrandt of the employers' body GHL has offered 4.8 percent.
                """
        ),
        Report(
            id: "deal",
            day: "2026-06-02",
            title: "Pay deal ends strike at German ports",
            text: """
                Dockers in Hamburg, Bremerhaven and Wilhelmshaven will go back to work on \
                Wednesday. Birgit Sandhoff of the Hafenbund union and Hinrich Wollbrandt of GHL \
                signed for 7.2 percent in two steps after 16 days.
                """
        ),
    ]

    private func lines(_ reports: [Report]) -> [[String]] {
        StoryBuilder().stories(of: Report.annotated(reports)).storylines
            .map { $0.stories.map(\.value) }
    }

    @Test func `a strike and its end are two stories of one storyline, in order`() {
        #expect(lines(Self.strike.reversed()) == [["story-strike", "story-deal"]])
    }

    @Test func `events of one kind and country are no storyline`() {
        #expect(lines(Report.quakes) == [["story-quake-1"], ["story-quake-2"]])
    }

    @Test func `every story is in exactly one storyline`() {
        let reports = Self.strike + Report.quakes + Report.ferry + Report.otherFerry
        let (stories, storylines) = StoryBuilder().stories(of: Report.annotated(reports))
        #expect(storylines.flatMap(\.stories).sorted() == stories.map(\.id).sorted())
    }
}
