// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import Testing

struct HTMLDocumentTests {
    /// The tree in short: `p(text b(bold))`, attributes as `a[href=x]`, comments as `!`.
    private func shown(_ source: String) -> String {
        let document = HTMLDocument(Array(source.utf8))
        return children(of: .document, document)
    }

    private func children(of node: HTMLNode, _ document: HTMLDocument) -> String {
        var parts: [String] = []
        var child = document.firstChild(node)
        while let current = child {
            let text = String(decoding: document.text(current), as: UTF8.self)
            switch document.kind(current) {
            case .text: parts.append(text)
            case .comment: parts.append("!" + text)
            default:
                let attributes = document.attributes(of: current).map {
                    "[" + String(decoding: document.bytes[$0.name], as: UTF8.self) + "="
                        + String(decoding: document.bytes[$0.value], as: UTF8.self) + "]"
                }
                let inner = children(of: current, document)
                parts.append(text + attributes.joined() + "(" + inner + ")")
            }
            child = document.nextSibling(current)
        }
        return parts.joined(separator: " ")
    }

    @Test(arguments: [
        ("<p>a<p>b", "p(a) p(b)"),
        ("<div>a<br>b</div>c", "div(a br() b) c"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", "ul(li(a) li(b ul(li(c))))"),
        ("<table><tr><td>a<td>b<tr><td>c</table>d", "table(tr(td(a) td(b)) tr(td(c))) d"),
        ("<select><option>a<option>b</select>", "select(option(a) option(b))"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(a) dd(b) dt(c))"),
        ("<p>a<div>b</div>c</p>d", "p(a) div(b) c p() d"),
        ("<b>a<p>b</b>c</p>", "b(a p(b c))"),
        ("<a>x<a>y</a>", "a(x) a(y)"),
        ("<h1>a</h2>b", "h1(a) b"),
        ("<x-y>a</X-Y>b", "x-y(a) b"),
        ("<head><title>t</title><p>a", "head(title(t)) p(a)"),
    ])
    func `ends are implied and misnesting is mended`(source: String, tree: String) {
        #expect(shown(source) == tree)
    }

    @Test(arguments: [
        ("<a href=x title='y z' Class=\"&eacute;&lt;\">", "a[href=x][title=y z][Class=é<]()"),
        ("<a href='?a=1&copy=2&amp;b=3'>", "a[href=?a=1&copy=2&b=3]()"),
        ("<a b b=2 c/>", "a[b=][c=]()"),
        ("<img alt = 'x'>a", "img[alt=x]() a"),
        ("&copy;&copy &notit; &#150;&#x41&#0; &thing;", "©© ¬it; –A\u{FFFD} &thing;"),
        ("a < b & c <3", "a < b & c <3"),
    ])
    func `attributes and references are read`(source: String, tree: String) {
        #expect(shown(source) == tree)
    }

    @Test(arguments: [
        ("<script>if (a</b/.c) '<p>'</script>d", "script(if (a</b/.c) '<p>') d"),
        ("<title>a &amp; <b></title>c", "title(a & <b>) c"),
        ("<style>p > a</STYLE >b", "style(p > a) b"),
        ("<textarea><p></textarea>", "textarea(<p>)"),
        ("a<!-- <p> -->b<!doctype html>c<![CDATA[x]]><?php p ?>", "a ! <p>  b c !x !?php p ?"),
        ("<svg><path d='1'/><title>x</title><![CDATA[y]]></svg>z", "svg(path[d=1]() title(x) y) z"),
        ("a</>b</ x>c", "a b ! x c"),
    ])
    func `raw text, comments and foreign elements are kept apart`(source: String, tree: String) {
        #expect(shown(source) == tree)
    }

    @Test(arguments: ["", "<", "</", "<!", "<a", "<a b='", "<!--", "&", "&#", "<![CDATA["])
    func `what breaks off is read as far as it goes`(source: String) {
        let document = HTMLDocument(Array(source.utf8))
        #expect(document.nodeCount <= 2)
    }

    @Test func `every node is met once in the order of the document`() {
        let document = HTMLDocument(Array("<div><p>a<b>b</b></p>c</div><i>d</i>".utf8))
        var seen: [Int] = []
        var node = document.firstChild(.document)
        while let current = node {
            seen.append(current.index)
            node = document.next(after: current)
        }
        #expect(seen == Array(1..<document.nodeCount))
    }

    @Test func `random and mutated pages make whole trees`() {
        var random = SeededGenerator(seed: 11)
        let page = Array(
            "<html><body><ul><li>Đà Nẵng<table><tr><td><b><p>&amp;</b></table><a href='x&y'>北京</a>"
                .utf8
        )
        for round in 0..<3000 {
            let source =
                round % 4 == 0
                ? (0..<80).map { _ in UInt8.random(in: 0...255, using: &random) }
                : random.mutated(page, changes: 8)
            let document = HTMLDocument(source)
            var count = 1
            var node = document.firstChild(.document)
            while let current = node {
                count += 1
                node = document.next(after: current)
            }
            #expect(count == document.nodeCount)
        }
    }

    @Test(arguments: ["<div>", "<b>", "<p><table><tr><td>", "<svg>", "<li>", "</b>", "<a b='"])
    func `nesting has a limit and costs no more than its bytes`(piece: String) {
        let source = Array(String(repeating: piece, count: 100_000).utf8)
        let document = HTMLDocument(source)
        let all = nodes(document)
        var deepest = 0
        for index in stride(from: 0, to: document.nodeCount, by: 5000) {
            var depth = 0
            var node = all[index]
            while let parent = document.parent(node) {
                depth += 1
                node = parent
            }
            deepest = max(deepest, depth)
        }
        #expect(deepest <= HTMLDocument.depthLimit)
    }

    private func nodes(_ document: HTMLDocument) -> [HTMLNode] {
        var all = [HTMLNode.document]
        while let next = document.next(after: all[all.count - 1]) { all.append(next) }
        return all
    }

    @Test func `time grows with size alone`() {
        let clock = ContinuousClock()
        let piece = "<div class=x><p>word &amp; word <a href='/x'>link</a></p><!-- x --></div>\n"
        func time(_ count: Int) -> Duration {
            let source = Array(String(repeating: piece, count: count).utf8)
            return clock.measure { _ = HTMLDocument(source) }
        }
        // Ten times the size may take some more than ten times the time where other work goes on; a
        // square law takes a hundred times.
        let small = max(time(3000), time(3000))
        #expect(min(time(30_000), time(30_000)) < small * 40)
    }
}
