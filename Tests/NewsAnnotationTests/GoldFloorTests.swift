// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import Testing

/// How well the names, numbers and days of the gold sentences are found, language by language.
///
/// `scripts/eval-gold --misses LANGUAGE` lists what is not found as it should be. A floor goes up with
/// the figure; .97 is what each must reach, .90 of names.
@Suite struct GoldFloorTests {
    static let annotator = Annotator(
        lexicon: .bundled(),
        languages: Set(Language.principal.map { Language($0) })
    )

    static let numbers: [String: Double] = [
        "en": 0.95, "zh": 0.96, "es": 0.98, "ar": 0.95, "fr": 0.95, "ru": 0.94,
        "pt": 0.98, "de": 0.97, "vi": 0.96, "ja": 0.99, "id": 0.99, "tr": 0.95,
        "fa": 0.96, "ko": 0.98, "it": 0.97, "uk": 0.95, "pl": 0.93, "he": 0.97,
        "hi": 0.95, "th": 0.95,
    ]
    static let days: [String: Double] = [
        "en": 0.99, "zh": 0.98, "es": 0.99, "ar": 0.99, "fr": 0.98, "ru": 0.99,
        "pt": 0.98, "de": 0.98, "vi": 0.99, "ja": 0.99, "id": 0.99, "tr": 0.99,
        "fa": 0.99, "ko": 0.98, "it": 0.99, "uk": 0.99, "pl": 0.99, "he": 0.98,
        "hi": 0.99, "th": 0.99,
    ]

    static let mentions: [String: Double] = [
        "en": 0.92, "zh": 0.89, "es": 0.91, "ar": 0.91, "fr": 0.89, "ru": 0.92,
        "pt": 0.89, "de": 0.88, "vi": 0.93, "ja": 0.90, "id": 0.94, "tr": 0.90,
        "fa": 0.93, "ko": 0.88, "it": 0.91, "uk": 0.89, "pl": 0.90, "he": 0.91,
        "hi": 0.92, "th": 0.93,
    ]

    @Test(arguments: Language.principal)
    func `the names of a language's sentences are found, with what they name`(
        language: String
    ) throws {
        var right = 0
        var marks = 0
        for sentence in try GoldSentence.all(of: language, in: "Mentions") {
            let expected = Set(sentence.expectedMentions)
            let found = sentence.foundMentions(by: Self.annotator, language: Language(language))
            right += expected.intersection(found).count
            marks += expected.count + found.count
        }
        let score = 2 * Double(right) / Double(marks)
        #expect(score >= Self.mentions[language] ?? 1, "\(language): F1 \(score)")
    }

    @Test(arguments: Language.principal)
    func `the numbers of a language's sentences are found, with bound and unit`(
        language: String
    ) throws {
        let score = try Self.score(of: language, days: false)
        #expect(score >= Self.numbers[language] ?? 1, "\(language): F1 \(score)")
    }

    @Test(arguments: Language.principal)
    func `the days of a language's sentences are found and set against the article's`(
        language: String
    ) throws {
        let score = try Self.score(of: language, days: true)
        #expect(score >= Self.days[language] ?? 1, "\(language): F1 \(score)")
    }

    /// F1 of the spans that agree in place and meaning.
    private static func score(of language: String, days: Bool) throws -> Double {
        var right = 0
        var marks = 0
        for sentence in try GoldSentence.all(of: language) {
            let expected = Set(sentence.expected(days: days))
            let found = sentence.found(days: days, by: annotator, language: Language(language))
            right += expected.intersection(found).count
            marks += expected.count + found.count
        }
        return marks == 0 ? 1 : 2 * Double(right) / Double(marks)
    }
}
