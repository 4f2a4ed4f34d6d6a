// SPDX-License-Identifier: Apache-2.0

internal import NewsMarkup
internal import NewsModel

/// What the fields of a record mean, under the names that the programs in use write.
///
/// Sources: the JSON of trafilatura (`text`, `raw_text`, `source` for the address, `source-hostname`
/// for the site's name, `hostname`, `author` with `;`, `date`), of news-please (`maintext`,
/// `date_publish`, `source_domain`, `authors`), of fundus (`body` with `summary` and `sections`,
/// `publishing_date`, `html` with the addresses and the publisher), and this project's own
/// article (`text`, `published`, `outlet`). A path has a dot for each step into an object.
struct RecordFields {
    static let texts = ["maintext", "text", "plaintext", "body", "content", "raw_text", "html"]
    private static let titles = ["title", "headline", "title_page", "title_rss"]
    private static let addresses = [
        "url", "source", "link", "html.requested_url", "html.responded_url", "requested_url",
    ]
    private static let outlets = [
        "outlet", "publisher", "sitename", "site_name", "source-hostname",
        "html.source_info.publisher", "source", "source_domain", "hostname",
    ]
    private static let authors = ["authors", "author", "byline", "creator"]
    private static let languages = ["language", "lang"]
    private static let dates = [
        "published", "publishing_date", "date_publish", "date_published", "published_at",
        "publish_date", "date", "timestamp",
    ]

    private let object: JSONObject

    init(_ object: JSONObject) {
        self.object = object
    }

    /// The first text there is, with its markup; `nil` when no field of text is there or all are empty.
    var content: (bytes: [UInt8], markup: Capture.Markup)? {
        for name in Self.texts {
            guard let value = value(name) else { continue }
            if let content = RecordContent(value) { return (content.bytes, content.markup) }
        }
        return nil
    }

    /// Puts all but the text into a capture; what it has already stays.
    ///
    /// Returns whether there is a date that was not understood.
    func fill(_ capture: inout Capture) -> Bool {
        capture.url = capture.url ?? first(Self.addresses, where: Self.isAddress)
        capture.title = capture.title ?? first(Self.titles) { _ in true }
        capture.outletName = capture.outletName ?? first(Self.outlets) { !Self.isAddress($0) }
        if capture.authors.isEmpty { capture.authors = authorNames }
        capture.language =
            capture.language ?? first(Self.languages) { _ in true }.flatMap { Language(stated: $0) }
        let stated = Self.dates.lazy.compactMap(value).filter { !Self.words(of: $0).isEmpty }
        capture.published = capture.published ?? stated.lazy.compactMap(Self.evidence).first
        return capture.published == nil && !stated.isEmpty
    }

    private func value(_ path: String) -> JSONValue? {
        if let value = object[path] { return value.isNull ? nil : value }
        guard path.utf8.contains(UInt8(ascii: ".")) else { return nil }
        var value: JSONValue? = .object(object)
        for step in path.utf8.split(separator: UInt8(ascii: ".")) {
            value = value?[String(decoding: step, as: UTF8.self)]
        }
        return value
    }

    private func first(_ names: [String], where isMeant: (String) -> Bool) -> String? {
        for name in names {
            if let value = value(name), let text = Self.name(in: value), isMeant(text) {
                return text
            }
        }
        return nil
    }

    /// A string, or the `name` of an object; never empty.
    private static func name(in value: JSONValue) -> String? {
        let text = words(of: value["name"] ?? value)
        return text.isEmpty ? nil : text
    }

    /// A string without white space around it, a number's digits, or nothing.
    private static func words(of value: JSONValue) -> String {
        if let number = value.integer { return String(number) }
        let bytes = Array((value.string ?? "").utf8)
        return bytes.string(bytes.trimmed(bytes.indices))
    }

    private static func isAddress(_ text: String) -> Bool {
        let lowered = text.utf8.prefix(8).map(\.lowerCased)
        return lowered.starts(with: "http://".utf8) || lowered.starts(with: "https://".utf8)
    }

    /// The names of a list, or of a text with `;` between them as trafilatura writes it.
    private var authorNames: [String] {
        for value in Self.authors.lazy.compactMap(value) {
            let parts =
                value.array
                ?? Self.words(of: value["name"] ?? value).utf8
                .split(separator: UInt8(ascii: ";"))
                .map { .string(String(decoding: $0, as: UTF8.self)) }
            let names = parts.compactMap(Self.name)
            if !names.isEmpty { return names }
        }
        return []
    }

    private static func evidence(_ value: JSONValue) -> Publication.Evidence? {
        let words = words(of: value)
        let time =
            Int64(words).flatMap { words.utf8.count > 8 ? Timestamp(unixTime: $0) : nil }
            ?? Timestamp(iso8601: words) ?? Timestamp(rfc822: words)
        // 1605 saw the first newspaper; programs write year 1 or 0 for a date they lack.
        guard let time, time.date.year >= 1605 else { return nil }
        // Programs that know only the day write a midnight of no zone.
        let isDay =
            words.utf8.count > 10
            && ["00:00", "00:00:00"].contains {
                words.hasSuffix(" " + $0) || words.hasSuffix("T" + $0)
            }
        return Publication.Evidence(
            time: isDay ? Timestamp(seconds: time.seconds, precision: .day) : time,
            source: .capture,
            words: words
        )
    }
}
