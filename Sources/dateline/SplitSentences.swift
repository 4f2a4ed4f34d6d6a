// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import NewsMarkup
import NewsModel
import NewsText

/// `dateline split-sentences`: texts in, their sentences out.
struct SplitSentences: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Break texts into sentences.",
        discussion: """
            Texts come as JSONL with "id", "text" and "language" on standard input, and one line goes \
            out for each, in their order: {"id", "sentences"}, the sentences as they stand.
            """
    )

    @OptionGroup var options: FilterOptions

    func run() async throws {
        try await options.run { _, articles in articles.map(line).joined() }
    }

    private func line(_ article: Article) -> String {
        let text = article.body.text
        let ranges = article.body.blocks.flatMap { block in
            SentenceBreaker.sentences(
                in: text,
                range: block.range,
                language: article.language.primary
            )
        }
        var line = JSONObject()
        line.members.append(.init(key: "id", value: .string(article.id.value)))
        let sentences = ranges.map { JSONValue.string(String(decoding: text[$0], as: UTF8.self)) }
        line.members.append(.init(key: "sentences", value: .array(sentences)))
        return "\(JSONValue.object(line))\n"
    }
}
