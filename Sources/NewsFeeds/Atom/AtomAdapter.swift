// SPDX-License-Identifier: Apache-2.0

internal import NewsModel

/// Makes a feed of an Atom document.
struct AtomAdapter {
    private let path: String
    private(set) var feed = Feed()
    private(set) var diagnostics: [Diagnostic] = []

    init(_ wire: AtomWire, path: String) {
        self.path = path
        feed.title = Self.title(wire.head.title)
        feed.homePage = Self.address(of: wire.head)
        feed.language = wire.head.language.flatMap { Language(stated: $0) }
        feed.entries = wire.entries.map { entry($0) }
    }

    private mutating func entry(_ element: AtomWire.Element) -> Entry {
        var entry = Entry()
        entry.id = element.id
        entry.url = Self.address(of: element)
        entry.title = Self.title(element.title)
        entry.authors = element.authors.map { AuthorName.name(in: $0) }
        entry.published = time(element.published)
        entry.updated = time(element.updated)
        entry.summary = element.summary.flatMap(Self.body)
        entry.content = element.content.flatMap(Self.body)
        entry.language = element.language.flatMap { Language(stated: $0) }
        let source = Self.title(element.sourceTitle)
        entry.sourceName = source.isEmpty ? nil : source
        return entry
    }

    private mutating func time(_ time: AtomWire.Time?) -> Publication.Evidence? {
        guard let time else { return nil }
        if let evidence = FeedTime.evidence(time.text) { return evidence }
        diagnostics.append(FeedTime.fault(path: path, line: time.line))
        return nil
    }

    /// The alternate link, an HTML one before others; else an identifier that is an address.
    private static func address(of element: AtomWire.Element) -> String? {
        let links = element.links.filter { $0.relation == "alternate" }
        let link = links.first { $0.type == nil || $0.type == "text/html" } ?? links.first
        if let link { return link.address }
        return element.id.flatMap { $0.utf8.starts(with: "http".utf8) ? $0 : nil }
    }

    private static func title(_ text: AtomWire.Text?) -> String {
        guard let text else { return "" }
        return isEscapedHTML(text)
            ? PlainText.title(html: text.text) : PlainText.title(text: text.text)
    }

    private static func body(_ text: AtomWire.Text) -> Entry.Text? {
        if let markup = text.markup { return Entry.Text(bytes: markup, isHTML: true) }
        let isText = text.type.utf8.starts(with: "text".utf8)
        guard isText || ["html", "xhtml", "application/xhtml+xml"].contains(text.type) else {
            return nil
        }
        return Entry.Text(
            bytes: text.text,
            isHTML: text.type != "text" && text.type != "text/plain"
        )
    }

    private static func isEscapedHTML(_ text: AtomWire.Text) -> Bool {
        text.markup == nil && (text.type == "html" || text.type == "text/html")
    }
}
