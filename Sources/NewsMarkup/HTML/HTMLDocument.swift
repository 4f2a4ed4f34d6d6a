// SPDX-License-Identifier: Apache-2.0

/// An HTML document or fragment as a tree in flat arrays.
///
/// The tree is what browsers make of common markup; it is not yet the standard's in what is rarely
/// seen (tables' foster parents, misnested formatting, templates). Nothing in it is deeper than
/// `depthLimit`.
public struct HTMLDocument: Sendable {
    /// Elements deeper than this become siblings.
    ///
    /// Browsers stop at 512 as well.
    public static let depthLimit = 512

    /// The source, followed by text in which references were resolved.
    ///
    /// UTF-8 where the source is.
    public let bytes: [UInt8]
    /// The attributes of all elements.
    public let attributes: [HTMLAttribute]
    private let records: [HTMLRecord]

    /// Reads HTML of any quality.
    ///
    /// - Parameter source: UTF-8 without a byte order mark; of more than a gigabyte the first.
    /// - Complexity: O(*n*).
    public init(_ source: [UInt8]) {
        var tokenizer = HTMLTokenizer(source)
        var builder = HTMLTreeBuilder(sizeOfSource: source.count)
        while let token = tokenizer.next() {
            let content = builder.add(token, of: tokenizer.bytes)
            if content != .markup { tokenizer.expectText(content, of: token.tag) }
        }
        bytes = tokenizer.bytes
        attributes = tokenizer.attributes
        records = builder.records
    }

    /// How many nodes there are, the document included.
    public var nodeCount: Int { records.count }

    // MARK: A node

    /// What the node is.
    public func kind(_ node: HTMLNode) -> HTMLNode.Kind { records[node.index].kind }

    /// What the name of the element means; `other` of what is no element.
    public func tag(_ node: HTMLNode) -> HTMLTag { records[node.index].tag }

    /// An element's name as written; a text's or comment's text, references resolved; else empty.
    public func text(_ node: HTMLNode) -> ArraySlice<UInt8> { bytes[range(node)] }

    /// Where `text(node)` stands in `bytes`.
    public func range(_ node: HTMLNode) -> Range<Int> {
        Int(records[node.index].start)..<Int(records[node.index].end)
    }

    /// The value of an element's attribute, or `nil` when it has none.
    ///
    /// The name is given in lower case; the value has its references resolved and may be empty.
    public func value(_ name: StaticString, of node: HTMLNode) -> ArraySlice<UInt8>? {
        for attribute in attributes(of: node) where isName(name, attribute.name) {
            return bytes[attribute.value]
        }
        return nil
    }

    /// The element's attributes in the order of the source, each name once.
    public func attributes(of node: HTMLNode) -> ArraySlice<HTMLAttribute> {
        let record = records[node.index]
        return attributes[Int(record.firstAttribute)..<Int(record.attributeEnd)]
    }

    private func isName(_ name: StaticString, _ range: Range<Int>) -> Bool {
        guard name.utf8CodeUnitCount == range.count else { return false }
        return name.withUTF8Buffer { wanted in
            for offset in wanted.indices
            where ASCII.lower(bytes[range.lowerBound + offset]) != wanted[offset] { return false }
            return true
        }
    }

    // MARK: Its neighbours

    /// The node that holds it; `nil` of the document.
    public func parent(_ node: HTMLNode) -> HTMLNode? { link(records[node.index].parent) }

    /// The first node that it holds.
    public func firstChild(_ node: HTMLNode) -> HTMLNode? { link(records[node.index].firstChild) }

    /// The node after it in the same parent.
    public func nextSibling(_ node: HTMLNode) -> HTMLNode? { link(records[node.index].nextSibling) }

    /// The next node in the order of the document that lies within `root`, children first.
    public func next(after node: HTMLNode, within root: HTMLNode = .document) -> HTMLNode? {
        firstChild(node) ?? next(afterAllOf: node, within: root)
    }

    /// The next node in the order of the document within `root` that is not inside `node`.
    public func next(
        afterAllOf node: HTMLNode,
        within root: HTMLNode = .document
    ) -> HTMLNode? {
        var node = node
        while node != root {
            if let sibling = nextSibling(node) { return sibling }
            guard let parent = parent(node) else { return nil }
            node = parent
        }
        return nil
    }

    /// The first element of a tag within `root`.
    ///
    /// - Complexity: O(*n*) in the nodes of `root`.
    public func first(_ tag: HTMLTag, within root: HTMLNode = .document) -> HTMLNode? {
        var node = firstChild(root)
        while let current = node {
            if self.tag(current) == tag { return current }
            node = next(after: current, within: root)
        }
        return nil
    }

    private func link(_ index: Int32) -> HTMLNode? { index < 0 ? nil : HTMLNode(Int(index)) }
}
