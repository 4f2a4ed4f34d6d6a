// SPDX-License-Identifier: Apache-2.0

import NewsText

/// Cutting text that is too long to be shown whole.
enum Excerpt {
    /// The longest part from the start that fits in `columns` terminal columns with an ellipsis;
    /// cut at a space where one stands in the last third.
    static func clip(_ text: String, to columns: Int) -> String {
        guard DisplayWidth.columns(of: text) > columns else { return text }
        var used = 1
        var end = text.startIndex
        var lastSpace: String.Index?
        for index in text.indices {
            let width = DisplayWidth.columns(of: String(text[index]))
            guard used + width <= columns else { break }
            if text[index] == " ", used * 3 > columns * 2 { lastSpace = index }
            used += width
            end = text.index(after: index)
        }
        var kept = text[..<(lastSpace ?? end)]
        while let last = kept.last, " ,;:、，；：".contains(last) { kept.removeLast() }
        return kept + "…"
    }
}
