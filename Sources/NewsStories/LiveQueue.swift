// SPDX-License-Identifier: Apache-2.0

/// Stories in the order in which articles last came to them.
///
/// A story stands in it once for each article; only its last place counts, so that nothing has to be
/// moved.
struct LiveQueue: Sendable {
    /// How many stories are live, which the owner counts.
    var count = 0
    private var places: [(story: Int32, turn: Int)] = []
    private var head = 0

    /// Notes that an article came to a story; turns ascend.
    mutating func append(_ story: Int, turn: Int) {
        places.append((Int32(story), turn))
    }

    /// Takes out the place that is first; `nil` when there is none.
    ///
    /// - Complexity: O(1), amortised.
    mutating func removeFirst() -> (story: Int, turn: Int)? {
        guard head < places.count else { return nil }
        let place = places[head]
        head += 1
        if head > 1024, head * 2 > places.count {
            places.removeSubrange(..<head)
            head = 0
        }
        return (Int(place.story), place.turn)
    }
}
