// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

struct MarkdownReaderTests {
    @Test func `a heading is the title and bold lines are headings`() {
        let shown = Shown(
            """
            # Порт закрыт

            # Порт закрыт

            Шторм закрыл порт
            на весь день.

            ![](https://a.example/p-
            q.jpg) _Кран. Фото
            ТАСС_

            **Что дальше**

            - ждать
            > «Море не ждёт»

            Автор
            """,
            .markdown
        )
        #expect(shown.article.title == "Порт закрыт")
        #expect(
            shown.blocks == [
                "p:Шторм закрыл порт на весь день.", "c:Кран. Фото ТАСС", "h:Что дальше", "l:ждать",
                "q:«Море не ждёт»", "p:Автор",
            ]
        )
        #expect(shown.asides == ["repeatedTitle:Порт закрыт"])
        #expect(shown.article.images == [.init(address: "https://a.example/p-q.jpg", caption: 1)])
    }

    @Test func `a bold lead is a paragraph`() {
        let shown = Shown("# T\n\n**ผู้นำประกาศหยุดยิง.**\n\nข้อความ", .markdown)
        #expect(shown.blocks == ["p:ผู้นำประกาศหยุดยิง.", "p:ข้อความ"])
    }

    @Test func `a line of nothing but a link is another article's`() {
        let shown = Shown("Text of it.\n\n[Read this](https://a.example/2)\n\nMore.", .markdown)
        #expect(shown.blocks == ["p:Text of it.", "p:More."])
        #expect(shown.asides == ["relatedHeadline:Read this"])
    }
}
