// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Testing

/// Whatever happened to a text on its way, what is found in it lies in it.
@Suite struct MutilatedTextTests {
    private static let marks: [Unicode.Scalar] = Array(
        "\"“”„«»「」『』״,.;:!?—–-\n()（）、。，：；' ".unicodeScalars
    )

    /// A gold paragraph with scalars taken out, put in and moved.
    private static func mutilated(
        _ text: String,
        _ generator: inout SeededGenerator
    ) -> String {
        var scalars = Array(text.unicodeScalars).filter { $0 != "⟦" && $0 != "⟧" }
        for _ in 0..<12 where !scalars.isEmpty {
            let place = Int.random(in: 0..<scalars.count, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: scalars.removeSubrange(place..<min(scalars.count, place + 4))
            case 1: scalars.insert(marks.randomElement(using: &generator) ?? " ", at: place)
            default: scalars.insert(contentsOf: scalars[place...].prefix(24), at: place)
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    @Test(arguments: Language.principal)
    func `quotations of mutilated text lie within it and do not cut characters`(
        language: String
    ) throws {
        var generator = SeededGenerator(seed: 5)
        let texts = try GoldClaim.texts(of: language)
        for text in texts {
            let sample = SampleText(Self.mutilated(text, &generator), language: language)
            let bytes = sample.article.body.text
            for quotation in sample.claims.quotations {
                #expect(!quotation.content.isEmpty)
                for range in quotation.content
                    + [quotation.cue, quotation.speaker?.range].compactMap({ $0 })
                {
                    #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count)
                    #expect(
                        range.upperBound == bytes.count || bytes[range.upperBound] & 0xC0 != 0x80
                    )
                    #expect(range.isEmpty || bytes[range.lowerBound] & 0xC0 != 0x80)
                }
            }
        }
    }
}
