// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import Testing

struct XMLEventsTests {
    /// The events in short: `<name key=value>`, `</name>`, the text, CDATA in brackets.
    private func shown(_ document: String) -> String {
        let xml = XMLEvents(Array(document.utf8))
        return xml.events.map { event in
            switch event.kind {
            case .start:
                let attributes = xml.attributes[event.range].map {
                    " \(shown(xml.names[$0.name]))="
                        + String(decoding: xml.text($0.value), as: UTF8.self)
                }
                return "<" + shown(xml.names[event.name]) + attributes.joined() + ">"
            case .end: return "</" + shown(xml.names[event.name]) + ">"
            case .text: return String(decoding: xml.text(event.range), as: UTF8.self)
            case .cdata: return "[" + String(decoding: xml.text(event.range), as: UTF8.self) + "]"
            }
        }.joined()
    }

    private func shown(_ name: XMLEvents.Name) -> String {
        name.uri.isEmpty ? name.local : "{\(name.uri)}\(name.local)"
    }

    @Test(arguments: [
        ("<a><b/>x</a>", "<a><b></b>x</a>"),
        ("<a k='1' l=\"2\"/>", "<a k=1 l=2></a>"),
        ("<a><![CDATA[<b>&nbsp;]]></a>", "<a>[<b>&nbsp;]</a>"),
        ("<a>x<!-- & -->y</a>", "<a>xy</a>"),
        (
            "<a xmlns='u' xmlns:p='v'><p:b p:c='1' d='2'/></a>",
            "<{u}a><{v}b {v}c=1 d=2></{v}b></{u}a>"
        ),
    ])
    func `elements, attributes, namespaces and text come in order`(input: String, output: String) {
        #expect(shown(input) == output)
    }

    @Test(arguments: [
        ("<a>caf&eacute;&nbsp;&hellip;</a>", "<a>caf\u{E9}\u{A0}\u{2026}</a>"),
        ("<a k='1&amp;b=2'>&lt;i&gt; &amp; &quot;</a>", "<a k=1&b=2><i> & \"</a>"),
        ("<a k='?x=1&y=2'>AT&T</a>", "<a k=?x=1&y=2>AT&T</a>"),
        ("<a>&unknown; &#8217;&#x2014;&#145;</a>", "<a>&unknown; \u{2019}\u{2014}\u{2018}</a>"),
        ("<a k='&lt;b&gt;&quot;'/>", "<a k=<b>\"></a>"),
    ])
    func `references are understood as in HTML`(input: String, output: String) {
        #expect(shown(input) == output)
    }

    @Test(arguments: [
        ("<a><b>x</a>", "<a><b>x</b></a>"),
        ("<a><b>x", "<a><b>x</b></a>"),
        ("\u{FEFF}\n junk <?xml version='1.0' encoding='gb2312'?><a>北京</a>", "<a>北京</a>"),
        ("<a>x\u{0}\u{8}y</a>", "<a>x  y</a>"),
        ("<p:a>x</p:a>", "<a>x</a>"),
        ("", ""),
        ("no markup", ""),
    ])
    func `what is malformed is read as far as it goes`(input: String, output: String) {
        #expect(shown(input) == output)
    }

    @Test func `a prefix without namespace is kept`() {
        let xml = XMLEvents(Array("<dc:date>x</dc:date>".utf8))
        #expect(xml.names == [XMLEvents.Name(uri: "", local: "date", prefix: "dc")])
        #expect(xml.faults.count == 1)
    }

    @Test func `declared entities are not expanded`() {
        var document = "<!DOCTYPE a [<!ENTITY x0 \"ha\">"
        for level in 1...30 { document += "<!ENTITY x\(level) \"&x\(level - 1);&x\(level - 1);\">" }
        document += "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>\n<a>&x30;&f;</a>"
        #expect(shown(document) == "<a>&x30;&f;</a>")
    }

    @Test func `faults and events have lines`() {
        let xml = XMLEvents(Array("<?xml version='1.0'?>\n<a>\n<b>\n</c>\n</a>".utf8))
        #expect(xml.faults.map(\.line) == [4])
        #expect(
            xml.events.first { $0.kind == .start && xml.names[$0.name].local == "b" }?.line == 3
        )
    }

    @Test func `an attribute is found by its name and namespace`() {
        let xml = XMLEvents(Array("<a xmlns:p='u' href='x' p:href='y'/>".utf8))
        #expect(xml.value("href", of: xml.events[0]).map(Array.init) == Array("x".utf8))
        #expect(xml.value("href", in: "u", of: xml.events[0]).map(Array.init) == Array("y".utf8))
        #expect(xml.value("title", of: xml.events[0]) == nil)
    }

    @Test func `random and mutated documents give balanced events of valid text`() {
        var random = SeededGenerator(seed: 7)
        let document = Array(
            "<rss xmlns:dc='u'><item><title>Tiếng &amp; 北京</title><dc:d>&nbsp;<![CDATA[x]]></dc:d></item></rss>"
                .utf8
        )
        for round in 0..<3000 {
            let input =
                round % 4 == 0
                ? (0..<60).map { _ in UInt8.random(in: 0...255, using: &random) }
                : random.mutated(document, changes: 6)
            let xml = XMLEvents(input)
            let starts = xml.events.count { $0.kind == .start }
            #expect(starts == xml.events.count { $0.kind == .end })
            #expect((try? UTF8Span(validating: xml.bytes.span)) != nil)
        }
    }

    @Test func `deep nesting and huge text end in time`() {
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(XMLEvents(Array(deep.utf8)).events.count { $0.kind == .start } <= 257)
        let long = "<a>" + String(repeating: "&amp;&x; ", count: 200_000) + "</a>"
        #expect(XMLEvents(Array(long.utf8)).events.count == 3)
    }
}
