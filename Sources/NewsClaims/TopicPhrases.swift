// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// Finds what a sentence of Japanese or Korean is about, where it is in no table: the words in front
/// of the first particle of the topic.
struct TopicPhrases {
    let text: ScannedText
    let lexicon: Lexicon
    let quoted: [QuotedSpan]
    /// What is known to be able to speak, by place.
    let known: [Source]

    /// More is a clause: tokens.
    private static let mostTokens = 24
    private static let mostWords = 9

    /// Whether the text is in one of these languages.
    var isWanted: Bool { ["ja", "ko", "tr"].contains(text.language.primary) }

    /// The topics of a sentence that are not known, by place: those in front of 、 or of a quotation
    /// and at the sentence's beginning.
    func phrases(in sentence: Range<Int>) -> [Source] {
        let range: Range<Int>?
        switch text.language.primary {
        case "ja": range = japanese(sentence)
        case "ko": range = korean(sentence)
        default: range = turkish(sentence)
        }
        guard let range, !isKnownPerson(range), !isOutlet(range) else { return [] }
        return [Source(range: range, kind: .phrase, entity: nil)]
    }

    /// In front of the first は or も that is no part of another particle: 同社の*広報担当者*は.
    private func japanese(_ sentence: Range<Int>) -> Range<Int>? {
        let tokens = tokens(in: sentence)
        var start = tokens.startIndex
        for index in tokens.indices {
            let word = text.string(tokens[index].range)
            if ["、", "。", "，"].contains(word) { start = index + 1 }
            guard ["は", "も"].contains(word), index > start,
                !Self.otherParticles.contains(text.string(tokens[index - 1].range))
            else { continue }
            var low = start
            if let owner = tokens[start..<index].lastIndex(where: { text.string($0.range) == "の" }),
                index - owner > 2
            {
                low = owner + 1
            }
            return phrase(tokens[low..<index])
        }
        return nil
    }

    private static let otherParticles: Set<String> = ["で", "に", "と", "の", "へ", "て", "ら", "く", "で"]

    /// In front of the first particle 은 or 는 that is no ending of a verb.
    private func korean(_ sentence: Range<Int>) -> Range<Int>? {
        let tokens = tokens(in: sentence)
        var start = tokens.startIndex
        for index in tokens.indices.prefix(2 * Self.mostWords) {
            let word = text.string(tokens[index].range)
            if [",", "·"].contains(word) { start = index + 1 }
            guard tokens[index].kind == .word, word.hasSuffix("은") || word.hasSuffix("는"),
                !Self.verbEndings.contains(where: word.hasSuffix)
            else { continue }
            return phrase(tokens[start...index])
        }
        return nil
    }

    /// In front of the first comma or quotation, or of *ise*.
    private func turkish(_ sentence: Range<Int>) -> Range<Int>? {
        let tokens = tokens(in: sentence)
        for index in tokens.indices.prefix(2 * Self.mostWords) {
            let word = text.string(tokens[index].range)
            let isLast = index + 1 == tokens.endIndex
            guard word == "," || word == "ise" || isLast && index > tokens.startIndex else {
                continue
            }
            let front = tokens[
                tokens.startIndex..<(isLast && tokens[index].kind == .word ? index + 1 : index)
            ]
            let words = front.filter { $0.kind == .word }
            let range = tokens[tokens.startIndex].range.lowerBound..<tokens[index].range.upperBound
            if !text.hits(.verbs, within: range).isEmpty { return nil }
            guard !words.isEmpty, words.count <= Self.mostWords,
                words.last.map({ $0.isCapitalised || word == "," }) ?? false
            else { return nil }
            return phrase(front)
        }
        return nil
    }

    private static let verbEndings = [
        "하는", "되는", "있는", "없는", "끄는", "지는", "르는", "키는", "리는", "받은", "맡은", "같은", "많은", "높은", "않은",
        "못한", "싶은",
        "는데는", "오는", "가는", "보는", "내는", "주는", "에는", "에서는", "로는", "까지는", "부터는",
    ]

    /// Without a bracket behind the name, nor connectives in front of it.
    private func phrase(_ tokens: ArraySlice<Token>) -> Range<Int>? {
        guard let first = tokens.first, let last = tokens.last, tokens.count <= Self.mostTokens
        else {
            return nil
        }
        var end = last.range.upperBound
        if let bracket = tokens.first(where: { ["(", "（"].contains(text.string($0.range)) }),
            bracket.range.lowerBound > first.range.lowerBound
        {
            end = bracket.range.lowerBound
        }
        return end - first.range.lowerBound > 3 ? first.range.lowerBound..<end : nil
    }

    private func tokens(in sentence: Range<Int>) -> ArraySlice<Token> {
        let low = text.token(at: sentence.lowerBound)
        let quote = partitionPoint(quoted.count) {
            quoted[$0].outer.lowerBound >= sentence.lowerBound
        }
        let end =
            quote < quoted.count
            ? min(sentence.upperBound, quoted[quote].outer.lowerBound) : sentence.upperBound
        return text.tokens[low..<max(low, text.token(at: end))]
    }

    private func isKnownPerson(_ range: Range<Int>) -> Bool {
        let index = partitionPoint(known.count) { known[$0].range.upperBound > range.lowerBound }
        return known[index...].prefix { $0.range.lowerBound < range.upperBound }
            .contains { $0.kind == .person || $0.kind == .pronoun || $0.kind == .outlet }
    }

    /// Whether a word of newspapers and agencies stands in a phrase: what they report is a citation.
    private func isOutlet(_ range: Range<Int>) -> Bool {
        text.language.primary != "tr"
            && text.hits(.media, within: range).contains {
                ["noun", "ending", "noun-behind"].contains(lexicon.sense($0).kind)
            }
    }
}
