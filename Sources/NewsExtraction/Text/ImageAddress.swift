// SPDX-License-Identifier: Apache-2.0

/// Finds a picture's own address behind the proxies that resize it.
enum ImageAddress {
    // A proxy may stand behind a proxy; more than a few are a loop or a trick.
    private static let proxyLimit = 4

    /// The picture's own address, absolute where the page's is known.
    static func own(_ address: String, page: String?) -> String {
        var address = WebAddress.resolved(address, against: page)
        for _ in 0..<proxyLimit {
            guard let inner = inner(address) else { break }
            address = WebAddress.resolved(inner, against: address)
        }
        return address
    }

    /// The address that a proxy's address holds, or `nil` when it holds none.
    private static func inner(_ address: String) -> String? {
        let parts = WebAddress(address)
        guard parts.isAbsolute else { return nil }
        return photon(parts) ?? field(parts) ?? embedded(parts)
    }

    /// WordPress's `i0.wp.com/host/path`.
    private static func photon(_ parts: WebAddress) -> String? {
        guard parts.host.hasSuffix(".wp.com"), parts.host.hasPrefix("i"),
            looksLikeHost(parts.path.dropFirst())
        else { return nil }
        return "https:/" + parts.path
    }

    /// `?url=…` of weserv, Next.js and many more.
    private static func field(_ parts: WebAddress) -> String? {
        for (name, value) in parts.fields
        where ["url", "src", "image", "img", "u", "image_url", "imgurl"].contains(name) {
            if value.hasPrefix("http://") || value.hasPrefix("https://") { return value }
            if value.hasPrefix("/") { return value }
            if looksLikeHost(value[...]), value.contains("/") { return "https://" + value }
        }
        return nil
    }

    /// An address written whole into the path: `/cdn-cgi/image/w=900/https://host/path`.
    private static func embedded(_ parts: WebAddress) -> String? {
        let path =
            parts.path.contains("%3A%2F%2F") || parts.path.contains("%3a%2f%2f")
            ? WebAddress.percentDecoded(parts.path) : parts.path
        for scheme in ["https://", "http://"] {
            guard let start = path.range(ofASCII: scheme), start > path.startIndex else { continue }
            return String(path[start...]) + (parts.query.map { "?" + $0 } ?? "")
        }
        return nil
    }

    /// Whether a dot stands before the first slash, with letters after it.
    private static func looksLikeHost(_ text: Substring) -> Bool {
        let host = text.utf8.prefix { $0 != UInt8(ascii: "/") }
        guard let dot = host.lastIndex(of: UInt8(ascii: ".")), dot > host.startIndex else {
            return false
        }
        let top = host[host.index(after: dot)...]
        return top.count >= 2 && top.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    }
}

extension String {
    /// Where an ASCII text first occurs.
    fileprivate func range(ofASCII text: String) -> String.Index? {
        let wanted = Array(text.utf8)
        let own = Array(utf8)
        guard own.count >= wanted.count else { return nil }
        for start in 0...(own.count - wanted.count)
        where own[start..<start + wanted.count].elementsEqual(wanted) {
            return utf8.index(utf8.startIndex, offsetBy: start)
        }
        return nil
    }
}
