// SPDX-License-Identifier: Apache-2.0

/// Reads the tags of a page as a browser would, without trusting the writer of it.
enum TagScanner {
    struct Tag {
        var name: String
        var isEnd: Bool
        var attributes: [String: String]
    }

    static func tags(of page: String) -> [Tag] {
        var tags: [Tag] = []
        for part in page.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            guard let end = part.firstIndex(of: ">") else { continue }
            tags.append(tag(part[..<end]))
        }
        return tags
    }

    private static func tag(_ text: Substring) -> Tag {
        let isEnd = text.hasPrefix("/")
        let pieces = text.drop { $0 == "/" }.split(
            separator: "\"",
            omittingEmptySubsequences: false
        )
        let words = (pieces.first ?? "").split(separator: " ")
        var attributes: [String: String] = [:]
        for index in stride(from: 0, to: pieces.count - 1, by: 2) {
            let name = pieces[index].split(separator: " ").last ?? ""
            attributes[String(name.dropLast())] = String(pieces[index + 1])
        }
        return Tag(name: String(words.first ?? ""), isEnd: isEnd, attributes: attributes)
    }
}
