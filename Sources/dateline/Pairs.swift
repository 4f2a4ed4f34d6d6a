// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import NewsEngine
import NewsMarkup
import NewsModel
import NewsStories

/// `dateline pairs`: what is weighed for each two articles of standard input; `scripts/train-stories`
/// learns the weights from it.
struct Pairs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the evidence for every pair of articles, to learn weights from.",
        shouldDisplay: false
    )

    @Option(help: "Pairs with less evidence in sum are left out.")
    var least: Double = 0.6

    @OptionGroup var options: FilterOptions

    func run() async throws {
        try await options.run { editor, articles in
            var table = await editor.evidence(of: articles)
            let order = table.order
            var lines = ""
            for a in order.indices {
                for (b, evidence) in table.next(a, least: least) {
                    lines += Self.line(order[a], order[b], evidence)
                }
            }
            return lines
        }
    }

    private static func line(
        _ a: Article.ID,
        _ b: Article.ID,
        _ evidence: [ArticleComparer.Measure]
    ) -> String {
        line([("a", .string(a.value)), ("b", .string(b.value))], evidence)
    }

    /// The evidence of a numbered pair.
    static func line(_ pair: Int, _ evidence: [ArticleComparer.Measure]) -> String {
        line([("pair", .number(Double(pair)))], evidence)
    }

    private static func line(
        _ names: [(String, JSONValue)],
        _ evidence: [ArticleComparer.Measure]
    ) -> String {
        var line = JSONObject()
        for (key, value) in names { line.members.append(.init(key: key, value: value)) }
        for measure in evidence where measure.value != 0 {
            let value = (measure.value * 10_000).rounded() / 10_000
            line.members.append(.init(key: measure.name, value: .number(value)))
        }
        return "\(JSONValue.object(line))\n"
    }
}
