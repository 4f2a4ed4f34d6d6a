// SPDX-License-Identifier: Apache-2.0

import NewsMarkup

/// Where the picture of an `img` is.
enum HTMLImage {
    /// The address as written, or `nil` of what is no picture to a reader: counters, inline data.
    static func address(_ node: HTMLNode, _ document: HTMLDocument) -> String? {
        if isTiny("width", node, document) || isTiny("height", node, document) { return nil }
        for name: StaticString in ["src", "data-src", "data-original", "data-lazy-src"] {
            if let value = usable(document.value(name, of: node)) { return value }
        }
        // The first of a set is as good as another.
        let set = document.value("srcset", of: node) ?? document.value("data-srcset", of: node)
        return usable(set?.prefix { $0 != 0x20 && $0 != UInt8(ascii: ",") })
    }

    private static func usable(_ value: ArraySlice<UInt8>?) -> String? {
        guard let value = value.map(TextBytes.trimmed), !value.isEmpty else { return nil }
        let address = String(decoding: value, as: UTF8.self)
        return address.hasPrefix("data:") || address.hasPrefix("about:") ? nil : address
    }

    private static func isTiny(
        _ name: StaticString,
        _ node: HTMLNode,
        _ document: HTMLDocument
    ) -> Bool {
        guard let value = document.value(name, of: node) else { return false }
        return value.count == 1 && value.first.map { $0 <= UInt8(ascii: "3") } ?? false
    }
}
