// SPDX-License-Identifier: Apache-2.0

/// Reads Atom 1.0 and 0.3 off an XML tree.
struct AtomParser {
    private let tree: XMLTree
    private(set) var wire = AtomWire()

    init(_ tree: XMLTree) {
        self.tree = tree
        guard let root = tree.root else { return }
        wire.head = element(root)
        wire.entries = tree.children(of: root).filter { name(of: $0) == "entry" }.map(element)
    }

    private func element(_ parent: Int) -> AtomWire.Element {
        var element = AtomWire.Element()
        element.language = tree.language(of: parent)
        for child in tree.children(of: parent) { read(child, into: &element) }
        return element
    }

    private func read(_ child: Int, into element: inout AtomWire.Element) {
        switch name(of: child) {
        case "id": element.id = element.id ?? tree.string(of: child)
        case "title": element.title = element.title ?? text(of: child)
        case "summary": element.summary = element.summary ?? text(of: child)
        case "content":
            element.content = element.content ?? text(of: child)
            element.language = element.language ?? tree.language(of: child)
        case "link":
            if let address = tree.attribute("href", of: child) {
                let relation = tree.attribute("rel", of: child) ?? "alternate"
                let type = tree.attribute("type", of: child)
                element.links.append(.init(address: address, relation: relation, type: type))
            }
        case "author": if let author = person(child) { element.authors.append(author) }
        case "published", "issued": element.published = element.published ?? time(of: child)
        case "updated", "modified": element.updated = element.updated ?? time(of: child)
        case "source":
            let title = tree.children(of: child).first { name(of: $0) == "title" }
            element.sourceTitle = title.flatMap(text)
        default: break
        }
    }

    /// The name of an element of Atom, or of one whose namespace is missing.
    private func name(of element: Int) -> String? {
        let vocabulary = FeedVocabulary(tree.name(of: element))
        return vocabulary == .atom || vocabulary == .rss ? tree.localName(of: element) : nil
    }

    private func text(of element: Int) -> AtomWire.Text? {
        let text = tree.text(of: element)
        guard !text[...].trimmed.isEmpty, tree.attribute("mode", of: element) != "base64" else {
            return nil
        }
        let type = tree.attribute("type", of: element) ?? "text"
        return AtomWire.Text(
            type: String(decoding: type.utf8.map(\.lowerCased), as: UTF8.self),
            text: text,
            markup: tree.children(of: element).isEmpty ? nil : tree.markup(of: element)
        )
    }

    private func time(of element: Int) -> AtomWire.Time? {
        let text = tree.text(of: element)
        return text[...].trimmed.isEmpty ? nil : .init(text: text, line: tree.line(of: element))
    }

    private func person(_ element: Int) -> String? {
        let children = tree.children(of: element)
        for part in ["name", "email"] {
            if let child = children.first(where: { name(of: $0) == part }),
                let text = tree.string(of: child)
            {
                return text
            }
        }
        return children.isEmpty ? tree.string(of: element) : nil
    }
}
