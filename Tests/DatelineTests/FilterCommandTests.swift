// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What the filters do as programs: a line out for every line in, and what they say of faults.
@Suite(.serialized) struct FilterCommandTests {
    static let filters = ["cluster", "quotations", "figures", "citations"]
    static let examples = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Examples/captures").path

    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ arguments: [String], _ input: String) async throws -> Program.Outcome {
        try await Program.run(arguments, input: Data(input.utf8), in: folder)
    }

    private func answers(_ arguments: [String], _ input: String) async throws -> [[String: Any]] {
        let outcome = try await run(arguments, input)
        #expect(outcome.status == 0)
        #expect(outcome.errorLines == [])
        return try outcome.outputText.split(separator: "\n").map { line in
            let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
            return try #require(value as? [String: Any])
        }
    }

    /// A line with the words of one article.
    private func line(_ id: String, _ text: String, published: String? = nil) throws -> String {
        var object = ["id": id, "text": text]
        object["published"] = published
        let line = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
        return String(decoding: line, as: UTF8.self) + "\n"
    }

    /// The words that a range stands for.
    private func words(_ range: Any?, of text: String) throws -> String {
        let range = try #require(range as? [Int])
        return String(decoding: Array(text.utf8)[range[0]..<range[1]], as: UTF8.self)
    }

    // MARK: Lines

    @Test(arguments: filters)
    func `there is a line for every article, in the order of the input`(
        filter: String
    ) async throws {
        let input =
            try line("z", "A ferry burned off Corfu.", published: "2026-04-15") + "\n"
            + line("a", "", published: "2026-04-13") + line("m", "渡轮起火。")
        let found = try await answers([filter], input)
        #expect(found.map { $0["id"] as? String } == ["z", "a", "m"])
    }

    @Test(arguments: filters)
    func `empty input gives empty output`(filter: String) async throws {
        for input in ["", "\n \n"] {
            let outcome = try await run([filter], input)
            #expect(outcome.status == 0)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errorLines == [])
        }
    }

    @Test(arguments: filters)
    func `a fault names its line, ends with 1 and voids what was before`(
        filter: String
    ) async throws {
        let good = try line("a", "A ferry burned off Corfu.")
        let cases = [
            ("{\"id\": \"b\"\n", "line 3: not JSON"), ("[]\n", "line 3: not a JSON object"),
            ("{\"id\": \"b\"}\n", "line 3: there is no string \"text\""),
            (good, "line 3: the \"id\" of line 1 again"),
        ]
        for (line, message) in cases {
            let outcome = try await run([filter], good + "\n" + line)
            #expect(outcome.status == 1)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errorLines.count == 1)
            #expect(outcome.errorLines.first?.hasPrefix(message) == true, "\(outcome.errorLines)")
        }
    }

    @Test func `a date that is not understood is told, and the rest is answered`() async throws {
        let input = try line("a", "A ferry burned.", published: "one fine day")
        let outcome = try await run(["cluster"], input)
        #expect(outcome.status == 0)
        #expect(outcome.errorLines == ["line 1: \"published\" is not understood"])
        #expect(outcome.outputText.hasPrefix("{\"id\":\"a\",\"story\":"))
    }

    @Test(arguments: [["figures", "--threads", "0"], ["cluster", "file.jsonl"]])
    func `a call that is not understood ends with 64`(arguments: [String]) async throws {
        #expect(try await run(arguments, "").status == 64)
    }

    @Test(arguments: ["cluster", "quotations"])
    func `any number of threads gives the same bytes, a line for each of the examples`(
        filter: String
    ) async throws {
        let read = try await Program.run(["read", "--format", "jsonl", Self.examples], in: folder)
        let one = try await run([filter, "--threads", "1"], read.outputText)
        let four = try await run([filter, "--threads", "4"], read.outputText)
        #expect(one.status == 0)
        #expect(one.output == four.output)
        #expect(one.outputText.split(separator: "\n").count > 40)
        #expect(
            one.outputText.split(separator: "\n").count
                == read.outputText.split(separator: "\n").count
        )
    }

    // MARK: What is answered

    private static let report = """
        Ferry burns off Corfu

          “We will find out what happened,” said Eleni Vardaki, the minister of shipping.

        At least 312 people were rescued, according to Reuters. 渡轮。
        """

    @Test func `reports of one event are one story, and a copy names its original`() async throws {
        let event = """
            A fire broke out on the ferry Olympia off Corfu early on Tuesday and 312 people were taken \
            off it, the Greek coast guard said. Nobody was hurt. The ship was towed into the port of \
            Igoumenitsa by the evening, where the minister of shipping, Eleni Vardaki, met it.
            """
        let other = """
            The central bank of Chile left its interest rate at 5 percent on Thursday. The decision \
            was expected by all economists, who see a cut in June, when inflation has come down.
            """
        let found = try await answers(
            ["cluster"],
            try line("first", event, published: "2026-04-14")
                + line("bank", other, published: "2026-04-16")
                + line("second", "CORFU (Wire) - " + event, published: "2026-04-15")
        )
        let stories = found.map { $0["story"] as? String }
        #expect(stories[0] != nil)
        #expect(stories[0] == stories[2])
        #expect(stories[0] != stories[1])
        #expect(found.map { $0["copy_of"] as? String } == [nil, nil, "first"])
    }

    @Test func `ranges are of the text as it came in, headline and indents included`()
        async throws
    {
        let text = Self.report
        let quoted = try await answers(["quotations"], try line("a", text))
        let quotation = try #require((quoted[0]["quotations"] as? [[String: Any]])?.first)
        let content = try #require(quotation["content"] as? [[Int]])
        let source = try #require(quotation["source"] as? [[Int]])
        #expect(try words(content.first, of: text).hasPrefix("We will find out what happened"))
        #expect(try words(source.first, of: text).contains("Vardaki"))

        let counted = try await answers(["figures"], try line("a", text))
        let figure = try #require((counted[0]["figures"] as? [[String: Any]])?.first)
        #expect(try words(figure["range"], of: text) == "312")
        #expect(figure["value"] as? Double == 312)
        #expect(figure["bound"] as? String == "atLeast")
        #expect(figure["counts"] as? String == "rescued")
        #expect(try words(figure["claimant"], of: text) == "Reuters")

        let cited = try await answers(["citations"], try line("a", text))
        let citation = try #require((cited[0]["citations"] as? [[String: Any]])?.first)
        #expect(try words(citation["range"], of: text) == "Reuters")
        #expect(citation["via"] is NSNull)
    }
}
