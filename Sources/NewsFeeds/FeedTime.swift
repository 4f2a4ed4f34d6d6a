// SPDX-License-Identifier: Apache-2.0

internal import NewsModel

/// Reads the times of feeds.
enum FeedTime {
    /// A time in either form, since feeds of each kind use the other's, or `nil`.
    static func evidence(_ bytes: [UInt8]) -> Publication.Evidence? {
        let words = PlainText.title(text: bytes)
        guard let time = Timestamp(iso8601: words) ?? Timestamp(rfc822: words) else { return nil }
        return Publication.Evidence(time: time, source: .entry, words: words)
    }

    static func fault(path: String, line: Int) -> Diagnostic {
        Diagnostic(
            severity: .warning,
            message: "a date that is not understood",
            path: path,
            line: line
        )
    }
}
