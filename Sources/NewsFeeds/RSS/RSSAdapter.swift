// SPDX-License-Identifier: Apache-2.0

internal import NewsModel

/// Makes a feed of an RSS document: of several elements that say one thing the best is taken.
struct RSSAdapter {
    private let path: String
    private(set) var feed = Feed()
    private(set) var diagnostics: [Diagnostic] = []

    init(_ wire: RSSWire, path: String) {
        self.path = path
        let channel = Values(wire.channel)
        feed.title = channel.title
        feed.homePage = channel.string(.rss, "link") ?? channel.atomLink
        let language = channel.string(.rss, "language") ?? channel.string(.dublinCore, "language")
        feed.language = (language ?? wire.language).flatMap { Language(stated: $0) }
        feed.entries = wire.items.map { entry($0, inherited: wire.language) }
    }

    private mutating func entry(_ item: RSSWire.Item, inherited: String?) -> Entry {
        let values = Values(item.values)
        var entry = Entry()
        entry.id = values.string(.rss, "guid")
        entry.url = values.url
        entry.title = values.title
        entry.authors = values.authors
        entry.content =
            values.body(.content, "encoded") ?? values.body(.xhtml, "body")
            ?? values.body(.atom, "content")
        entry.summary = values.body(.rss, "description") ?? values.body(.atom, "summary")
        let language =
            values.string(.dublinCore, "language")
            ?? (item.language == inherited ? nil : item.language)
        entry.language = language.flatMap { Language(stated: $0) }
        entry.sourceName = values.string(.rss, "source")
        entry.published = time(
            in: values,
            [
                (.rss, "pubdate"), (.dublinCore, "date"), (.atom, "published"),
                (.dublinCore, "issued"),
            ]
        )
        entry.updated = time(in: values, [(.atom, "updated"), (.dublinCore, "modified")])
        return entry
    }

    private mutating func time(
        in values: Values,
        _ names: [(FeedVocabulary, String)]
    ) -> Publication.Evidence? {
        for (vocabulary, name) in names {
            guard let value = values.first(vocabulary, name) else { continue }
            if let evidence = FeedTime.evidence(value.text) { return evidence }
            diagnostics.append(FeedTime.fault(path: path, line: value.line))
        }
        return nil
    }
}

/// The elements of a channel or item, looked up by name.
private struct Values {
    private let all: [RSSWire.Value]

    init(_ all: [RSSWire.Value]) {
        self.all = all
    }

    func first(_ vocabulary: FeedVocabulary, _ name: String) -> RSSWire.Value? {
        all.first {
            $0.vocabulary == vocabulary && $0.name == name && !$0.text[...].trimmed.isEmpty
        }
    }

    func string(_ vocabulary: FeedVocabulary, _ name: String) -> String? {
        first(vocabulary, name).map { PlainText.title(text: $0.text) }
    }

    var title: String {
        let title = first(.rss, "title") ?? first(.dublinCore, "title") ?? first(.atom, "title")
        return title.map { PlainText.title(html: $0.text) } ?? ""
    }

    /// The article's own address rather than a counter's, an identifier only as the last resort.
    var url: String? {
        if let url = string(.feedBurner, "origlink") ?? string(.rss, "link") ?? atomLink {
            return url
        }
        guard let guid = first(.rss, "guid"), guid.attributes["isPermaLink"] != "false" else {
            return nil
        }
        let text = PlainText.title(text: guid.text)
        return text.utf8.starts(with: "http".utf8) ? text : nil
    }

    /// `href` of a link that leads to the article; RSS's own link bears one now and then.
    var atomLink: String? {
        let links = all.filter { $0.name == "link" && $0.attributes["href"] != nil }
        let link = links.first { ($0.attributes["rel"] ?? "alternate") == "alternate" }
        return link?.attributes["href"]
    }

    var authors: [String] {
        let sources: [(FeedVocabulary, String)] = [
            (.dublinCore, "creator"), (.rss, "author"), (.atom, "author"), (.iTunes, "author"),
        ]
        for (vocabulary, name) in sources {
            let named = all.filter { $0.vocabulary == vocabulary && $0.name == name }
            let names = named.map { AuthorName.name(in: PlainText.title(html: $0.text)) }
            if names.contains(where: { !$0.isEmpty }) { return names.filter { !$0.isEmpty } }
        }
        return []
    }

    func body(_ vocabulary: FeedVocabulary, _ name: String) -> Entry.Text? {
        guard let value = first(vocabulary, name) else { return nil }
        if let markup = value.markup { return Entry.Text(bytes: markup, isHTML: true) }
        return Entry.Text(bytes: value.text, isHTML: PlainText.isHTML(value.text))
    }
}
