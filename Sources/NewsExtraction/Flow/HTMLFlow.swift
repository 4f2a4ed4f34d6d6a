// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import NewsModel

/// Reads a tree in the order of its text and gives the blocks that a reader would see.
///
/// Two line breaks part paragraphs as an element's end does; one does after a sentence's end.
struct HTMLFlow {
    /// The blocks, and for each the element that it was read in.
    private(set) var blocks: [FlowBlock] = []
    private(set) var nodes: [HTMLNode] = []

    private let document: HTMLDocument
    private let root: HTMLNode
    private let asides: [HTMLNode: Article.SetAside.Reason]

    private var text = FlowText()
    private var pendingImages: [String] = []
    private var breaks = 0
    private var place: HTMLNode
    // How many elements of each kind are open.
    private var bold = 0
    private var italic = 0
    private var small = 0
    private var links = 0
    private var captions = 0
    private var quotations = 0
    private var lists = 0
    private var items = 0
    private var cellsInRow = 0
    private var preformatted = 0
    private var headings: [Int] = []

    /// The blocks of what is inside `root`.
    ///
    /// Elements among `asides` become blocks of what is set aside; those that hold no text for a
    /// reader are passed over.
    init(
        _ document: HTMLDocument,
        root: HTMLNode = .document,
        asides: [HTMLNode: Article.SetAside.Reason] = [:]
    ) {
        self.document = document
        self.root = root
        self.asides = asides
        place = root
        walk()
        flush()
    }

    private mutating func walk() {
        var node = document.firstChild(root)
        while let current = node {
            if let child = enter(current) ? document.firstChild(current) : nil {
                node = child
                continue
            }
            node = leave(current)
        }
    }

    /// Leaves the node and all that end with it; gives the next one.
    private mutating func leave(_ node: HTMLNode) -> HTMLNode? {
        var node = node
        while true {
            exit(node)
            if let sibling = document.nextSibling(node) { return sibling }
            guard let parent = document.parent(node), parent != root else { return nil }
            node = parent
        }
    }

    /// Whether what is inside the node is to be read.
    private mutating func enter(_ node: HTMLNode) -> Bool {
        switch document.kind(node) {
        case .text:
            append(document.text(node))
            return false
        case .element: break
        case .comment, .document: return false
        }
        if let reason = asides[node] {
            setAside(node, reason)
            return false
        }
        let tag = document.tag(node)
        if HTMLVisibility.isUnread(tag) || HTMLVisibility.isHidden(node, document) { return false }
        if tag.isBlock, tag != .td, tag != .th { flush() }
        count(tag, by: 1)
        if isCaption(node, tag) { countCaption(by: 1) }
        open(tag, node)
        return true
    }

    private mutating func open(_ tag: HTMLTag, _ node: HTMLNode) {
        switch tag {
        case .br:
            breaks += 1
            if breaks > 1 { flush() }
        case .hr: add(FlowBlock(kind: .rule), node)
        case .img:
            if let address = HTMLImage.address(node, document) {
                if text.isEmpty {
                    add(FlowBlock(kind: .image(address)), node)
                } else {
                    pendingImages.append(address)
                }
            }
        case .a:
            if let link = document.value("href", of: node), text.links.count < 100 {
                text.links.append(String(decoding: link, as: UTF8.self))
            }
        case .td, .th:
            place = node
            cellsInRow += 1
            text.separate(by: " | ")
        default: if tag.isBlock { place = node }
        }
    }

    private mutating func exit(_ node: HTMLNode) {
        guard document.kind(node) == .element, asides[node] == nil else { return }
        let tag = document.tag(node)
        if HTMLVisibility.isUnread(tag) || HTMLVisibility.isHidden(node, document) { return }
        if tag.isBlock, tag != .td, tag != .th { flush() }
        if tag == .tr { cellsInRow = 0 }
        count(tag, by: -1)
        if isCaption(node, tag) { countCaption(by: -1) }
        if tag.isBlock { place = document.parent(node) ?? root }
    }

    private mutating func countCaption(by one: Int) {
        flush()
        captions += one
    }

    /// Whether the element says that it holds a caption.
    private func isCaption(_ node: HTMLNode, _ tag: HTMLTag) -> Bool {
        switch tag {
        case .figcaption: true
        case .div, .p, .span, .small, .em, .i:
            document.value("class", of: node).map { Keywords.contains("caption", in: $0) } ?? false
        default: false
        }
    }

    private mutating func count(_ tag: HTMLTag, by one: Int) {
        switch tag {
        case .b, .strong: bold += one
        case .i, .em, .cite: italic += one
        case .small: small += one
        case .a: links += one
        case .blockquote: quotations += one
        case .ul, .ol: lists += one
        case .li: items += one
        case .pre: preformatted += one
        default:
            guard let level = tag.headingLevel else { return }
            if one > 0 { headings.append(level) } else { headings.removeLast() }
        }
    }

    // MARK: Text

    private mutating func append(_ run: ArraySlice<UInt8>) {
        guard run.contains(where: { $0 > 0x20 }) else {
            return text.append(run, style: [], isLink: false)
        }
        if breaks == 1 {
            if TextMeasure.endsSentence(text.bytes[...]) { flush() } else { text.breakLine() }
        }
        breaks = 0
        if preformatted > 0 { return appendLines(run) }
        text.append(run, style: style, isLink: links > 0)
    }

    /// Text whose line feeds count: an empty line parts paragraphs.
    private mutating func appendLines(_ run: ArraySlice<UInt8>) {
        for line in run.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.contains(where: { $0 > 0x20 }) {
                text.append(line, style: style, isLink: links > 0)
                text.breakLine()
            } else {
                flush()
            }
        }
    }

    private var style: FlowBlock.Style {
        var style: FlowBlock.Style = []
        if bold > 0 { style.insert(.bold) }
        if italic > 0 { style.insert(.italic) }
        if small > 0 { style.insert(.small) }
        return style
    }

    // MARK: Blocks

    private mutating func flush() {
        breaks = 0
        if !text.isEmpty {
            var block = FlowBlock(kind: .text(kind, level: level))
            block.text = [UInt8](TextBytes.trimmed(text.bytes[...]))
            block.weight = text.weight
            block.linkWeight = text.linkWeight
            block.links = text.links
            block.style = text.style
            add(block, place)
            text = FlowText()
        } else if !text.links.isEmpty {
            text = FlowText()
        }
        for address in pendingImages { add(FlowBlock(kind: .image(address)), place) }
        pendingImages.removeAll()
    }

    private var kind: Body.Block.Kind {
        if captions > 0 { return .caption }
        if !headings.isEmpty { return .heading }
        if items > 0 { return .listItem }
        if cellsInRow > 1, text.bytes.contains(UInt8(ascii: "|")) { return .tableRow }
        return quotations > 0 ? .blockQuotation : .paragraph
    }

    private var level: Int {
        switch kind {
        case .heading: headings.last ?? 1
        case .listItem: max(1, lists)
        case .blockQuotation: quotations
        default: 0
        }
    }

    private mutating func setAside(_ node: HTMLNode, _ reason: Article.SetAside.Reason) {
        flush()
        var block = FlowBlock(kind: .aside(reason))
        block.text = HTMLText.plain(node, document)
        add(block, node)
    }

    private mutating func add(_ block: FlowBlock, _ node: HTMLNode) {
        blocks.append(block)
        nodes.append(node)
    }
}
