// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// A story while it grows.
struct LiveStory: Sendable {
    /// Where it stands in the order of stories.
    let number: Int
    /// The articles that new ones are compared with: a few of each language, by time.
    private(set) var witnesses: [ArticleFeatures] = []
    /// The articles in the order of their coming.
    private(set) var assignments: [Story.Assignment] = []
    /// The indexes in the builder's input of the articles, in the same order.
    private(set) var members: [Int] = []
    /// The days on which its articles were published, or `nil` when none says.
    private(set) var days: ClosedRange<Int>?

    /// However large a story, an article is compared with so many of its articles.
    private static let witnessLimit = 12

    /// A story without articles.
    init(number: Int) { self.number = number }

    /// Takes an article; a copy in the same language tells nothing new and is not compared
    /// with; a translation has the words of its language.
    mutating func add(_ article: ArticleFeatures, at position: Int, _ told: Story.Assignment) {
        assignments.append(told)
        members.append(position)
        widen(to: article.published)
        let repeats = witnesses.contains {
            $0.id == told.copyOf && $0.language == article.language
        }
        guard !repeats else { return }
        witnesses.append(article)
        if witnesses.count > Self.witnessLimit { dropOne() }
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
        witnesses.removeAll { copies.contains($0.id) && $0.language == language }
    }

    /// Takes over all of another story; what opened that one now has a reason to be in this one.
    mutating func absorb(_ other: LiveStory, score: Double, because: [String]) {
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
            witnesses.append(witness)
            if witnesses.count > Self.witnessLimit { dropOne() }
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
        witnesses.remove(at: victim ?? 1)
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
