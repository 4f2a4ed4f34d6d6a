// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import NewsMarkup
import NewsModel
import NewsText

/// `dateline detect-language`: texts in, their languages out.
struct DetectLanguage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell the language of texts.",
        discussion: """
            Texts come as JSONL with "id" and "text" on standard input, and one line goes out for \
            each, in their order. The language is a BCP 47 tag, "und" where the text does not tell it.
            """
    )

    @OptionGroup var options: FilterOptions

    func run() async throws {
        try await options.run { _, articles in
            articles.reduce(into: "") { $0 += line($1) }
        }
    }

    private func line(_ article: Article) -> String {
        var line = JSONObject()
        line.members.append(.init(key: "id", value: .string(article.id.value)))
        let language = LanguageIdentifier.identify(article.body.text)
        line.members.append(.init(key: "language", value: .string(language)))
        return "\(JSONValue.object(line))\n"
    }
}
