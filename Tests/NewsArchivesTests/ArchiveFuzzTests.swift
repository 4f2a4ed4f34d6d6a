// SPDX-License-Identifier: Apache-2.0

import NewsArchives
import NewsModel
import Testing

@Suite struct ArchiveFuzzTests {
    /// One of every form, in several scripts.
    private static let seeds = [
        "<!--1711403103000-->\n[a [b]](https://a.example/(x))\n------\n<p>桥</p>",
        "<?xml version=\"1.0\" encoding=\"gb2312\"?><!-- x --><!DOCTYPE html [<!x>]><html><meta charset=x>",
        "---\ntitle: x\nauthor: [a, b]\ntags:\n- c\n---\n# Мост\n\n[l](http://a) **b** ![](x)",
        "{\"text\": \"جسر\", \"date\": \"2024-03-25\"}\n[1]\n{\"body\": {\"summary\": [\"x\"]}}",
        "[{\"maintext\": \"다리\", \"author\": {\"name\": \"x\"}}]", "สะพาน\u{0}เปิด\r\nแล้ว",
    ].map { Array($0.utf8) }

    /// Reads a file; it comes to captures, a feed or an error, and all text is sound.
    private func expectSound(_ file: [UInt8]) {
        let reading = ArchiveReader.captures(in: file, path: "fuzz")
        #expect(
            !reading.captures.isEmpty || reading.feed != nil
                || reading.diagnostics.contains { $0.severity == .error }
        )
        #expect(reading.captures.allSatisfy { (try? UTF8Span(validating: $0.content.span)) != nil })
        let form = try? FormDetector.detect(file, path: "fuzz").get()
        #expect(reading.captures.allSatisfy { $0.form == form })
    }

    @Test func `cut files never trap`() {
        for seed in Self.seeds {
            for length in 0...seed.count { expectSound(Array(seed.prefix(length))) }
        }
    }

    @Test func `mutated files never trap`() {
        var random = SeededGenerator(seed: 11)
        for seed in Self.seeds {
            for _ in 0..<1_000 {
                let changes = Int.random(in: 1...8, using: &random)
                expectSound(random.mutated(seed, changes: changes))
            }
        }
    }

    @Test func `random bytes never trap`() {
        var random = SeededGenerator(seed: 13)
        for count in 0..<1_000 {
            expectSound(
                (0..<count % 300).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            )
            expectSound(
                (0..<count % 300).map { _ in
                    "<>![]()-#*{}\":, \na1".utf8.randomElement(using: &random) ?? 0
                }
            )
        }
    }

    // Linear each takes less than a second in a debug build, quadratic it would take hours.
    @Test(
        .timeLimit(.minutes(2)),
        arguments: [
            "a", "[", "](", "<!--", "<", "{\"text\": \"", "---\na: b\n- ", "**x**", "桥", "\r\n",
            "<br",
        ]
    )
    func `a long line is read in linear time`(piece: String) {
        let count = 500_000 / piece.utf8.count
        expectSound(Array(String(repeating: piece, count: count).utf8))
        expectSound(Array(("<!--1711403103-->[x" + String(repeating: piece, count: count)).utf8))
        expectSound(Array(("---\na:" + String(repeating: piece, count: count)).utf8))
    }

    @Test func `a record of twenty megabytes is read`() {
        let text = String(repeating: "a", count: 20_000_000)
        let reading = ArchiveReader.captures(in: Array("{\"text\": \"\(text)\"}".utf8), path: "x")
        #expect(reading.captures.map(\.content.count) == [20_000_000])
    }

    @Test func `deeply nested JSON is refused and the next line read`() {
        let deep = String(repeating: "[", count: 100_000)
        let file = "{\"text\": \"a\"}\n{\"x\": \(deep)\n{\"text\": \"b\"}"
        let reading = ArchiveReader.captures(in: Array(file.utf8), path: "x")
        #expect(reading.captures.map(\.origin.position) == [1, 3])
        #expect(reading.diagnostics.map(\.line) == [2])
    }
}
