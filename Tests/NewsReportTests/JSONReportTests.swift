// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import NewsReport
import Testing

@Suite struct JSONReportTests {
    @Test func `the sample edition is written as it was looked at`() throws {
        let report = JSONReport(isPretty: true)
        try expectGolden(report.render(SampleEdition.whole), "sample.json")
    }

    @Test func `the lines of the sample edition are written as they were looked at`() throws {
        try expectGolden(JSONLinesReport().render(SampleEdition.whole), "sample.jsonl")
    }

    @Test func `a compact report is one line and says the same as a pretty one`() throws {
        let compact = JSONReport().render(SampleEdition.whole)
        let pretty = JSONReport(isPretty: true).render(SampleEdition.whole)
        #expect(compact.split(separator: "\n").count == 1)
        let same = try NSDictionary(dictionary: parsed(compact))
            .isEqual(NSDictionary(dictionary: parsed(pretty)))
        #expect(same)
    }

    @Test func `offsets lead to the words in the body's text`() throws {
        let report = try parsed(JSONReport().render(SampleEdition.whole))
        let articles = try #require(report["articles"] as? [[String: Any]])
        #expect(articles.count == SampleEdition.whole.items.count)
        for article in articles {
            let body = try #require(article["body"] as? [String: Any])
            let text = Array(try #require(body["text"] as? String).utf8)
            for figure in try #require(article["figures"] as? [[String: Any]]) {
                let range = try #require(figure["range"] as? [Int])
                let words = String(decoding: text[range[0]..<range[1]], as: UTF8.self)
                #expect(figure["text"] as? String == words)
                #expect(words.contains { $0.isNumber })
            }
        }
    }

    @Test func `names of cases are in snake case`() {
        let json = JSONReport().render(SampleEdition.whole)
        #expect(json.contains("\"bound\":\"at_least\""))
        #expect(json.contains("\"reason\":\"share_bar\""))
        #expect(!json.contains("atLeast"))
    }

    @Test func `every line is an article with its story`() throws {
        let lines = JSONLinesReport().render(SampleEdition.whole).split(separator: "\n")
        #expect(lines.count == SampleEdition.whole.items.count)
        let first = try parsed(String(lines[0]))
        #expect(first["id"] as? String == "zh-1")
        #expect(first["language"] as? String == "zh")
        #expect(first["story"] as? String == "karso")
        #expect(first["storyline"] as? String == "line-karso")
        let persons = try #require(first["persons"] as? [[String: Any]])
        #expect(persons.first?["name"] as? String == "Elena Marsh")
    }

    @Test func `a month is not given as a day`() throws {
        var edition = SampleEdition.whole
        let month = Timestamp(CivilDate(year: 2031, month: 5))
        edition.items[0].article.published = Publication(
            stated: .init(time: month, source: .capture, words: "2031-05")
        )
        let line = JSONLinesReport().render(edition).split(separator: "\n")[0]
        let object = try parsed(String(line))
        #expect(object["published"] is NSNull)
        let publication = try #require(object["publication"] as? [String: Any])
        #expect((publication["stated"] as? [String: Any])?["time"] as? String == "2031-05")
    }

    @Test func `numbers that JSON cannot write become null`() throws {
        var edition = SampleEdition.whole
        edition.items[0].claims.figures[0].value = .infinity
        edition.items[0].claims.figures[0].upper = .nan
        let report = try parsed(JSONReport().render(edition))
        let articles = try #require(report["articles"] as? [[String: Any]])
        let figure = try #require((articles[0]["figures"] as? [[String: Any]])?.first)
        #expect(figure["value"] is NSNull)
        #expect(figure["upper"] is NSNull)
    }

    private func parsed(_ json: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    }
}
