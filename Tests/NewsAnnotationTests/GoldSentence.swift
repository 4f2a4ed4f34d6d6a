// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsAnnotation
import NewsLexicons
import NewsModel

/// A sentence of `Gold/LANGUAGE.tsv`: the text with its numbers and days marked, and behind it for
/// each mark what it is, parted by tabs.
///
/// A number is written as `VALUE BOUND UNIT`, the unit `-` where there is none and the value
/// `LOW..HIGH` for a range; a day as ISO 8601. All sentences are of one article day.
struct GoldSentence {
    /// The day that all sentences were published on, a Thursday.
    static let day = CivilDate(year: 2024, month: 3, day: 28)

    /// Where it stands, for messages: `vi:12`.
    var place: String
    /// The sentence.
    var text: MarkedText
    /// What each mark is, in order.
    var expected: [String]

    /// The sentences of a language in a folder, in order.
    ///
    /// In `Mentions` a mark is what it names: `person`, `person=1` for one that several marks name.
    static func all(of language: String, in set: String = "Gold") throws -> [GoldSentence] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let file = folder.appending(path: "\(set)/\(language).tsv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        return lines.enumerated().compactMap { index, line in
            guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
            let cells = line.split(separator: "\t").map(String.init)
            return GoldSentence(
                place: "\(language):\(index + 1)",
                text: MarkedText(cells[0]),
                expected: Array(cells.dropFirst())
            )
        }
    }

    /// The marks of one kind with what they are: days, or numbers.
    func expected(days: Bool) -> [String] {
        zip(text.ranges(), expected).filter { Self.isDay($0.1) == days }.map {
            Self.shown($0.0, as: $0.1, in: text.bytes)
        }
    }

    /// The marks of names with what each names.
    var expectedMentions: [String] {
        zip(text.ranges(), expected).map { range, kind in
            Self.shown(range, as: String(kind.prefix { $0 != "=" }), in: text.bytes)
        }
    }

    /// The names that the annotator finds, in the form of `expectedMentions`.
    func foundMentions(by annotator: Annotator, language: Language) -> [String] {
        annotated(by: annotator, language: language).mentions.map {
            Self.shown($0.range, as: $0.kind.rawValue, in: text.bytes)
        }
    }

    /// What the annotator finds in the sentence, in the form of `expected(days:)`.
    func found(days: Bool, by annotator: Annotator, language: Language) -> [String] {
        let annotation = annotated(by: annotator, language: language)
        if days {
            return annotation.dates.map {
                Self.shown($0.range, as: $0.date.description, in: text.bytes)
            }
        }
        return annotation.quantities.map {
            Self.shown($0.range, as: Self.description(of: $0), in: text.bytes)
        }
    }

    private func annotated(by annotator: Annotator, language: Language) -> Annotation {
        var article = Article(
            id: Article.ID("gold"),
            origin: Capture.Origin(path: "gold"),
            form: .text
        )
        article.language = language
        article.body.append(.paragraph, text.bytes)
        article.published.stated = Publication.Evidence(
            time: Timestamp(Self.day),
            source: .capture,
            words: ""
        )
        return annotator.annotate(article).body.annotation
    }

    private static func isDay(_ expected: String) -> Bool { !expected.contains(" ") }

    private static func shown(_ range: Range<Int>, as text: String, in bytes: [UInt8]) -> String {
        "⟦\(String(decoding: bytes[range], as: UTF8.self))⟧@\(range.lowerBound) \(text)"
    }

    private static func description(of quantity: Quantity) -> String {
        let upper = quantity.upper.map { "..\(number($0))" } ?? ""
        return
            "\(number(quantity.value))\(upper) \(quantity.bound.rawValue) \(quantity.unit ?? "-")"
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() ? "\(Int(value))" : "\(value)"
    }
}
