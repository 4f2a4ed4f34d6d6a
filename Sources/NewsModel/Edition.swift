// SPDX-License-Identifier: Apache-2.0

/// Everything that came out of one reading: what reports are made of.
public struct Edition: Hashable, Sendable {
    /// An article with all that was found in it.
    public struct Item: Hashable, Sendable {
        /// The article.
        public var article: Article
        /// What was found in its title; ranges in the title's UTF-8.
        public var title: Annotation
        /// What was found in its body.
        public var body: Annotation
        /// What it claims.
        public var claims: Claims

        /// An article with all that was found in it.
        public init(article: Article, title: Annotation, body: Annotation, claims: Claims) {
            self.article = article
            self.title = title
            self.body = body
            self.claims = claims
        }
    }

    /// The articles, by time, then identifier.
    public var items: [Item]
    /// Every entity mentioned, by identifier.
    public var entities: [Entity]
    /// The stories, by time, then identifier.
    public var stories: [Story]
    /// The storylines, by the time of their first story; every story is in exactly one.
    public var storylines: [Storyline]
    /// Figures set beside each other, by storyline, then by what they count.
    public var comparisons: [FigureComparison]
    /// What was odd or could not be read.
    public var diagnostics: [Diagnostic]

    /// An edition with nothing in it.
    public init() {
        items = []
        entities = []
        stories = []
        storylines = []
        comparisons = []
        diagnostics = []
    }
}

/// Figures of one storyline that measure the same thing.
public struct FigureComparison: Hashable, Sendable {
    /// How they stand to each other.
    public enum Relation: String, Hashable, Sendable {
        /// Different claimants give incompatible numbers for one day or event.
        case differing
        /// One claimant's count over time.
        case series
        /// Different claimants give compatible numbers.
        case agreeing
    }

    /// A figure of an article.
    public struct Member: Hashable, Sendable {
        /// The article.
        public var article: Article.ID
        /// The index in its `Claims.figures`.
        public var figure: Int

        /// A figure of an article.
        public init(article: Article.ID, figure: Int) {
            self.article = article
            self.figure = figure
        }
    }

    /// The storyline they belong to.
    public var storyline: Storyline.ID
    /// How they stand to each other.
    public var relation: Relation
    /// What is counted: the lexicon's key.
    public var counts: String
    /// Where, or `nil`.
    public var place: Entity.ID?
    /// The figures by day, then article; at least two.
    public var members: [Member]
    /// Why they were set beside each other, in words.
    public var because: String

    /// Figures set beside each other.
    public init(
        storyline: Storyline.ID,
        relation: Relation,
        counts: String,
        place: Entity.ID?,
        members: [Member],
        because: String
    ) {
        self.storyline = storyline
        self.relation = relation
        self.counts = counts
        self.place = place
        self.members = members
        self.because = because
    }
}
