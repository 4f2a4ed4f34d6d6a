// SPDX-License-Identifier: Apache-2.0

internal import NewsMarkup
public import NewsModel

/// Reads feeds of every format.
public enum FeedReader {
    /// Reads an RSS or Atom document; what is malformed is told and the rest read.
    ///
    /// The document is UTF-8, whatever its XML declaration says; `path` goes into the diagnostics.
    /// What is no feed gives a feed without entries and a diagnostic of severity `.error`.
    ///
    /// - Complexity: O(*n*).
    public static func feed(
        in document: [UInt8],
        path: String
    ) -> (feed: Feed, diagnostics: [Diagnostic]) {
        let tree = XMLTree(XMLEvents(document))
        let faults = faults(of: tree.xml, path: path)
        switch tree.root.map(tree.localName) {
        case "feed":
            let adapter = AtomAdapter(AtomParser(tree).wire, path: path)
            return (adapter.feed, faults + adapter.diagnostics)
        case "rss", "rdf":
            let adapter = RSSAdapter(RSSParser(tree).wire, path: path)
            return (adapter.feed, faults + adapter.diagnostics)
        default:
            let fault = Diagnostic(severity: .error, message: "neither RSS nor Atom", path: path)
            return (Feed(), [fault] + faults)
        }
    }

    /// The first fault stands for all: one unclosed tag makes a hundred.
    private static func faults(of xml: XMLEvents, path: String) -> [Diagnostic] {
        guard let first = xml.faults.first else { return [] }
        let message = "malformed XML: \(first.message)"
        return [Diagnostic(severity: .warning, message: message, path: path, line: first.line)]
    }
}
