// SPDX-License-Identifier: Apache-2.0

import NewsEngine
import NewsModel
import Testing

@Suite struct ArticleLinesTests {
    private func articles(_ text: String) throws(ArticleLines.Fault) -> [Article] {
        try ArticleLines.articles(in: Array(text.utf8))
    }

    @Test func `an article has what its line says`() throws {
        let line = #"""
            {"id": "a", "language": "vi", "title": "Động đất", "text": "Một.\n\nHai.",
             "published": "2026-03-09T10:00:00+07:00", "outlet": "tin.example", "url": "https://tin.example/1",
             "story": 7}
            """#.filter { !$0.isNewline }
        let article = try #require(try articles(line).first)
        #expect(article.id.value == "a")
        #expect(article.language.tag == "vi")
        #expect(article.title == "Động đất")
        #expect(article.body.blocks.map { article.body.string($0.range) } == ["Một.", "Hai."])
        #expect(article.published.stated?.time.description == "2026-03-09T03:00:00Z")
        #expect(article.outlet?.host == "tin.example")
        #expect(article.url == "https://tin.example/1")
    }

    @Test func `what is missing or null is found or left out`() throws {
        let text = "The ferry caught fire off Corfu on Tuesday and all passengers were saved."
        let article = try #require(
            try articles(#"{"id": "a", "language": null, "text": "\#(text)", "published": null}"#)
                .first
        )
        #expect(article.language.tag == "en")
        #expect(article.title.isEmpty)
        #expect(article.published.stated == nil)
        #expect(article.outlet == nil)
    }

    @Test func `the script of Chinese is told by the text`() throws {
        let line = #"{"id": "a", "language": "zh", "text": "希臘海岸防衛隊說，渡輪起火，船員獲救。"}"#
        #expect(try articles(line).first?.language.tag == "zh-Hant")
        #expect(try articles(#"{"id": "a", "language": "zh"}"#).first?.language.tag == "zh-Hans")
    }

    @Test func `blank lines are passed over and no input gives nothing`() throws {
        #expect(try articles("").isEmpty)
        #expect(try articles("\n \n{\"id\": \"a\"}\r\n\n").map(\.id.value) == ["a"])
    }

    @Test(arguments: [
        ("{\"id\": \"a\"}\n\n{", 3), ("[1]", 1), ("{\"id\": 7}", 1), ("{\"title\": \"a\"}", 1),
        ("{\"id\": \"a\"}\n{\"id\": \"a\"}", 2),
    ])
    func `a line that is no article is named by its number`(text: String, line: Int) {
        let fault = #expect(throws: ArticleLines.Fault.self) { try articles(text) }
        #expect(fault?.line == line)
        #expect(fault?.description.hasPrefix("line \(line): ") == true)
    }
}
