// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// A storyline as reports show it.
struct StorylineDigest: Hashable {
    /// What its stories have in common, in names: `Gaza · Israel · Antony Blinken`; never empty.
    var slug: [String]
    /// The days from its first story's to its last story's, in words, or `nil`.
    var span: String?
    /// Its stories in order of time; at least one.
    var stories: [StoryDigest]
    var comparisons: [ComparisonDigest]
    var names: [NameDigest]

    /// The digest of a storyline, or `nil` when the edition has none of its stories.
    init?(_ storyline: Storyline, comparisons: [FigureComparison], in index: EditionIndex) {
        let members = storyline.stories.compactMap { index.story($0) }
        self.comparisons = comparisons.map { ComparisonDigest($0, in: index) }
            .filter { !$0.rows.isEmpty }
        let compared = Set(self.comparisons.flatMap { $0.rows.map(\.withoutPlaces) })
        stories = members.compactMap { StoryDigest($0, in: index, without: compared) }
        guard let first = stories.first else { return nil }
        let slug = Self.slug(of: members, in: index)
        self.slug = slug.isEmpty ? [first.headline.text] : slug
        span = Self.span(of: members, in: index)
        names = NameDigest.gather(from: stories.flatMap { $0.reports.map(\.item) }, in: index)
    }

    var reports: [Report] { stories.flatMap(\.reports) }

    /// The names of the three entities that most stories share, the weightiest first.
    private static func slug(of stories: [Story], in index: EditionIndex) -> [String] {
        var ranks: [Entity.ID: (stories: Int, rank: Int)] = [:]
        for story in stories {
            for (rank, entity) in story.entities.enumerated() {
                let known = ranks[entity] ?? (0, 0)
                ranks[entity] = (known.stories + 1, known.rank + rank)
            }
        }
        let ordered = ranks.sorted { a, b in
            (-a.value.stories, a.value.rank, a.key) < (-b.value.stories, b.value.rank, b.key)
        }
        return Array(ordered.lazy.compactMap { index.entity($0.key)?.name }.prefix(3))
    }

    private static func span(of stories: [Story], in index: EditionIndex) -> String? {
        let days = stories.compactMap { story in
            story.day
                ?? story.assignments.lazy.compactMap { assignment in
                    index.item(assignment.article).flatMap {
                        index.edition.items[$0].article.published.best?.time.date
                    }
                }.first
        }
        guard let first = days.min(), let last = days.max() else { return nil }
        return DateWording.words(first...last)
    }
}
