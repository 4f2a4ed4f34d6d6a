// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NewsText

@Suite struct SignatureTests {
    static let english = """
        The council agreed on Monday to repair the old stone bridge before winter. Engineers will \
        close two lanes for six weeks, and buses will take another road through the market.
        """
    static let chinese = "市议会周一同意在冬天到来之前修理这座旧石桥。工程师将封闭两条车道六个星期，公共汽车将改走市场旁边的道路。"

    @Test(arguments: [english, chinese])
    func `case, width, punctuation and spaces do not matter`(text: String) {
        let plain = Signature(bytes(text))
        let other = Signature(
            bytes(text.uppercased().replacing(",", with: " —").replacing("。", with: "！ \n"))
        )
        #expect(plain == other)
        #expect(!plain.shingles.isEmpty)
    }

    @Test func `a copy with one word changed is near, another text is far`() {
        let text = Signature(bytes(Self.english))
        let copy = Signature(bytes(Self.english.replacing("Engineers", with: "Workers")))
        let other = Signature(
            bytes("Voters in the northern district chose a new mayor after a long and quiet day.")
        )
        #expect(text.distance(to: copy) < text.distance(to: other))
        #expect(text.resemblance(to: copy) > 0.7)
        #expect(text.resemblance(to: other) == 0)
    }

    @Test func `a part is contained in the whole`() {
        let whole = bytes(Self.chinese)
        let part = Signature(whole, range: 0..<60)
        #expect(part.containment(in: Signature(whole)) == 1)
        #expect(part.resemblance(to: Signature(whole)) < 0.6)
    }

    @Test func `traditional and simplified copies are the same`() {
        #expect(Signature(bytes("國務院發言人說話了")) == Signature(bytes("国务院发言人说话了")))
    }

    @Test func `a text without words has no shingle, a short one has one`() {
        #expect(Signature(bytes("…!")).shingles.isEmpty)
        #expect(Signature(bytes("Rain")).shingles.count == 1)
        #expect(Signature([]).resemblance(to: Signature([])) == 0)
    }

    @Test func `shingles of noise are in order and differ`() {
        var generator = SeededGenerator(state: 11)
        for _ in 0..<100 {
            let shingles = Signature(Fuzz.noise(&generator)).shingles
            #expect(zip(shingles, shingles.dropFirst()).allSatisfy { $0 < $1 })
        }
    }
}
