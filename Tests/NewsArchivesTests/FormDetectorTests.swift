// SPDX-License-Identifier: Apache-2.0

import NewsArchives
import NewsModel
import Testing

@Suite struct FormDetectorTests {
    private func form(_ text: String, path: String = "file") -> Capture.Form? {
        try? FormDetector.detect(Array(text.utf8), path: path).get()
    }

    private func reason(_ bytes: [UInt8], path: String = "file") -> String? {
        guard case .failure(let rejection) = FormDetector.detect(bytes, path: path) else {
            return nil
        }
        return rejection.reason
    }

    @Test(arguments: [
        "<!--1700000000000-->\n[बाढ़ का पानी उतरा](https://a.example/1)\n------\n\n<p>…</p>",
        "\u{FEFF}<!-- 1700000000 -->\n\n[Title](https://a.example/1)\n---\n",
        "[โรงเรียนเปิดแล้ว](https://a.example/1)\n------\n<div>…</div>",
        "<!--2024-03-25T21:45:03Z-->[Title](https://a.example/1)",
    ])
    func `a comment with a time over a link, or a rule between link and markup, makes a note`(
        text: String
    ) {
        #expect(form(text) == .feedMirrorNote)
    }

    @Test(arguments: [
        "<!DOCTYPE html><html><body>Ποταμός</body></html>", "<html lang=ko><p>다리가 열렸다",
        "<!-- saved -->\n<!doctype HTML>\n<title>x</title>", "<div><p>Мост открыт</p></div>",
        "<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
        "The bridge<br>is open<br>again<br>today", "<!--1700000000000--><html>…",
    ])
    func `HTML is a page`(text: String) {
        #expect(form(text) == .page)
    }

    @Test(arguments: [
        "<rss version=\"2.0\"><channel/></rss>",
        "\u{FEFF}<?xml version='1.0'?>\n<!-- made by hand -->\n<rss>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
        "<a:feed xmlns:a='http://www.w3.org/2005/Atom'/>",
        "<!DOCTYPE rss [<!ENTITY x \"<y>\">]><rss version=\"0.91\">",
        "<rdf:RDF xmlns:rdf=\"x\" xmlns=\"http://purl.org/rss/1.0/\">",
    ])
    func `RSS and Atom are feeds, whatever stands before the first element`(text: String) {
        #expect(form(text, path: "page.html") == .feed)
    }

    @Test(arguments: [
        "{\"text\": \"Brücke offen\"}\n{\"text\": \"عاد الجسر\"}\n", "[{\"maintext\": \"橋が開通\"}]",
        "{\n  \"title\": \"x\",\n  \"body\": {\"summary\": [\"y\"]}\n}",
        "{broken\n{\"text\": \"fine\"}",
        "[\n{\"text\": \"a\"},\n{\"text\": \"b\"}\n]",
        "{\n \"text\": \"a\",\n \"tags\": [\n {}\n ]\n}",
    ])
    func `JSON with text is records`(text: String) {
        #expect(form(text) == .record)
    }

    @Test(arguments: [
        "# הגשר נפתח\n\nהתנועה חזרה.", "Text\n\n## Ponte\n", "![](https://a.example/i.jpg) _Foto_",
        "See [the report](https://a.example/long-\nname) now.", "**Глава**\n\n> Слова\n",
        "---\ntitle: x\n---\n# y",
    ])
    func `headings, links and emphasis make Markdown`(text: String) {
        #expect(form(text) == .markdown)
    }

    @Test(arguments: [
        "The bridge is open.", "- Ai đến?\n- Không ai.", "#สะพาน เปิดแล้ว", "1 < 2 and 3 > 2",
        "[AFP] Il ponte è aperto.", "{ sic } a brace", "<3 the bridge", "___________\n___________",
        "Name: x\nDate: 2024-03-25", "a * b ** c\nd ** e", "<Anna> hello\n<Ben> hello",
    ])
    func `what has no marks is text`(text: String) {
        #expect(form(text) == .text)
    }

    @Test func `a name decides only what the content leaves open`() {
        #expect(form("The bridge is open.", path: "a/b.md") == .markdown)
        #expect(form("The bridge is open.", path: "a.md/b") == .text)
        #expect(form("The bridge <b>is</b> open.", path: "b.HTML") == .page)
        #expect(form("# Bridge", path: "b.html") == .markdown)
        #expect(form("<rss></rss>", path: "b.txt") == .feed)
    }

    @Test(arguments: [
        ("", "empty"), (" \n", "white space"), ("\u{FEFF}", "white space"), ("%PDF-1.7", "PDF"),
        ("WARC/1.1\r\n", "WARC"), ("{\\rtf1 x}", "RTF"), ("RIFF....WEBPVP8", "WebP"),
        ("{\"id\": 1, \"name\": \"x\"}", "no text"), ("[1, 2]", "no text"),
        ("<opml version=\"2.0\"><body/></opml>", "<opml>"),
        ("<?xml version='1.0'?><note>x</note>", "<note>"),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "<svg>"),
        ("<urlset><url/></urlset>\n", "<urlset>"), ("<?xml version='1.0'?>", "without any element"),
        ("PK\u{3}\u{4}\u{14}", "ZIP"),
        ("\u{1}\u{2}\u{3}\u{4}abcdefgh", "unknown kind"),
    ])
    func `what cannot be read is named`(text: String, word: String) throws {
        #expect(try #require(reason(Array(text.utf8))).contains(word))
    }

    @Test func `images and compressed files are known by their first bytes`() throws {
        #expect(try #require(reason([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10])).contains("PNG"))
        #expect(try #require(reason([0xFF, 0xD8, 0xFF, 0xE0])).contains("JPEG"))
        #expect(try #require(reason([0x1F, 0x8B, 8])).contains("gzip"))
    }

    @Test func `broken JSON is told as such where the name says JSON`() throws {
        #expect(try #require(reason(Array("{\"text\": ".utf8), path: "a.json")).contains("byte 9"))
        #expect(form("{\"text\": ", path: "a.txt") == .text)
    }
}
