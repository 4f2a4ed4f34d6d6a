// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsAnnotation
import NewsModel

/// A text of `Mentions/LANGUAGE.tsv`: its names are marked, and behind it stands for each mark its kind,
/// parted by tabs; marks of one person bear its number (`person=1`).
struct GoldMentions {
    /// A name: where it stands, and its kind.
    struct Name: Hashable {
        var range: Range<Int>
        var kind: String
    }

    /// Where it stands, for messages: `vi:12`.
    var place: String
    /// The text.
    var bytes: [UInt8]
    /// The marks, in order.
    var names: [Name]
    /// The number of the person for each mark; 0 where there is none.
    var persons: [Int]

    /// The texts of a language, in order.
    static func all(of language: String) throws -> [GoldMentions] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let file = folder.appending(path: "Mentions/\(language).tsv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        return lines.enumerated().map { index, line in
            GoldMentions(place: "\(language):\(index + 1)", line: line)
        }
    }

    private init(place: String, line: Substring) {
        let cells = line.split(separator: "\t").map(String.init)
        let text = MarkedText(cells[0])
        self.place = place
        bytes = text.bytes
        let kinds = cells.dropFirst().map { $0.split(separator: "=").map(String.init) }
        names = zip(text.ranges(), kinds).map { Name(range: $0, kind: $1[0]) }
        persons = kinds.map { $0.count > 1 ? Int($0[1]) ?? 0 : 0 }
    }

    /// The mentions that the annotator finds in the text, by place.
    func mentions(by annotator: Annotator, language: Language) -> [Mention] {
        var article = Article(
            id: Article.ID(place),
            origin: Capture.Origin(path: "gold"),
            form: .text
        )
        article.language = language
        article.body.append(.paragraph, bytes)
        return annotator.annotate(article).body.annotation.mentions
    }

    /// The names that are missing (`-`) and that are too many (`+`), a line each.
    func misses(among found: Set<Name>) -> String {
        let wanted = Set(names)
        func list(_ names: Set<Name>, _ sign: String) -> [String] {
            names.sorted { $0.range.lowerBound < $1.range.lowerBound }.map {
                "  \(sign) \($0.kind) \(String(decoding: bytes[$0.range], as: UTF8.self))"
            }
        }
        let lines = list(wanted.subtracting(found), "-") + list(found.subtracting(wanted), "+")
        return lines.isEmpty ? "" : ([place] + lines).joined(separator: "\n") + "\n"
    }
}
