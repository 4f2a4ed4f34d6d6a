// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import NewsModel

/// What a page says of itself outside of its text: `meta` elements, JSON-LD, `title`, `time`.
struct PageMetadata {
    /// Titles, the most trusted first.
    private(set) var titles: [String] = []
    private(set) var siteName: String?
    private(set) var url: String?
    private(set) var language: Language?
    private(set) var authors: [String] = []
    private(set) var published: Publication.Evidence?
    /// The picture that stands for the page elsewhere.
    private(set) var image: String?

    private var meta: [String: String] = [:]
    private var metaAuthors: [String] = []
    private var titleElement: String?
    private var canonical: String?
    private var linked = LinkedData()
    private var timeElement: String?

    init(_ document: HTMLDocument) {
        var node = document.firstChild(.document)
        while let current = node {
            if document.kind(current) == .element { read(current, document) }
            node = document.next(after: current)
        }
        settle()
    }

    private mutating func read(_ node: HTMLNode, _ document: HTMLDocument) {
        switch document.tag(node) {
        case .meta: readMeta(node, document)
        case .title where titleElement == nil: titleElement = text(of: node, document)
        case .html:
            language = document.value("lang", of: node)
                .flatMap { Language(stated: String(decoding: $0, as: UTF8.self)) }
        case .link:
            guard canonical == nil, let kind = document.value("rel", of: node),
                kind.elementsEqual("canonical".utf8)
            else { return }
            canonical = document.value("href", of: node).map { String(decoding: $0, as: UTF8.self) }
        case .time where timeElement == nil:
            timeElement = document.value("datetime", of: node)
                .map { String(decoding: $0, as: UTF8.self) }
        case .script:
            guard let type = document.value("type", of: node),
                Keywords.contains("ld+json", in: type), let child = document.firstChild(node)
            else { return }
            linked.read(document.text(child))
        default: break
        }
    }

    private mutating func readMeta(_ node: HTMLNode, _ document: HTMLDocument) {
        guard let content = document.value("content", of: node), content.count <= 4096 else {
            return
        }
        let name =
            document.value("property", of: node) ?? document.value("name", of: node)
            ?? document.value("itemprop", of: node)
        guard let name, name.count <= 64 else { return }
        let key = String(decoding: name.map(Keywords.lower), as: UTF8.self)
        let value = String(decoding: TextBytes.trimmed(content), as: UTF8.self)
        guard !value.isEmpty else { return }
        if key == "author" || key == "article:author", !value.contains("://") {
            metaAuthors.append(value)
        }
        if meta[key] == nil { meta[key] = value }
    }

    private func text(of node: HTMLNode, _ document: HTMLDocument) -> String {
        String(decoding: HTMLText.plain(node, document), as: UTF8.self)
    }

    /// Chooses among what was read.
    private mutating func settle() {
        titles = [meta["og:title"], linked.headline, meta["twitter:title"], titleElement]
            .compactMap { $0 }
        siteName = meta["og:site_name"] ?? linked.publisher ?? meta["application-name"]
        let addresses = [canonical, meta["og:url"], linked.url].compactMap { $0 }
        url = addresses.first { WebAddress($0).isAbsolute }
        authors = linked.authors.isEmpty ? metaAuthors : linked.authors
        image = meta["og:image"] ?? meta["twitter:image"]
        let times = [linked.published] + Self.timeFields.map { meta[$0] } + [timeElement]
        published = times.compactMap { $0 }.lazy.compactMap(Self.evidence).first
    }

    private static let timeFields = [
        "article:published_time", "datepublished", "og:published_time", "article:published",
        "publishdate", "pubdate", "publish_date", "publish-date", "dc.date.issued",
        "dcterms.created", "dc.date.created", "dc.date", "parsely-pub-date", "sailthru.date",
        "date", "cxenseparse:recs:publishtime", "weibo:article:create_at",
    ]

    /// Evidence from a stated time, or `nil` when it is not understood.
    static func evidence(_ words: String) -> Publication.Evidence? {
        guard let time = DateLine.timestamp(Array(words.utf8)[...]), time.precision >= .day else {
            return nil
        }
        return Publication.Evidence(time: time, source: .metadata, words: words)
    }
}
