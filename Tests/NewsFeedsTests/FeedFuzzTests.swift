// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsFeeds
import NewsModel
import Testing

@Suite struct FeedFuzzTests {
    private static let shared = URL(filePath: #filePath)
        .deletingLastPathComponent().appending(path: "../../../shared/data/feeds").standardized

    private static var isSharedPresent: Bool {
        FileManager.default.fileExists(atPath: shared.path())
    }

    /// Reads a document; every text that comes of it must be sound.
    private func expectSound(_ document: [UInt8]) {
        let (feed, _) = FeedReader.feed(in: document, path: "fuzz")
        let captures = feed.captures(path: "fuzz")
        #expect(captures.count == feed.entries.count)
        #expect(captures.allSatisfy { (try? UTF8Span(validating: $0.content.span)) != nil })
    }

    @Test(.enabled(if: isSharedPresent, "../shared/data/feeds is not beside the package"))
    func `no file of the shared sets breaks the reader`() throws {
        let files = FileManager.default.enumerator(at: Self.shared, includingPropertiesForKeys: nil)
        var count = 0
        while let file = files?.nextObject() as? URL {
            guard !file.hasDirectoryPath else { continue }
            expectSound(Array(try Data(contentsOf: file)))
            count += 1
        }
        #expect(count > 800)
    }

    @Test func `mutated and cut feeds never trap`() {
        let rss = """
            <?xml version="1.0"?><rss><channel><title>न&amp;</title><item><title>a</title>
            <description><![CDATA[<p>x]]></description><pubDate>Mon, 25 Mar 2024 21:45:03 GMT</pubDate>
            <author>a@b (c)</author></item></channel></rss>
            """
        let atom = """
            <feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">&lt;b&gt;</title>
            <content type="xhtml"><div>พ<br/></div></content><link href="x"/></entry></feed>
            """
        var random = SeededGenerator(seed: 7)
        for seed in [rss, atom].map({ Array($0.utf8) }) {
            for length in 0...seed.count { expectSound(Array(seed.prefix(length))) }
            for _ in 0..<2_000 {
                let changes = Int.random(in: 1...8, using: &random)
                expectSound(random.mutated(seed, changes: changes))
            }
        }
        for _ in 0..<500 {
            expectSound((0..<200).map { _ in UInt8.random(in: .min ... .max, using: &random) })
        }
    }

    // Linear it takes half a second, quadratic it would take hours.
    @Test(.timeLimit(.minutes(1)))
    func `a title of megabytes of half tags is read in linear time`() {
        let title = String(repeating: "&lt;a", count: 400_000)
        let document = Array(
            "<rss><channel><item><title>\(title)</title></item></channel></rss>".utf8
        )
        expectSound(document)
    }

    @Test func `deep nesting and many items are read`() {
        expectSound(Array(String(repeating: "<rss><channel>", count: 100_000).utf8))
        let items = String(repeating: "<item><title>ข่าว</title></item>", count: 20_000)
        let document = Array("<rss><channel>\(items)</channel></rss>".utf8)
        #expect(FeedReader.feed(in: document, path: "many").feed.entries.count == 20_000)
    }
}
