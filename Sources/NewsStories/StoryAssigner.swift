// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel

/// Gives articles that come one by one their stories.
struct StoryAssigner: Sendable {
    private let model = SimilarityModel.trained
    private let novelty = NoveltyDecision.trained
    private var frequencies = DocumentFrequencies()
    private var index = StoryIndex(channels: Channel.allCases.filter { $0 != .title })
    private var stories: [LiveStory] = []
    // Where a story went that was merged into another; else itself.
    private var heirs: [Int] = []

    /// From so many articles it is learned what is common before the first is compared.
    private static let rehearsal = 2_000
    /// So many of the candidates are compared article by article.
    private static let closeLimit = 16

    /// The stories that were not merged into others, by their first article.
    var finished: [LiveStory] {
        stories.filter { heirs[$0.number] == $0.number }
            .sorted { ($0.members.min() ?? 0) < ($1.members.min() ?? 0) }
    }

    /// Learns what is common from the first of the articles that will come.
    mutating func rehearse(_ articles: [AnnotatedArticle]) {
        for article in articles.prefix(Self.rehearsal) {
            let features = FeatureExtractor.features(of: article)
            frequencies.add(features, language: ArticleFeatures.languageKey(of: article))
        }
    }

    /// Puts the next article in time into a story; `position` is its place among all.
    mutating func assign(_ article: AnnotatedArticle, at position: Int) {
        let features = FeatureExtractor.features(of: article)
        let vectors = ArticleFeatures(article, features, frequencies: frequencies)
        if position >= Self.rehearsal { frequencies.add(features, language: vectors.language) }
        let matches = matches(of: vectors)
        if let match = matches.first, novelty.evidence(match) > 0 {
            let explanation = Explanation(article, features)
            join(vectors, at: position, match, explanation)
            merge(matches.dropFirst(), into: match.story, by: article.article)
        } else {
            open(vectors, at: position)
        }
    }

    /// The stories that an article may belong to, the likeliest first.
    private mutating func matches(of article: ArticleFeatures) -> [StoryMatch] {
        var seen: Set<Int> = []
        var matches: [StoryMatch] = []
        for candidate in index.candidates(for: article.vectors) {
            guard matches.count < Self.closeLimit else { break }
            let story = heir(of: candidate)
            guard seen.insert(story).inserted,
                stories[story].isOpen(to: article),
                let match = StoryMatch(article, stories[story], model: model)
            else { continue }
            matches.append(match)
        }
        return matches.sorted {
            (novelty.evidence($1), $0.story) < (novelty.evidence($0), $1.story)
        }
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
        index.add(article.vectors, to: story.number)
    }

    private mutating func join(
        _ article: ArticleFeatures,
        at position: Int,
        _ match: StoryMatch,
        _ explanation: Explanation
    ) {
        let story = stories[match.story]
        let witness = story.witnesses[match.witness]
        let copy = CopyFinder.finding(for: article, among: story.witnesses)
        let assignment = Story.Assignment(
            article: article.id,
            score: Elementary.logistic(novelty.evidence(match)),
            because: explanation.reasons(article, witness, model.contributions(match.pair)),
            copyOf: copy.original
        )
        stories[match.story].add(article, at: position, assignment, ties: match.ties)
        stories[match.story].mark(copy.copies, asCopiesOf: article.id)
        index.add(article.vectors, to: match.story)
    }

    // MARK: Repair

    private func heir(of story: Int) -> Int {
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
    ) {
        let name = article.title.isEmpty ? article.id.value : article.title
        for match in matches where novelty.evidence(match) > 0 {
            let (one, other) = (heir(of: story), match.story)
            guard one != other, novelty.areOne(stories[one], stories[other], model: model) else {
                continue
            }
            let (kept, gone) = (min(one, other), max(one, other))
            let score = Elementary.logistic(novelty.evidence(match))
            stories[kept].absorb(
                stories[gone],
                score: score,
                because: ["a later report belongs to both stories: \(name)"],
                model: model
            )
            heirs[gone] = kept
        }
    }
}
