// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite struct CitationTests {
    @Test(arguments: [
        ("zh-Hans", "据环球网援引美国有线电视新闻网（CNN）报道，大桥已经关闭。", ["cnn via huanqiu"]),
        ("en", "The bridge is closed, Reuters reported on Monday.", ["reuters"]),
        ("vi", "Cây cầu đã đóng cửa, theo AFP.", ["afp"]),
        ("zh-Hans", "（本文参考了美联社、法新社和路透社的报道。）", ["ap", "afp", "reuters"]),
        ("de", "Die Brücke ist gesperrt, wie Reuters berichtete.", ["reuters"]),
    ])
    func `outlets relied on are cited, through whom too`(
        language: String, text: String, expected: [String]
    ) {
        #expect(SampleText(text, language: language).citations == expected)
    }

    @Test func `an outlet that is only spoken of is not cited`() {
        let sample = SampleText("Reuters opened an office in the city in May.", language: "en")
        #expect(sample.citations.isEmpty)
    }
}
