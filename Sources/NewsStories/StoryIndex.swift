// SPDX-License-Identifier: Apache-2.0

/// Finds the stories that share telling features with an article.
///
/// Work for an article is bounded: each of its features knows only the latest stories that had it.
struct StoryIndex: Sendable {
    private let channels: [Channel]
    private var postings: [UInt64: [Int32]] = [:]
    // Cleared after each question.
    private var scores = StoryScores(limit: touchLimit + postingLimit)

    /// How many features are known, and how many places in them.
    var size: (features: Int, places: Int) {
        (postings.count, postings.values.reduce(0) { $0 + $1.count })
    }

    /// How many stories a feature knows.
    private static let postingLimit = 48
    /// How many of an article's features of each channel are asked for.
    private static let askLimit = 24
    /// Features told by so many that they find nothing weigh less than this.
    private static let leastWeight: Float = 1.2

    /// Features are asked for from the rarest on until so many stories have been met.
    private static let touchLimit = 512

    /// A story that shares less than this part of what the likest shares is not looked at: with .1 no
    /// figure of the sets changes, with .2 ecbplus loses .001; the time for an article is halved.
    private static let leastShare: Float = 0.15

    /// The most stories that are looked at closely for an article.
    static let candidateLimit = 64

    /// An index that goes by the features of some channels.
    init(channels: [Channel]) { self.channels = channels }

    /// Notes that a story has some features, by `Channel.rawValue`.
    mutating func add(_ vectors: [SparseVector], to story: Int) {
        let number = Int32(story)
        for feature in tellingFeatures(of: vectors) {
            Self.note(number, in: &postings[feature.key, default: []])
        }
    }

    private static func note(_ story: Int32, in stories: inout [Int32]) {
        if let place = stories.lastIndex(of: story) {
            stories.remove(at: place)
        } else if stories.count == postingLimit {
            stories.removeFirst()
        }
        stories.append(story)
    }

    /// Forgets the stories for which a test holds.
    ///
    /// - Complexity: O(*n*) in the features known.
    mutating func forget(_ isGone: (Int) -> Bool) {
        postings = postings.compactMapValues { stories in
            guard stories.contains(where: { isGone(Int($0)) }) else { return stories }
            let kept = stories.filter { !isGone(Int($0)) }
            return kept.isEmpty ? nil : kept
        }
    }

    /// The stories that share most with some features, the likeliest first.
    ///
    /// - Complexity: bounded by the limits above, whatever the number of stories.
    mutating func candidates(for vectors: [SparseVector]) -> [Int] {
        var lists = tellingFeatures(of: vectors).compactMap { feature in
            postings[feature.key].map { (feature: feature, stories: $0) }
        }
        lists.sort { ($0.stories.count, $0.feature.key) < ($1.stories.count, $1.feature.key) }
        for list in lists where scores.count < Self.touchLimit {
            for story in list.stories { scores.add(list.feature.weight, to: story) }
        }
        let touched = scores.takeAll().sorted { ($1.score, $0.story) < ($0.score, $1.story) }
        let least = (touched.first?.score ?? 0) * Self.leastShare
        return touched.prefix(Self.candidateLimit).filter { $0.score >= least }
            .map { Int($0.story) }
    }

    private func tellingFeatures(of vectors: [SparseVector]) -> [(key: UInt64, weight: Float)] {
        var features: [(key: UInt64, weight: Float)] = []
        for channel in channels {
            let vector = vectors[Int(channel.rawValue)]
            let heaviest = zip(vector.keys, vector.weights).filter { $0.1 > Self.leastWeight }
                .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
            for (key, weight) in heaviest.prefix(Self.askLimit) { features.append((key, weight)) }
        }
        return features
    }
}

extension StoryIndex {
    func write(to writer: inout StateWriter) {
        writer.write(postings.sorted { $0.key < $1.key }) { writer, posting in
            writer.write(posting.key)
            writer.write(posting.value) { $0.write(count: Int($1)) }
        }
    }

    /// Reads what `write` wrote of an index that goes by the same channels and knows stories below a
    /// number.
    init(
        channels: [Channel],
        below number: Int,
        from reader: inout StateReader
    ) throws(StoryStateError) {
        self.init(channels: channels)
        let count = try reader.length(ofSize: 10)
        postings.reserveCapacity(count)
        var last: UInt64?
        for _ in 0..<count {
            let key = try reader.word()
            if let last { try reader.check(last < key) }
            last = key
            let stories = try reader.array { (reader: inout StateReader) throws(StoryStateError) in
                Int32(try reader.count(upTo: number - 1))
            }
            try reader.check((1...Self.postingLimit).contains(stories.count))
            postings[key] = stories
        }
    }
}
