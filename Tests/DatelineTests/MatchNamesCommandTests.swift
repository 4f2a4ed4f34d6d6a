// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite(.serialized) struct MatchNamesCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ input: String) async throws -> Program.Outcome {
        try await Program.run(["match-names"], input: Data(input.utf8), in: folder)
    }

    @Test func `there is a score for every candidate, and the right spelling has the highest`()
        async throws
    {
        let outcome = try await run(
            """
            {"id": "b", "language": "zh", "name": "科比", "candidates": ["kerry", "kirby", "", "obama"]}

            {"id": "a", "name": "Кирби", "candidates": [], "right": "kirby"}

            """
        )
        #expect(outcome.status == 0)
        #expect(outcome.errorLines == [])
        let lines = outcome.outputText.split(separator: "\n")
        #expect(lines.count == 2)
        let first = try #require(
            JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any]
        )
        let scores = try #require(first["scores"] as? [Double])
        #expect(first["id"] as? String == "b")
        #expect(scores.count == 4)
        #expect(scores.max() == scores[1])
        #expect(scores[2] == 0)
        #expect(lines[1] == #"{"id":"a","scores":[]}"#)
    }

    @Test func `empty input gives empty output`() async throws {
        for input in ["", "\n \n"] {
            let outcome = try await run(input)
            #expect(outcome.status == 0)
            #expect(outcome.output.isEmpty)
        }
    }

    @Test func `a fault names its line and voids what was before`() async throws {
        let good = #"{"id": "a", "language": "zh", "name": "科比", "candidates": ["kirby"]}"# + "\n"
        for (line, message) in [
            ("{", "line 3: not JSON"), ("[]", "line 3: not a JSON object"),
            (#"{"name": "x", "candidates": []}"#, "line 3: there is no string \"id\""),
            (#"{"id": "b", "candidates": []}"#, "line 3: there is no string \"name\""),
            (#"{"id": "b", "name": "x"}"#, "line 3: there is no list \"candidates\""),
            (
                #"{"id": "b", "name": "x", "candidates": [1]}"#,
                "line 3: there is no list of strings \"candidates\""
            ),
        ] {
            let outcome = try await run(good + "\n" + line)
            #expect(outcome.status == 1)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errorLines.count == 1)
            #expect(outcome.errorLines.first?.hasPrefix(message) == true, "\(outcome.errorLines)")
        }
    }
}
