// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import NewsModel

/// Finds the element of a page that holds the article, by where its paragraphs stand.
///
/// After Readability: a paragraph's weight counts for the element that holds it, less for each
/// further one around; links count against. Elements that by their words are not the article are
/// left out, but for those that hold most of the page's text.
struct ContentScorer {
    /// A paragraph lighter than this tells nothing of where the article is.
    private static let paragraphWeight = 40
    /// A line between headline and text that is lighter is a byline, no lead.
    private static let leadWeight = 60
    /// How far up from its paragraph a weight counts.
    private static let reach = 5

    /// How much of what an ancestor adds must be paragraphs, and how much where it adds more than
    /// was there.
    ///
    /// With `gain` the best of three settings on fundus, daniel, readability and newspaper,
    /// November 2026: ±0.1 moves F1 by less than 0.005.
    private static let purity = 0.75
    private static let leastPurity = 0.6
    /// The least that an ancestor must add, as a part of what was there.
    private static let gain = 0.08

    /// The article's blocks: what stands in its element, and before it what belongs to it.
    private(set) var blocks: [FlowBlock] = []

    private let document: HTMLDocument
    private let body: HTMLNode
    private var tally: HTMLTally
    private var scores: [Double]
    private var pruned: [HTMLNode: Article.SetAside.Reason] = [:]

    init(_ document: HTMLDocument) {
        self.document = document
        body = document.first(.body) ?? .document
        tally = HTMLTally(document)
        scores = Array(repeating: 0, count: document.nodeCount)
        tally.count(within: body) { _ in 0 }
        prune()
        for node in ShareBar.elements(in: document, root: body) { pruned[node] = .shareBar }
        let flow = HTMLFlow(document, root: body, asides: pruned)
        score(flow)
        blocks = slice(flow, widened(best(), flow))
    }

    // MARK: Leaving out

    private mutating func prune() {
        let whole = weights(HTMLFlow(document, root: body), where: Self.counts)
        var node = document.firstChild(body)
        while let current = node {
            guard document.kind(current) == .element,
                isBoilerplate(current, paragraphs: whole[current.index]),
                whole[current.index] * 2 <= whole[body.index] || whole[body.index] == 0
            else {
                node = document.next(after: current, within: body)
                continue
            }
            pruned[current] = .navigation
            node = document.next(afterAllOf: current, within: body)
        }
    }

    private func isBoilerplate(_ node: HTMLNode, paragraphs: Int) -> Bool {
        switch Boilerplate.verdict(node, document) {
        case .boilerplate: true
        case .gate: paragraphs == 0
        case .suspect: tally.linkWeight(node) * 2 > tally.weight(node)
        case .article, .unknown: false
        }
    }

    /// For each element the weight of those blocks in it that count.
    private func weights(_ flow: HTMLFlow, where counts: (FlowBlock) -> Bool) -> [Int] {
        var weights = Array(repeating: 0, count: document.nodeCount)
        for (block, place) in zip(flow.blocks, flow.nodes) where counts(block) {
            var node: HTMLNode? = place
            while let current = node {
                weights[current.index] += block.weight
                node = current == body ? nil : document.parent(current)
            }
        }
        return weights
    }

    // MARK: Scoring

    private static func counts(_ block: FlowBlock) -> Bool {
        block.isRunningText && !block.isHeading && block.weight >= paragraphWeight
            && block.linkDensity < 0.4
    }

    private mutating func score(_ flow: HTMLFlow) {
        for (block, place) in zip(flow.blocks, flow.nodes) where Self.counts(block) {
            let isItem = block.kind == .text(.listItem, level: 1)
            let value = Double(min(block.weight, 600)) * (isItem ? 0.5 : 1)
            var node = document.tag(place) == .p ? document.parent(place) : place
            var distance = 1.0
            while let current = node, distance <= Double(Self.reach) {
                scores[current.index] += value / distance
                distance += 1
                node = current == body ? nil : document.parent(current)
            }
        }
    }

    private func best() -> HTMLNode {
        var root = body
        var best = 0.0
        var node: HTMLNode? = body
        while let current = node {
            let weight = Double(max(tally.weight(current), 1))
            let value = scores[current.index] * (1 - Double(tally.linkWeight(current)) / weight)
            if value > best {
                best = value
                root = current
            }
            node = document.next(after: current, within: body)
        }
        return root
    }

    /// The outermost element around `root` that adds paragraphs and little else: an article may be
    /// cut into several elements by what is put between.
    private func widened(_ root: HTMLNode, _ flow: HTMLFlow) -> HTMLNode {
        let paragraphs = weights(flow, where: Self.counts)
        let all = weights(flow) { $0.isText }
        var root = root
        var node = root
        while node != body, let parent = document.parent(node) {
            node = parent
            let added = Double(paragraphs[node.index] - paragraphs[root.index])
            let addedAll = Double(all[node.index] - all[root.index])
            let own = Double(paragraphs[root.index])
            // What is more than the root is the article, whatever stands between.
            let purity = added > own ? Self.leastPurity : Self.purity
            if added > Self.gain * own, added >= purity * addedAll {
                root = node
            }
        }
        return root
    }

    // MARK: The article's blocks

    private func slice(_ flow: HTMLFlow, _ root: HTMLNode) -> [FlowBlock] {
        guard let first = flow.nodes.firstIndex(where: { isInside($0, root) }),
            let last = flow.nodes.lastIndex(where: { isInside($0, root) })
        else { return [] }
        let before = flow.blocks[..<first]
        guard let headline = before.lastIndex(where: { $0.kind == .text(.heading, level: 1) })
        else {
            return Array(flow.blocks[first...last])
        }
        return before[(headline + 1)...].filter(belongsToLead) + flow.blocks[first...last]
    }

    /// Whether a block between the headline and the text is a lead, a picture or its caption.
    private func belongsToLead(_ block: FlowBlock) -> Bool {
        switch block.kind {
        case .image, .text(.caption, _): true
        case .text: block.weight >= Self.leadWeight && block.linkDensity < 0.2
        case .rule, .aside: false
        }
    }

    private func isInside(_ node: HTMLNode, _ root: HTMLNode) -> Bool {
        var node: HTMLNode? = node
        while let current = node {
            if current == root { return true }
            node = document.parent(current)
        }
        return false
    }
}
