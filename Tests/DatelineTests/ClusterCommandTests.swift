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
}
