// SPDX-License-Identifier: Apache-2.0

internal import NewsMarkup

/// XML events with each element's end known, so that one can go from child to child.
///
/// An element is named by the index of its start event.
struct XMLTree {
    let xml: XMLEvents
    /// For each start event the index of its end event; for others 0.
    private let ends: [Int]
    /// The first element, or `nil` when there is none.
    let root: Int?

    init(_ xml: XMLEvents) {
        self.xml = xml
        var ends = [Int](repeating: 0, count: xml.events.count)
        var open: [Int] = []
        for (index, event) in xml.events.enumerated() {
            switch event.kind {
            case .start: open.append(index)
            case .end: if let start = open.popLast() { ends[start] = index }
            case .text, .cdata: break
            }
        }
        self.ends = ends
        root = xml.events.firstIndex { $0.kind == .start }
    }

    /// The elements directly in one, in their order.
    func children(of element: Int) -> [Int] {
        var children: [Int] = []
        var index = element + 1
        while index < ends[element] {
            if xml.events[index].kind == .start {
                children.append(index)
                index = ends[index]
            }
            index += 1
        }
        return children
    }

    func name(of element: Int) -> XMLEvents.Name { xml.names[xml.events[element].name] }

    /// The name without prefix, lower case, since feeds write `pubdate` and `pubDate`.
    func localName(of element: Int) -> String {
        String(decoding: name(of: element).local.utf8.map(\.lowerCased), as: UTF8.self)
    }

    func line(of element: Int) -> Int { xml.events[element].line }

    /// An attribute's value without white space around it, or `nil` when it is empty or absent.
    func attribute(_ name: String, of element: Int) -> String? {
        guard let value = xml.value(name, of: xml.events[element]) else { return nil }
        return string(value)
    }

    /// `xml:lang` of this element itself.
    func language(of element: Int) -> String? {
        let uri = "http://www.w3.org/XML/1998/namespace"
        return xml.value("lang", in: uri, of: xml.events[element]).flatMap(string)
    }

    /// All text in an element, tags left out.
    func text(of element: Int) -> [UInt8] {
        var text: [UInt8] = []
        for event in xml.events[element..<max(element, ends[element])] where isText(event) {
            text.append(contentsOf: xml.text(event.range))
        }
        return text
    }

    /// The text without white space around it, or `nil` when there is none.
    func string(of element: Int) -> String? { string(text(of: element)[...]) }

    /// The content as HTML: text escaped, elements as tags without prefixes.
    func markup(of element: Int) -> [UInt8] {
        var html: [UInt8] = []
        guard ends[element] > element else { return html }
        for event in xml.events[element + 1..<ends[element]] {
            switch event.kind {
            case .start: appendStart(event, to: &html)
            case .end where !Self.voidElements.contains(xml.names[event.name].local):
                html.append(contentsOf: "</\(xml.names[event.name].local)>".utf8)
            case .end: break
            case .text, .cdata: append(escaped: xml.text(event.range), to: &html)
            }
        }
        return html
    }

    private func appendStart(_ event: XMLEvents.Event, to html: inout [UInt8]) {
        html.append(contentsOf: "<\(xml.names[event.name].local)".utf8)
        for attribute in xml.attributes[event.range] {
            html.append(contentsOf: " \(xml.names[attribute.name].local)=\"".utf8)
            append(escaped: xml.text(attribute.value), to: &html)
            html.append(UInt8(ascii: "\""))
        }
        html.append(UInt8(ascii: ">"))
    }

    private func append(escaped text: ArraySlice<UInt8>, to html: inout [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): html.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): html.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: "\""): html.append(contentsOf: "&quot;".utf8)
            default: html.append(byte)
            }
        }
    }

    private func string(_ bytes: ArraySlice<UInt8>) -> String? {
        let text = bytes.trimmed
        return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    }

    private func isText(_ event: XMLEvents.Event) -> Bool {
        event.kind == .text || event.kind == .cdata
    }

    /// HTML's elements without an end tag.
    private static let voidElements: Set = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr",
    ]
}
