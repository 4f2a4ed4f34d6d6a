// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
public import NewsModel
import NewsText

/// Reads articles that other programs have taken apart already: one JSON object a line.
///
/// `id` is required. `language` (BCP 47), `title`, `text`, `published` (ISO 8601), `outlet` and
/// `url` may be missing or null; a language that is not given is found from the text. Other members
/// are passed over, and so are blank lines.
public enum ArticleLines {
    /// A line that is no article.
    public struct Fault: Error, Hashable, CustomStringConvertible {
        /// Counted from 1.
        public var line: Int
        /// What is wrong with it.
        public var reason: String

        /// As a user reads it.
        public var description: String { "line \(line): \(reason)" }
    }

    /// The articles of all lines, in order.
    ///
    /// - Throws: `Fault` at the first line that is no article, or that bears another's `id`.
    public static func articles(in bytes: [UInt8]) throws(Fault) -> [Article] {
        var articles: [Article] = []
        var seen: Set<String> = []
        var number = 0
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            let article = try article(in: line, number)
            guard seen.insert(article.id.value).inserted else {
                throw Fault(line: number, reason: "the id \(article.id) stands in a line before")
            }
            articles.append(article)
        }
        return articles
    }

    private static func article(in line: ArraySlice<UInt8>, _ number: Int) throws(Fault) -> Article
    {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue.parse(line)
        } catch {
            throw Fault(line: number, reason: "no JSON: \(error)")
        }
        guard let record = value.object else {
            throw Fault(line: number, reason: "no JSON object")
        }
        guard let id = record["id"]?.string else {
            throw Fault(line: number, reason: "no \"id\" that is a string")
        }
        return article(id: id, record)
    }

    private static func article(id: String, _ record: JSONObject) -> Article {
        var article = Article(id: .init(id), origin: .init(path: id), form: .record)
        article.title = record["title"]?.string ?? ""
        article.url = record["url"]?.string
        article.outlet = record["outlet"]?.string.map {
            Outlet(id: .init($0), name: $0, host: $0.utf8.contains(UInt8(ascii: ".")) ? $0 : nil)
        }
        let text = Array((record["text"]?.string ?? "").utf8)
        for paragraph in text.split(separator: UInt8(ascii: "\n")) {
            article.body.append(.paragraph, paragraph)
        }
        article.language = language(record["language"]?.string, of: text)
        if let words = record["published"]?.string, let time = Timestamp(iso8601: words) {
            article.published.stated = .init(time: time, source: .capture, words: words)
        }
        return article
    }

    /// The language as it is given; of Chinese the text tells which script it is in.
    private static func language(_ given: String?, of text: [UInt8]) -> Language {
        guard let given, !given.isEmpty, given != "zh" else {
            let found = Language(LanguageIdentifier.identify(text))
            return given == "zh" && found.primary != "zh" ? Language("zh-Hans") : found
        }
        return Language(given)
    }
}
