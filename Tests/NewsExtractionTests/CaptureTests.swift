// SPDX-License-Identifier: Apache-2.0

import NewsExtraction
import NewsModel
import Testing

/// What must come of the five real captures: their shape, not their words.
@Suite(.enabled(if: Shared.hasCaptures, "\(Shared.absence)"))
struct CaptureTests {
    private func article(_ digits: String) throws -> Article {
        Extractor.extract(try Shared.capture(digits)).article
    }

    private func kinds(_ article: Article) -> [Body.Block.Kind: Int] {
        Dictionary(grouping: article.body.blocks, by: \.kind).mapValues(\.count)
    }

    private func reasons(_ article: Article) -> Set<Article.SetAside.Reason> {
        Set(article.setAside.map(\.reason))
    }

    private func starts(_ article: Article, _ block: Int, _ text: String) -> Bool {
        article.body.text[article.body.blocks[block].range].starts(with: text.utf8)
    }

    private func ends(_ article: Article, _ block: Int, _ text: String) -> Bool {
        article.body.text[article.body.blocks[block].range].suffix(text.utf8.count)
            .elementsEqual(text.utf8)
    }

    @Test(arguments: [
        ("000", "2024-03-25T21:45:03Z", 12), ("004", "2023-11-08T09:15:02Z", 16),
    ])
    func `a mirror's note is the article alone`(digits: String, time: String, count: Int) throws {
        let article = try article(digits)
        #expect(article.published.stated?.time.description == time)
        #expect(article.outlet?.id.value == "rfi.fr")
        #expect(article.language.tag == "zh-Hans")
        #expect(kinds(article) == [.paragraph: count])
        #expect(reasons(article) == [.dateLine, .promotion, .shareBar, .mirrorFooter])
        #expect(article.images.map { $0.address.prefix(16) } == ["https://s.rfi.fr"])
        #expect(!article.title.utf8.contains(UInt8(ascii: "[")) && !article.title.isEmpty)
        #expect(!article.title.contains("  "))
        #expect(ends(article, count - 1, "。") || ends(article, count - 1, "”。"))
    }

    @Test func `paragraphs parted by line breaks, a caption and a picture behind a proxy`() throws {
        let article = try article("001")
        #expect(article.published.stated?.time.description == "2024-05-07T21:39:03Z")
        #expect(article.outlet?.host == "voachinese.com")
        #expect(article.language.tag == "zh-Hans")
        // Two elements with one and with twenty-one line breaks doubled, and the credit.
        #expect(kinds(article) == [.caption: 1, .paragraph: 24])
        #expect(starts(article, 0, "2024") && article.body.blocks[0].kind == .caption)
        #expect(starts(article, 1, "白宫"))
        #expect(starts(article, 24, "（") && ends(article, 24, "）"))
        #expect(article.images.count == 1)
        #expect(article.images.first?.address.hasPrefix("https://gdb.voanews.com/") == true)
        #expect(article.images.first?.address.contains("weserv") == false)
        #expect(article.images.first?.caption == 0)
        #expect(reasons(article) == [.dateLine])
    }

    @Test func `wrapped Markdown has one title and two headings`() throws {
        let article = try article("002")
        #expect(article.published.stated == nil)
        #expect(article.language.tag == "zh-Hans")
        #expect(article.outlet == nil)
        #expect(kinds(article) == [.paragraph: 16, .heading: 2, .caption: 1])
        #expect(article.setAside.map(\.reason) == [.repeatedTitle])
        #expect(article.setAside.first?.text == article.title)
        #expect(!article.body.text.contains(UInt8(ascii: "*")))
        #expect(article.images.map(\.caption) == [3])
        #expect(article.images.first?.address.hasSuffix("-W4AA/1000") == true)
        #expect(article.images.first?.address.contains("AC-un") == true)
    }

    @Test func `plain text loses its month, its captions and other articles' headlines`() throws {
        let article = try article("003")
        #expect(article.published.stated?.time.description == "2024-03")
        #expect(article.published.stated?.source == .capture)
        #expect(article.published.stated?.words == "2024-03")
        #expect(article.language.tag == "vi")
        #expect(article.title.isEmpty)
        #expect(kinds(article) == [.paragraph: 13, .caption: 1])
        #expect(article.setAside.map(\.reason) == [.dateLine, .relatedHeadline, .relatedHeadline])
        #expect(starts(article, 0, "Israel"))
        #expect(starts(article, 2, "Ông") && ends(article, 2, "REUTERS"))
    }

    @Test func `no word of a share bar is left`() throws {
        for digits in ["000", "001", "004"] {
            let text = String(decoding: try article(digits).body.text, as: UTF8.self).lowercased()
            for word in ["facebook", "whatsapp", "分享", "rss", "feedx"] {
                #expect(!text.contains(word))
            }
        }
    }
}
