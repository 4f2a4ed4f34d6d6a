// SPDX-License-Identifier: Apache-2.0

/// Names one node of an `HTMLDocument`.
public struct HTMLNode: Hashable, Sendable {
    /// What a node is.
    public enum Kind: UInt8, Sendable {
        case document, element, text, comment
    }

    /// Counted from 0 in the order in which the nodes were made.
    public let index: Int

    init(_ index: Int) { self.index = index }

    /// The document itself, the root of all.
    public static let document = HTMLNode(0)
}

/// What the arena holds of a node; links are indexes, -1 for none.
struct HTMLRecord {
    var kind: HTMLNode.Kind
    var tag = HTMLTag.other
    var parent: Int32 = -1
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var nextSibling: Int32 = -1
    // An element's name or a text's or comment's text.
    var start: Int32
    var end: Int32
    var firstAttribute: Int32 = 0
    var attributeEnd: Int32 = 0

    init(kind: HTMLNode.Kind, range: Range<Int>) {
        self.kind = kind
        start = Int32(range.lowerBound)
        end = Int32(range.upperBound)
    }
}
