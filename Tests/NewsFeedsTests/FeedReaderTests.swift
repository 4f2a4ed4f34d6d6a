// SPDX-License-Identifier: Apache-2.0

import NewsFeeds
import NewsModel
import Testing

@Suite struct FeedReaderTests {
    private func read(_ text: String) -> (feed: Feed, diagnostics: [Diagnostic]) {
        FeedReader.feed(in: Array(text.utf8), path: "feed.xml")
    }

    /// The first entry of an RSS document around the elements of one item.
    private func item(_ elements: String) throws -> Entry {
        let modules = """
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
            xmlns:content="http://purl.org/rss/1.0/modules/content/"
            xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"
            """
        let text = "<rss version='2.0' \(modules)><channel><item>\(elements)</item></channel></rss>"
        return try #require(read(text).feed.entries.first)
    }

    /// The first entry of an Atom document around the elements of one entry.
    private func entry(_ elements: String) throws -> Entry {
        let text = "<feed xmlns='http://www.w3.org/2005/Atom'><entry>\(elements)</entry></feed>"
        return try #require(read(text).feed.entries.first)
    }

    private func string(_ text: Entry.Text?) -> String? {
        text.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test func `RSS 2.0 is read with the elements of its modules`() throws {
        let text = """
            \u{FEFF}<?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Вести &amp; мосты</title><link>https://a.example/</link>
            <language>ru-RU</language>
            <item><title>Мост
              &lt;b&gt;открыт&lt;/b&gt; &amp;mdash; 3 &lt; 4</title>
            <link> https://a.example/1 </link><guid isPermaLink="false">a-1</guid>
            <pubDate>Mon, 25 Mar 2024 21:45:03 +0300</pubDate><dc:creator>Анна</dc:creator>
            <description>Коротко.</description>
            <content:encoded><![CDATA[<p>Мост <i>открыт</i>.</p>]]></content:encoded>
            <source url="https://b.example/">Иная газета</source></item>
            </channel></rss>
            """
        let (feed, diagnostics) = read(text)
        #expect(diagnostics.isEmpty)
        #expect(feed.title == "Вести & мосты")
        #expect(feed.homePage == "https://a.example/")
        #expect(feed.language == Language("ru"))
        let entry = try #require(feed.entries.first)
        #expect(feed.entries.count == 1)
        #expect(entry.title == "Мост открыт — 3 < 4")
        #expect(entry.url == "https://a.example/1")
        #expect(entry.id == "a-1")
        #expect(entry.authors == ["Анна"])
        #expect(entry.published?.time.description == "2024-03-25T18:45:03Z")
        #expect(entry.published?.words == "Mon, 25 Mar 2024 21:45:03 +0300")
        #expect(entry.published?.source == .entry)
        #expect(string(entry.summary) == "Коротко.")
        #expect(entry.summary?.isHTML == false)
        #expect(string(entry.content) == "<p>Мост <i>открыт</i>.</p>")
        #expect(entry.content?.isHTML == true)
        #expect(entry.sourceName == "Иная газета")
    }

    @Test func `Atom is read with its three kinds of text`() throws {
        let text = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja"><title>橋の新聞</title>
            <link rel="self" href="https://a.example/feed"/><link href="https://a.example/"/>
            <entry xml:lang="he"><title type="html">&lt;em&gt;הגשר&lt;/em&gt; נפתח</title>
            <id>tag:a.example,2024:1</id><link rel="enclosure" href="https://a.example/x.mp3"/>
            <link rel="alternate" href="https://a.example/1"/>
            <published>2024-03-25T21:45:03Z</published><updated>2024-03-26</updated>
            <author><name>דנה</name><email>d@a.example</email></author>
            <summary>3 &lt; 4</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">א<br/>&amp;ב</div></content>
            </entry></feed>
            """
        let (feed, diagnostics) = read(text)
        #expect(diagnostics.isEmpty)
        #expect(feed.title == "橋の新聞")
        #expect(feed.homePage == "https://a.example/")
        #expect(feed.language == Language("ja"))
        let entry = try #require(feed.entries.first)
        #expect(entry.title == "הגשר נפתח")
        #expect(entry.url == "https://a.example/1")
        #expect(entry.language == Language("he"))
        #expect(entry.authors == ["דנה"])
        #expect(entry.published?.time.precision == .second)
        #expect(entry.updated?.time.precision == .day)
        #expect(string(entry.summary) == "3 < 4")
        #expect(entry.summary?.isHTML == false)
        #expect(string(entry.content) == "<div>א<br>&amp;ב</div>")
    }

    @Test func `items beside the channel are read, as RSS 1_0 has them`() throws {
        let text = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>جسر</title></channel>
            <item><title>عاد الجسر</title><link>https://a.example/1</link>
            <dc:date>2024-03-25T21:45+03:00</dc:date></item></rdf:RDF>
            """
        let entry = try #require(read(text).feed.entries.first)
        #expect(entry.title == "عاد الجسر")
        #expect(entry.published?.time.description == "2024-03-25T18:45Z")
    }

    @Test func `Atom 0_3 is read under its own names`() throws {
        let text = """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>ที่สะพาน</title>
            <issued>2004-03-25T21:45:03Z</issued><modified>2004-03-26T21:45:03Z</modified>
            <content type="text/html" mode="escaped">&lt;p&gt;x</content></entry></feed>
            """
        let entry = try #require(read(text).feed.entries.first)
        #expect(entry.published?.words == "2004-03-25T21:45:03Z")
        #expect(entry.updated?.words == "2004-03-26T21:45:03Z")
        #expect(string(entry.content) == "<p>x")
        #expect(entry.content?.isHTML == true)
    }

    @Test func `an address is the article's own, an identifier the last resort`() throws {
        let tracked = "<link>https://t.example/r</link>"
        let own = "<feedburner:origLink>https://a.example/1</feedburner:origLink>"
        #expect(try item(tracked + own).url == "https://a.example/1")
        #expect(try item("<atom:link href='https://a.example/2'/>").url == "https://a.example/2")
        #expect(try item("<guid>https://a.example/3</guid>").url == "https://a.example/3")
        #expect(try item("<guid isPermaLink='false'>https://a.example/3</guid>").url == nil)
        #expect(try item("<guid>3</guid>").url == nil)
        #expect(try entry("<id>https://a.example/4</id>").url == "https://a.example/4")
        #expect(try entry("<id>tag:a.example</id>").url == nil)
    }

    @Test(arguments: [
        ("desk@a.example (Minh Anh)", "Minh Anh"), ("Minh Anh (desk@a.example)", "Minh Anh"),
        ("Minh Anh &lt;desk@a.example&gt;", "Minh Anh"), ("Minh (Anh)", "Minh (Anh)"),
        ("desk@a.example", "desk@a.example"), (") desk@a.example (", ") desk@a.example ("),
    ])
    func `an author's name is taken out of mail addresses`(text: String, name: String) throws {
        let escaped = text.contains("&lt;") ? "<![CDATA[\(text)]]>" : text
        #expect(try item("<author>\(escaped)</author>").authors == [name])
    }

    @Test func `tags that stand unescaped in a description stay`() throws {
        let entry = try item("<description>a <b>b</b> &amp; c</description>")
        #expect(string(entry.summary) == "a <b>b</b> &amp; c")
        #expect(entry.summary?.isHTML == true)
    }

    @Test(arguments: [("3 &lt; 4 &amp; 5", false), ("a&amp;amp;b", true), ("&lt;p&gt;x", true)])
    func `a description is HTML when it shows markup`(text: String, isHTML: Bool) throws {
        #expect(try item("<description>\(text)</description>").summary?.isHTML == isHTML)
    }

    @Test func `a date that is not understood is told with its line and another is tried`() throws {
        let (feed, diagnostics) = read(
            """
            <rss><channel><item>
            <pubDate>Montag</pubDate>
            <dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">2024-03</dc:date>
            </item></channel></rss>
            """
        )
        #expect(feed.entries.first?.published?.time.description == "2024-03")
        #expect(diagnostics.map(\.line) == [2])
        #expect(diagnostics.map(\.severity) == [.warning])
    }

    @Test func `what breaks off is read so far`() {
        let (feed, diagnostics) = read("<rss><channel><item><title>पुल</title><link>x")
        #expect(feed.entries.first?.title == "पुल")
        #expect(diagnostics.map(\.severity) == [.warning])
    }

    @Test(arguments: ["", "no markup", "<html><body/></html>", "<", "\u{0}"])
    func `what is no feed is told`(text: String) {
        let (feed, diagnostics) = read(text)
        #expect(feed.entries.isEmpty)
        #expect(diagnostics.first?.severity == .error)
    }

    @Test func `entries become captures in their order, from 1`() throws {
        let text = """
            <rss><channel><title>Ponte</title><language>zh-TW</language>
            <item><title>一</title><description>短訊</description>
            <content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">&lt;p&gt;全文\
            </content:encoded></item>
            <item><description>3 &lt; 4</description><source>Altro</source></item>
            <item><title>三</title></item></channel></rss>
            """
        let captures = read(text).feed.captures(path: "f.xml")
        #expect(captures.map(\.origin) == (1...3).map { .init(path: "f.xml", position: $0) })
        #expect(captures.map(\.markup) == [.fragment, .none, .none])
        #expect(
            captures.map { String(decoding: $0.content, as: UTF8.self) } == ["<p>全文", "3 < 4", ""]
        )
        #expect(captures.map(\.title) == ["一", nil, "三"])
        #expect(captures.map(\.outletName) == ["Ponte", "Altro", "Ponte"])
        #expect(captures.allSatisfy { $0.form == .feed && $0.language == Language("zh-Hant") })
    }
}
