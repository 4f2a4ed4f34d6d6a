// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import NewsEngine
import NewsMarkup
import NewsText

/// `dateline match-names`: how likely each of some spellings is a name's.
struct MatchNames: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Score how well spellings in Latin letters, or any other, go with a name.",
        discussion: """
            Reads JSONL from standard input, a question a line: {"id", "language", "name", \
            "candidates"}. Writes a line for each: {"id", "scores"}, a number from 0 to 1 for each \
            candidate.
            """
    )

    @Flag(
        help: ArgumentHelp(
            "Print instead the letters that the models read; scripts/train-names learns from them.",
            visibility: .hidden
        )
    )
    var letters = false

    func run() throws {
        do {
            let bytes = try FileHandle.standardInput.readToEnd() ?? Data()
            let questions = try NameLines(Array(bytes)).questions
            var text = ""
            for question in questions { text += "\(JSONValue.object(answer(to: question)))\n" }
            try StandardStream.output.write(text)
        } catch let fault as ArticleLines.Fault {
            StandardStream.error.show("\(fault)\n")
            throw ExitCode.failure
        } catch {
            StandardStream.tell("standard input cannot be read, or standard output written to")
            throw ExitCode.failure
        }
    }

    private func answer(to question: NameLines.Question) -> JSONObject {
        var line = JSONObject()
        line.members.append(.init(key: "id", value: .string(question.id)))
        if letters {
            let name = spelled(question.name, question.language)
            let candidates = question.candidates.map { spelled($0, "und") }
            line.members.append(.init(key: "name", value: name))
            line.members.append(.init(key: "candidates", value: .array(candidates)))
        } else {
            let name = WrittenName(question.name, language: question.language)
            let scores = question.candidates.map { candidate in
                JSONValue.number(
                    WrittenName.similarity(name, WrittenName(candidate, language: "und"))
                )
            }
            line.members.append(.init(key: "scores", value: .array(scores)))
        }
        return line
    }

    private func spelled(_ name: String, _ language: String) -> JSONValue {
        guard let spelling = NameSpelling(Array(name.utf8), language: language) else {
            return .null
        }
        let parts = [[UInt32(spelling.writing.rawValue)], spelling.symbols, spelling.details]
        return .array(parts.map { .array($0.map { .number(Double($0)) }) })
    }
}
