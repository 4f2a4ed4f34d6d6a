// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// A story while it grows.
struct LiveStory: Sendable {
    /// Where it stands in the order of stories.
    let number: Int
    /// The articles that new ones are compared with: a few of each language, by time.
    private(set) var witnesses: [ArticleFeatures] = []
    /// The evidence of each witness for each, by their indexes; of one for itself 0.
    private var ties: [[Double]] = []
    /// The articles in the order of their coming.
    private(set) var assignments: [Story.Assignment] = []
    /// The indexes in the builder's input of the articles, in the same order.
    private(set) var members: [Int] = []
    /// When an article last came to it, as a number of articles.
    var lastTurn = 0
    /// Whether it takes no more articles; then it has no witnesses.
    private(set) var isClosed = false
    /// What it told, of a closed story that is kept.
    private(set) var profile: StoryProfile?
    /// The days on which its articles state to have been published, or `nil` when none does.
    private(set) var days: ClosedRange<Int>?

    /// However large a story, an article is compared with so many of its articles.
    private static let witnessLimit = 12

    /// A story without articles.
    init(number: Int) { self.number = number }

    /// Takes an article, which has `ties` as its evidence for each witness.
    ///
    /// A copy in the same language tells nothing new and is not compared with; a translation has
    /// the words of its language.
    mutating func add(
        _ article: ArticleFeatures,
        at position: Int,
        _ told: Story.Assignment,
        ties: [Double]
    ) {
        assignments.append(told)
        members.append(position)
        widen(to: article.stated)
        let repeats = witnesses.contains {
            $0.id == told.copyOf && $0.language == article.language
        }
        if !repeats { addWitness(article, ties) }
    }

    private mutating func addWitness(_ article: ArticleFeatures, _ evidence: [Double]) {
        for index in ties.indices { ties[index].append(evidence[index]) }
        ties.append(evidence + [0])
        witnesses.append(article)
        if witnesses.count > Self.witnessLimit { dropOne() }
    }

    private mutating func removeWitness(at index: Int) {
        witnesses.remove(at: index)
        ties.remove(at: index)
        for other in ties.indices { ties[other].remove(at: index) }
    }

    /// How an article stands to it that has `ties` as its evidence for each witness.
    func standing(of article: ArticleFeatures, ties: [Double]) -> Standing {
        let kin = witnesses.count { $0.language == article.language }
        return Standing(
            ties,
            cohesion: cohesion,
            sameLanguage: Double(kin) / Double(max(1, witnesses.count))
        )
    }

    /// The mean evidence of the witnesses for each other, as `Standing` counts it; `nil` when there is only one.
    var cohesion: Double? {
        guard witnesses.count > 1 else { return nil }
        let sum = ties.reduce(0) { $1.reduce($0) { $0 + min($1, Standing.close) } }
        return sum / Double(witnesses.count * (witnesses.count - 1))
    }

    /// Notes that earlier articles, and what was taken for their copies, repeat a later one.
    mutating func mark(_ copies: [Article.ID], asCopiesOf original: Article.ID) {
        guard !copies.isEmpty else { return }
        for index in assignments.indices {
            let told = assignments[index]
            guard copies.contains(told.article) || told.copyOf.map(copies.contains) ?? false else {
                continue
            }
            assignments[index].copyOf = original
        }
        let language = witnesses.first { $0.id == original }?.language
        for index in witnesses.indices.reversed()
        where copies.contains(witnesses[index].id) && witnesses[index].language == language {
            removeWitness(at: index)
        }
    }

    /// Takes no more articles; what new ones are compared with is given up, and all else unless it
    /// is kept.
    mutating func close(isKept: Bool) {
        profile = isKept ? StoryProfile(self) : nil
        isClosed = true
        witnesses = []
        ties = []
        guard !isKept else { return }
        assignments = []
        members = []
    }

    /// Takes over all of another story; what opened that one now has a reason to be in this one.
    mutating func absorb(
        _ other: LiveStory,
        score: Double,
        because: [String],
        model: SimilarityModel
    ) {
        for (index, assignment) in other.assignments.enumerated() {
            var assignment = assignment
            if index == 0 {
                assignment.score = score
                assignment.because = because
            }
            assignments.append(assignment)
        }
        members += other.members
        widen(to: other.days)
        for witness in other.witnesses {
            addWitness(witness, StoryMatch.ties(of: witness, to: self, model: model))
        }
    }

    private mutating func widen(to published: ClosedRange<Int>?) {
        guard let published else { return }
        days =
            min(
                days?.lowerBound ?? .max,
                published.lowerBound
            )...max(
                days?.upperBound ?? .min,
                published.upperBound
            )
    }

    /// Leaves out the second oldest article of the language that has most: the first stays, as it
    /// says what the story is of, and the latest say where it has gone.
    private mutating func dropOne() {
        var counts: [UInt64: Int] = [:]
        for witness in witnesses { counts[witness.language, default: 0] += 1 }
        let most = counts.values.max() ?? 0
        let victim = witnesses.indices.dropFirst().first { index in
            counts[witnesses[index].language] == most
        }
        removeWitness(at: victim ?? 1)
    }

    /// The day on which most of its articles say that it happened, two at least; `nil` when they
    /// do not agree.
    var agreedDay: Int? {
        let days = witnesses.compactMap(\.eventDay).sorted()
        guard !days.isEmpty else { return nil }
        let middle = days[days.count / 2]
        let votes = days.count { $0 == middle }
        return votes >= 2 && votes * 2 >= days.count ? middle : nil
    }

    /// Whether an article may tell of it still.
    ///
    /// It comes soon enough, or speaks of the days on which the story was told. Next month's figure is like this month's in all but that.
    func isOpen(to article: ArticleFeatures) -> Bool {
        guard distance(to: article.stated) > NoveltyDecision.window, let days else {
            return true
        }
        return article.spokenDays.contains { ($0 >= days.lowerBound - 1) && $0 <= days.upperBound }
    }

    /// How many days lie between an article and the story's articles; 0 when either is unknown.
    func distance(to published: ClosedRange<Int>?) -> Int {
        guard let days, let published else { return 0 }
        return max(
            0,
            published.lowerBound - days.upperBound,
            days.lowerBound - published.upperBound
        )
    }
}
