// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import NewsEngine
import NewsMarkup
import NewsModel
import NewsText

/// `dateline language-features`: what is weighed for the language of texts; `scripts/train-languages`
/// learns the weights from it.
struct LanguageFeatures: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the evidence for the language of texts, to learn weights from.",
        shouldDisplay: false
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
        if let evidence = LanguageEvidence(article.body.text) {
            line.members.append(.init(key: "script", value: .string("\(evidence.script)")))
            let parts = evidence.parts.map { JSONValue.array($0.map { .number(Double($0)) }) }
            line.members.append(.init(key: "parts", value: .array(parts)))
            let guesses = evidence.guesses.map { guess in
                JSONValue.array([
                    .string(guess.code), .number(Double(guess.share)),
                    .number(Double(guess.likeness)),
                ])
            }
            line.members.append(.init(key: "guesses", value: .array(guesses)))
        }
        return "\(JSONValue.object(line))\n"
    }
}
