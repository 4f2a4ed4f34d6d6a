// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite struct MarkedTextTests {
    @Test func `marks give byte ranges of the text without them`() {
        let text = MarkedText("在⟦广岛⟧有⟦140万⟧人")
        #expect(String(decoding: text.bytes, as: UTF8.self) == "在广岛有140万人")
        #expect(text.ranges() == [3..<9, 12..<18])
        #expect(MarkedText.marked(text.bytes, text.ranges()) == "在⟦广岛⟧有⟦140万⟧人")
    }

    @Test func `a label names its span and spans may nest`() {
        let text = MarkedText("⟦who=⟦Ann⟧ Lee⟧ = ⟦says=yes")
        #expect(String(decoding: text.bytes, as: UTF8.self) == "Ann Lee = yes")
        #expect(text.ranges("who") == [0..<7])
        #expect(text.ranges() == [0..<3])
        #expect(text.ranges("says") == [10..<13])
    }
}
