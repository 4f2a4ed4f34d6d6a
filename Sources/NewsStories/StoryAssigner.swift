// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel

/// Gives articles that come one by one their stories.
struct StoryAssigner: Sendable {
    private var model = SimilarityModel.trained
    private let novelty = NoveltyDecision.trained
    private var frequencies = DocumentFrequencies()
    private var index = StoryIndex(channels: Channel.allCases.filter { $0 != .title })
    private var stories: [LiveStory] = []
    // Where a story went that was merged into another; else itself.
    private var heirs: [Int] = []
    private var refusals = MergeRefusals()
    private var constraints: ConstraintIndex
    private var rehearsed = 0
    private var turn = 0
    private var live = LiveQueue()
    private let liveLimit: Int
    private let keepsClosed: Bool
    private var closedCount = 0

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
        constraints: StoryConstraints = StoryConstraints()
    ) {
        self.constraints = ConstraintIndex(constraints)
        self.liveLimit = max(1, liveLimit)
        self.keepsClosed = keepsClosed
    }

    /// The stories that were not merged into others, by their first article.
    var finished: [LiveStory] {
        stories.filter { heirs[$0.number] == $0.number }
            .sorted { ($0.members.min() ?? 0) < ($1.members.min() ?? 0) }
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
        /// Its story.
        var story: Int
        /// The stories that were found to be one with others, and those.
        var merged: [(gone: Int, kept: Int)] = []
    }

    /// Puts the next article in time into a story; `position` is its place among all.
    mutating func assign(_ article: AnnotatedArticle, at position: Int) -> Outcome {
        turn += 1
        let features = FeatureExtractor.features(of: article)
        let vectors = ArticleFeatures(article, features, frequencies: frequencies)
        if position >= rehearsed { frequencies.add(features, language: vectors.language) }
        let matches = matches(of: vectors)
        if let match = decided(for: vectors) {
            join(vectors, at: position, match, ["an editor put them together"])
            touch(match.story)
            return Outcome(story: match.story)
        }
        if let match = matches.first, match.evidence > 0 {
            let witness = stories[match.story].witnesses[match.witness]
            let because = Explanation(article, features)
                .reasons(vectors, witness, model.contributions(match.pair))
            join(vectors, at: position, match, because)
            touch(match.story)
            let merged = merge(matches.dropFirst(), into: match.story, by: article.article)
            return Outcome(story: heir(of: match.story), merged: merged)
        }
        open(vectors, at: position)
        closeQuiet()
        return Outcome(story: stories.count - 1)
    }

    /// How an article was assigned that came last to a story, or to one merged into it since.
    func assignment(of article: Article.ID, in story: Int) -> Story.Assignment {
        stories[story].assignments.last { $0.article == article }
            ?? Story.Assignment(article: article, score: 1, because: [])
    }

    // MARK: Closing

    private mutating func touch(_ story: Int) {
        stories[story].lastTurn = turn
        live.append(story, turn: turn)
    }

    private mutating func closeQuiet() {
        while live.count > liveLimit, let place = live.removeFirst() {
            if isLive(place.story, place.turn) { close(place.story) }
        }
    }

    private func isLive(_ story: Int, _ turn: Int) -> Bool {
        !stories[story].isClosed && stories[story].lastTurn == turn
    }

    private mutating func close(_ story: Int) {
        stories[story].close(isKept: keepsClosed && heirs[story] == story)
        live.count -= 1
        closedCount += 1
        // Looking through the index is worth it when half of what it knows may be gone.
        guard closedCount > liveLimit / 2 else { return }
        closedCount = 0
        let (stories, heirs) = (stories, heirs)
        index.forget { story in
            var heir = story
            while heirs[heir] != heir { heir = heirs[heir] }
            return stories[heir].isClosed
        }
    }

    /// The story that an editor wants an article in, or `nil`.
    private func decided(for article: ArticleFeatures) -> StoryMatch? {
        let forbidden = constraints.forbidden(for: article.id).map(heir)
        let wanted = constraints.wanted(for: article.id).map(heir)
            .first { !forbidden.contains($0) && !stories[$0].isClosed }
        return wanted.map { StoryMatch(of: article, in: stories[$0], model, novelty) }
    }

    /// The stories that an article may belong to, the likeliest first.
    private mutating func matches(of article: ArticleFeatures) -> [StoryMatch] {
        var seen = Set(constraints.forbidden(for: article.id).map(heir))
        var matches: [StoryMatch] = []
        let candidates = index.candidates(for: article.vectors)
        model.neighbourhood = neighbourhood(of: candidates)
        for candidate in candidates {
            guard matches.count < Self.closeLimit else { break }
            let story = heir(of: candidate)
            guard seen.insert(story).inserted, !stories[story].isClosed,
                stories[story].isOpen(to: article),
                let match = StoryMatch(article, stories[story], model, novelty)
            else { continue }
            matches.append(match)
        }
        return matches.sorted { ($1.evidence, $0.story) < ($0.evidence, $1.story) }
    }

    /// What the articles of the likeliest stories have in common.
    private func neighbourhood(of candidates: [Int]) -> Neighbourhood {
        var seen: Set<Int> = []
        var near: [ArticleFeatures] = []
        for story in candidates.lazy.map(heir) where seen.insert(story).inserted {
            guard near.count < Neighbourhood.limit else { break }
            near += stories[story].witnesses
        }
        return Neighbourhood(near)
    }

    private mutating func open(_ article: ArticleFeatures, at position: Int) {
        var story = LiveStory(number: stories.count)
        story.add(
            article,
            at: position,
            Story.Assignment(article: article.id, score: 1, because: []),
            ties: []
        )
        stories.append(story)
        heirs.append(story.number)
        live.count += 1
        touch(story.number)
        index.add(article.vectors, to: story.number)
        constraints.note(article.id, in: story.number)
    }

    private mutating func join(
        _ article: ArticleFeatures,
        at position: Int,
        _ match: StoryMatch,
        _ because: [String]
    ) {
        let story = stories[match.story]
        let copy = CopyFinder.finding(for: article, among: story.witnesses)
        let assignment = Story.Assignment(
            article: article.id,
            score: Elementary.logistic(match.evidence),
            because: because,
            copyOf: copy.original
        )
        stories[match.story].add(article, at: position, assignment, ties: match.ties)
        stories[match.story].mark(copy.copies, asCopiesOf: article.id)
        index.add(article.vectors, to: match.story)
        constraints.note(article.id, in: match.story)
    }

    // MARK: Repair

    /// The story that a story was merged into; else itself.
    func heir(of story: Int) -> Int {
        var heir = story
        while heirs[heir] != heir { heir = heirs[heir] }
        return heir
    }

    /// Merges stories that turn out to be one: an article belongs to both, and their own articles
    /// are alike.
    private mutating func merge(
        _ matches: ArraySlice<StoryMatch>,
        into story: Int,
        by article: Article
    ) -> [(gone: Int, kept: Int)] {
        var merged: [(gone: Int, kept: Int)] = []
        let name = article.title.isEmpty ? article.id.value : article.title
        for match in matches where match.evidence > 0 {
            let (one, other) = (heir(of: story), match.story)
            guard one != other, refusals.isWorthAsking(stories[one], stories[other]),
                !constraints.forbids(one, other, heir: heir)
            else { continue }
            guard novelty.areOne(stories[one], stories[other], model) else {
                refusals.note(stories[one], stories[other])
                continue
            }
            let (kept, gone) = (min(one, other), max(one, other))
            let score = Elementary.logistic(match.evidence)
            stories[kept].absorb(
                stories[gone],
                score: score,
                because: ["a later report belongs to both stories: \(name)"],
                model: model
            )
            heirs[gone] = kept
            close(gone)
            touch(kept)
            merged.append((gone, kept))
        }
        return merged
    }
}
