// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
public import NewsModel

/// Writes everything of an edition as one JSON object; `docs/json.md` tells its shape.
public struct JSONReport: Hashable, Sendable {
    /// Whether every member has a line of its own.
    public var isPretty: Bool

    /// A report.
    public init(isPretty: Bool = false) {
        self.isPretty = isPretty
    }

    /// The object, ended by a line feed; the same bytes for the same edition.
    public func render(_ edition: Edition) -> String {
        let report: JSONValue = [
            "dateline": 1,
            "articles": .array(edition.items.map(\.wire)),
            "entities": .array(edition.entities.map(\.wire)),
            "stories": .array(edition.stories.map(\.wire)),
            "storylines": .array(edition.storylines.map(\.wire)),
            "comparisons": .array(edition.comparisons.map(\.wire)),
            "diagnostics": .array(edition.diagnostics.map(\.wire)),
        ]
        return String(decoding: report.serialised(pretty: isPretty), as: UTF8.self) + "\n"
    }
}
