// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel
import Testing

@Suite struct DateTests {
    @Test(arguments: Language.principal)
    func `the days of a language's sentences are found and set against the article's`(
        language: String
    ) throws {
        for sentence in try GoldSentence.all(of: language) {
            let found = sentence.found(
                days: true,
                by: QuantityTests.annotator,
                language: Language(language)
            )
            #expect(found == sentence.expected(days: true), "\(sentence.place)")
        }
    }
}
