// SPDX-License-Identifier: Apache-2.0

import NewsMarkup

/// How much text and how many links each element holds, by one walk from the leaves up.
struct HTMLTally {
    private struct Sums {
        var weight: Int32 = 0
        var linkWeight: Int32 = 0
        var links: Int32 = 0
        var marked: Int32 = 0
    }

    private let document: HTMLDocument
    private var sums: [Sums]

    init(_ document: HTMLDocument) {
        self.document = document
        sums = Array(repeating: Sums(), count: document.nodeCount)
    }

    /// The `TextMeasure.weight` of all text in the element.
    func weight(_ node: HTMLNode) -> Int { Int(sums[node.index].weight) }

    /// The part of `weight` that stands in links.
    func linkWeight(_ node: HTMLNode) -> Int { Int(sums[node.index].linkWeight) }

    /// How many links the element holds or is.
    func links(_ node: HTMLNode) -> Int { Int(sums[node.index].links) }

    /// What `mark` gave for the element and all in it.
    func marked(_ node: HTMLNode) -> Int { Int(sums[node.index].marked) }

    /// Counts what is in `root`, each element with what `mark` gives for it.
    ///
    /// - Complexity: O(*n*).
    mutating func count(within root: HTMLNode, mark: (HTMLNode) -> Int) {
        // Parents come before their children, so the reverse sums up from the leaves.
        var order: [HTMLNode] = [root]
        order.reserveCapacity(sums.count)
        var node = document.firstChild(root)
        while let current = node {
            if document.kind(current) == .element, HTMLVisibility.isUnread(document.tag(current)) {
                node = document.next(afterAllOf: current, within: root)
                continue
            }
            order.append(current)
            node = document.next(after: current, within: root)
        }
        for node in order.reversed() { sum(node, root, mark) }
    }

    private mutating func sum(_ node: HTMLNode, _ root: HTMLNode, _ mark: (HTMLNode) -> Int) {
        let index = node.index
        switch document.kind(node) {
        case .text: sums[index].weight = Int32(clamping: TextMeasure.weight(document.text(node)))
        case .element:
            sums[index].marked += Int32(clamping: mark(node))
            if document.tag(node) == .a {
                sums[index].links += 1
                sums[index].linkWeight = sums[index].weight
            }
        case .comment, .document: break
        }
        guard node != root, let parent = document.parent(node)?.index else { return }
        sums[parent].weight += sums[index].weight
        sums[parent].linkWeight += sums[index].linkWeight
        sums[parent].links += sums[index].links
        sums[parent].marked += sums[index].marked
    }
}
