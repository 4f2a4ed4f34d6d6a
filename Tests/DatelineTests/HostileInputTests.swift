// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Files that nobody means well with: the program ends in its own way and soon.
///
/// One at a time, so that the limit is each test's own; it only stops what would never end.
@Suite(.serialized, .timeLimit(.minutes(5))) struct HostileInputTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Reads the folder with a file of these bytes beside an article, which must be read all the same.
    private func read(_ name: String, _ bytes: some Sequence<UInt8>) async throws -> Program.Outcome
    {
        try folder.add("in/" + name, bytes)
        try folder.addArticle("in/article.txt")
        let outcome = try await Program.run(["read", "in", "--format", "jsonl"], in: folder)
        #expect(outcome.status == 0 || outcome.status == 1, "\(name): \(outcome.errorLines)")
        #expect(outcome.outputText.contains("Ferry catches fire off Corfu"), "\(name)")
        return outcome
    }

    @Test func `random bytes are refused with a reason`() async throws {
        var state: UInt64 = 1
        let bytes = (0..<1_000_000).map { _ -> UInt8 in
            // Numerical Recipes' linear congruence: any noise will do.
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
        let outcome = try await read("noise", bytes)
        #expect(outcome.status == 1)
        #expect(outcome.errorLines.contains { $0.hasPrefix("dateline: in/noise: error: ") })
    }

    @Test func `five megabytes of opened elements are read`() async throws {
        let start = Array("<html><body>".utf8)
        let page = start + Array(repeatElement(Array("<div>".utf8), count: 1_000_000).joined())
        _ = try await read("deep.html", page)
    }

    @Test func `deep JSON is refused with a reason`() async throws {
        let opened = String(repeating: "[", count: 1_000_000)
        let outcome = try await read("deep.json", opened.utf8)
        #expect(outcome.status == 1)
        let record = "{\"text\": " + String(repeating: "{\"a\":", count: 200_000)
        _ = try await read("deep.jsonl", record.utf8)
    }

    @Test func `deep XML and Markdown are read or refused`() async throws {
        let feed = "<rss><channel><item>" + String(repeating: "<a>", count: 500_000)
        _ = try await read("deep.rss", feed.utf8)
        _ = try await read(
            "deep.md",
            ("# Title\n\n" + String(repeating: "> ", count: 500_000)).utf8
        )
        let brackets = "# Title\n\n" + String(repeating: "[", count: 500_000) + "\n\n* a\n* b\n"
        _ = try await read("brackets.md", brackets.utf8)
    }

    @Test func `a line as long as a book is read`() async throws {
        _ = try await read("line.txt", String(repeating: "word and 12 more ", count: 20_000).utf8)
        _ = try await read("letters.txt", String(repeating: "中", count: 100_000).utf8)
    }

    @Test func `ten thousand empty files are told one by one`()
        async throws
    {
        for number in 0..<10_000 { try folder.add("in/\(number).txt", []) }
        let outcome = try await Program.run(["read", "in"], in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.errorLines.count == 10_000)
        #expect(outcome.errorLines.allSatisfy { $0.contains(".txt: error: ") })
    }

    @Test func `a loop of links is walked once`() async throws {
        try folder.addArticle("in/a/article.txt")
        let loop = folder.url.appendingPathComponent("in/a/loop").path
        try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: "../../in")
        let outcome = try await Program.run(["read", "in", "--format", "jsonl"], in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.outputText.split(separator: "\n").count == 1)
    }

    @Test func `a name that would command a terminal is shown without its commands`() async throws {
        try folder.add("in/\u{1B}[31mred.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0])
        let outcome = try await Program.run(["read", "in"], in: folder)
        #expect(outcome.status == 1)
        #expect(!outcome.error.contains(0x1B))
        #expect(!outcome.output.contains(0x1B))
    }
}
