// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
public import NewsModel

/// The stories of a report in JSON, with its articles as they can be compared again.
public struct ReportedStories: Sendable {
    /// What is wrong with a report.
    public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
        /// What is wrong, without text of the report.
        public var description: String

        /// A fault.
        public init(description: String) { self.description = description }
    }

    /// The articles, of which no two have the same identifier.
    public private(set) var articles: [Article] = []
    /// The assignments of each story, in order of time.
    public private(set) var assignments: [Story.ID: [Story.Assignment]] = [:]
    /// The story of each article.
    public private(set) var stories: [Article.ID: Story.ID] = [:]

    /// Reads what `dateline read --format json` wrote.
    ///
    /// - Throws: `Fault` when it is not JSON or no report.
    /// - Complexity: O(*n*) in the number of bytes.
    public init(_ bytes: [UInt8]) throws(Fault) {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue.parse(bytes[...])
        } catch {
            throw Fault(description: "not JSON: \(error)")
        }
        guard let articles = value.object?["articles"]?.array,
            let stories = value.object?["stories"]?.array
        else { throw Fault(description: "no report: there are no \"articles\" and \"stories\"") }
        for article in articles.compactMap(\.object) { try read(article) }
        for story in stories.compactMap(\.object) { readStory(story) }
    }

    private mutating func read(_ object: JSONObject) throws(Fault) {
        var line = object
        let stated = object["published"]?.object
        let best = [stated?["stated"], stated?["inferred"]].compactMap { $0?.object?["time"] }.first
        let outlet = object["outlet"]?.object?["name"]
        line.members.removeAll { ["published", "outlet", "text"].contains($0.key) }
        line.members.append(.init(key: "published", value: best ?? .null))
        line.members.append(.init(key: "outlet", value: outlet ?? .null))
        line.members.append(.init(key: "text", value: object["body"]?.object?["text"] ?? .null))
        var warnings: [ArticleLines.Fault] = []
        do throws(ArticleLines.Fault) {
            articles.append(try ArticleLines.article(of: line, number: 1, warnings: &warnings))
        } catch {
            throw Fault(description: "no report: an article without \"id\" or text")
        }
    }

    private mutating func readStory(_ object: JSONObject) {
        guard let name = object["id"]?.string else { return }
        let id = Story.ID(name)
        for told in (object["assignments"]?.array ?? []).compactMap(\.object) {
            guard let article = told["article"]?.string else { continue }
            stories[Article.ID(article)] = id
            assignments[id, default: []].append(
                Story.Assignment(
                    article: Article.ID(article),
                    score: told["score"]?.number ?? 0,
                    because: Self.reasons(of: told),
                    copyOf: told["copy_of"]?.string.map { Article.ID($0) }
                )
            )
        }
    }

    /// The reasons with their places; of a report without places the words alone.
    private static func reasons(of told: JSONObject) -> [Story.Reason] {
        guard let reasons = told["reasons"]?.array else {
            return (told["because"]?.array ?? []).compactMap(\.string).map { Story.Reason($0) }
        }
        return reasons.compactMap(\.object).compactMap { reason in
            reason["words"]?.string.map { words in
                let spans = (reason["spans"]?.array ?? []).compactMap(\.object)
                return Story.Reason(words, spans: spans.compactMap(span))
            }
        }
    }

    private static func span(of object: JSONObject) -> Story.Span? {
        let ends = (object["range"]?.array ?? []).compactMap(\.integer)
        guard ends.count == 2, ends[0] >= 0, ends[0] <= ends[1],
            let article = object["article"]?.string, let text = object["text"]?.string
        else { return nil }
        return Story.Span(
            article: Article.ID(article),
            isTitle: object["in_title"]?.bool ?? false,
            range: ends[0]..<ends[1],
            text: text
        )
    }
}
