// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// `dateline why` as a program, on a report of two events.
@Suite(.serialized) struct WhyCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func report() async throws -> Data {
        let examples = FilterCommandTests.examples
        return try await Program.run(["read", "--format", "json", examples], in: folder).output
    }

    private func why(_ arguments: [String], _ report: Data) async throws -> Program.Outcome {
        try await Program.run(["why"] + arguments, input: report, in: folder)
    }

    private struct Report: Decodable {
        struct Story: Decodable {
            struct Assignment: Decodable {
                var article: String
                var because: [String]
            }
            var id: String
            var assignments: [Assignment]
        }
        var stories: [Story]
    }

    @Test func `an article's reasons are those of the report`() async throws {
        let data = try await report()
        let stories = try JSONDecoder().decode(Report.self, from: data).stories
        let story = try #require(stories.first { $0.assignments.count > 2 })
        let first = try await why([story.assignments[0].article], data)
        #expect(first.outputText.contains("- it opened the story\n"))
        let second = try await why([story.assignments[1].article], data)
        #expect(second.status == 0)
        #expect(second.outputText.contains(" is in \(story.id), with "))
        for reason in story.assignments[1].because {
            #expect(second.outputText.contains("- \(reason)\n"))
        }
    }

    @Test func `of another story the likest article is told`() async throws {
        let data = try await report()
        let stories = try JSONDecoder().decode(Report.self, from: data).stories
        let (one, other) = (try #require(stories.first), try #require(stories.last))
        let outcome = try await why([one.assignments[0].article, other.id], data)
        #expect(outcome.status == 0)
        #expect(outcome.outputText.contains(" is not in \(other.id); the likest article there is "))
        #expect(outcome.outputText.contains("\n- score 0"))
    }

    @Test(arguments: [
        ("{", "dateline: not JSON"), ("[]", "dateline: no report"),
        ("{\"articles\": [], \"stories\": []}", "dateline: the report has no article x"),
        ("{\"articles\": [{\"id\": \"x\"}], \"stories\": []}", "dateline: no report"),
    ])
    func `what is no report, or has no such article, is told`(
        input: String,
        message: String
    ) async throws {
        let outcome = try await why(["x"], Data(input.utf8))
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errorLines.first?.hasPrefix(message) == true, "\(outcome.errorLines)")
    }
}
