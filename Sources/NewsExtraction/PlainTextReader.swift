// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import NewsModel

/// Reads plain text: what a line is must be told by its length, its end and its neighbours.
struct PlainTextReader {
    // Headlines and captions are shorter, paragraphs of the news mostly longer.
    private static let shortWeight = 130
    private static let titleWeight = 220

    private var draft = Draft()
    // The paragraphs, and whether an empty line follows each.
    private var paragraphs: [(text: [UInt8], isParted: Bool)] = []

    static func read(_ capture: Capture) -> Draft {
        var reader = PlainTextReader()
        let rest = reader.takeDate(capture.content[...])
        reader.paragraphs = PlainTextLines.paragraphs(rest)
        if capture.title == nil { reader.takeTitle() }
        reader.classify()
        return reader.draft
    }

    /// Takes a date that stands in front of the text; gives what follows it.
    private mutating func takeDate(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let text = TextBytes.trimmed(text)
        guard let (time, words, rest) = LeadingDate.read(text) else { return text }
        draft.published = Publication.Evidence(time: time, source: .capture, words: words)
        var aside = FlowBlock(kind: .aside(.dateLine))
        aside.text = Array(words.utf8)
        draft.blocks.append(aside)
        return rest
    }

    /// Takes the first line as the title where it looks like one.
    private mutating func takeTitle() {
        guard paragraphs.count > 1, paragraphs[0].isParted else { return }
        let first = paragraphs[0].text[...]
        let weight = TextMeasure.weight(first)
        guard weight <= Self.titleWeight, weight * 2 <= longestWeight,
            !TextMeasure.endsInColon(first),
            !TextMeasure.endsSentence(first) || TextMeasure.endsInQuestion(first)
        else { return }
        draft.title = String(decoding: first, as: UTF8.self)
        paragraphs.removeFirst()
    }

    private var longestWeight: Int { paragraphs.map { TextMeasure.weight($0.text) }.max() ?? 0 }

    private mutating func classify() {
        let weights = paragraphs.map { TextMeasure.weight($0.text) }
        let lists = paragraphs.map { PlainTextLines.listItem($0.text[...]) }
        for index in paragraphs.indices {
            var block = FlowBlock(kind: kind(index, weights, isItem: lists[index] != nil))
            block.text = lists[index].map { [UInt8]($0) } ?? paragraphs[index].text
            block.weight = weights[index]
            draft.blocks.append(block)
        }
    }

    private func kind(_ index: Int, _ weights: [Int], isItem: Bool) -> FlowBlock.Kind {
        let text = paragraphs[index].text[...]
        if isItem { return .text(.listItem, level: 1) }
        if weights[index] <= Self.shortWeight * 2, isCaption(text) {
            return .text(.caption, level: 0)
        }
        return isHeadline(index, weights) ? .aside(.relatedHeadline) : .text(.paragraph, level: 0)
    }

    private func isCaption(_ text: ArraySlice<UInt8>) -> Bool {
        guard !TextMeasure.endsSentence(text) || text.last == UInt8(ascii: ")") else {
            return false
        }
        return CreditLine.endsInCapitals(text) || CreditLine.holdsPhotoMark(text)
    }

    /// Whether a paragraph is another article's headline that stands in the text: short, without an
    /// end or a question, nobody's words, and with paragraphs of some length around it.
    private func isHeadline(_ index: Int, _ weights: [Int]) -> Bool {
        let text = paragraphs[index].text[...]
        guard index > 0, weights[index] <= Self.shortWeight,
            !TextMeasure.endsSentence(text) || TextMeasure.endsInQuestion(text),
            !TextMeasure.endsInColon(text), !TextMeasure.holdsQuotation(text),
            !TextMeasure.beginsQuotation(text)
        else { return false }
        let longBefore = weights[..<index].contains { $0 > weights[index] * 3 / 2 }
        let longAfter = weights[(index + 1)...].contains { $0 > weights[index] * 3 / 2 }
        return longBefore && longAfter
    }
}
