// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NewsStories

@Suite struct SparseVectorTests {
    private let vector = SparseVector([(7, 3), (2, 4)], limit: 10)

    @Test func `keys stand in order and the length is Euclid's`() {
        #expect(vector.keys == [2, 7])
        #expect(vector.weights == [4, 3])
        #expect(vector.length == 5)
    }

    @Test func `the heaviest are kept, of equals the lower key`() {
        let kept = SparseVector([(9, 1), (3, 1), (5, 2)], limit: 2)
        #expect(kept.keys == [3, 5])
    }

    @Test func `the cosine with itself is one, with a stranger or with nothing none`() {
        #expect(abs(vector.overlap(with: vector).cosine - 1) < 1e-6)
        #expect(vector.overlap(with: SparseVector([(1, 1)], limit: 1)).cosine == 0)
        #expect(vector.overlap(with: SparseVector()).cosine == 0)
    }

    @Test func `what is shared counts by the lesser weight`() {
        let other = SparseVector([(7, 1), (8, 9)], limit: 9)
        let overlap = vector.overlap(with: other)
        #expect(overlap.mass == 1)
        #expect(abs(overlap.cosine - 3 / (5 * 82.0.squareRoot())) < 1e-6)
        #expect(vector.sharedKeys(with: other) == [7])
    }
}
