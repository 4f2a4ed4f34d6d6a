// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsAnnotation
import NewsModel
import Testing

/// The invented reports beside the project, in twenty languages, with the stories they belong to.
struct SharedReports {
    /// A line of the file.
    struct Line: Decodable {
        var id: String
        var language: String
        var title: String
        var text: String
        var published: String?
        var outlet: String?
        var story: String
        var storyline: String
        var copyOf: String?
    }

    static let file = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("../shared/data/reports/stories.jsonl").standardizedFileURL

    static let isPresent = FileManager.default.fileExists(atPath: file.path)
    static let note: Comment = "skipped: ../shared/data/reports is not there"

    let lines: [Line]

    init() throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        lines = try Data(contentsOf: Self.file).split(separator: UInt8(ascii: "\n"))
            .map { try decoder.decode(Line.self, from: Data($0)) }
    }

    /// The articles, with their times to the second.
    var articles: [Article] {
        lines.map { line in
            var article = Report(
                id: line.id,
                language: line.language == "zh" ? "zh-Hans" : line.language,
                title: line.title,
                text: line.text,
                outlet: line.outlet
            ).article
            if let published = line.published,
                let date = ISO8601DateFormatter().date(from: published)
            {
                let seconds = Int64(date.timeIntervalSince1970)
                let time = Timestamp(seconds: seconds, precision: .second)
                article.published.stated = .init(time: time, source: .capture, words: published)
            }
            return article
        }
    }
}
