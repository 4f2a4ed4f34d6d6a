// SPDX-License-Identifier: Apache-2.0

import NewsArchives
import NewsModel
import Testing

@Suite struct ArchiveReaderTests {
    private func read(_ text: String, path: String = "file") -> Reading {
        ArchiveReader.captures(in: Array(text.utf8), path: path)
    }

    private func content(_ capture: Capture?) -> String? {
        capture.map { String(decoding: $0.content, as: UTF8.self) }
    }

    // MARK: Notes

    @Test(arguments: [
        (
            "[a [b] (c)](https://a.example/x_(y)?z=[1])", "a [b] (c)",
            "https://a.example/x_(y)?z=[1]"
        ),
        ("[신문](<https://a.example/1>)", "신문", "https://a.example/1"),
        ("[t](https://a.example/1 \"über\")", "t", "https://a.example/1"),
        (
            "[wrapped\ntitle](https://a.example/long-\nname)", "wrapped\ntitle",
            "https://a.example/long-name"
        ),
        ("[\\[a\\] b\\*](https://a.example/1)", "[a] b*", "https://a.example/1"),
        ("[](https://a.example/1)", "", "https://a.example/1"),
    ])
    func `a note's title may hold brackets and its address parentheses`(
        link: String,
        title: String,
        url: String
    ) throws {
        let reading = read("<!--1711403103000-->\r\n\(link)\r\n------\r\n\r\n<p>본문</p>\r\n")
        let capture = try #require(reading.captures.first)
        #expect(capture.form == .feedMirrorNote)
        #expect(capture.title == title)
        #expect(capture.url == url)
        #expect(capture.published?.words == "1711403103000")
        #expect(capture.published?.time.description == "2024-03-25T21:45:03Z")
        #expect(content(capture) == "<p>본문</p>\n")
    }

    @Test func `a note without an entry has empty content`() throws {
        let capture = try #require(read("<!--1711403103-->[t](https://a.example)").captures.first)
        #expect(capture.content.isEmpty)
        #expect(capture.published?.time.precision == .second)
    }

    @Test(arguments: [
        ("------\nText<br>and text", Capture.Markup.fragment), ("***\n# Überschrift", .markdown),
        ("=====\nशुद्ध पाठ", .none),
    ])
    func `a note's entry tells its own markup`(entry: String, markup: Capture.Markup) {
        let reading = read("<!--1711403103000-->\n[t](https://a.example)\n\n" + entry)
        #expect(reading.captures.map(\.markup) == [markup])
        #expect(content(reading.captures.first)?.contains("==") == false)
    }

    // MARK: Records

    @Test func `trafilatura's records are read`() throws {
        let reading = read(
            """
            {"title": "橋", "author": "山田; 鈴木", "hostname": "a.example", "date": "2024-03-25", \
            "source": "https://a.example/1", "source-hostname": "エー新聞", "language": "ja", \
            "raw_text": "本文 一行", "text": "本文\\n一行"}
            """
        )
        let capture = try #require(reading.captures.first)
        #expect(reading.diagnostics.isEmpty)
        #expect(capture.origin == .init(path: "file", position: 1))
        #expect(capture.title == "橋")
        #expect(capture.authors == ["山田", "鈴木"])
        #expect(capture.url == "https://a.example/1")
        #expect(capture.outletName == "エー新聞")
        #expect(capture.language == Language("ja"))
        #expect(capture.published?.time.precision == .day)
        #expect(content(capture) == "本文\n一行")
        #expect(capture.markup == .none)
    }

    @Test func `news-please's records are read`() throws {
        let reading = read(
            """
            {"authors": ["Anna"], "date_download": "2024-04-01 00:00:01", "date_modify": null, \
            "date_publish": "2024-03-25 21:45:03", "description": "x", "language": "hi", \
            "maintext": "पुल खुला", "source_domain": "a.example", "title": "पुल", "title_page": null, \
            "title_rss": "y", "url": "https://a.example/1"}
            """
        )
        let capture = try #require(reading.captures.first)
        #expect(content(capture) == "पुल खुला")
        #expect(capture.outletName == "a.example")
        #expect(capture.published?.time.description == "2024-03-25T21:45:03Z")
        #expect(capture.title == "पुल")
    }

    @Test func `fundus's records are read, body and all`() throws {
        let reading = read(
            """
            {"title": "Мост", "body": {"summary": ["A < B & C"], "sections": \
            [{"headline": ["Глава"], "paragraphs": ["Раз", "Два"]}]}, "authors": ["Анна"], \
            "publishing_date": "2024-03-25 21:45:03+02:00", "html": {"requested_url": \
            "https://a.example/1", "content": "<html>", "source_info": {"publisher": "Вести"}}}
            """
        )
        let capture = try #require(reading.captures.first)
        #expect(
            content(capture) == "<p>A &lt; B &amp; C</p>\n<h2>Глава</h2>\n<p>Раз</p>\n<p>Два</p>\n"
        )
        #expect(capture.markup == .fragment)
        #expect(capture.url == "https://a.example/1")
        #expect(capture.outletName == "Вести")
        #expect(capture.published?.time.description == "2024-03-25T19:45:03Z")
    }

    @Test(arguments: [
        (#""2024-03""#, "2024-03"), (#""2024-03-25T00:00:00""#, "2024-03-25"),
        (#""2024-03-25T00:00:00Z""#, "2024-03-25T00:00:00Z"),
        ("1711403103", "2024-03-25T21:45:03Z"),
        (#""1711403103000""#, "2024-03-25T21:45:03Z"), (#""2024""#, "2024"),
        (#""Mon, 25 Mar 2024 21:45:03 GMT""#, "2024-03-25T21:45:03Z"),
    ])
    func `a record's date has the precision it is written with`(date: String, expected: String) {
        let reading = read(#"{"text": "x", "published": \#(date)}"#)
        #expect(reading.captures.first?.published?.time.description == expected)
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func `a date that is not understood is told, an empty one is not`() {
        let reading = read(
            """
            {"text": "x", "date": "gestern"}
            {"text": "x", "date": "0001-01-01T00:00:00"}
            {"text": "x", "date": ""}
            {"text": "x", "published": "gestern", "date": "2024"}
            """
        )
        #expect(reading.captures.map { $0.published?.time.description } == [nil, nil, nil, "2024"])
        #expect(reading.diagnostics.map(\.line) == [1, 2])
    }

    @Test func `a bad line is told with its number and the rest goes on`() {
        let reading = read(
            "\u{FEFF}{\"text\": \"一\"}\n{\"text\": \n\n[1]\n{\"id\": 2}\n{\"text\": \"二\"}"
        )
        #expect(reading.captures.map(\.origin.position) == [1, 6])
        #expect(reading.captures.map { content($0) } == ["一", "二"])
        #expect(reading.diagnostics.map(\.line) == [2, 4, 5])
        #expect(reading.diagnostics.allSatisfy { $0.severity == .error && $0.path == "file" })
    }

    @Test func `the elements of an array are counted from 1`() {
        let reading = read("[\n {\"text\": \"a\"},\n 7,\n {\"text\": \"b\"}\n]")
        #expect(reading.captures.map(\.origin.position) == [1, 3])
        #expect(reading.diagnostics.map(\.line) == [2])
    }

    @Test(arguments: [
        ("<p>x</p>", Capture.Markup.fragment), ("<!doctype html><p>x", .page),
        ("## Título\\n\\nTexto", .markdown), ("texto llano", .none),
    ])
    func `a record's text tells its own markup`(text: String, markup: Capture.Markup) {
        #expect(read(#"{"text": "\#(text)"}"#).captures.first?.markup == markup)
    }

    // MARK: Documents

    @Test func `the fields in front of Markdown go into the capture`() throws {
        let reading = read(
            """
            ---
            title: "Cầu: mở lại"
            url: https://a.example/1
            author: [An, 'Bình']
            # a comment
            tags:
              - x
            date: 2024-03-25
            ---

            # Cầu
            """
        )
        let capture = try #require(reading.captures.first)
        #expect(capture.form == .markdown)
        #expect(capture.title == "Cầu: mở lại")
        #expect(capture.url == "https://a.example/1")
        #expect(capture.authors == ["An", "Bình"])
        #expect(capture.published?.words == "2024-03-25")
        #expect(content(capture) == "# Cầu")
    }

    @Test(arguments: [
        "---\nno fields here\n---\nx", "---\ntitle: never closed\n", "---\n---\nx",
        "--- x\na: b\n---",
    ])
    func `rules without fields are text`(text: String) {
        #expect(content(read(text).captures.first) == text)
    }

    @Test func `a page is left whole and a fragment told from it`() {
        let page = read("<!DOCTYPE html>\n<title>Γέφυρα</title>")
        #expect(page.captures.map(\.markup) == [.page])
        #expect(content(page.captures.first) == "<!DOCTYPE html>\n<title>Γέφυρα</title>")
        #expect(read("<p>Γέφυρα</p>").captures.map(\.markup) == [.fragment])
    }

    @Test func `a feed is handed back as text`() {
        let reading = read("\u{FEFF}<rss version='2.0'/>")
        #expect(reading.captures.isEmpty)
        #expect(reading.feed == Array("<rss version='2.0'/>".utf8))
    }

    @Test func `what cannot be read is one error`() {
        let reading = ArchiveReader.captures(in: [0x1F, 0x8B, 8, 0], path: "a.gz")
        #expect(reading.captures.isEmpty)
        #expect(
            reading.diagnostics.map(\.description) == [
                "a.gz: error: the file is compressed by gzip, which cannot be read"
            ]
        )
    }

    @Test(arguments: [
        ("<meta charset=windows-1251>", [0xCC, 0xEE, 0xF1, 0xF2] as [UInt8], "Мост"),
        (
            "<!-- <meta charset=big5> --><META content='text/html; charset=GB2312'>", [0xC7, 0xC5],
            "桥"
        ),
        ("<?xml version='1.0' encoding='Shift_JIS'?><html>", [0x8B, 0xB4], "橋"),
        ("<meta charset='windows-1255'>", [0xE2, 0xF9, 0xF8], "גשר"),
        ("<meta charset=\"no-such\">", Array("สะพาน".utf8), "สะพาน"),
        ("<meta charset=euc-kr>", Array("다리".utf8), "다리"),
        ("<meta charset=utf-16>", Array("جسر".utf8), "جسر"),
        ("<meta charset=utf-16>", [], ""), ("<meta charset=", [], ""), ("<meta charset", [], ""),
    ])
    func `a page's charset is taken from its head, unless it is UTF-8 by now`(
        head: String,
        bytes: [UInt8],
        text: String
    ) {
        let reading = ArchiveReader.captures(in: Array(head.utf8) + bytes, path: "a.html")
        #expect(content(reading.captures.first) == head + text)
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func `malformed UTF-8 is mended and told`() {
        let text = "桥又通车了"
        let reading = ArchiveReader.captures(in: Array(text.utf8.dropLast()), path: "a.txt")
        #expect(content(reading.captures.first)?.hasPrefix("桥又通车\u{FFFD}") == true)
        #expect(reading.diagnostics.map(\.severity) == [.warning])
    }

    @Test func `what is not UTF-8 and says nothing is guessed`() {
        // Two words would be as good Thai as Russian; a sentence is not.
        let text = "Мост снова открыт для движения, сообщили городские власти в понедельник"
        let bytes: [UInt8] = [
            0xCC, 0xEE, 0xF1, 0xF2, 0x20, 0xF1, 0xED, 0xEE, 0xE2, 0xE0, 0x20, 0xEE, 0xF2, 0xEA,
            0xF0, 0xFB, 0xF2, 0x20, 0xE4, 0xEB, 0xFF, 0x20, 0xE4, 0xE2, 0xE8, 0xE6, 0xE5, 0xED,
            0xE8, 0xFF, 0x2C, 0x20, 0xF1, 0xEE, 0xEE, 0xE1, 0xF9, 0xE8, 0xEB, 0xE8, 0x20, 0xE3,
            0xEE, 0xF0, 0xEE, 0xE4, 0xF1, 0xEA, 0xE8, 0xE5, 0x20, 0xE2, 0xEB, 0xE0, 0xF1, 0xF2,
            0xE8, 0x20, 0xE2, 0x20, 0xEF, 0xEE, 0xED, 0xE5, 0xE4, 0xE5, 0xEB, 0xFC, 0xED, 0xE8,
            0xEA,
        ]
        let reading = ArchiveReader.captures(in: bytes, path: "a.txt")
        #expect(content(reading.captures.first) == text)
    }

    @Test(arguments: [true, false], [true, false])
    func `UTF-16 is read with and without its mark`(isLittle: Bool, hasMark: Bool) {
        let text = (hasMark ? "\u{FEFF}" : "") + "<p>Bridge is open again</p>\r\n"
        let bytes = text.utf16.flatMap { unit in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return isLittle ? pair : pair.reversed()
        }
        let reading = ArchiveReader.captures(in: bytes, path: "a.txt")
        #expect(content(reading.captures.first) == "<p>Bridge is open again</p>\n")
        #expect(reading.diagnostics.isEmpty)
    }
}
