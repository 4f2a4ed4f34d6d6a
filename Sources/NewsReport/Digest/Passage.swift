// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// A piece of text with the language it stands in.
struct Passage: Hashable {
    var text: String
    var language: Language

    init(_ text: String, _ language: Language) {
        self.text = text
        self.language = language
    }

    /// The passage cut to about `columns` terminal columns, at a space where one is near.
    func clipped(to columns: Int) -> Passage {
        Passage(Excerpt.clip(text, to: columns), language)
    }
}

extension Body {
    /// The text of a range on one line; what lies outside the text is passed over.
    func line(_ range: Range<Int>) -> String {
        let bytes = text[range.clamped(to: text.indices)]
        return String(decoding: bytes.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
    }
}
