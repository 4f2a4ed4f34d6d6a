// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// `dateline compare` as a program.
@Suite(.serialized) struct CompareCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ input: String, _ arguments: [String] = []) async throws -> Program.Outcome {
        try await Program.run(["compare"] + arguments, input: Data(input.utf8), in: folder)
    }

    private static let ferry = """
        {"id": "x", "language": "en", "title": "Ferry burns off Corfu", "published": "2026-04-14", \
        "text": "A fire on the ferry Halkyon off Corfu killed two sailors on Tuesday; 328 people were rescued, the coast guard said."}
        """
    private static let traghetto = """
        {"id": "x", "language": "it", "title": "Traghetto in fiamme al largo di Corfù", "published": "2026-04-14", \
        "text": "Due marinai sono morti martedì nell'incendio del traghetto Halkyon al largo di Corfù; 328 persone sono state salvate."}
        """
    private static let bank = """
        {"id": "x", "language": "en", "title": "Bank raises rates", "published": "2026-04-14", \
        "text": "The central bank of Norway raised its interest rate by 0.25 percentage points on Tuesday."}
        """

    private static func line(_ pair: Int, _ a: String, _ b: String) -> String {
        "{\"pair\": \(pair), \"a\": \(a), \"b\": \(b)}\n"
    }

    @Test func `one event in two languages is the same and two events are not`() async throws {
        let input =
            Self.line(7, Self.ferry, Self.traghetto) + "\n" + Self.line(3, Self.ferry, Self.bank)
        let outcome = try await run(input)
        #expect(outcome.status == 0)
        #expect(outcome.errorLines == [])
        let lines = try outcome.outputText.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        #expect(lines.map { $0["pair"] as? Int } == [7, 3])
        #expect(lines.map { $0["same"] as? Bool } == [true, false])
        let scores = lines.compactMap { $0["score"] as? Double }
        #expect(scores.count == 2 && scores[0] > scores[1])
        #expect(scores.allSatisfy { (0...1).contains($0) })
        let because = lines[0]["because"] as? [String] ?? []
        #expect(because.contains { $0.contains("328") }, "\(because)")
    }

    @Test func `the order of the two makes no difference to the score`() async throws {
        let one = try await run(Self.line(0, Self.ferry, Self.traghetto))
        let other = try await run(Self.line(0, Self.traghetto, Self.ferry))
        func score(_ outcome: Program.Outcome) -> Substring {
            outcome.outputText.prefix { $0 != "[" }
        }
        #expect(score(one) == score(other))
    }

    @Test func `a fault names its line and voids what was before`() async throws {
        let good = Self.line(0, Self.ferry, Self.bank)
        let cases = [
            ("{\"a\": 1}\n", "line 2: there is no whole number \"pair\""),
            ("{\"pair\": 1.5}\n", "line 2: there is no whole number \"pair\""),
            ("{\"pair\": 1, \"a\": \(Self.ferry)}\n", "line 2: there is no object \"b\""),
            (Self.line(1, "{}", Self.bank), "line 2: there is no string \"id\""),
            ("[]\n", "line 2: not a JSON object"), ("{", "line 2: not JSON"),
        ]
        for (bad, message) in cases {
            let outcome = try await run(good + bad)
            #expect(outcome.status == 1)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errorLines.first?.hasPrefix(message) == true, "\(outcome.errorLines)")
        }
    }

    @Test func `nothing gives nothing, and any number of threads the same bytes`() async throws {
        #expect(try await run("\n \n").output.isEmpty)
        let input = Self.line(0, Self.ferry, Self.traghetto) + Self.line(1, Self.bank, Self.ferry)
        let one = try await run(input, ["--threads", "1"])
        #expect(try await run(input, ["--threads", "4"]).output == one.output)
    }
}
