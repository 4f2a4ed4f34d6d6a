// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import Testing

struct MarkdownTests {
    private func blocks(_ source: String) -> [MarkdownBlock] {
        Markdown.blocks(of: Array(source.utf8))
    }

    private func texts(_ source: String) -> [String] {
        blocks(source).map { String(decoding: $0.text, as: UTF8.self) }
    }

    @Test func `blocks are told apart`() {
        let source = """
            # One #

            Two
            ===

            para
            graph

            - a
            - b
              more
                - deep
            1. first

            > quoted
            > on

            ***
            | x | y |
            |---|---|
            | 1 | 2 |

            [ref]: http://a.example
            """
        #expect(
            blocks(source).map(\.kind) == [
                .heading(level: 1), .heading(level: 1), .paragraph, .listItem(depth: 1),
                .listItem(depth: 1), .listItem(depth: 3), .listItem(depth: 1), .quotation(depth: 1),
                .rule, .tableRow, .tableRow,
            ]
        )
        #expect(
            texts(source) == [
                "One", "Two", "para graph", "a", "b more", "deep", "first", "quoted on", "",
                "x | y", "1 | 2",
            ]
        )
    }

    @Test(arguments: [
        ("one\ntwo", "one two"),
        ("北京\n上海", "北京上海"),
        ("東京、\nOsaka", "東京、 Osaka"),
        ("long-\nterm", "long-term"),
        ("한국\n서울", "한국 서울"),
        ("ไทย\nไทย", "ไทย ไทย"),
        ("a  \nb", "a b"),
    ])
    func `wrapped lines are joined as the script wants`(source: String, text: String) {
        #expect(texts(source) == [text])
    }

    @Test(arguments: [
        ("*a* **b** ***c*** _d_ __e__ ~~f~~", "a b c d e f"),
        ("5 * 3 * 2, snake_case_name, *open", "5 * 3 * 2, snake_case_name, *open"),
        ("\\*a\\* 1\\. \\[x\\]", "*a* 1. [x]"),
        ("`code` &amp; &eacute; a<b>c</b>", "code & é ac"),
        ("[text](http://a.example/x_(y)_z \"title\") on", "text on"),
        ("[a [b] c](u) [no] [d][1]", "a [b] c [no] [d][1]"),
        ("<https://a.example/b>", "https://a.example/b"),
    ])
    func `marks are taken out and text is kept`(source: String, text: String) {
        #expect(texts(source) == [text])
    }

    @Test func `an address broken over lines is whole again`() {
        let image = blocks("![](https://a.example/x-\ny/z.jpg) _caption,\ncredit_")[0]
        #expect(image.images.map(\.address) == ["https://a.example/x-y/z.jpg"])
        #expect(image.isItalic && !image.isBold)
        #expect(String(decoding: image.text, as: UTF8.self) == "caption, credit")
        let link = blocks("see [the\nreport](https://a.example/\nreport) now")[0]
        #expect(link.links == blocks("see [the report](https://a.example/report) now")[0].links)
    }

    @Test func `a picture within a link is a picture`() {
        let block = blocks("[![alt](http://a.example/p.jpg)](http://a.example) text")[0]
        #expect(block.images.map(\.alternative) == ["alt"])
        #expect(String(decoding: block.text, as: UTF8.self) == "text")
    }

    @Test(arguments: [("**all of it**", true), ("**part** of it", false), ("*all*", false)])
    func `a bold line is known`(source: String, isBold: Bool) {
        #expect(blocks(source).map(\.isBold) == [isBold])
    }

    @Test func `random and mutated text is read to its end`() {
        var random = SeededGenerator(seed: 3)
        let source = Array("# 北京\n\n> *a* [b](c\nd) ![e](f)\n- **g**\n\n| h |\n***\n`i` \\*".utf8)
        for _ in 0..<3000 {
            for block in Markdown.blocks(of: random.mutated(source, changes: 8)) {
                #expect(block.links.allSatisfy { $0.range.upperBound <= block.text.count })
                #expect(block.images.allSatisfy { $0.offset <= block.text.count })
            }
        }
    }

    @Test(arguments: ["[", "![](", "[](", "*", "**a", "> ", "_a_ ", "<a", "\\", "[a](b) ", "- "])
    func `hostile repetition costs no more than its bytes`(piece: String) {
        let source = Array(String(repeating: piece, count: 20_000).utf8)
        let time = ContinuousClock().measure { _ = Markdown.blocks(of: source) }
        #expect(time < .seconds(10))
    }
}
