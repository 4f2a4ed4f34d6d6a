// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import Testing

/// How well the numbers and days of the gold sentences are found, language by language.
///
/// `scripts/eval-gold --misses LANGUAGE` lists what is not found as it should be. A floor goes up with
/// the figure; .97 is what each must reach.
@Suite struct GoldFloorTests {
    static let annotator = Annotator(
        lexicon: .bundled(),
        languages: Set(Language.principal.map { Language($0) })
    )

    static let numbers: [String: Double] = [
        "en": 0.93, "zh": 0.94, "es": 0.95, "ar": 0.91, "fr": 0.90, "ru": 0.92,
        "pt": 0.95, "de": 0.94, "vi": 0.95, "ja": 0.97, "id": 0.95, "tr": 0.94,
        "fa": 0.87, "ko": 0.94, "it": 0.91, "uk": 0.90, "pl": 0.90, "he": 0.95,
        "hi": 0.93, "th": 0.91,
    ]
    static let days: [String: Double] = [
        "en": 0.96, "zh": 0.96, "es": 0.96, "ar": 0.99, "fr": 0.94, "ru": 0.98,
        "pt": 0.94, "de": 0.92, "vi": 0.92, "ja": 0.97, "id": 0.95, "tr": 0.95,
        "fa": 0.91, "ko": 0.92, "it": 0.95, "uk": 0.92, "pl": 0.93, "he": 0.92,
        "hi": 0.95, "th": 0.88,
    ]

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
