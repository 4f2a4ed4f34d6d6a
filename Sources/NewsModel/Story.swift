// SPDX-License-Identifier: Apache-2.0

/// The articles that tell one event.
public struct Story: Hashable, Sendable, Identifiable {
    /// Names one story; stable for the same input.
    public struct ID: TextIdentifier {
        /// The identifier as text.
        public let value: String

        /// Takes an identifier as it is.
        public init(_ value: String) { self.value = value }
    }

    /// Why an article was put into the story.
    public struct Assignment: Hashable, Sendable {
        /// The article.
        public var article: Article.ID
        /// 0…1, how like the story it is; 1 for the article that opened it.
        public var score: Double
        /// What decided, strongest first; empty for the article that opened it.
        public var because: [Reason]
        /// The article whose text this one repeats, wholly or in part; `nil` when independent.
        public var copyOf: Article.ID?

        /// An assignment.
        public init(
            article: Article.ID,
            score: Double,
            because: [Reason],
            copyOf: Article.ID? = nil
        ) {
            self.article = article
            self.score = score
            self.because = because
            self.copyOf = copyOf
        }
    }

    /// The identifier.
    public var id: ID
    /// The articles in order of time, then of identifier; at least one.
    public var assignments: [Assignment]
    /// The day the event is told of, or `nil`.
    public var day: CivilDate?
    /// The entities and concepts that make it, the weightiest first.
    public var entities: [Entity.ID]

    /// A story.
    public init(id: ID, assignments: [Assignment], day: CivilDate?, entities: [Entity.ID] = []) {
        self.id = id
        self.assignments = assignments
        self.day = day
        self.entities = entities
    }
}

/// Stories that continue one another over weeks or months.
public struct Storyline: Hashable, Sendable, Identifiable {
    /// Names one storyline; stable for the same input.
    public struct ID: TextIdentifier {
        /// The identifier as text.
        public let value: String

        /// Takes an identifier as it is.
        public init(_ value: String) { self.value = value }
    }

    /// The identifier.
    public var id: ID
    /// The stories in order of time; at least one.
    public var stories: [Story.ID]

    /// A storyline.
    public init(id: ID, stories: [Story.ID]) {
        self.id = id
        self.stories = stories
    }
}
