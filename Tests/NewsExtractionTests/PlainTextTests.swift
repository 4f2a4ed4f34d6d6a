// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

struct PlainTextTests {
    private let long =
        "The harbour was closed for the whole of the day after the storm had torn three cranes from "
        + "their rails, the port authority said, and ships were told to wait in the bay until morning."

    @Test(arguments: [
        (" date 2024-03 Text here", "2024-03"), ("2024-03-25\nText here", "2024-03-25"),
        ("Date: 2024-03-25T10:00:00Z\n\nText here", "2024-03-25T10:00:00Z"),
        ("日期：2024-03-25 Text here", "2024-03-25"),
        ("2024-03-25 10:00 Text here", "2024-03-25T10:00Z"),
    ])
    func `a date in front is taken off`(source: String, time: String) {
        let shown = Shown(source, .none)
        #expect(shown.article.published.stated?.time.description == time)
        #expect(shown.blocks == ["p:Text here"])
    }

    @Test(arguments: ["2024 was a year", "12 men came", "3-4 people", "On 2024-03-25 it rained"])
    func `a number that begins a sentence is none`(source: String) {
        #expect(Shown(source, .none).article.published.stated == nil)
        #expect(Shown(source, .none).blocks == ["p:" + source])
    }

    @Test(arguments: [
        "A crane lies across the quay REUTERS", "Кран лежит на причале ФОТО: ТАСС",
        "Cần cẩu đổ. Ảnh: Thông tấn", "起重機倒塌 圖：中央社", "Un bateau attend AFP",
    ])
    func `a short line that ends in a maker's name is a caption`(line: String) {
        let shown = Shown("\(long)\n\n\(line)\n\n\(long)", .none)
        #expect(shown.blocks == ["p:" + long, "c:" + line, "p:" + long])
    }

    @Test(arguments: ["Minister resigns over bridge", "Có nên đóng cảng?", "Почему стоит порт?"])
    func `another article's headline between paragraphs is set aside`(line: String) {
        let shown = Shown("\(long)\n\n\(line)\n\n\(long)", .none)
        #expect(shown.blocks == ["p:" + long, "p:" + long])
        #expect(shown.asides == ["relatedHeadline:" + line])
    }

    @Test(arguments: ["He gave three reasons:", "“We were afraid”", "Nobody was hurt.", "没有人受伤。"])
    func `a short paragraph of the text stays`(line: String) {
        #expect(Shown("\(long)\n\n\(line)\n\n\(long)", .none).blocks.count == 3)
    }

    @Test func `the first line is the title where it looks like one`() {
        #expect(
            Shown("Storm closes harbour\n\n\(long)", .none).article.title == "Storm closes harbour"
        )
        #expect(Shown("Storm closed it.\n\n\(long)", .none).article.title.isEmpty)
        #expect(Shown("Storm closes harbour\n\(long)", .none).article.title.isEmpty)
        #expect(Shown("\(long)\n\n\(long)", .none).article.title.isEmpty)
    }

    @Test func `lines broken by a width are joined and long lines are paragraphs`() {
        #expect(Shown("one two\nthree four\n\nfive\nsix.", .none).blocks.last == "p:five six.")
        #expect(Shown("\(long)\n\(long)", .none).blocks.count == 2)
        #expect(Shown("港口关闭\n一天。", .none).blocks == ["p:港口关闭一天。"])
    }
}
