// SPDX-License-Identifier: Apache-2.0

import NewsEngine
import NewsModel
import Testing

@Suite struct ArticleLinesTests {
    private func read(_ text: String) throws -> ArticleLines {
        try ArticleLines(Array(text.utf8))
    }

    private func article(_ line: String) throws -> Article {
        let lines = try read(line)
        #expect(lines.warnings.isEmpty)
        return try #require(lines.articles.first)
    }

    // MARK: What is stated

    @Test func `what a line states is the article's`() throws {
        let article = try article(
            """
            {"id": "a1", "language": "vi", "title": "Cháy phà", "text": "Phà cháy sáng nay.",
            """.filter { $0 != "\n" } + """
                "published": "2026-04-14T11:39:00+07:00", "outlet": "Báo Sông", "url": "https://song.example/1"}
                """
        )
        #expect(article.id == Article.ID("a1"))
        #expect(article.language == Language("vi"))
        #expect(article.title == "Cháy phà")
        #expect(article.published.stated?.time.description == "2026-04-14T04:39:00Z")
        #expect(article.outlet?.name == "Báo Sông")
        #expect(article.outlet?.host == "song.example")
        #expect(article.url == "https://song.example/1")
    }

    @Test func `the text is kept byte for byte, headlines and captions included`() throws {
        let text = "Ferry burns\\n\\n 312 people were taken off. \\r\\n\\nPHOTO: AP\\nRead more"
        let article = try article("{\"id\": \"a\", \"text\": \"\(text)\"}")
        let wanted = "Ferry burns\n\n 312 people were taken off. \r\n\nPHOTO: AP\nRead more"
        #expect(article.body.text == Array(wanted.utf8))
        #expect(article.body.blocks.count == 4)
        #expect(article.setAside.isEmpty)
    }

    @Test(arguments: [
        ("\"zh\"", "渡轮在港口起火，三百人获救。", "zh-Hans"),
        ("\"zh\"", "渡輪在港口起火，三百人獲救。", "zh-Hant"),
        ("\"zh-Hant\"", "渡轮在港口起火，三百人获救。", "zh-Hant"),
        ("\"it\"", "The ferry caught fire in the harbour this morning.", "it"),
        ("null", "The ferry caught fire in the harbour this morning.", "en"),
        ("\"\"", "Паром загорелся утром в порту, пассажиров спасли.", "ru"),
        ("\"und\"", "Le ferry a pris feu ce matin dans le port.", "fr"),
        ("null", "312", "und"),
    ])
    func `a language is as stated, the script of Chinese as written, else detected`(
        stated: String,
        text: String,
        language: String
    ) throws {
        let article = try article("{\"id\": \"a\", \"language\": \(stated), \"text\": \"\(text)\"}")
        #expect(article.language.tag == language)
    }

    @Test(arguments: ["", ", \"title\": null", ", \"title\": \"\""])
    func `a headline that opens the text is the title where none is stated`(title: String) throws {
        let text =
            "Ferry burns off Corfu\\n\\nA fire broke out on a ferry off Corfu early on Tuesday, and 312 people were taken off it."
        let article = try article("{\"id\": \"a\", \"text\": \"\(text)\"\(title)}")
        #expect(article.title == "Ferry burns off Corfu")
        #expect(article.body.string(article.body.blocks[0].range) == "Ferry burns off Corfu")
    }

    @Test func `all but identifier and text may be null or not there`() throws {
        let rest = ["language", "title", "published", "outlet", "url"].map { ", \"\($0)\": null" }
        for line in [
            "{\"id\": \"\", \"text\": \"\"}", "{\"id\": \"\", \"text\": \"\"\(rest.joined())}",
        ] {
            let article = try article(line)
            #expect(article.title.isEmpty)
            #expect(article.outlet == nil)
            #expect(article.published.best == nil)
            #expect(article.body.blocks.isEmpty)
        }
    }

    @Test func `empty lines are passed over and unknown members ignored`() throws {
        let lines = try read(
            "\n{\"id\": \"b\", \"text\": \"x\", \"story\": 1}\r\n \t\r\n{\"id\":\"a\",\"text\":\"\"}"
        )
        #expect(lines.articles.map(\.id.value) == ["b", "a"])
        #expect(try read("").articles.isEmpty)
    }

    // MARK: Faults

    @Test(arguments: [
        ("{\"id\": \"a\", \"text\": ", "line 3: not JSON: "),
        ("[\"id\"]", "line 3: not a JSON object"),
        ("{\"text\": \"x\"}", "line 3: there is no string \"id\""),
        ("{\"id\": 7, \"text\": \"x\"}", "line 3: there is no string \"id\""),
        ("{\"id\": \"a\"}", "line 3: there is no string \"text\""),
        ("{\"id\": \"a\", \"text\": null}", "line 3: there is no string \"text\""),
        ("{\"id\": \"first\", \"text\": \"x\"}", "line 3: the \"id\" of line 1 again"),
    ])
    func `a line that is no article is told with its number`(line: String, start: String) {
        let text =
            "{\"id\": \"first\", \"text\": \"x\"}\n\n\(line)\n{\"id\": \"last\", \"text\": \"x\"}\n"
        let fault = #expect(throws: ArticleLines.Fault.self) { try read(text) }
        #expect(fault?.description.hasPrefix(start) == true, "\(fault?.description ?? "none")")
    }

    @Test(arguments: [
        ("published", "\"yesterday\""), ("published", "1397450340"), ("language", "\"Tiếng Việt\""),
        ("outlet", "{\"name\": \"x\"}"), ("title", "[]"), ("url", "true"),
    ])
    func `another member that is not understood is told and counts as not stated`(
        name: String,
        value: String
    ) throws {
        let lines = try read("{\"id\": \"a\", \"text\": \"x\", \"\(name)\": \(value)}")
        #expect(lines.warnings.map(\.description) == ["line 1: \"\(name)\" is not understood"])
        let article = try #require(lines.articles.first)
        #expect(article.published.stated == nil)
        #expect(article.outlet == nil)
        #expect(article.url == nil)
    }

    // MARK: What comes of them

    @Test func `items come in the order of the lines, whatever their time`() async throws {
        let lines = try read(
            ["2026-03-03", "2026-03-01", "2026-03-02"].map {
                "{\"id\": \"\($0)\", \"text\": \"A ferry burned.\", \"published\": \"\($0)\"}"
            }.joined(separator: "\n")
        )
        let items = await Editor(width: 2).items(of: lines.articles)
        #expect(items.map(\.article.id) == lines.articles.map(\.id))
    }

    @Test func `items and stories are those of the edition`() async throws {
        let articles = await Examples().edition.items.prefix(8).map(\.article)
        let editor = Editor(width: 2)
        let edition = await editor.edition(of: articles)
        #expect(await editor.items(of: articles) == edition.items)
        let (stories, storylines) = await editor.stories(of: articles)
        #expect(stories == edition.stories)
        #expect(storylines == edition.storylines)
    }
}
