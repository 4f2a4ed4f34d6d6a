// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// A story as reports show it.
struct StoryDigest: Hashable {
    /// The headline of its earliest article that has a title, else of its earliest.
    var headline: Passage
    /// The day the event is told of, in words, or `nil`.
    var day: String?
    /// Its articles in order of time; at least one.
    var reports: [Report]
    var speakers: [SpeakerStatements]
    /// The figures that no comparison shows.
    var figures: [FigureRow]
    var chains: [CitingChain]

    /// The digest of a story, or `nil` when the edition has none of its articles.
    ///
    /// `compared` are the figures that a comparison shows, without their places.
    init?(_ story: Story, in index: EditionIndex, without compared: Set<FigureRow>) {
        reports = story.assignments.compactMap { assignment in
            index.item(assignment.article).map {
                Report(item: $0, in: index, assignment: assignment)
            }
        }
        guard let first = reports.first else { return nil }
        let titled = reports.first { !index.edition.items[$0.item].article.title.isEmpty }
        headline = (titled ?? first).headline
        day = story.day.map { DateWording.words($0) }
        let items = reports.map(\.item)
        speakers = SpeakerStatements.gather(from: items, in: index.edition)
        chains = CitingChain.gather(from: items, in: index.edition)
        figures = Self.figures(of: items, in: index, without: compared)
    }

    /// How many reports repeat no other's text.
    var independentCount: Int { reports.count { $0.copyOf == nil } }

    private static func figures(
        of items: [Int],
        in index: EditionIndex,
        without compared: Set<FigureRow>
    ) -> [FigureRow] {
        let rows = items.flatMap { item in
            index.edition.items[item].claims.figures.map { FigureRow($0, item: item, in: index) }
        }
        return FigureRow.joined(rows.filter { !compared.contains($0.withoutPlaces) })
    }
}
