// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// An edition put into the order and the words in which people read it.
///
/// The terminal's and the page's reports are two ways of writing one digest.
struct Digest: Hashable {
    var storylines: [StorylineDigest]
    /// The articles that stand in no story.
    var unassigned: [Report]
    var diagnostics: [Diagnostic]
    /// How many reports, stories, outlets and languages there are, in words.
    var summary: [String]

    init(_ edition: Edition) {
        let index = EditionIndex(edition)
        let comparisons = Dictionary(grouping: edition.comparisons, by: \.storyline)
        storylines = edition.storylines.compactMap {
            StorylineDigest($0, comparisons: comparisons[$0.id] ?? [], in: index)
        }
        let assigned = Set(storylines.flatMap { $0.reports.map(\.item) })
        unassigned = edition.items.indices.filter { !assigned.contains($0) }
            .map { Report(item: $0, in: index) }
        diagnostics = edition.diagnostics
        let stories = storylines.reduce(0) { $0 + $1.stories.count }
        summary = [
            NumberWording.count(edition.items.count, "report"),
            NumberWording.count(edition.outletCount, "outlet"),
            NumberWording.count(edition.languageCount, "language"),
            NumberWording.count(stories, "story", plural: "stories"),
            NumberWording.count(storylines.count, "storyline"),
        ]
    }
}

extension Edition {
    fileprivate var outletCount: Int {
        Set(items.compactMap { $0.article.outlet?.id }).count
    }

    fileprivate var languageCount: Int {
        let known = items.map(\.article.language).filter { $0 != .undetermined }
        return Set(known.map(\.primary)).count
    }
}
