// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Writes an edition as one page: no script, no address that a browser would fetch.
public struct HTMLReport: Hashable, Sendable {
    /// A report.
    public init() {}

    /// The page; the same bytes for the same edition.
    public func render(_ edition: Edition) -> String {
        var html = HTMLWriter()
        HTMLPage(edition: edition, digest: Digest(edition)).write(to: &html)
        return html.text
    }
}
