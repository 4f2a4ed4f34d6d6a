// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel
import Testing

/// What a text's numbers are that are written as parts of one, and days with a bracket behind them.
@Suite struct FractionTests {
    private static func annotation(_ text: String, _ language: String) -> Annotation {
        var article = Article(
            id: Article.ID("f"),
            origin: Capture.Origin(path: "f"),
            form: .text
        )
        article.language = Language(language)
        article.body.append(.paragraph, Array(text.utf8))
        article.published.stated = Publication.Evidence(
            time: Timestamp(GoldSentence.day),
            source: .capture,
            words: ""
        )
        return GoldFloorTests.annotator.annotate(article).body.annotation
    }

    @Test(arguments: [
        ("en", "Two thirds of the members stayed.", [667.0]),
        ("en", "A third of the crop and a third term.", [333.0]),
        ("fr", "Les trois quarts du budget et un tiers des voix.", [750, 333]),
        ("de", "Zwei Drittel der Sitze.", [667]),
        ("zh", "三分之二的议员同意。", [667]),
        ("ja", "3分の1が反対した。", [333]),
        ("ko", "의원 3분의 2가 찬성했다.", [667]),
        ("vi", "Hai phần ba số ghế.", [667]),
        ("ru", "Две трети мест.", [667]),
    ]) func `a fraction is a part of one`(language: String, text: String, thousandths: [Double]) {
        let found = Self.annotation(text, language).quantities.map { ($0.value * 1000).rounded() }
        #expect(found == thousandths, "\(text)")
    }

    @Test func `Korean syllables that are words are no numbers`() {
        #expect(Self.annotation("예비 조사 결과가 나왔다.", "ko").quantities.isEmpty)
        let found = Self.annotation("이천오백 명이 모였다.", "ko").quantities.map(\.value)
        #expect(found == [2500])
    }

    @Test func `a weekday takes its day from the bracket behind it`() {
        let day = Self.annotation("A sessão ocorreu na segunda-feira (25).", "pt").dates.map(\.date)
        #expect(day == [CivilDate(year: 2024, month: 3, day: 25)])
        let twice = Self.annotation("Sidang digelar Selasa (2/4/2024).", "id").dates.map(\.date)
        #expect(twice == [CivilDate](repeating: CivilDate(year: 2024, month: 4, day: 2), count: 2))
    }
}
