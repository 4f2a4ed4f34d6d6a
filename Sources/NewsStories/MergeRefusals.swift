// SPDX-License-Identifier: Apache-2.0

/// Remembers which stories were found not to be one, so that every article that is like both does not
/// have them compared again.
struct MergeRefusals: Sendable {
    private struct Pair: Hashable {
        var one: Int
        var other: Int

        init(one: Int, other: Int) {
            self.one = one
            self.other = other
        }

        init(_ a: LiveStory, _ b: LiveStory) {
            self.init(one: min(a.number, b.number), other: max(a.number, b.number))
        }
    }

    // How many articles both had together.
    private var counts: [Pair: Int] = [:]

    /// With more than this all are forgotten, which costs nothing but asking again.
    private static let limit = 50_000
    /// They are asked again when a twelfth more articles have come: of few, always.
    private static let growth = 12

    /// How many pairs are remembered.
    var count: Int { counts.count }

    /// Whether enough has changed since two stories were last compared.
    func isWorthAsking(_ a: LiveStory, _ b: LiveStory) -> Bool {
        guard let count = counts[Pair(a, b)] else { return true }
        return (a.members.count + b.members.count - count) * Self.growth >= count
    }

    /// Notes that two stories are not one for now.
    mutating func note(_ a: LiveStory, _ b: LiveStory) {
        if counts.count >= Self.limit { counts = [:] }
        counts[Pair(a, b)] = a.members.count + b.members.count
    }

    /// Forgets stories for which a test holds.
    ///
    /// - Complexity: O(*n*) in what is remembered.
    mutating func forget(_ isGone: (Int) -> Bool) {
        counts = counts.filter { !isGone($0.key.one) && !isGone($0.key.other) }
    }
}

extension MergeRefusals: StreamState {
    func write(to writer: inout StateWriter) {
        let pairs = counts.sorted { ($0.key.one, $0.key.other) < ($1.key.one, $1.key.other) }
        writer.write(pairs) { writer, pair in
            for number in [pair.key.one, pair.key.other, pair.value] { writer.write(count: number) }
        }
    }

    init(from reader: inout StateReader) throws(StoryStateError) {
        let count = try reader.length(ofSize: 3)
        var last = (-1, -1)
        for _ in 0..<count {
            let (one, other) = (try reader.count(), try reader.count())
            try reader.check(last < (one, other) && one < other)
            last = (one, other)
            counts[Pair(one: one, other: other)] = try reader.count()
        }
    }
}
