// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import Testing

@Suite struct QuantityTests {
    static let annotator = Annotator(
        lexicon: .bundled(),
        languages: Set(Language.principal.map { Language($0) })
    )

    @Test(arguments: Language.principal)
    func `the numbers of a language's sentences are found, with bound and unit`(
        language: String
    ) throws {
        for sentence in try GoldSentence.all(of: language) {
            let found = sentence.found(
                days: false,
                by: Self.annotator,
                language: Language(language)
            )
            #expect(found == sentence.expected(days: false), "\(sentence.place)")
        }
    }
}
