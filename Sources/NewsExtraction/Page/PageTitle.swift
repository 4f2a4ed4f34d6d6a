// SPDX-License-Identifier: Apache-2.0

import NewsMarkup

/// Chooses a page's title: the headline in the page where the metadata agree with it.
struct PageTitle {
    /// The title, or `nil` of a page that has none.
    let text: String?
    /// What stands beside the headline in the metadata's title: the outlet's name, or `nil`.
    let rest: String?

    // A name of an outlet with its motto; longer is a part of a title.
    private static let restWeight = 48

    /// - Parameters:
    ///   - stated: What the metadata state, the most trusted first.
    ///   - headlines: The page's first-level headings.
    init(stated: [String], headlines: [String]) {
        for title in stated {
            for headline in headlines {
                // A theme before a colon is a part of the title, unless nothing but the title
                // element states one: then it is the outlet's name.
                guard let rest = Self.rest(of: title, beside: headline),
                    stated.count == 1 || !Self.isTheme(title, before: headline)
                else { continue }
                text = headline
                self.rest = rest.isEmpty ? nil : rest
                return
            }
        }
        text = stated.first ?? headlines.first
        rest = nil
    }

    /// What a title has besides a headline at its start or end; `nil` when it has not the headline.
    private static func rest(of title: String, beside headline: String) -> String? {
        let whole = Array(collapsed(title).utf8)
        let part = Array(headline.utf8)
        guard TextMeasure.weight(part) >= 8 else { return nil }
        let rest: ArraySlice<UInt8>
        if whole.starts(with: part) {
            rest = whole[part.count...]
        } else if whole.suffix(part.count).elementsEqual(part) {
            rest = whole[..<(whole.count - part.count)]
        } else {
            return nil
        }
        guard TextMeasure.weight(rest) <= restWeight else { return nil }
        let scalars = String(decoding: rest, as: UTF8.self).unicodeScalars
        guard let first = scalars.firstIndex(where: isLetter),
            let last = scalars.lastIndex(where: isLetter)
        else { return "" }
        return String(scalars[first...last])
    }

    private static func isTheme(_ title: String, before headline: String) -> Bool {
        let front = collapsed(title).utf8.dropLast(headline.utf8.count)
        return !front.isEmpty && TextMeasure.endsInColon(Array(front)[...])
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func collapsed(_ text: String) -> String {
        var flow = FlowText()
        flow.append(Array(text.utf8)[...], style: [], isLink: false)
        return String(decoding: TextBytes.trimmed(flow.bytes[...]), as: UTF8.self)
    }
}
