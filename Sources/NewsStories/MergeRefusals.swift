// SPDX-License-Identifier: Apache-2.0

/// Remembers which stories were found not to be one, so that every article that is like both does not
/// have them compared again.
struct MergeRefusals: Sendable {
    private struct Pair: Hashable {
        var one: Int
        var other: Int

        init(_ a: LiveStory, _ b: LiveStory) {
            one = min(a.number, b.number)
            other = max(a.number, b.number)
        }
    }

    // How many articles both had together.
    private var counts: [Pair: Int] = [:]

    /// With more than this all are forgotten, which costs nothing but asking again.
    private static let limit = 50_000
    /// They are asked again when a twelfth more articles have come: of few, always.
    private static let growth = 12

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
}
