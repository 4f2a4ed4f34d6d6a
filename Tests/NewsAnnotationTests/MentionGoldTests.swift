// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsAnnotation
import NewsLexicons
import NewsModel
import Testing

/// Names in running text against a gold set that was written before any rule.
///
/// `DATELINE_MISSES=vi` prints what is wrong in a language; `scripts/eval-mentions` is quicker.
@Suite struct MentionGoldTests {
    /// F1 of mentions in each language, rounded down from what is reached (November 2026).
    static let floors: [String: Double] = [
        "ar": 0.86, "de": 0.89, "en": 0.94, "es": 0.92, "fa": 0.87, "fr": 0.91, "he": 0.84,
        "hi": 0.86, "id": 0.89, "it": 0.93, "ja": 0.88, "ko": 0.90, "pl": 0.92, "pt": 0.90,
        "ru": 0.93, "th": 0.85, "tr": 0.92, "uk": 0.90, "vi": 0.89, "zh": 0.91,
    ]

    /// What was counted over the texts of a language.
    struct Count {
        var wanted = 0
        var found = 0
        var right = 0

        var precision: Double { Double(right) / Double(max(found, 1)) }
        var recall: Double { Double(right) / Double(max(wanted, 1)) }
        var f1: Double { 2 * Double(right) / Double(max(found + wanted, 1)) }
    }

    @Test(arguments: Language.principal)
    func `names of a language are found where they stand and as what they are`(
        language: String
    ) throws {
        var count = Count()
        var misses = ""
        for text in try GoldMentions.all(of: language) {
            let mentions = text.mentions(
                by: QuantityTests.annotator,
                language: Language(language)
            )
            let found = Set(
                mentions.map { GoldMentions.Name(range: $0.range, kind: $0.kind.rawValue) }
            )
            count.wanted += text.names.count
            count.found += found.count
            count.right += found.intersection(text.names).count
            misses += text.misses(among: found)
        }
        let floor = try #require(Self.floors[language])
        #expect(
            count.f1 >= floor,
            "\(language): P \(count.precision), R \(count.recall), F1 \(count.f1)"
        )
        if ProcessInfo.processInfo.environment["DATELINE_MISSES"] == language {
            Issue.record("\(misses)")
        }
    }

    @Test func `a person who is named again is the same person`() throws {
        var pairs = 0
        var joined = 0
        for language in Language.principal {
            for text in try GoldMentions.all(of: language) {
                let mentions = text.mentions(
                    by: QuantityTests.annotator,
                    language: Language(language)
                )
                let entities = text.names.map { name in
                    mentions.first { $0.range == name.range && $0.kind == .person }?.entity
                }
                for (a, b) in text.pairsOfOnePerson {
                    pairs += 1
                    if let entity = entities[a], entity == entities[b] { joined += 1 }
                }
            }
        }
        #expect(Double(joined) / Double(pairs) >= Self.personFloor, "\(joined) of \(pairs)")
    }

    /// Of the pairs of marks that name one person, those found and told to be one.
    static let personFloor = 0.86
}

extension GoldMentions {
    /// The places in `names` of two marks that name one person.
    fileprivate var pairsOfOnePerson: [(Int, Int)] {
        names.indices.flatMap { a in
            names.indices.compactMap { b in
                a < b && persons[a] > 0 && persons[a] == persons[b] ? (a, b) : nil
            }
        }
    }
}
