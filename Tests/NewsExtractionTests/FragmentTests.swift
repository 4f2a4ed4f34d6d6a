// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

struct FragmentTests {
    private let host = "https://www.paper.example/news/1"

    @Test(arguments: [
        ("<p>One.</p><p>Two.</p>", ["p:One.", "p:Two."]),
        ("<p>Один.<br><br>Два.<br />\n<br/>Три.</p>", ["p:Один.", "p:Два.", "p:Три."]),
        ("<p>一。<br>二。</p>", ["p:一。", "p:二。"]),
        ("<div>ένα<br>δύο</div>", ["p:ένα δύο"]),
        ("<p>甲<br>乙</p>", ["p:甲乙"]),
        ("<p><b>تمهيد المقال كاملاً.</b></p><p>نص.</p>", ["p:تمهيد المقال كاملاً.", "p:نص."]),
        ("<h2>हेड</h2><p>पाठ।</p>", ["h:हेड", "p:पाठ।"]),
        ("<ul><li>ก</li><li><p>ข</p></li></ul>", ["l:ก", "l:ข"]),
        ("<blockquote><p>인용</p></blockquote>", ["q:인용"]),
        ("<table><tr><td>a</td><td>1</td></tr></table>", ["t:a | 1"]),
        ("a&nbsp;&nbsp;b\u{200B}c\u{AD}d", ["p:a bcd"]),
        ("<p>x</p><script>y</script><p hidden>z</p><div style='display: none'>w</div>", ["p:x"]),
    ])
    func `blocks are what a reader sees`(source: String, blocks: [String]) {
        #expect(Shown(source, .fragment).blocks == blocks)
    }

    @Test func `a bar of share links goes, a link in the text stays`() {
        let shown = Shown(
            """
            <p>Ein Satz mit <a href="https://x.com/intent/user">Verweis</a> darin, der lang genug ist, \
            um kein Schild zu sein, sondern ein Absatz.</p>
            <div><span>Teilen:</span> <ul><li><a href="https://www.facebook.com/sharer/sharer.php?u=1">\
            Facebook</a></li><li><a href="https://t.me/share/url?url=1">Telegram</a></li></ul></div>
            """,
            .fragment
        )
        #expect(shown.blocks.count == 1 && shown.blocks[0].hasSuffix("ein Absatz."))
        #expect(shown.asides == ["shareBar:Teilen: Facebook Telegram"])
    }

    @Test func `a mirror's footer goes, an outlet's own last line stays`() {
        let text = "<p>Texte de l’article.</p><hr>"
        let mirror =
            text + "<p>Plus : <a href='https://mirror.example'>https://mirror.example</a></p>"
        #expect(Shown(mirror, .fragment, url: host).blocks == ["p:Texte de l’article."])
        #expect(
            Shown(mirror, .fragment, url: host).article.setAside.map(\.reason) == [.mirrorFooter]
        )
        let own =
            text + "<p>Lire : <a href='https://paper.example/2'>notre dossier complet</a>.</p>"
        #expect(Shown(own, .fragment, url: host).blocks.count == 2)
    }

    @Test func `promotion stubs and the title said again go`() {
        let shown = Shown(
            "<h1>O título</h1><p>Texto.</p><div class='newsletter-box'>Assine!</div>",
            .fragment,
            title: "O Título "
        )
        #expect(shown.blocks == ["p:Texto."])
        #expect(shown.asides == ["repeatedTitle:O título", "promotion:Assine!"])
        #expect(shown.article.title == "O Título")
    }

    @Test(arguments: [
        ("25/03/2024 - 22:34", "2024-03-25"), ("2024年3月25日 22:34", "2024-03-25"),
        ("Tue, 07 May 2024 21:14:35 GMT", "2024-05-07T21:14:35Z"), ("25.03.2024", "2024-03-25"),
        ("2024-03-25T10:00:00+02:00", "2024-03-25T08:00:00Z"), ("12/31/2024", "2024-12-31"),
    ])
    func `a date line before the text is set aside and tells the day`(line: String, day: String) {
        let shown = Shown("<div>\(line)</div><p>Text.</p>", .fragment)
        #expect(shown.blocks == ["p:Text."])
        #expect(shown.asides == ["dateLine:\(line)"])
        #expect(shown.article.published.stated?.time.description == day)
    }

    @Test func `a sentence with a date is no date line`() {
        #expect(Shown("<p>2024年3月25日，他来了。</p><p>x</p>", .fragment).blocks.count == 2)
        #expect(Shown("<p>In 2024 kamen 12 Gäste</p><p>x</p>", .fragment).blocks.count == 2)
    }

    @Test(arguments: [
        "<figure><img src='a.jpg'><figcaption>C</figcaption></figure><p>T.</p>",
        "<img src='a.jpg'><p><i>C</i></p><p>T.</p>",
        "<img src='a.jpg'><div><small>C</small></div><p>T.</p>",
        "<img src='a.jpg'><br><span class='photo-caption'>C</span><p>T.</p>",
    ])
    func `the words under a picture are its caption`(source: String) {
        let shown = Shown(source, .fragment, url: host)
        #expect(shown.blocks == ["c:C", "p:T."])
        #expect(
            shown.article.images == [
                .init(address: "https://www.paper.example/news/a.jpg", caption: 0)
            ]
        )
    }

    @Test(arguments: [
        (
            "https://images.weserv.nl?url=cdn.paper.example/a.jpg&w=900",
            "https://cdn.paper.example/a.jpg"
        ),
        ("https://i0.wp.com/cdn.paper.example/a.jpg?w=900", "https://cdn.paper.example/a.jpg"),
        ("/_next/image?url=%2Fmedia%2Fa.jpg&w=640", "https://www.paper.example/media/a.jpg"),
        ("https://p.example/x?url=https%3A%2F%2Fq.example%2Fa.jpg", "https://q.example/a.jpg"),
        (
            "https://c.example/cdn-cgi/image/w=9/https://q.example/a.jpg?v=1",
            "https://q.example/a.jpg?v=1"
        ),
        ("//q.example/a.jpg", "https://q.example/a.jpg"),
        ("https://q.example/resize?u=5", "https://q.example/resize?u=5"),
    ])
    func `a picture has its own address`(source: String, address: String) {
        let shown = Shown("<img src='\(source)'><p>x</p>", .fragment, url: host)
        #expect(shown.article.images.map(\.address) == [address])
    }

    @Test func `counters and inline data are no pictures`() {
        let source = "<img src='data:x'><img src='c.gif' width=1><img data-src='r.jpg'><p>x</p>"
        #expect(Shown(source, .fragment).article.images.map(\.address) == ["r.jpg"])
    }

    @Test func `the host is the outlet and its name the title's to lose`() {
        let article = Shown("<p>x</p>", .fragment, url: host, title: "The vote | Paper").article
        #expect(
            article.outlet
                == Outlet(id: .init("paper.example"), name: "paper.example", host: "paper.example")
        )
        #expect(article.title == "The vote")
        #expect(article.id.value == "file.txt")
    }
}
