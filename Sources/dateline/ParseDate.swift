// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import NewsAnnotation
import NewsEngine
import NewsMarkup
import NewsModel

/// `dateline parse-date`: dates as people write them in, ISO 8601 out.
struct ParseDate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read dates in any language.",
        discussion: """
            Texts come as JSONL with "id", "text", "language" (or null) and "now" on standard input, \
            and one line goes out for each, in their order: {"id", "date"}, the date to the precision \
            of the words, null where the text is none. "now" is what yesterday is set against.
            """
    )

    func run() async throws {
        let reader = DateReader()
        try ObjectLines.filter { object in
            let language = object["language"]?.string.flatMap { Language(stated: $0) }
            let now = object["now"]?.string.flatMap { Timestamp(iso8601: $0) }
            let date = reader.read(
                object["text"]?.string ?? "",
                language: language,
                now: now ?? Timestamp(seconds: 0, precision: .second)
            )
            var line = JSONObject()
            line.members.append(.init(key: "id", value: object["id"] ?? .null))
            line.members.append(.init(key: "date", value: JSONValue(date?.description)))
            return line
        }
    }
}
