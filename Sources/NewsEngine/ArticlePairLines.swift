// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
public import NewsModel

/// Pairs of articles as `dateline compare` takes them: JSONL, `{"pair": 0, "a": …, "b": …}` a line.
public struct ArticlePairLines: Sendable {
    /// Two articles to be compared.
    public struct Pair: Sendable {
        /// What the line calls the pair.
        public var number: Int
        /// The one article, as an identifier among `articles`.
        public var a: Article.ID
        /// The other, likewise.
        public var b: Article.ID
    }

    /// The pairs in the order of their lines.
    public private(set) var pairs: [Pair] = []
    /// Their articles; no two have the same identifier, since an article of two lines is two.
    public private(set) var articles: [Article] = []
    /// What was not understood and taken as not stated, in the order of the lines.
    public private(set) var warnings: [ArticleLines.Fault] = []

    /// Reads all lines; those of nothing but white space are passed over.
    ///
    /// - Throws: `ArticleLines.Fault` for the first line that is no object, lacks the whole number
    ///   `pair` or one of its articles, or has an article without the string `id` or `text`.
    /// - Complexity: O(*n*) in the number of bytes.
    public init(_ bytes: [UInt8]) throws(ArticleLines.Fault) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
            try read(line, number: index + 1)
        }
    }

    private mutating func read(
        _ line: ArraySlice<UInt8>,
        number: Int
    ) throws(ArticleLines.Fault) {
        let object = try ArticleLines.object(line, number: number)
        guard let pair = object["pair"]?.number.flatMap({ Int(exactly: $0) }) else {
            throw ArticleLines.Fault(line: number, reason: "there is no whole number \"pair\"")
        }
        pairs.append(
            Pair(
                number: pair,
                a: try article("a", of: object, number: number),
                b: try article("b", of: object, number: number)
            )
        )
    }

    private mutating func article(
        _ side: String,
        of line: JSONObject,
        number: Int
    ) throws(ArticleLines.Fault) -> Article.ID {
        guard let object = line[side]?.object else {
            throw ArticleLines.Fault(line: number, reason: "there is no object \"\(side)\"")
        }
        var article = try ArticleLines.article(of: object, number: number, warnings: &warnings)
        article.id = Article.ID("\(number)/\(side)")
        articles.append(article)
        return article.id
    }
}
