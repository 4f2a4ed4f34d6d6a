// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The commands that show what is found in articles, run as a user runs them.
@Suite(.serialized) struct AnnotateCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ arguments: [String], _ input: String) async throws -> Program.Outcome {
        try await Program.run(arguments, input: Data(input.utf8), in: folder)
    }

    private static let article =
        #"{"id":"a","language":"en","title":"Talks","text":"Foreign Minister Ann Harwell said on Tuesday that 41 people were freed. She praised the ceasefire in France.","published":"2026-03-12"}"#

    @Test func `annotate gives a line for each article with all that was found`() async throws {
        let run = try await run(["annotate"], Self.article + "\n")
        #expect(run.status == 0)
        let line = try #require(
            try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
        )
        let body = try #require(line["body"] as? [String: Any])
        for member in ["sentences", "mentions", "references", "quantities", "dates", "concepts"] {
            #expect((body[member] as? [Any])?.isEmpty == false, "\(member)")
        }
        #expect((line["entities"] as? [Any])?.isEmpty == false)
    }

    @Test func `annotate marks what was found on a page and escapes the rest`() async throws {
        let article = Self.article.replacing("France", with: "<b>France</b>")
        let run = try await run(["annotate", "--format", "html"], article + "\n")
        #expect(run.status == 0)
        #expect(run.outputText.contains("title=\"Ann Harwell\">Ann Harwell</mark>"))
        #expect(!run.outputText.contains("<b>"))
        #expect(!run.outputText.contains("<script"))
    }

    @Test func `split-sentences gives the sentences of each text`() async throws {
        let run = try await run(
            ["split-sentences"],
            #"{"id":"a","language":"en","text":"It rained. Dr. Lee left."}"# + "\n"
        )
        #expect(run.outputText == #"{"id":"a","sentences":["It rained.","Dr. Lee left."]}"# + "\n")
    }

    @Test(arguments: ["annotate", "split-sentences", "detect-language"])
    func `a line that is no article is named and nothing is written`(command: String) async throws {
        let run = try await run([command], Self.article + "\n{\n")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errorLines.contains { $0.contains("line 2") })
    }
}

/// A user's own lexicons, and what is decided about names.
@Suite(.serialized) struct OwnLexiconTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ arguments: [String], _ input: String = "") async throws -> Program.Outcome {
        let own = arguments + ["--lexicons", "own"]
        return try await Program.run(own, input: Data(input.utf8), in: folder)
    }

    @Test func `a pinned name is known in every language, once`() async throws {
        for _ in 0..<2 {
            let pinned = try await run(["aliases", "pin", "Mary Testwell", "玛丽·特斯特韦尔"])
            #expect(pinned.status == 0)
        }
        let article = #"{"id":"a","language":"zh","title":"-","text":"玛丽·特斯特韦尔周二抵达。"}"#
        let found = try await run(["annotate"], article + "\n")
        #expect(found.outputText.contains(#""entity":"person/mary-testwell""#))
        let table = folder.url.appending(path: "own/persons.tsv")
        #expect(try String(contentsOf: table, encoding: .utf8).split(separator: "\n").count == 2)
    }

    @Test func `names kept apart are not joined by a bracket`() async throws {
        let text = "发言人安德烈·罗斯托（Andre Rosto）周二说，会谈将继续。"
        let article = #"{"id":"a","language":"zh","title":"-","text":"\#(text)"}"# + "\n"
        try folder.add("own/apart.tsv", "".utf8)
        let before = try await run(["annotate"], article)
        #expect(
            before.outputText.contains(#""name":"Andre Rosto","language":"en","source":"bracket""#)
        )
        #expect(try await run(["aliases", "remove", "安德烈·罗斯托", "Andre Rosto"]).status == 0)
        let after = try await run(["annotate"], article)
        #expect(!after.outputText.contains(#""source":"bracket""#))
    }

    @Test func `a faulty line of a table is named with its file, and nothing is read`() async throws
    {
        try folder.add("own/persons.tsv", "id\tcountry\ten\nann\t-\n".utf8)
        try folder.add("own/nonsense.tsv", "x".utf8)
        let outcome = try await run(["annotate"])
        #expect(outcome.status == 1)
        #expect(outcome.errorLines.contains { $0.contains("persons.tsv:2") })
        #expect(outcome.errorLines.contains { $0.contains("nonsense.tsv") })
    }
}
