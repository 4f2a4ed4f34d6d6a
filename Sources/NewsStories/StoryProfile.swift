// SPDX-License-Identifier: Apache-2.0

/// What a whole story tells, to be set against earlier stories.
struct StoryProfile: Sendable {
    /// The sums of its articles' vectors, by `Channel.rawValue`.
    let vectors: [SparseVector]
    /// The days of its articles, or `nil`.
    let days: ClosedRange<Int>?

    private static let limit = 96

    /// The profile of a story.
    init(_ story: LiveStory) {
        days = story.days
        vectors = Channel.allCases.map { channel in
            var sums: [UInt64: Double] = [:]
            for witness in story.witnesses {
                let vector = witness[channel]
                for (key, weight) in zip(vector.keys, vector.weights) {
                    sums[key, default: 0] += Double(weight)
                }
            }
            let mean = Double(max(1, story.witnesses.count))
            return SparseVector(sums.map { ($0.key, $0.value / mean) }, limit: Self.limit)
        }
    }

    subscript(channel: Channel) -> SparseVector { vectors[Int(channel.rawValue)] }
}
