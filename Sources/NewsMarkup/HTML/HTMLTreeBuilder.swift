// SPDX-License-Identifier: Apache-2.0

/// Makes a tree of tokens: what is implied is opened and closed, what is misnested is mended.
///
/// Source: HTML standard, section 13.2.6, without foster parents and the adoption agency.
struct HTMLTreeBuilder {
    private(set) var records: [HTMLRecord]
    // The open elements, the document first.
    private var open: [Int32] = [0]
    // How many of each tag are open, so that most searches of `open` need not be made.
    private var openCounts = [Int32](repeating: 0, count: HTMLTag.allCases.count)

    init(sizeOfSource: Int) {
        records = [HTMLRecord(kind: .document, range: 0..<0)]
        records.reserveCapacity(sizeOfSource / 24)
    }

    /// Adds a token and tells what the text that follows it is made of.
    mutating func add(_ token: HTMLToken, of bytes: [UInt8]) -> HTMLTextContent {
        switch token.kind {
        case .startTag: return start(token)
        case .endTag: end(token, bytes)
        case .text: text(token.range)
        case .comment: append(HTMLRecord(kind: .comment, range: token.range))
        case .cdata:
            if isForeign {
                text(token.range)
            } else {
                append(.init(kind: .comment, range: token.range))
            }
        case .doctype: break
        }
        return .markup
    }

    // MARK: Nodes

    private mutating func append(_ record: HTMLRecord) {
        let index = Int32(records.count)
        let parent = Int(open[open.count - 1])
        var record = record
        record.parent = Int32(parent)
        records.append(record)
        if records[parent].lastChild >= 0 {
            records[Int(records[parent].lastChild)].nextSibling = index
        } else {
            records[parent].firstChild = index
        }
        records[parent].lastChild = index
    }

    private mutating func text(_ range: Range<Int>) {
        let last = Int(records[Int(open[open.count - 1])].lastChild)
        if last >= 0, records[last].kind == .text, Int(records[last].end) == range.lowerBound {
            records[last].end = Int32(range.upperBound)
        } else {
            append(HTMLRecord(kind: .text, range: range))
        }
    }

    private mutating func push(_ index: Int, _ tag: HTMLTag) {
        open.append(Int32(index))
        openCounts[Int(tag.rawValue)] += 1
    }

    private mutating func pop(to depth: Int) {
        while open.count > depth {
            openCounts[Int(records[Int(open.removeLast())].tag.rawValue)] -= 1
        }
    }

    private func isOpen(_ tag: HTMLTag) -> Bool { openCounts[Int(tag.rawValue)] > 0 }

    private var isForeign: Bool { isOpen(.svg) || isOpen(.math) }

    private var currentTag: HTMLTag { records[Int(open[open.count - 1])].tag }

    // MARK: Start tags

    private mutating func start(_ token: HTMLToken) -> HTMLTextContent {
        let tag = token.tag
        switch tag {
        case .html, .head, .body:
            if isOpen(tag) { return .markup }
            if tag == .body { close(.head) }
        default: closeImplied(by: tag)
        }
        var record = HTMLRecord(kind: .element, range: token.range)
        record.tag = tag
        record.firstAttribute = Int32(token.attributes.lowerBound)
        record.attributeEnd = Int32(token.attributes.upperBound)
        append(record)
        if tag.isVoid || open.count >= HTMLDocument.depthLimit { return .markup }
        if isForeign, token.isSelfClosing { return .markup }
        let content = isForeign ? HTMLTextContent.markup : tag.content
        push(records.count - 1, tag)
        return content
    }

    /// Closes what cannot hold an element of the tag.
    private mutating func closeImplied(by tag: HTMLTag) {
        if isOpen(.head), !belongsInHead(tag) { close(.head) }
        if tag.closesParagraph { close(.p) }
        switch tag {
        case .li: close(.li, upTo: [.ul, .ol, .menu, .dir])
        case .dd, .dt: close(.dd, .dt, upTo: [.dl])
        case .option: close(.option, upTo: [.select, .optgroup])
        case .optgroup: close(.option, .optgroup, upTo: [.select])
        case .tr: close(.tr, upTo: [])
        case .td, .th: closeCell()
        case .thead, .tbody, .tfoot: closeSection()
        case .rp, .rt: close(.rp, .rt, upTo: [.ruby])
        case .a: close(.a, upTo: [])
        default: if tag.isHeading, currentTag.isHeading { pop(to: open.count - 1) }
        }
    }

    private func belongsInHead(_ tag: HTMLTag) -> Bool {
        switch tag {
        case .meta, .link, .title, .base, .script, .style, .noscript, .template, .noframes: true
        default: isOpen(.noscript) || isOpen(.template)
        }
    }

    private mutating func closeCell() {
        guard let depth = depth(where: { $0 == .td || $0 == .th }, upTo: { $0 == .table }) else {
            return
        }
        pop(to: depth)
    }

    private mutating func closeSection() {
        let isSection: (HTMLTag) -> Bool = { $0 == .thead || $0 == .tbody || $0 == .tfoot }
        guard let depth = depth(where: isSection, upTo: { $0 == .table }) else { return }
        pop(to: depth)
    }

    /// Closes an open element of one of the tags that no boundary hides.
    private mutating func close(_ tags: HTMLTag..., upTo boundaries: [HTMLTag] = []) {
        guard tags.contains(where: isOpen) else { return }
        let stops: (HTMLTag) -> Bool = { tag in
            if tag == .td || tag == .th, tags.contains(.tr) { return false }
            return tag.isScopeBoundary || boundaries.contains(tag)
                || tags.contains(.p) && tag == .button
        }
        guard let depth = depth(where: tags.contains, upTo: stops) else { return }
        pop(to: depth)
    }

    /// The depth of the innermost open element that fits, or `nil` when a boundary comes first.
    private func depth(
        where fits: (HTMLTag) -> Bool,
        upTo stops: (HTMLTag) -> Bool
    ) -> Int? {
        var depth = open.count - 1
        while depth > 0 {
            let tag = records[Int(open[depth])].tag
            if fits(tag) { return depth }
            if stops(tag) { return nil }
            depth -= 1
        }
        return nil
    }

    // MARK: End tags

    private mutating func end(_ token: HTMLToken, _ bytes: [UInt8]) {
        switch token.tag {
        // What stands after them belongs to the body all the same.
        case .html, .body: return
        case .br: append(element(token))
        case .p where !isOpen(.p): append(element(token))
        case .h1, .h2, .h3, .h4, .h5, .h6: endHeading()
        case .other: endOther(token.range, bytes)
        default: endKnown(token.tag)
        }
    }

    private func element(_ token: HTMLToken) -> HTMLRecord {
        var record = HTMLRecord(kind: .element, range: token.range)
        record.tag = token.tag
        return record
    }

    private mutating func endHeading() {
        guard let depth = depth(where: \.isHeading, upTo: \.isScopeBoundary) else { return }
        pop(to: depth)
    }

    private mutating func endKnown(_ tag: HTMLTag) {
        guard isOpen(tag) else { return }
        let stops: (HTMLTag) -> Bool = {
            $0.isScopeBoundary && !tag.isTablePart || tag.isInline && $0.isBlock
                || tag.isTablePart && $0 == .table
        }
        guard let depth = depth(where: { $0 == tag }, upTo: stops) else { return }
        pop(to: depth)
    }

    private mutating func endOther(_ name: Range<Int>, _ bytes: [UInt8]) {
        guard isOpen(.other) else { return }
        var depth = open.count - 1
        while depth > 0 {
            let record = records[Int(open[depth])]
            if record.tag == .other, isName(Int(record.start)..<Int(record.end), name, bytes) {
                return pop(to: depth)
            }
            if record.tag.isBlock { return }
            depth -= 1
        }
    }

    private func isName(_ a: Range<Int>, _ b: Range<Int>, _ bytes: [UInt8]) -> Bool {
        guard a.count == b.count else { return false }
        for offset in 0..<a.count
        where ASCII.lower(bytes[a.lowerBound + offset]) != ASCII.lower(bytes[b.lowerBound + offset])
        {
            return false
        }
        return true
    }
}

extension HTMLTag {
    /// Whether it is a part of a table's frame, whose end closes the cells in it.
    fileprivate var isTablePart: Bool {
        switch self {
        case .table, .thead, .tbody, .tfoot, .tr, .td, .th, .caption: true
        default: false
        }
    }
}
