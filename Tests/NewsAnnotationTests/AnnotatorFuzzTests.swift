// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel
import NewsText
import Testing

/// Whatever the text, an annotation is in bounds, cuts no character, is sorted, and is found in
/// time that grows with the text.
@Suite struct AnnotatorFuzzTests {
    private static func article(_ bytes: [UInt8], _ language: String) -> Article {
        var article = Article(
            id: Article.ID("f"),
            origin: Capture.Origin(path: "f"),
            form: .text
        )
        article.language = Language(language)
        article.title = String(decoding: bytes.prefix(200), as: UTF8.self)
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            article.body.append(.paragraph, Array(String(decoding: line, as: UTF8.self).utf8))
        }
        article.published.stated = Publication.Evidence(
            time: Timestamp(GoldSentence.day),
            source: .capture,
            words: ""
        )
        return article
    }

    private static func expectSound(_ text: AnnotatedText, _ comment: Comment) {
        let annotation = text.annotation
        let bytes = text.scan.bytes
        let lists = [
            annotation.sentences.map(\.range), annotation.mentions.map(\.range),
            annotation.quantities.map(\.range), annotation.dates.map(\.range),
            annotation.concepts.map(\.range),
        ]
        for ranges in lists {
            var end = 0
            for range in ranges {
                #expect(!range.isEmpty && range.lowerBound >= end, comment)
                end = range.upperBound
            }
        }
        for range in lists.joined() + annotation.quantities.map(\.extent) {
            let isInside = range.lowerBound >= 0 && range.upperBound <= bytes.count
            #expect(isInside, comment)
            guard isInside else { continue }
            let isWhole = [range.lowerBound, range.upperBound].allSatisfy {
                $0 == bytes.count || bytes[$0] & 0xC0 != 0x80
            }
            #expect(isWhole, comment)
        }
        for quantity in annotation.quantities {
            #expect(quantity.extent.lowerBound <= quantity.range.lowerBound, comment)
            #expect(quantity.extent.upperBound >= quantity.range.upperBound, comment)
            #expect(quantity.value.isFinite, comment)
        }
        for date in annotation.dates { #expect(date.date.isValid, comment) }
    }

    private static func check(_ bytes: [UInt8], _ language: String, _ comment: Comment) {
        let read = GoldFloorTests.annotator.annotate(article(bytes, language))
        expectSound(read.title, comment)
        expectSound(read.body, comment)
    }

    @Test(arguments: Language.principal)
    func `mutated and mixed sentences are annotated soundly`(language: String) throws {
        let sentences = try Language.principal.flatMap { try GoldSentence.all(of: $0) }
            .map(\.text.bytes)
        var random = SeededGenerator(seed: UInt64(language.utf8.reduce(7) { $0 * 31 + UInt($1) }))
        for round in 0..<25 {
            var bytes: [UInt8] = []
            for _ in 0..<6 {
                bytes += sentences.randomElement(using: &random) ?? []
                if Bool.random(using: &random) { bytes.append(UInt8(ascii: "\n")) }
            }
            bytes = random.mutated(bytes, changes: round % 20)
            Self.check(bytes, language, "\(language), round \(round)")
        }
    }

    @Test func `random bytes are annotated soundly`() {
        var random = SeededGenerator(seed: 11)
        for round in 0..<200 {
            let count = Int.random(in: 0...300, using: &random)
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            let language = Language.principal[round % Language.principal.count]
            Self.check(bytes, language, "round \(round)")
        }
    }

    @Test func `nothing gives nothing`() {
        let read = GoldFloorTests.annotator.annotate(Self.article([], "en"))
        #expect(read.body.annotation == Annotation())
        #expect(read.title.annotation == Annotation())
    }

    /// Texts that make each loop of the annotator run as long as it can.
    static let endless: [(name: String, text: String, language: String)] = [
        ("digits", "7", "en"), ("grouped digits", "1,234", "en"), ("numbers", "1 ", "fr"),
        ("groups", "160 ", "fr"), ("ranges", "1-", "en"), ("dates", "3月", "zh"),
        ("years", "2019-", "en"), ("number words", "hundred ", "en"), ("and", "twenty and ", "en"),
        ("han numbers", "一", "zh"), ("spaces", " ", "en"), ("line feeds", "a\n", "en"),
        ("brackets", "(", "zh"), ("pairs", "王(John Kirby", "zh"), ("closing", ")", "en"),
        ("one word", "a", "en"), ("one capital word", "A", "de"), ("thai", "ก", "th"),
        ("compound", "ein", "de"), ("capitals", "Anna ", "en"), ("said", "Anna Lee said ", "en"),
        ("names", "约翰·科比", "zh"), ("offices", "president ", "en"), ("quotes", "“", "en"),
        ("arabic prefixes", "وال", "ar"), ("combining", "e\u{301}", "vi"), ("katakana", "カ", "ja"),
        ("president names", "President Anna Lee, ", "en"), ("countries", "Israel ", "en"),
    ]

    @Test(arguments: endless.indices)
    func `time grows with the text`(index: Int) {
        let (name, text, language) = Self.endless[index]
        let clock = ContinuousClock()
        func seconds(_ count: Int) -> Double {
            let text = String(repeating: text, count: max(1, count / text.utf8.count))
            let article = Self.article(Array(text.utf8), language)
            let time = clock.measure {
                Self.expectSound(GoldFloorTests.annotator.annotate(article).body, "\(name)")
            }
            return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
        }
        let short = (0..<3).map { _ in seconds(6_000) }.min() ?? 0
        let long = (0..<3).map { _ in seconds(48_000) }.min() ?? 0
        // Eight times the text; quadratic work would take sixty-four times as long.
        #expect(long < 40 * short + 0.5, "\(name): \(short) s, \(long) s")
    }
}
