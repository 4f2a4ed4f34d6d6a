// SPDX-License-Identifier: Apache-2.0

public import NewsAnnotation
public import NewsModel

/// Gives articles their stories one by one as they come, for as long as they come.
///
/// The work for an article is bounded: it is compared with a bounded number of the stories that are
/// live, and a story that has been quiet too long, or longest when there are too many, is closed. Of a
/// closed story nothing stays in memory but the names that lead to it. The same articles in the same
/// order get the same answers.
public struct StoryStream: Sendable {
    var assigner: StoryAssigner
    var position = 0
    // What stories that were merged into others are called since; kept for ever.
    var redirects: [Story.ID: Story.ID] = [:]

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
    /// `embedding` is what a service has made of it, or `nil`. An article that a live story has already is not put anywhere again: the answer is where it is.
    ///
    /// - Complexity: bounded, whatever came before.
    public mutating func assign(
        _ article: AnnotatedArticle,
        embedding: Embedding? = nil
    ) -> Story.Placement {
        if let placement = placement(of: article.article.id) { return placement }
        let outcome = assigner.assign(article, embedding, at: position)
        position += 1
        note(outcome.repairs)
        return Story.Placement(
            story: outcome.id,
            assignment: outcome.assignment,
            repairs: outcome.repairs
        )
    }

    /// Puts several articles into stories, in the order in which a `StoryBuilder` takes them; the answers are
    /// in that order.
    ///
    /// - Complexity: O(*n*) in the articles, but for sorting them.
    public mutating func assign(
        _ articles: [AnnotatedArticle],
        embeddings: [Article.ID: Embedding] = [:]
    ) -> [Story.Placement] {
        var placements: [Story.Placement] = []
        placements.reserveCapacity(articles.count)
        for article in StoryBuilder.ordered(articles) {
            placements.append(assign(article, embedding: embeddings[article.article.id]))
        }
        return placements
    }

    /// Does what an editor has decided, and holds to it from now on; a decision that was carried out
    /// before changes nothing.
    ///
    /// - Returns: what became of stories that were there, in order.
    public mutating func carryOut(_ decisions: [StoryDecision]) -> [Story.Repair] {
        let repairs = decisions.flatMap { assigner.carryOut($0) }
        note(repairs)
        return repairs
    }

    /// What a story is called now: as it was, or as the story that it was merged into.
    public func current(_ story: Story.ID) -> Story.ID {
        var name = story
        while let next = redirects[name] { name = next }
        return name
    }

    /// Where an article of a live story is, without the reasons; `nil` where none has it.
    public func placement(of article: Article.ID) -> Story.Placement? {
        guard let story = assigner.live.story(of: article).flatMap({ assigner.live[$0] }),
            let member = story.members.first(where: { $0.told.article == article })
        else { return nil }
        var told = member.told
        told.because = []
        return Story.Placement(story: story.id, assignment: told, repairs: [])
    }

    private mutating func note(_ repairs: [Story.Repair]) {
        for case .merged(let gone, let kept) in repairs { redirects[gone] = kept }
    }
}
