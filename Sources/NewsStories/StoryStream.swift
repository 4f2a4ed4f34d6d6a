// SPDX-License-Identifier: Apache-2.0

public import NewsAnnotation
public import NewsModel

/// Gives articles their stories one by one as they come, for as long as they come.
///
/// The work for an article is bounded: it is compared with a bounded number of the stories that are
/// live, and the story that has been quiet longest is closed when there are too many. Of a closed story
/// hardly more than the name stays in memory. The same articles in the same order get the same
/// answers.
public struct StoryStream: Sendable {
    /// Where an article was put.
    public struct Placement: Hashable, Sendable {
        /// The story, as it is called now.
        public var story: Story.ID
        /// How like it is, why, and whose text it repeats.
        public var assignment: Story.Assignment
        /// Stories that turned out to be one with others: what they were called, and what they are
        /// called from now on.
        public var redirects: [Redirect]
    }

    /// A story's identifier that is no longer used, with the one that is.
    public struct Redirect: Hashable, Sendable {
        /// The identifier of the story that was merged into another.
        public var from: Story.ID
        /// That of the other.
        public var to: Story.ID
    }

    private var assigner: StoryAssigner
    private var position = 0
    // By number.
    private var names: [Story.ID] = []
    // The numbers of the stories that were merged into others; they are kept for ever.
    private var merged: [Story.ID: Int] = [:]

    /// A stream that has seen nothing and holds at most `liveLimit` stories open, and to what an
    /// editor has decided.
    public init(
        liveLimit: Int = 16_384,
        constraints: StoryConstraints = StoryConstraints()
    ) {
        assigner = StoryAssigner(
            liveLimit: liveLimit,
            keepsClosed: false,
            constraints: constraints
        )
    }

    /// Puts the next article into a story; its entities must have the identifiers that they have in
    /// the articles before it.
    ///
    /// - Complexity: bounded, whatever came before.
    public mutating func assign(_ article: AnnotatedArticle) -> Placement {
        let outcome = assigner.assign(article, at: position)
        position += 1
        while names.count <= outcome.story {
            names.append(Story.ID("story-" + article.article.id.value))
        }
        for (gone, _) in outcome.merged { merged[names[gone]] = gone }
        return Placement(
            story: names[outcome.story],
            assignment: assigner.assignment(of: article.article.id, in: outcome.story),
            redirects: outcome.merged.map { Redirect(from: names[$0.gone], to: names[$0.kept]) }
        )
    }

    /// What a story is called now: as it was, or as the story that it was merged into.
    public func current(_ story: Story.ID) -> Story.ID {
        merged[story].map { names[assigner.heir(of: $0)] } ?? story
    }
}
