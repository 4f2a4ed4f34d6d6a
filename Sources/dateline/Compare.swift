// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import NewsEngine
import NewsMarkup
import NewsModel
import NewsStories

/// `dateline compare`: pairs of articles in, how alike they are out.
struct Compare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare articles two by two: how alike, one story or not, and why.",
        discussion: """
            Pairs come as JSONL on standard input, {"pair", "a", "b"} a line, each of the two an \
            article. One line goes out for each, in their order: {"pair", "score", "same", "because", \
            "reasons"}, these with the places in both that they speak of.
            """
    )

    @Flag(
        help: ArgumentHelp(
            "Print instead what is weighed; scripts/train-stories learns from it.",
            visibility: .hidden
        )
    )
    var evidence = false

    @OptionGroup var embeddings: EmbeddingOptions

    @OptionGroup var options: FilterOptions

    func run() async throws {
        try await options.runPairs { editor, lines in
            let (comparer, order) = await editor.comparer(
                of: lines.articles,
                embeddings: try embeddings.embeddings(of: lines.articles)
            )
            let places = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
            var text = ""
            for pair in lines.pairs {
                guard let a = places[pair.a], let b = places[pair.b] else { continue }
                text +=
                    evidence
                    ? Pairs.line(pair.number, comparer.evidence(for: a, with: b))
                    : Self.line(pair.number, comparer.comparison(of: a, with: b))
            }
            return text
        }
    }

    private static func line(_ pair: Int, _ comparison: ArticleComparer.Comparison) -> String {
        let score = (comparison.score * 10_000).rounded() / 10_000
        let line: JSONValue = [
            "pair": .number(Double(pair)),
            "score": .number(score),
            "same": .bool(comparison.isSame),
            "because": .array(comparison.because.map { .string($0.words) }),
            "reasons": .array(comparison.because.map(Self.reason)),
        ]
        return "\(line)\n"
    }

    private static func reason(_ reason: Story.Reason) -> JSONValue {
        ["words": .string(reason.words), "spans": .array(reason.spans.map(span))]
    }

    private static func span(_ span: Story.Span) -> JSONValue {
        [
            // The article of a pair is called by its line and its side.
            "in": .string(String(span.article.value.suffix(1))),
            "in_title": .bool(span.isTitle),
            "range": [
                .number(Double(span.range.lowerBound)), .number(Double(span.range.upperBound)),
            ],
            "text": .string(span.text),
        ]
    }
}
