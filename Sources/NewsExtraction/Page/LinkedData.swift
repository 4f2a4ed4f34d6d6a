// SPDX-License-Identifier: Apache-2.0

import NewsMarkup

/// What JSON-LD says of the article (schema.org, `NewsArticle` and its kin).
struct LinkedData {
    private(set) var headline: String?
    private(set) var publisher: String?
    private(set) var url: String?
    private(set) var authors: [String] = []
    private(set) var published: String?

    // Graphs of graphs do not occur; a limit keeps hostile ones from costing.
    private static let valueLimit = 2000

    /// Reads one script's text; what is not JSON is passed over.
    mutating func read(_ text: ArraySlice<UInt8>) {
        guard let value = try? JSONValue.parse(TextBytes.trimmed(text)) else { return }
        var pending = [value]
        var count = 0
        while let next = pending.popLast(), count < Self.valueLimit {
            count += 1
            if let elements = next.array {
                pending.append(contentsOf: elements.reversed())
            } else if let object = next.object {
                if isArticle(next) { readArticle(next) }
                for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
                    if let inner = object[key] { pending.append(inner) }
                }
            }
        }
    }

    private func isArticle(_ value: JSONValue) -> Bool {
        let types = value["@type"]?.array?.compactMap(\.string) ?? [value["@type"]?.string ?? ""]
        return types.contains { type in
            type.hasSuffix("Article") || type == "BlogPosting" || type == "LiveBlogPosting"
                || type == "Report" || type == "WebPage" && value["datePublished"] != nil
        }
    }

    private mutating func readArticle(_ value: JSONValue) {
        let isPage = value["@type"]?.string == "WebPage"
        if headline == nil, !isPage { headline = filled(value["headline"]?.string) }
        if publisher == nil { publisher = filled(value["publisher"]?["name"]?.string) }
        if url == nil { url = value["url"]?.string ?? value["mainEntityOfPage"]?["@id"]?.string }
        if published == nil { published = filled(value["datePublished"]?.string) }
        if authors.isEmpty, let author = value["author"] {
            authors = names(author)
        }
    }

    private func names(_ author: JSONValue) -> [String] {
        let authors = author.array ?? [author]
        return authors.flatMap { author -> [String] in
            if let names = author["name"]?.array { return names.compactMap(\.string) }
            return [author["name"]?.string ?? author.string].compactMap(filled)
        }
    }

    /// The text with its references resolved, or `nil` when nothing is in it.
    private func filled(_ text: String?) -> String? {
        guard let text else { return nil }
        let plain = CharacterReference.resolve(Array(text.utf8)[...])
        let trimmed = TextBytes.trimmed(plain[...])
        return trimmed.isEmpty ? nil : String(decoding: trimmed, as: UTF8.self)
    }
}
