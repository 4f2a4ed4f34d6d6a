// SPDX-License-Identifier: Apache-2.0

import NewsMarkup

/// Questions about spellings of names, as `match-names` takes them: JSONL, an object a line.
public struct NameLines: Sendable {
    /// A name and what may be other spellings of it.
    public struct Question: Hashable, Sendable {
        /// The question's identifier.
        public var id: String
        /// The BCP 47 tag of the name's language; `und` where none is stated.
        public var language: String
        /// The name.
        public var name: String
        /// The spellings; may be empty.
        public var candidates: [String]
    }

    /// The questions in the order of their lines.
    public private(set) var questions: [Question] = []

    /// Reads all lines; those of nothing but white space are passed over.
    ///
    /// - Throws: `Fault` for the first line that is no object, or lacks a string `id` or `name` or a
    ///   list of strings `candidates`.
    /// - Complexity: O(*n*) in the number of bytes.
    public init(_ bytes: [UInt8]) throws(ArticleLines.Fault) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
            questions.append(try Self.question(line, number: index + 1))
        }
    }

    private static func question(
        _ line: ArraySlice<UInt8>,
        number: Int
    ) throws(ArticleLines.Fault) -> Question {
        let object = try ArticleLines.object(line, number: number)
        func fault(_ what: String) -> ArticleLines.Fault {
            ArticleLines.Fault(line: number, reason: "there is no \(what)")
        }
        guard let id = object["id"]?.string else { throw fault("string \"id\"") }
        guard let name = object["name"]?.string else { throw fault("string \"name\"") }
        guard case .array(let elements)? = object["candidates"] else {
            throw fault("list \"candidates\"")
        }
        let candidates = elements.compactMap(\.string)
        guard candidates.count == elements.count else {
            throw fault("list of strings \"candidates\"")
        }
        let language = object["language"]?.string ?? "und"
        return Question(id: id, language: language, name: name, candidates: candidates)
    }
}
