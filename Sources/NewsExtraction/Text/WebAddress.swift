// SPDX-License-Identifier: Apache-2.0

/// A web address taken apart as far as reading an article needs it (RFC 3986).
struct WebAddress {
    /// Lower case, without `:`; empty of a relative address.
    let scheme: String
    /// Lower case, without user and port; empty of a relative address.
    let host: String
    /// With its leading slash; may be empty.
    let path: String
    /// Without `?`; `nil` when there is none.
    let query: String?

    init(_ text: String) {
        var rest = Substring(text)
        if let fragment = rest.utf8.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<fragment] }
        (scheme, rest) = Self.scheme(of: rest)
        if rest.hasPrefix("//") {
            let afterSlashes = rest.dropFirst(2)
            let end =
                afterSlashes.utf8.firstIndex { $0 == 0x2F || $0 == 0x3F } ?? afterSlashes.endIndex
            host = Self.host(of: afterSlashes[..<end])
            rest = afterSlashes[end...]
        } else {
            host = ""
        }
        let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?"))
        path = String(rest[..<(mark ?? rest.endIndex)])
        query = mark.map { String(rest[rest.utf8.index(after: $0)...]) }
    }

    /// Whether it is an address of the web with a host.
    var isAbsolute: Bool { (scheme == "http" || scheme == "https") && !host.isEmpty }

    /// The host without the marks of how a page is shown: `www.`, `m.`, `amp.`, `mobile.`.
    var siteHost: String {
        var host = host
        for mark in ["www.", "m.", "amp.", "mobile.", "www2.", "edition."]
        where host.hasPrefix(mark) && host.utf8.count(where: { $0 == UInt8(ascii: ".") }) > 1 {
            host.removeFirst(mark.count)
        }
        return host
    }

    /// The values of the query's fields, in order, percent-decoded.
    var fields: [(name: String, value: String)] {
        (query ?? "").split(separator: "&").map { field in
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), parts.count > 1 ? Self.percentDecoded(parts[1]) : "")
        }
    }

    /// The text with `%xx` resolved.
    static func percentDecoded(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        let source = [UInt8](text.utf8)
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
                let value = UInt8(
                    String(decoding: source[index + 1...index + 2], as: UTF8.self),
                    radix: 16
                )
            {
                bytes.append(value)
                index += 3
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The absolute form of a reference that stands in the page at `base`; the reference itself
    /// when it cannot be told.
    static func resolved(_ reference: String, against base: String?) -> String {
        let target = WebAddress(reference)
        guard target.scheme.isEmpty, let base else { return reference }
        let page = WebAddress(base)
        guard page.isAbsolute else { return reference }
        if reference.hasPrefix("//") { return page.scheme + ":" + reference }
        let origin = page.scheme + "://" + page.host
        if reference.hasPrefix("/") { return origin + reference }
        let folder = page.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { page.path[...$0] } ?? "/"
        return origin + folder + reference
    }

    private static func scheme(of text: Substring) -> (String, Substring) {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return ("", text) }
        let name = text[..<colon]
        let isScheme = name.utf8.allSatisfy { byte in
            (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
                || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        }
        guard isScheme, !name.isEmpty else { return ("", text) }
        return (name.lowercased(), text[text.utf8.index(after: colon)...])
    }

    private static func host(of authority: Substring) -> String {
        var host = authority
        if let at = host.utf8.lastIndex(of: UInt8(ascii: "@")) {
            host = host[host.utf8.index(after: at)...]
        }
        if let port = host.utf8.lastIndex(of: UInt8(ascii: ":")), !host.hasSuffix("]") {
            host = host[..<port]
        }
        return host.lowercased()
    }
}
