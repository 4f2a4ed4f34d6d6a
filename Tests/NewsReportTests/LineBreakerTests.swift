// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NewsReport

@Suite struct LineBreakerTests {
    @Test func `words are kept whole`() {
        #expect(lines("one two three", 8) == ["one two", "three"])
    }

    @Test func `a word wider than the line is cut`() {
        #expect(lines("abcdefgh ij", 3) == ["abc", "def", "gh", "ij"])
    }

    @Test func `Chinese breaks anywhere, two columns a character`() {
        #expect(lines("卡尔索港", 4) == ["卡尔", "索港"])
        #expect(lines("卡尔索港", 5) == ["卡尔", "索港"])
    }

    @Test func `closing punctuation does not begin a line, opening does not end one`() {
        #expect(lines("卡尔，索港", 4) == ["卡", "尔，", "索港"])
        #expect(lines("卡尔「索港」", 6) == ["卡尔", "「索", "港」"])
    }

    @Test func `a number in Chinese text is kept whole`() {
        #expect(lines("死412人", 4) == ["死", "412", "人"])
    }

    @Test func `spaces are neither doubled nor left at an end`() {
        #expect(lines("  one   two  ", 20) == ["one two"])
    }

    @Test func `a break may fall between two runs only where their text allows it`() {
        let pieces = LineBreaker.lines([Run("“"), Run("word"), Run("”")], first: 6, rest: 6)
        #expect(pieces.count == 1)
        #expect(pieces[0].map(\.text) == ["“", "word", "”"])
    }

    @Test func `nothing gives one empty line`() {
        #expect(lines("", 10) == [""])
    }

    private func lines(_ text: String, _ width: Int) -> [String] {
        LineBreaker.lines([Run(text)], first: width, rest: width)
            .map { $0.map(\.text).joined() }
    }
}
