// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel
import Testing

@Suite struct PublicationTests {
    private func article(
        _ text: String,
        _ language: String,
        stated: CivilDate? = nil
    ) -> Article {
        var article = Article(
            id: Article.ID("a"),
            origin: Capture.Origin(path: "a"),
            form: .text
        )
        article.language = Language(language)
        article.body.append(.paragraph, Array(text.utf8))
        article.published.stated = stated.map {
            Publication.Evidence(time: Timestamp($0), source: .capture, words: "")
        }
        return article
    }

    private func inferred(_ article: Article) -> String? {
        GoldFloorTests.annotator.annotate(article).article.published.inferred?.time.description
    }

    @Test func `a stated month is made finer by the latest day in it`() {
        let text = "Cơn bão đổ bộ hôm 21.3. Hôm 25.3, nước rút. Hội nghị họp ngày 9.4."
        let march = CivilDate(year: 2024, month: 3)
        #expect(inferred(article(text, "vi", stated: march)) == "2024-03-25")
    }

    @Test func `a stated day is left alone`() {
        let day = CivilDate(year: 2024, month: 3, day: 28)
        #expect(inferred(article("The vote on March 25 failed.", "en", stated: day)) == nil)
    }

    @Test func `a day of another month than the stated one is no finer date`() {
        let march = CivilDate(year: 2024, month: 3)
        #expect(inferred(article("The war began on October 7, 2023.", "en", stated: march)) == nil)
    }

    @Test func `without a stated date the latest day of the lead is taken, with its words`() {
        let text = "外交部2023年11月13日宣布,会谈将于11月15日举行,上次会谈在2022年。"
        let read = GoldFloorTests.annotator.annotate(article(text, "zh-Hans")).article
        #expect(read.published.inferred?.time.description == "2023-11-15")
        #expect(read.published.inferred?.words == "11月15日")
        #expect(read.published.inferred?.source == .text)
    }

    @Test func `a day far from the lead is of long ago, and nothing is inferred`() {
        let filler = String(repeating: "The river rose again and the dams held. ", count: 60)
        #expect(inferred(article(filler + "It burst on May 3, 1987.", "en")) == nil)
    }

    @Test func `without a stated date a weekday stays a weekday, also with a day of long ago`() {
        let filler = String(repeating: "The river was high and the road was closed. ", count: 40)
        let told = article(
            "The bridge fell on Wednesday. " + filler + "It opened on May 3, 1911.",
            "en"
        )
        let annotation = GoldFloorTests.annotator.annotate(told).body.annotation
        #expect(annotation.dates.map(\.date.description) == ["1911-05-03"])
        #expect(annotation.unplacedWeekdays.map(\.number) == [3])
        #expect(annotation.spokenDays.count == 2)
    }

    @Test func `with a stated date a weekday is a day`() {
        let day = CivilDate(year: 2026, month: 3, day: 12)
        let dated = article("The bridge fell on Wednesday.", "en", stated: day)
        let annotation = GoldFloorTests.annotator.annotate(dated).body.annotation
        #expect(annotation.unplacedWeekdays.isEmpty)
        #expect(annotation.dates.map(\.date.description) == ["2026-03-11"])
    }

    @Test func `a text without days gives nothing`() {
        #expect(inferred(article("The dams held.", "en")) == nil)
    }
}
