// SPDX-License-Identifier: Apache-2.0

import NewsExtraction
import NewsModel
import Testing

struct ExtractorFuzzTests {
    private static let markups: [Capture.Markup] = [.page, .fragment, .markdown, .none]

    private func article(_ content: [UInt8], _ markup: Capture.Markup) -> Article {
        let content = Array(String(decoding: content, as: UTF8.self).utf8)
        return Extractor.extract(
            Capture(origin: .init(path: "x"), form: .text, markup: markup, content: content)
        ).article
    }

    private func isSound(_ article: Article) -> Bool {
        let body = article.body
        return (try? UTF8Span(validating: body.text.span)) != nil
            && body.blocks.allSatisfy {
                $0.range.upperBound <= body.text.count && !$0.range.isEmpty
            }
            && article.images.allSatisfy { $0.caption.map(body.blocks.indices.contains) ?? true }
    }

    @Test(arguments: markups)
    func `random and mutated captures give sound articles`(markup: Capture.Markup) {
        var random = SeededGenerator(seed: 5)
        let seed = Array(
            """
            <html><title>北京 | X</title><script type="application/ld+json">{"@type":"NewsArticle"}</script>
            <body><h1>北京</h1><p>Đà Nẵng — 2024-03-25, <b>x</b>.<br><br>y</p><img src="?url=a.b/c">
            **bold** [a](https://x.com/share) ![](b) | c | d |\n\n- e\n\n> f (Foto: AFP)</body></html>
            """.utf8
        )
        for round in 0..<400 {
            let content =
                round % 4 == 0
                ? (0..<120).map { _ in UInt8.random(in: 0...255, using: &random) }
                : random.mutated(seed, changes: 12)
            #expect(isSound(article(content, markup)))
        }
    }

    @Test(arguments: markups)
    func `nothing, white space and depth are borne`(markup: Capture.Markup) {
        for source in [
            "", " \n\t", "<", "\u{FEFF}", String(repeating: "<div>", count: 100_000) + "x",
        ] {
            #expect(isSound(article(Array(source.utf8), markup)))
        }
    }

    @Test(arguments: markups)
    func `time grows with size alone`(markup: Capture.Markup) {
        let piece =
            "<div class=a><p>One sentence, and <a href=/x>a link</a> in it.</p></div>\n\nNext.\n\n"
        func time(_ count: Int) -> Duration {
            let content = Array(String(repeating: piece, count: count).utf8)
            return ContinuousClock().measure { _ = article(content, markup) }
        }
        // Ten times the size may take some more than ten times the time where other work goes on; a
        // square law takes a hundred times.
        let small = max(time(300), time(300))
        #expect(min(time(3000), time(3000)) < small * 40)
    }
}
