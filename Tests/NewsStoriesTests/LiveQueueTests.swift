// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NewsStories

@Suite struct LiveQueueTests {
    @Test func `places come out in the order in which they went in, over and over`() {
        var queue = LiveQueue()
        #expect(queue.removeFirst() == nil)
        var next = 0
        for turn in 0..<20_000 {
            queue.append(turn % 7, turn: turn)
            guard turn % 3 != 0, let place = queue.removeFirst() else { continue }
            #expect(place.story == next % 7 && place.turn == next)
            next += 1
        }
    }
}
