// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel

/// Gives articles that come one by one their stories.
struct StoryAssigner: Sendable {
    private(set) var model: SimilarityModel
    let novelty: NoveltyDecision
    var live: LiveStories
    var constraints: ConstraintIndex
    private(set) var frequencies = DocumentFrequencies()
    private var rehearsed = 0
    private let keepsClosed: Bool
    // What is over, where that is kept.
    private var closed: [FinishedStory] = []

    /// From so many articles it is learned what is common before the first is compared.
    private static let rehearsal = 2_000
    /// So many of the candidates are compared article by article.
    private static let closeLimit = 8
    /// So many stories can take articles at a time: those of about a week of 2,000 events a day.
    static let usualLiveLimit = 16_384

    /// An assigner that closes the story that has been quiet longest when there are more than
    /// `liveLimit`; what closed stories told is kept or forgotten.
    init(
        liveLimit: Int = usualLiveLimit,
        keepsClosed: Bool,
        constraints: StoryConstraints = StoryConstraints(),
        weights: StoryWeights = .trained
    ) {
        model = weights.similarity
        novelty = weights.novelty
        self.constraints = ConstraintIndex(constraints)
        self.keepsClosed = keepsClosed
        // Where all articles are at hand, those without a date come last, and may tell of any.
        live = LiveStories(limit: liveLimit, closesByTime: !keepsClosed)
    }

    /// A story with what it tells, to be set against earlier stories.
    struct FinishedStory: Sendable {
        var members: [LiveStory.Member]
        var profile: StoryProfile

        init(_ story: LiveStory) {
            members = story.members
            profile = StoryProfile(story)
        }
    }

    /// The stories that were not merged into others, by their first article.
    var finished: [FinishedStory] {
        (closed + live.all.map(FinishedStory.init))
            .map { ($0, $0.members.map(\.position).min() ?? 0) }
            .sorted { $0.1 < $1.1 }.map(\.0)
    }

    /// Learns what is common from the first of the articles that will come.
    mutating func rehearse(_ articles: [AnnotatedArticle]) {
        rehearsed = min(articles.count, Self.rehearsal)
        for article in articles.prefix(Self.rehearsal) {
            let features = FeatureExtractor.features(of: article)
            frequencies.add(features, language: ArticleFeatures.languageKey(of: article))
        }
    }

    /// What became of an article.
    struct Outcome {
        /// Its story's number and name.
        var story: Int
        var id: Story.ID
        /// How it was assigned.
        var assignment: Story.Assignment
        /// What else changed, in order.
        var repairs: [Story.Repair] = []
    }

    /// Puts the next article in time into a story; `position` is its place among all.
    ///
    /// `embedding` is what a service made of it, or `nil`. `articles` are all by their places, or none where they are not kept: then reasons tell no places in
    /// the other article.
    ///
    /// - Precondition: no live story has an article of its name.
    mutating func assign(
        _ article: AnnotatedArticle,
        _ embedding: Embedding? = nil,
        at position: Int,
        among articles: [AnnotatedArticle] = []
    ) -> Outcome {
        let features = FeatureExtractor.features(of: article)
        let vectors = ArticleFeatures(
            article,
            features,
            frequencies: frequencies,
            embedding: embedding
        )
        model.scale.note(embedding)
        if position >= rehearsed { frequencies.add(features, language: vectors.language) }
        live.advance(to: vectors)
        let matches = matches(of: vectors)
        var outcome: Outcome
        if let wanted = wantedStory(for: vectors.id) {
            outcome = joinByDecision(vectors, wanted, matches, at: position, article.article)
        } else if let match = matches.first, match.evidence > 0 {
            let because = reasons(for: match, vectors, .init(article, features), among: articles)
            outcome = join(vectors, match.story, at: position, match, because)
            outcome.repairs += merge(matches.dropFirst(), into: match.story, by: article.article)
        } else {
            outcome = open(vectors, at: position)
        }
        outcome.repairs += split(live.heir(of: outcome.story))
        outcome.story = live.story(of: vectors.id) ?? outcome.story
        outcome.id = live[outcome.story]?.id ?? outcome.id
        if !keepsClosed { live.forgetReasons(in: outcome.story) }
        let gone = live.closeQuiet(sparing: constraints)
        if keepsClosed { closed += gone.map(FinishedStory.init) }
        return outcome
    }

    /// Why an article belongs to a story.
    private func reasons(
        for match: StoryMatch,
        _ vectors: ArticleFeatures,
        _ here: ExplainedArticle,
        among articles: [AnnotatedArticle]
    ) -> [Story.Reason] {
        guard let story = live[match.story] else { return [] }
        let place = story.members[story.places[match.witness]].position
        let there = articles.indices.contains(place) ? articles[place] : nil
        return Explanation(
            here,
            there.map { ExplainedArticle($0, FeatureExtractor.features(of: $0)) }
        ).reasons(
            vectors,
            story.witnesses[match.witness],
            match.pair,
            model.contributions(match.pair),
            embeddings: model.scale.evidence(vectors, story.witnesses[match.witness])
        )
    }

    /// The stories that an article may belong to, the likeliest first.
    private mutating func matches(of article: ArticleFeatures) -> [StoryMatch] {
        let forbidden = Set(constraints.forbidden(for: article.id).compactMap(live.story))
        var matches: [StoryMatch] = []
        let candidates = live.candidates(for: article)
        model.neighbourhood = neighbourhood(of: candidates)
        for candidate in candidates where !forbidden.contains(candidate) {
            guard matches.count < Self.closeLimit else { break }
            guard let story = live[candidate], story.isOpen(to: article),
                let match = StoryMatch(article, story, model, novelty)
            else { continue }
            matches.append(match)
        }
        return matches.sorted { ($1.evidence, $0.story) < ($0.evidence, $1.story) }
    }

    /// What the articles of the likeliest stories have in common.
    private func neighbourhood(of candidates: [Int]) -> Neighbourhood {
        var near: [ArticleFeatures] = []
        for story in candidates {
            guard near.count < Neighbourhood.limit else { break }
            near += live[story]?.witnesses ?? []
        }
        return Neighbourhood(near)
    }

    private mutating func open(_ article: ArticleFeatures, at position: Int) -> Outcome {
        let told = Story.Assignment(article: article.id, score: 1, because: [])
        let id = Story.ID(openedBy: article.id)
        let arrival = LiveStory.Arrival(told: told, position: position)
        let number = live.open(article, id, arrival)
        return Outcome(story: number, id: id, assignment: told)
    }

    private mutating func join(
        _ article: ArticleFeatures,
        _ story: Int,
        at position: Int,
        _ match: StoryMatch?,
        _ because: [Story.Reason]
    ) -> Outcome {
        let copy = CopyFinder.finding(for: article, among: live[story]?.witnesses ?? [])
        let told = Story.Assignment(
            article: article.id,
            score: match.map { Elementary.logistic($0.evidence) } ?? 1,
            because: because,
            copyOf: copy.original
        )
        let arrival = LiveStory.Arrival(
            told: told,
            position: position,
            ties: match?.ties ?? [],
            likest: match?.witness
        )
        live.add(article, to: story, arrival)
        live.mark(copy.copies, in: story, asCopiesOf: article.id)
        return Outcome(story: story, id: Story.ID(openedBy: article.id), assignment: told)
    }

    /// The live story that an editor wants an article in, or `nil`.
    private func wantedStory(for article: Article.ID) -> Int? {
        let forbidden = Set(constraints.forbidden(for: article).compactMap(live.story))
        return constraints.wanted(for: article).lazy.compactMap(live.story)
            .first { !forbidden.contains($0) }
    }

    /// Puts an article where an editor wants it; the story in which evidence would have put it is then
    /// one with that, unless it is an article that was taken out of a story.
    private mutating func joinByDecision(
        _ article: ArticleFeatures,
        _ wanted: Int,
        _ matches: [StoryMatch],
        at position: Int,
        _ stated: Article
    ) -> Outcome {
        let match = live[wanted].flatMap { story in
            story.witnesses.isEmpty ? nil : StoryMatch(of: article, in: story, model, novelty)
        }
        var outcome = join(article, wanted, at: position, match, [StoryDecision.reason])
        let isTakenOut = !constraints.forbidden(for: article.id).isEmpty
        if let likest = matches.first, likest.evidence > 0, !isTakenOut {
            outcome.repairs += mergeByDecision(likest.story, into: wanted)
        }
        outcome.repairs += merge(matches.dropFirst(), into: wanted, by: stated)
        return outcome
    }
}

extension StoryAssigner: StreamState {
    func write(to writer: inout StateWriter) {
        writer.write(frequencies)
        writer.write(live)
        writer.write(constraints)
        writer.write(model.scale)
    }

    /// An assigner that forgets what is closed.
    init(from reader: inout StateReader) throws(StoryStateError) {
        self.init(keepsClosed: false)
        frequencies = try reader.value()
        live = try reader.value()
        constraints = try reader.value()
        model.scale = try reader.value()
    }
}
