// SPDX-License-Identifier: Apache-2.0

/// Stories in the order in which articles last came to them.
///
/// A story stands in it once for each article; only its last place counts, so that nothing has to be
/// moved.
struct LiveQueue: Sendable {
    /// A story's place.
    struct Place: Hashable, Sendable {
        /// The story's number.
        var story: Int
        /// When an article came to it, as a number of articles.
        var turn: Int
    }

    private var places: [(story: Int32, turn: Int)] = []
    private var head = 0

    /// How many places there are, those that count no more too.
    var count: Int { places.count - head }

    /// Notes that an article came to a story; turns ascend.
    mutating func append(_ story: Int, turn: Int) {
        places.append((Int32(story), turn))
    }

    /// The place that is first, or `nil` when there is none.
    var first: Place? {
        guard head < places.count else { return nil }
        return Place(story: Int(places[head].story), turn: places[head].turn)
    }

    /// Takes out the place that is first; `nil` when there is none.
    ///
    /// - Complexity: O(1), amortised.
    @discardableResult
    mutating func removeFirst() -> Place? {
        guard let place = first else { return nil }
        head += 1
        if head > 1024, head * 2 > places.count {
            places.removeSubrange(..<head)
            head = 0
        }
        return place
    }
}

extension LiveQueue {
    func write(to writer: inout StateWriter) {
        writer.write(places[head...]) { writer, place in
            writer.write(count: Int(place.story))
            writer.write(count: place.turn)
        }
    }

    /// Reads what `write` wrote of stories below a number and of articles up to a turn.
    init(
        below number: Int,
        turn: Int,
        from reader: inout StateReader
    ) throws(StoryStateError) {
        let count = try reader.length(ofSize: 2)
        for _ in 0..<count {
            let story = try reader.count(upTo: number - 1)
            let place = try reader.count(upTo: turn)
            try reader.check(places.last.map { $0.turn <= place } ?? true)
            places.append((Int32(story), place))
        }
    }
}
