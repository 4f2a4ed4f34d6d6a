// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What `dateline cluster` does as a filter.
@Suite(.serialized) struct ClusterCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let lines = """
        {"id": "b", "language": "en", "published": "2026-04-14", "title": "Ferry Stella Halkyon burns off Corfu", "text": "A fire broke out on the ferry Stella Halkyon off Corfu; 314 of 328 people were saved, Captain Stavros Melidis said."}

        {"id": "c", "language": "en", "published": "2026-04-15", "title": "Chess final ends in a draw", "text": "The final of the Reykholt chess cup ended in a draw after 81 moves."}
        {"id": "a", "language": "it", "published": "2026-04-14", "title": "Incendio sul traghetto Stella Halkyon", "text": "Un incendio sul traghetto Stella Halkyon al largo di Corfù: 314 persone su 328 salvate, dice il capitano Stavros Melidis."}
        """

    private func cluster(_ input: String, _ options: [String] = []) async throws -> Program.Outcome
    {
        try await Program.run(["cluster"] + options, input: Data(input.utf8), in: folder)
    }

    private struct Line: Decodable {
        var id: String
        var story: String
        var storyline: String?
        var copyOf: String?

        enum CodingKeys: String, CodingKey {
            case id, story, storyline
            case copyOf = "copy_of"
        }
    }

    @Test(arguments: ["{}", "[", "{\"oneLanguage\": {\"bias\": 0}}", ""])
    func `a file that holds no weights is named and nothing is written`(text: String) async throws {
        let file = folder.url.appendingPathComponent("weights.json")
        try Data(text.utf8).write(to: file)
        let outcome = try await cluster(Self.lines, ["--weights", file.path])
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        let told = "dateline: \(file.path): no weights of stories can be read from it"
        #expect(outcome.errorLines == [told])
    }

    @Test func `each article has its line, in the order of the input`() async throws {
        let outcome = try await cluster(Self.lines)
        #expect(outcome.status == 0)
        let lines = try outcome.output.split(separator: UInt8(ascii: "\n"))
            .map { try JSONDecoder().decode(Line.self, from: Data($0)) }
        #expect(lines.map(\.id) == ["b", "c", "a"])
        #expect(lines[0].story == lines[2].story)
        #expect(lines[0].story != lines[1].story)
        #expect(lines.allSatisfy { $0.copyOf == nil && $0.storyline != nil })
    }

    @Test func `any number of threads gives the same bytes`() async throws {
        let one = try await cluster(Self.lines, ["--threads", "1"])
        let three = try await cluster(Self.lines, ["--threads", "3"])
        #expect(!one.output.isEmpty)
        #expect(one.output == three.output)
    }

    @Test func `nothing gives nothing`() async throws {
        let outcome = try await cluster("")
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
    }

    @Test func `a line that is no article ends the command and is named`() async throws {
        let outcome = try await cluster("{\"id\": \"a\", \"text\": \"x\"}\nnonsense\n")
        #expect(outcome.status == 1)
        #expect(outcome.errorLines.first?.contains("line 2: ") == true)
    }

    @Test func `a second run goes on with the stories of the first`() async throws {
        let lines = Self.lines.split(separator: "\n").map { String($0) + "\n" }
        let first = try await cluster(lines[0] + lines[1], ["--state", "kept"])
        let kept = try Data(contentsOf: folder.url.appendingPathComponent("kept"))
        let second = try await cluster(lines[2], ["--state", "kept", "--threads", "2"])
        #expect(first.status == 0 && second.status == 0)
        let stories = try (first.output + second.output).split(separator: UInt8(ascii: "\n"))
            .map { try JSONDecoder().decode(Line.self, from: Data($0)).story }
        #expect(stories == ["story-b", "story-c", "story-b"])
        let after = try Data(contentsOf: folder.url.appendingPathComponent("kept"))
        #expect(after != kept)
        #expect(try await cluster("", ["--state", "kept"]).output.isEmpty)
        #expect(try Data(contentsOf: folder.url.appendingPathComponent("kept")) == after)
    }

    @Test func `what is kept is the same with any number of threads`() async throws {
        var kept: Set<Data> = []
        for threads in ["1", "2", "5"] {
            let outcome = try await cluster(Self.lines, ["--state", threads, "--threads", threads])
            #expect(outcome.status == 0)
            kept.insert(try Data(contentsOf: folder.url.appendingPathComponent(threads)))
        }
        #expect(kept.count == 1)
    }

    @Test func `what is no kept stream is told and stays as it is`() async throws {
        try folder.add("other", "{}\n".utf8)
        let outcome = try await cluster(Self.lines, ["--state", "other"])
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errorLines == ["dateline: other: not a saved stream of stories"])
        let there = try Data(contentsOf: folder.url.appendingPathComponent("other"))
        #expect(there == Data("{}\n".utf8))
        let nowhere = try await cluster(Self.lines, ["--state", "no/such/folder"])
        #expect(nowhere.status == 1)
        #expect(nowhere.errorLines == ["dateline: no/such/folder: cannot be written"])
    }

    @Test func `an editor's decisions are kept, with and without a kept stream`() async throws {
        try folder.add(
            "decisions",
            "{\"apart\": [\"a\", \"b\"]}\n\n{\"merge\": [\"b\", \"c\"]}\n".utf8
        )
        for options in [[], ["--state", "kept"]] {
            let outcome = try await cluster(Self.lines, ["--decisions", "decisions"] + options)
            let lines = try outcome.output.split(separator: UInt8(ascii: "\n"))
                .map { try JSONDecoder().decode(Line.self, from: Data($0)) }
            #expect(lines.count == 3 && lines[0].story == lines[1].story)
            #expect(lines[0].story != lines[2].story)
        }
    }

    @Test func `what becomes of stories that were there stands in the lines`() async throws {
        _ = try await cluster(Self.lines, ["--state", "kept"])
        try folder.add("decisions", "{\"merge\": [\"b\", \"c\"]}".utf8)
        let more = "{\"id\": \"d\", \"language\": \"en\", \"text\": \"Nothing else is new.\"}"
        let outcome = try await cluster(more, ["--state", "kept", "--decisions", "decisions"])
        #expect(
            outcome.outputText.contains(
                "\"repairs\":[{\"merged\":\"story-c\",\"into\":\"story-a\"}]"
            ),
            "\(outcome.outputText)"
        )
    }

    @Test(arguments: [
        ("{\"merge\": [\"a\"]}", "line 1: \"merge\" does not name two articles"),
        ("\n{\"split\": \"a\"}", "line 2: \"split\" is no list of articles' identifiers"),
        ("{\"split\": [\"a\"]}", "line 1: there is no string \"from\""),
        (
            "{\"move\": \"a\", \"from\": \"b\", \"to\": \"b\"}",
            "line 1: \"move\", \"from\" and \"to\" do not"
        ),
        ("{\"join\": [\"a\", \"b\"]}", "line 1: there is not one of"), ("{", "line 1: not JSON"),
        ("[]", "line 1: not a JSON object"),
    ])
    func `a line that is no decision is named with its file`(
        line: String,
        message: String
    ) async throws {
        try folder.add("decisions", line.utf8)
        let outcome = try await cluster(Self.lines, ["--decisions", "decisions"])
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        let told = outcome.errorLines.first ?? ""
        #expect(told.hasPrefix("dateline: decisions: " + message), "\(told)")
    }

    @Test func `a service of embeddings that is not there is told`() async throws {
        let address = ["--embeddings", "http://127.0.0.1:9"]
        let outcome = try await cluster(Self.lines, address + ["--embedding-model", "m"])
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(
            outcome.errorLines == [
                "dateline: the embedding service http://127.0.0.1:9/v1/embeddings cannot be reached"
            ]
        )
        #expect(try await cluster(Self.lines, address).status != 0)
    }
}
