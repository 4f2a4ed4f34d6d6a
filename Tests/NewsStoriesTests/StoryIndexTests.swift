// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NewsStories

@Suite struct StoryIndexTests {
    private func vectors(_ keys: [UInt64], weight: Double = 3) -> [SparseVector] {
        Channel.allCases.map { channel in
            channel == .names ? SparseVector(keys.map { ($0, weight) }, limit: 100) : SparseVector()
        }
    }

    @Test func `the story that shares most comes first, one that shares nothing not at all`() {
        var index = StoryIndex(channels: [.names])
        index.add(vectors([1, 2]), to: 0)
        index.add(vectors([1, 2, 3]), to: 1)
        index.add(vectors([8]), to: 2)
        #expect(index.candidates(for: vectors([1, 2, 3])) == [1, 0])
        #expect(index.candidates(for: vectors([8])) == [2])
    }

    @Test func `of equals the earlier story comes first`() {
        var index = StoryIndex(channels: [.names])
        for story in [3, 1, 2] { index.add(vectors([5]), to: story) }
        #expect(index.candidates(for: vectors([5])) == [1, 2, 3])
    }

    @Test func `a feature of very many stories finds the latest and no more`() {
        var index = StoryIndex(channels: [.names])
        for story in 0..<5_000 { index.add(vectors([5]), to: story) }
        let found = index.candidates(for: vectors([5]))
        #expect(found.count <= StoryIndex.candidateLimit)
        #expect(found.contains(4_999))
        #expect(!found.contains(0))
    }

    @Test func `what nearly all tell finds nothing`() {
        var index = StoryIndex(channels: [.names])
        index.add(vectors([5], weight: 0.5), to: 0)
        #expect(index.candidates(for: vectors([5], weight: 0.5)).isEmpty)
    }
}
