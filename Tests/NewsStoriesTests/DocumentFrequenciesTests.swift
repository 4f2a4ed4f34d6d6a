// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NewsStories

@Suite struct DocumentFrequenciesTests {
    private func feature(
        _ key: UInt64,
        _ channel: Channel = .words,
        prior: Double = 0.01
    ) -> Feature {
        Feature(
            channel: channel,
            key: key,
            count: 1,
            prior: prior,
            place: .init(isTitle: false, range: 0..<1)
        )
    }

    @Test func `what has not been met is weighed by its prior alone`() {
        let frequencies = DocumentFrequencies()
        let rare = frequencies.weight(of: feature(1), language: 1)
        let common = frequencies.weight(of: feature(2, prior: 0.5), language: 1)
        #expect(rare > common)
        #expect(common > 0)
    }

    @Test func `what many articles have tells less`() {
        var frequencies = DocumentFrequencies()
        for _ in 0..<100 { frequencies.add([feature(1)], language: 1) }
        frequencies.add([feature(2)], language: 1)
        let common = frequencies.weight(of: feature(1), language: 1)
        let rare = frequencies.weight(of: feature(2), language: 1)
        #expect(common < 0.5)
        #expect(rare > 3)
    }

    @Test func `words are counted within a language, names over all`() {
        var frequencies = DocumentFrequencies()
        for _ in 0..<100 { frequencies.add([feature(1)], language: 1) }
        frequencies.add([feature(3), feature(4, .names)], language: 2)
        let word = frequencies.weight(of: feature(3), language: 2)
        let name = frequencies.weight(of: feature(4, .names), language: 2)
        #expect(name > word)
    }

    @Test func `long ago counts for little`() {
        var frequencies = DocumentFrequencies()
        for _ in 0..<1_000 { frequencies.add([feature(1)], language: 1) }
        let before = frequencies.weight(of: feature(1), language: 1)
        for _ in 0..<200_000 { frequencies.add([], language: 1) }
        let after = frequencies.weight(of: feature(1), language: 1)
        let unmet = frequencies.weight(of: feature(2, prior: 0), language: 1)
        #expect(after > before + 3)
        #expect(unmet == 0 || unmet > after)
    }
}
