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
    /// How far up from its paragraph a weight counts.
    private static let reach = 5

    /// What of the page is left out, outermost elements only.
    private(set) var pruned: [HTMLNode: Article.SetAside.Reason] = [:]
    /// The element that holds the article.
    private(set) var root: HTMLNode

    private let document: HTMLDocument
    private var tally: HTMLTally
    private var scores: [Double]

    init(_ document: HTMLDocument) {
        self.document = document
        let body = document.first(.body) ?? .document
        root = body
        tally = HTMLTally(document)
        scores = Array(repeating: 0, count: document.nodeCount)
        tally.count(within: body) { _ in 0 }
        prune(body)
        score(body)
        choose(body)
    }

    // MARK: Leaving out

    private mutating func prune(_ body: HTMLNode) {
        let whole = paragraphWeights(body)
        var node = document.firstChild(body)
        while let current = node {
            guard document.kind(current) == .element, isBoilerplate(current),
                whole[current.index] * 2 <= whole[body.index] || whole[body.index] == 0
            else {
                node = document.next(after: current, within: body)
                continue
            }
            pruned[current] = .navigation
            node = document.next(afterAllOf: current, within: body)
        }
    }

    private func isBoilerplate(_ node: HTMLNode) -> Bool {
        switch Boilerplate.verdict(node, document) {
        case .boilerplate: true
        case .suspect: tally.linkWeight(node) * 2 > tally.weight(node)
        case .article, .unknown: false
        }
    }

    /// For each element the weight of the paragraphs in it that are not links.
    private func paragraphWeights(_ body: HTMLNode) -> [Int] {
        var weights = Array(repeating: 0, count: document.nodeCount)
        let flow = HTMLFlow(document, root: body)
        for (block, place) in zip(flow.blocks, flow.nodes) where Self.counts(block) {
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

    private mutating func score(_ body: HTMLNode) {
        let flow = HTMLFlow(document, root: body, asides: pruned)
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

    private mutating func choose(_ body: HTMLNode) {
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
    }
}
