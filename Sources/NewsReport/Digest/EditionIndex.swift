// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// An edition with its parts found by identifier.
///
/// Of two parts with one identifier the first counts.
struct EditionIndex {
    let edition: Edition
    private let items: [Article.ID: Int]
    private let entities: [Entity.ID: Int]
    private let stories: [Story.ID: Int]

    init(_ edition: Edition) {
        self.edition = edition
        items = positions(of: edition.items.map(\.article.id))
        entities = positions(of: edition.entities.map(\.id))
        stories = positions(of: edition.stories.map(\.id))
    }

    /// The index in `edition.items` of an article.
    func item(_ id: Article.ID) -> Int? { items[id] }

    func entity(_ id: Entity.ID) -> Entity? { entities[id].map { edition.entities[$0] } }

    func story(_ id: Story.ID) -> Story? { stories[id].map { edition.stories[$0] } }
}

private func positions<ID: Hashable>(of ids: [ID]) -> [ID: Int] {
    Dictionary(zip(ids, ids.indices)) { first, _ in first }
}
