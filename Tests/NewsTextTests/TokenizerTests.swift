// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NewsText

@Suite struct TokenizerTests {
    @Test(arguments: [
        ("The U.S. said 3,200 left.", "The|U|.|S|.|said|3|,|200|left|."),
        ("l’ONU, al-Sisi", "l|’|ONU|,|al|-|Sisi"),
        ("约翰·科比（John）说1.2万", "约|翰|·|科|比|（|John|）|说|1|.|2|万"),
        ("カービー氏は3日", "カ|ー|ビ|ー|氏|は|3|日"),
        ("김정은이 말했다", "김정은이|말했다"),
        ("قال مُحَمَّد: ٣٢٠", "قال|مُحَمَّد|:|٣٢٠"),
        ("हिन्दी में।", "हिन्दी|में|।"),
        ("می\u{200C}شود", "می\u{200C}شود"),
        ("e\u{0301}cole 😀 €5", "e\u{0301}cole|😀|€|5"),
        ("COVID-19 25th", "COVID|-|19|25|th"),
    ])
    func `words, numbers and signs come apart`(text: String, tokens: String) {
        let source = bytes(text)
        let found = Tokenizer.tokens(in: source).map { string(source[$0.range]) }
        #expect(found.joined(separator: "|") == tokens)
    }

    @Test func `thai comes apart by dictionary`() {
        let source = bytes("รัฐบาลไทยประกาศ")
        let words = Tokenizer.tokens(in: source).map { string(source[$0.range]) }
        #expect(words == ["รัฐบาล", "ไทย", "ประกาศ"])
    }

    @Test func `a token tells its kind, script and capital`() {
        let source = bytes("Ким said 5 %")
        let tokens = Tokenizer.tokens(in: source)
        #expect(tokens.map(\.script) == [.cyrillic, .latin, .common, .common])
        #expect(tokens.map(\.kind) == [.word, .word, .number, .punctuation])
        #expect(tokens.map(\.isCapitalised) == [true, false, false, false])
    }

    @Test func `any bytes give tokens in order that do not overlap`() {
        var generator = SeededGenerator(state: 4)
        for _ in 0..<400 {
            let noise = Fuzz.noise(&generator)
            var end = 0
            for token in Tokenizer.tokens(in: noise) {
                #expect(token.range.lowerBound >= end && !token.range.isEmpty)
                end = token.range.upperBound
            }
            #expect(end <= noise.count)
        }
    }
}
