// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What an editor decides about stories, which are named by articles of theirs.
public enum StoryDecision: Hashable, Sendable {
    /// The stories of two articles are one; the first's name stays.
    case merge(Article.ID, Article.ID)
    /// Some articles are one story, apart from that of another.
    case split([Article.ID], from: Article.ID)
    /// An article belongs not to the story of one, but to that of another.
    case move(Article.ID, from: Article.ID, to: Article.ID)
    /// Two articles are not of one story.
    case apart(Article.ID, Article.ID)

    /// The reason for what an editor decided.
    static let reason: Story.Reason = "an editor put them together"
}

extension Story.ID {
    /// The name of the story that an article opens.
    init(openedBy article: Article.ID) { self.init("story-" + article.value) }
}

extension StoryConstraints {
    /// What a decision asks of all that comes.
    public init(_ decision: StoryDecision) {
        switch decision {
        case .merge(let one, let other): self.init(together: [Pair(one, other)])
        case .split(let articles, let stay):
            self.init(
                together: articles.dropFirst().map { Pair(articles[0], $0) },
                apart: articles.map { Pair($0, stay) }
            )
        case .move(let article, let from, let to):
            self.init(together: [Pair(article, to)], apart: [Pair(article, from)])
        case .apart(let one, let other): self.init(apart: [Pair(one, other)])
        }
    }

    /// What several decisions ask.
    public init(_ decisions: [StoryDecision]) {
        let all = decisions.map { StoryConstraints($0) }
        self.init(together: all.flatMap(\.together), apart: all.flatMap(\.apart))
    }
}
