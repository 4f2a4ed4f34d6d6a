// SPDX-License-Identifier: Apache-2.0

import NewsExtraction
import NewsMarkup
public import NewsModel

/// Articles as the filters take them: JSONL, an object a line; `docs/filters.md` tells its shape.
///
/// An article's body is the line's text byte for byte, so that offsets into one are offsets into the
/// other. Its title is taken from the text where none is stated.
public struct ArticleLines: Sendable {
    /// What is wrong with a line.
    public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
        /// The line, from 1.
        public var line: Int
        /// What is wrong, without text of the line.
        public var reason: String

        /// `line 17: not JSON`.
        public var description: String { "line \(line): \(reason)" }
    }

    /// The articles in the order of their lines; no two have the same identifier.
    public private(set) var articles: [Article] = []
    /// What was not understood and taken as not stated, in the order of the lines.
    public private(set) var warnings: [Fault] = []
    /// The line of each identifier.
    private var lines: [String: Int] = [:]

    /// Reads all lines; those of nothing but white space are passed over.
    ///
    /// - Throws: `Fault` for the first line that is no object, lacks the string `id` or `text`, or
    ///   has the `id` of an earlier one.
    /// - Complexity: O(*n*) in the number of bytes.
    public init(_ bytes: [UInt8]) throws(Fault) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
            try read(line, number: index + 1)
        }
    }

    private mutating func read(_ line: ArraySlice<UInt8>, number: Int) throws(Fault) {
        let object = try Self.object(line, number: number)
        let article = try Self.article(of: object, number: number, warnings: &warnings)
        if let first = lines.updateValue(number, forKey: article.id.value) {
            throw Fault(line: number, reason: "the \"id\" of line \(first) again")
        }
        articles.append(article)
    }

    /// The article of an object; what is not understood is added to the warnings.
    ///
    /// - Throws: `Fault` when it lacks the string `id` or `text`.
    static func article(
        of object: JSONObject,
        number: Int,
        warnings: inout [Fault]
    ) throws(Fault) -> Article {
        guard let id = object["id"]?.string else {
            throw Fault(line: number, reason: "there is no string \"id\"")
        }
        guard let text = object["text"]?.string else {
            throw Fault(line: number, reason: "there is no string \"text\"")
        }
        var capture = Capture(
            origin: Capture.Origin(path: "-", position: number),
            form: .record,
            markup: .none,
            content: Array(text.utf8)
        )
        fill(&capture, from: object, number, &warnings)
        var article = Extractor.extract(capture).article
        article.id = Article.ID(id)
        article.body = Body(linesOf: capture.content)
        // The text is taken as it is: nothing of it is set aside.
        article.setAside = []
        return article
    }

    /// The object of a line.
    static func object(
        _ line: ArraySlice<UInt8>,
        number: Int
    ) throws(Fault) -> JSONObject {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue.parse(line)
        } catch {
            throw Fault(line: number, reason: "not JSON: \(error)")
        }
        guard let object = value.object else {
            throw Fault(line: number, reason: "not a JSON object")
        }
        return object
    }

    private static func fill(
        _ capture: inout Capture,
        from object: JSONObject,
        _ number: Int,
        _ warnings: inout [Fault]
    ) {
        func stated<Value>(_ name: String, _ meaning: (String) -> Value?) -> Value? {
            // What is not there, `null` or empty is not stated.
            guard let value = object[name], !value.isNull, value.string != "" else { return nil }
            if let found = value.string.flatMap(meaning) { return found }
            warnings.append(Fault(line: number, reason: "\"\(name)\" is not understood"))
            return nil
        }
        capture.title = stated("title") { $0 }
        capture.url = stated("url") { $0 }
        capture.outletName = stated("outlet") { $0 }
        capture.language = stated("language") { Language(stated: $0) }
        if capture.language == .undetermined { capture.language = nil }
        capture.published = stated("published") { words in
            Timestamp(iso8601: words).map {
                Publication.Evidence(time: $0, source: .capture, words: words)
            }
        }
    }
}
