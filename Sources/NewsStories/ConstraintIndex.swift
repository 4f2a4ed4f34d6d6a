// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Constraints as the assigner asks about them.
struct ConstraintIndex: Sendable {
    /// All that an editor has asked, each pair once, in the order of its coming.
    private(set) var constraints = StoryConstraints()
    private var together: [Article.ID: [Article.ID]] = [:]
    private var apart: [Article.ID: [Article.ID]] = [:]

    init(_ constraints: StoryConstraints = StoryConstraints()) { add(constraints) }

    /// Adds what was not asked before; returns whether there was any such.
    @discardableResult
    mutating func add(_ more: StoryConstraints) -> Bool {
        var isNew = false
        for pair in more.together where Self.link(pair, in: &together) {
            constraints.together.append(pair)
            isNew = true
        }
        for pair in more.apart where Self.link(pair, in: &apart) {
            constraints.apart.append(pair)
            isNew = true
        }
        return isNew
    }

    private static func link(
        _ pair: StoryConstraints.Pair,
        in links: inout [Article.ID: [Article.ID]]
    ) -> Bool {
        guard pair.one != pair.other, links[pair.one]?.contains(pair.other) != true else {
            return false
        }
        links[pair.one, default: []].append(pair.other)
        links[pair.other, default: []].append(pair.one)
        return true
    }

    /// The articles that are to be in one story with an article.
    func wanted(for article: Article.ID) -> [Article.ID] { together[article] ?? [] }

    /// Those that must not be.
    func forbidden(for article: Article.ID) -> [Article.ID] { apart[article] ?? [] }

    /// Whether two stories hold articles that are to be kept apart.
    ///
    /// - Complexity: O(*n*) in the articles of both, or O(1) where nothing is to be kept apart.
    func forbids(_ one: LiveStory, _ other: LiveStory) -> Bool {
        guard !apart.isEmpty else { return false }
        let names = Set(other.members.map(\.told.article))
        return one.members.contains { !names.isDisjoint(with: forbidden(for: $0.told.article)) }
    }

    /// Whether articles that are to be together would not be if some members left a story.
    ///
    /// - Complexity: as of `forbids`.
    func forbidsParting(_ story: LiveStory, _ leaving: Set<Int>) -> Bool {
        guard !together.isEmpty else { return false }
        let names = Set(leaving.map { story.members[$0].told.article })
        return story.members.indices.contains { index in
            !leaving.contains(index)
                && !names.isDisjoint(with: wanted(for: story.members[index].told.article))
        }
    }

    /// Whether an editor wants an article in a story that has not come.
    ///
    /// - Complexity: as of `forbids`.
    func isAwaited(in story: LiveStory, isPlaced: (Article.ID) -> Bool) -> Bool {
        guard !together.isEmpty else { return false }
        return story.members.contains { !wanted(for: $0.told.article).allSatisfy(isPlaced) }
    }
}

extension ConstraintIndex: StreamState {
    func write(to writer: inout StateWriter) {
        for pairs in [constraints.together, constraints.apart] {
            writer.write(pairs) { writer, pair in
                writer.write(pair.one.value)
                writer.write(pair.other.value)
            }
        }
    }

    init(from reader: inout StateReader) throws(StoryStateError) {
        let (together, apart) = (try Self.pairs(from: &reader), try Self.pairs(from: &reader))
        self.init(StoryConstraints(together: together, apart: apart))
        try reader.check(
            constraints.together.count == together.count && constraints.apart.count == apart.count
        )
    }

    private static func pairs(
        from reader: inout StateReader
    ) throws(StoryStateError) -> [StoryConstraints.Pair] {
        try reader.array(ofSize: 2) { (reader: inout StateReader) throws(StoryStateError) in
            StoryConstraints.Pair(
                Article.ID(try reader.string()),
                Article.ID(try reader.string())
            )
        }
    }
}
