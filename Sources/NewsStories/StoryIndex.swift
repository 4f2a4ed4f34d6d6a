// SPDX-License-Identifier: Apache-2.0

/// Finds the stories that share telling features with an article.
///
/// Work for an article is bounded: each of its features knows only the latest stories that had it.
struct StoryIndex: Sendable {
    private let channels: [Channel]
    private var postings: [UInt64: [Int32]] = [:]
    // By story; cleared after each question, so that no question pays for the number of stories.
    private var scores: [Float] = []

    /// How many stories a feature knows.
    private static let postingLimit = 48
    /// How many of an article's features of each channel are asked for.
    private static let askLimit = 24
    /// Features told by so many that they find nothing weigh less than this.
    private static let leastWeight: Float = 1.2

    /// The most stories that are looked at closely for an article.
    static let candidateLimit = 64

    /// An index that goes by the features of some channels.
    init(channels: [Channel]) { self.channels = channels }

    /// Notes that a story has some features, by `Channel.rawValue`.
    mutating func add(_ vectors: [SparseVector], to story: Int) {
        let number = Int32(story)
        while scores.count <= story { scores.append(0) }
        forEachTellingFeature(of: vectors) { key, _ in
            var stories = postings[key, default: []]
            if let place = stories.lastIndex(of: number) {
                stories.remove(at: place)
            } else if stories.count == Self.postingLimit {
                stories.removeFirst()
            }
            stories.append(number)
            postings[key] = stories
        }
    }

    /// The stories that share most with some features, the likeliest first.
    ///
    /// - Complexity: bounded by the limits above, whatever the number of stories.
    mutating func candidates(for vectors: [SparseVector]) -> [Int] {
        var touched: [Int32] = []
        forEachTellingFeature(of: vectors) { key, weight in
            guard let stories = postings[key] else { return }
            for story in stories {
                if scores[Int(story)] == 0 { touched.append(story) }
                scores[Int(story)] += weight
            }
        }
        touched.sort { (scores[Int($1)], $0) < (scores[Int($0)], $1) }
        let found = touched.prefix(Self.candidateLimit).map(Int.init)
        for story in touched { scores[Int(story)] = 0 }
        return found
    }

    private func forEachTellingFeature(
        of vectors: [SparseVector],
        _ body: (UInt64, Float) -> Void
    ) {
        for channel in channels {
            let vector = vectors[Int(channel.rawValue)]
            let heaviest = vector.weights.indices.sorted {
                (vector.weights[$1], vector.keys[$0]) < (vector.weights[$0], vector.keys[$1])
            }
            for index in heaviest.prefix(Self.askLimit)
            where vector.weights[index] > Self.leastWeight {
                body(vector.keys[index], vector.weights[index])
            }
        }
    }
}
