// SPDX-License-Identifier: Apache-2.0

/// Sums for a few of very many stories: a table with open addressing that is as large as one question
/// needs, however many stories there are.
struct StoryScores: Sendable {
    /// A story with its sum.
    struct Entry: Sendable {
        var story: Int32
        var score: Float
    }

    private var entries: [Entry] = []
    // 1 more than the index of a story's entry, 0 where there is none.
    private var slots: [Int32]
    private let mask: Int

    /// A table for up to `limit` stories.
    init(limit: Int) {
        var size = 16
        while size < 2 * limit { size *= 2 }
        slots = Array(repeating: 0, count: size)
        mask = size - 1
    }

    /// How many stories have a sum.
    var count: Int { entries.count }

    /// Adds to the sum of a story.
    ///
    /// - Precondition: fewer than `limit` stories have one, or this has.
    mutating func add(_ weight: Float, to story: Int32) {
        var slot = home(of: story)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if entries[index].story == story {
                entries[index].score += weight
                return
            }
            slot = (slot + 1) & mask
        }
        entries.append(Entry(story: story, score: weight))
        slots[slot] = Int32(entries.count)
    }

    /// All sums, in the order in which the stories were first met; none is left.
    mutating func takeAll() -> [Entry] {
        for index in slots.indices where slots[index] != 0 { slots[index] = 0 }
        defer { entries.removeAll(keepingCapacity: true) }
        return entries
    }

    /// Where to look for a story first, by Fibonacci hashing.
    ///
    /// Source: Knuth, The Art of Computer Programming, volume 3, 6.4.
    private func home(of story: Int32) -> Int {
        Int(truncatingIfNeeded: (UInt64(UInt32(bitPattern: story)) &* 0x9E37_79B9_7F4A_7C15) >> 40)
            & mask
    }
}
