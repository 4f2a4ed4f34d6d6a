// SPDX-License-Identifier: Apache-2.0

/// Two events in what was taken for one story: its articles fall into two groups, and neither would have
/// taken the articles of the other.
///
/// A round-up may have brought them together, or a report that was misunderstood. What counts is the
/// evidence that was found when the articles came, so that asking costs no comparison of articles.
struct StoryParting: Sendable {
    /// The witnesses of the later group, by their indexes.
    let leaving: Set<Int>

    /// Both groups have so many witnesses at least: one article apart from the rest is no event.
    private static let least = 2

    /// Two events in a story; `nil` when it is one.
    ///
    /// - Complexity: O(1), since witnesses are few.
    init?(of story: LiveStory, _ novelty: NoveltyDecision) {
        let count = story.witnesses.count
        guard count >= 2 * Self.least else { return nil }
        let ties = story.ties.map { $0.map { min($0, Standing.close) } }
        guard let part = Self.likeliest(ties), Self.mean(ties, part) < 0 else { return nil }
        let rest = Set(0..<count).subtracting(part)
        let bridges = Set((0..<count).filter { Self.isBridge($0, part, rest, ties) })
        let cores = [part, rest].map { $0.subtracting(bridges) }
        guard cores.allSatisfy({ $0.count >= Self.least }) else { return nil }
        let (one, other) = (StoryPart(story, cores[0]), StoryPart(story, cores[1]))
        guard novelty.areTwo(one, other, story.ties) else { return nil }
        leaving = part.contains(0) ? rest : part
    }

    /// Whether an article is like both groups, as a round-up is: of whether they are one it says nothing.
    private static func isBridge(
        _ index: Int,
        _ part: Set<Int>,
        _ rest: Set<Int>,
        _ ties: [[Double]]
    ) -> Bool {
        [part, rest].allSatisfy { group in
            let others = group.subtracting([index])
            return !others.isEmpty && mean(ties, [index], others) > 0
        }
    }

    /// Of the groups that come about when the likest are put together step by step (average linkage),
    /// the one that has least to do with the rest; `nil` when every group or its rest is too small.
    private static func likeliest(_ ties: [[Double]]) -> Set<Int>? {
        var groups = ties.indices.map { Set([$0]) }
        var best: (part: Set<Int>, mean: Double)?
        while groups.count > 2 {
            var nearest = (one: 0, other: 1, mean: -Double.infinity)
            for other in groups.indices.dropFirst() {
                for one in 0..<other {
                    let mean = mean(ties, groups[one], groups[other])
                    if mean > nearest.mean { nearest = (one, other, mean) }
                }
            }
            groups[nearest.one].formUnion(groups.remove(at: nearest.other))
            let part = groups[nearest.one]
            guard part.count >= least, ties.count - part.count >= least else { continue }
            let mean = mean(ties, part)
            if best.map({ mean < $0.mean }) ?? true { best = (part, mean) }
        }
        return best?.part
    }

    private static func mean(_ ties: [[Double]], _ part: Set<Int>) -> Double {
        mean(ties, part, Set(ties.indices).subtracting(part))
    }

    private static func mean(_ ties: [[Double]], _ a: Set<Int>, _ b: Set<Int>) -> Double {
        // Sums are taken in one order, so that they are the same in every run.
        let (a, b) = (a.sorted(), b.sorted())
        let sum = a.reduce(0.0) { sum, one in b.reduce(sum) { $0 + ties[one][$1] } }
        return sum / Double(a.count * b.count)
    }
}
