// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import NewsModel
public import NewsStories

/// What an editor has decided about stories: JSONL, a decision a line; `docs/stories.md` tells its shape.
public struct DecisionLines: Sendable {
    /// The decisions in the order of their lines.
    public private(set) var decisions: [StoryDecision] = []

    private static let verbs = ["merge", "split", "move", "apart"]

    /// Reads all lines; those of nothing but white space are passed over, members that are not known too.
    ///
    /// - Throws: `ArticleLines.Fault` for the first line that is no decision.
    /// - Complexity: O(*n*) in the number of bytes.
    public init(_ bytes: [UInt8]) throws(ArticleLines.Fault) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
            let object = try ArticleLines.object(line, number: index + 1)
            decisions.append(try Self.decision(of: object, number: index + 1))
        }
    }

    private static func decision(
        of object: JSONObject,
        number: Int
    ) throws(ArticleLines.Fault) -> StoryDecision {
        func fault(_ reason: String) -> ArticleLines.Fault {
            ArticleLines.Fault(line: number, reason: reason)
        }
        func article(_ name: String) throws(ArticleLines.Fault) -> Article.ID {
            guard let id = object[name]?.string else {
                throw fault("there is no string \"\(name)\"")
            }
            return Article.ID(id)
        }
        func articles(_ name: String) throws(ArticleLines.Fault) -> [Article.ID] {
            let elements = object[name]?.array ?? []
            let ids = elements.compactMap(\.string).map { Article.ID($0) }
            guard ids.count == elements.count, !ids.isEmpty else {
                throw fault("\"\(name)\" is no list of articles' identifiers")
            }
            return ids
        }
        func pair(_ name: String) throws(ArticleLines.Fault) -> (Article.ID, Article.ID) {
            let ids = try articles(name)
            guard ids.count == 2, ids[0] != ids[1] else {
                throw fault("\"\(name)\" does not name two articles")
            }
            return (ids[0], ids[1])
        }
        let stated = verbs.filter { object[$0] != nil }
        guard stated.count == 1 else {
            throw fault("there is not one of \"merge\", \"split\", \"move\" and \"apart\"")
        }
        switch stated[0] {
        case "merge":
            let (one, other) = try pair("merge")
            return .merge(one, other)
        case "apart":
            let (one, other) = try pair("apart")
            return .apart(one, other)
        case "split":
            let (leaving, stay) = (try articles("split"), try article("from"))
            guard !leaving.contains(stay) else {
                throw fault("the article of \"from\" cannot be taken out of its own story")
            }
            return .split(leaving, from: stay)
        default:
            let (moved, from, to) = (try article("move"), try article("from"), try article("to"))
            guard moved != from, moved != to, from != to else {
                throw fault("\"move\", \"from\" and \"to\" do not name three articles")
            }
            return .move(moved, from: from, to: to)
        }
    }
}
