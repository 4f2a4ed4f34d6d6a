// SPDX-License-Identifier: Apache-2.0

import NewsMarkup

/// Takes from a title what is not its own: white space, and the outlet's name at its end or start.
struct TitleCleaner {
    /// The names that may stand beside a title, letters and digits only, in lower case.
    private let names: [String]

    /// A cleaner for titles of an outlet known by its stated names and its host.
    init(siteNames: [String], host: String?) {
        let labels = (host ?? "").split(separator: ".").map(String.init)
        // `bbc` of bbc.co.uk, `elpais` of elpais.com.
        let label = labels.first.map { [$0] } ?? []
        names = (siteNames + [host ?? ""] + label).map(Self.squashed).filter { $0.utf8.count >= 2 }
    }

    /// The title itself, white space collapsed.
    func cleaned(_ title: String) -> String {
        var text = FlowText()
        text.append(Array(title.utf8)[...], style: [], isLink: false)
        var result = String(decoding: TextBytes.trimmed(text.bytes[...]), as: UTF8.self)
        for _ in 0..<3 {
            guard let shorter = withoutName(result) else { break }
            result = shorter
        }
        return result
    }

    private func withoutName(_ title: String) -> String? {
        for separator in Self.separators {
            // A colon parts a theme from a title as well: only the whole name counts there.
            let mustEqual = separator == ": " || separator == "："
            if let range = title.lastRange(of: separator),
                isName(title[range.upperBound...], mustEqual: mustEqual)
            {
                return nonEmpty(title[..<range.lowerBound])
            }
            if let range = title.firstRange(ofText: separator),
                isName(title[..<range.lowerBound], mustEqual: mustEqual)
            {
                return nonEmpty(title[range.upperBound...])
            }
        }
        return nil
    }

    private func nonEmpty(_ text: Substring) -> String? {
        let trimmed = TextBytes.trimmed(Array(text.utf8)[...])
        return trimmed.isEmpty ? nil : String(decoding: trimmed, as: UTF8.self)
    }

    /// Whether a part of a title is the outlet's name or begins with its host's label, as
    /// `BBC News` does.
    private func isName(_ part: Substring, mustEqual: Bool) -> Bool {
        let squashed = Self.squashed(String(part))
        guard !squashed.isEmpty, squashed.utf8.count <= 60 else { return false }
        return names.contains { name in
            if squashed == name { return true }
            return !mustEqual && name.utf8.count >= 3 && squashed.hasPrefix(name)
                && squashed.utf8.count <= name.utf8.count * 3
        }
    }

    private static let separators = [
        " | ", "｜", " – ", " — ", " - ", " :: ", " · ", " • ", " » ", " « ", " / ", "_", "|", ": ",
        "：",
    ]

    private static func squashed(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.lowercased().unicodeScalars.filter {
                    $0.properties.isAlphabetic || $0.properties.numericType != nil
                }
            )
        )
    }
}

extension String {
    fileprivate func lastRange(of text: String) -> Range<String.Index>? {
        var found: Range<String.Index>?
        var start = startIndex
        while let range = self[start...].firstRange(ofText: text) {
            found = range
            start = range.upperBound
        }
        return found
    }

    fileprivate func firstRange(ofText text: String) -> Range<String.Index>? {
        self[...].firstRange(ofText: text)
    }
}

extension Substring {
    fileprivate func firstRange(ofText text: String) -> Range<String.Index>? {
        var index = startIndex
        while index < endIndex {
            if self[index...].utf8.starts(with: text.utf8) {
                return index..<utf8.index(index, offsetBy: text.utf8.count)
            }
            index = unicodeScalars.index(after: index)
        }
        return nil
    }
}
