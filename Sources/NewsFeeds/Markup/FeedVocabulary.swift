// SPDX-License-Identifier: Apache-2.0

internal import NewsMarkup

/// The vocabularies whose elements feeds are made of.
enum FeedVocabulary: Hashable {
    /// RSS of all versions, which has no namespace or one of several.
    case rss
    case atom, dublinCore, content, iTunes, feedBurner, xhtml
    case other

    /// The vocabulary of a name: by its namespace, else by its prefix, since feeds in the wild get
    /// the one or the other wrong, seldom both.
    init(_ name: XMLEvents.Name) {
        let uri = String(decoding: name.uri.utf8.map(\.lowerCased), as: UTF8.self)
        self = Self.namespaces[uri] ?? Self.prefixes[name.prefix] ?? .other
    }

    private static let namespaces: [String: FeedVocabulary] = [
        "": .rss,
        "http://purl.org/rss/1.0/": .rss,
        "http://my.netscape.com/rdf/simple/0.9/": .rss,
        "http://channel.netscape.com/rdf/simple/0.9/": .rss,
        "http://backend.userland.com/rss": .rss,
        "http://backend.userland.com/rss2": .rss,
        "http://blogs.law.harvard.edu/tech/rss": .rss,
        "http://www.w3.org/2005/atom": .atom,
        "http://purl.org/atom/ns#": .atom,
        "http://purl.org/dc/elements/1.0/": .dublinCore,
        "http://purl.org/dc/elements/1.1/": .dublinCore,
        "http://purl.org/dc/terms/": .dublinCore,
        "http://purl.org/rss/1.0/modules/content/": .content,
        "http://www.itunes.com/dtds/podcast-1.0.dtd": .iTunes,
        "http://rssnamespace.org/feedburner/ext/1.0": .feedBurner,
        "http://www.w3.org/1999/xhtml": .xhtml,
    ]

    private static let prefixes: [String: FeedVocabulary] = [
        "": .rss, "rss": .rss, "atom": .atom, "atom10": .atom, "a10": .atom, "dc": .dublinCore,
        "dcterms": .dublinCore, "content": .content, "itunes": .iTunes, "feedburner": .feedBurner,
        "xhtml": .xhtml,
    ]
}
