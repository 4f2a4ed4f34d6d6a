// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

struct PageTests {
    private func page(head: String, body: String) -> String {
        "<!doctype html><html lang='xx'><head>\(head)</head><body>\(body)</body></html>"
    }

    private let text = [
        "Порт закрыли на весь день после того, как шторм сорвал с рельсов три крана, сообщили власти.",
        "Суда ждали в бухте до утра, а докеры разошлись по домам, не дождавшись распоряжений.",
        "Никто не пострадал.",
    ]

    private func around(_ text: [String]) -> String {
        """
        <nav><ul><li><a href=/a>Мир</a></li><li><a href=/b>Спорт</a></li></ul></nav>
        <div class="content"><h1>Порт закрыт</h1><div class="share-buttons"><a href="https://vk.com/share">VK</a></div>
        <div>\(text.map { "<p>\($0)</p>" }.joined())
        <div class="related"><a href=/c>Другая новость о портах и кранах</a></div></div></div>
        <aside><p>Подпишитесь на рассылку и получайте главные новости каждый день по утрам.</p></aside>
        <div id="comments"><p>Давно пора было закрыть этот порт, он стоит на самом ветру, вот и итог.</p></div>
        <footer><p>Все права защищены, перепечатка только с письменного согласия редакции газеты.</p></footer>
        """
    }

    @Test func `the article is found among what surrounds it`() {
        let shown = Shown(page(head: "<title>Порт закрыт</title>", body: around(text)), .page)
        #expect(shown.blocks == text.map { "p:" + $0 })
        #expect(shown.article.title == "Порт закрыт")
        #expect(shown.article.language.tag == "ru")
    }

    @Test func `the page's own words about itself are read`() {
        let head = """
            <title>Порт закрыт | Вестник</title><link rel=canonical href="https://www.vestnik.example/1">
            <meta property="og:site_name" content="Вестник"><meta name=author content="А. Ким">
            <meta property="article:published_time" content="2024-03-25T10:00:00+03:00">
            <meta property="og:image" content="/i/port.jpg">
            """
        let article = Shown(page(head: head, body: around(text)), .page).article
        #expect(article.title == "Порт закрыт")
        #expect(article.authors == ["А. Ким"])
        #expect(article.url == "https://www.vestnik.example/1")
        #expect(
            article.outlet
                == Outlet(id: .init("vestnik.example"), name: "Вестник", host: "vestnik.example")
        )
        #expect(article.published.stated?.time.description == "2024-03-25T07:00:00Z")
        #expect(article.published.stated?.source == .metadata)
        #expect(article.images.map(\.address) == ["https://www.vestnik.example/i/port.jpg"])
    }

    @Test func `linked data is read, graphs and lists alike`() {
        let head = """
            <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"},
            {"@type": ["NewsArticle"], "headline": "Порт &quot;закрыт&quot;", "datePublished": "2024-03-25",
            "author": [{"name": "А. Ким"}, {"name": "Б. Ли"}], "publisher": {"name": "Вестник"}}]}</script>
            <script type="application/ld+json">{broken</script>
            """
        let article = Shown(page(head: head, body: around(text)), .page).article
        #expect(article.title == "Порт \"закрыт\"")
        #expect(article.authors == ["А. Ким", "Б. Ли"])
        #expect(article.outlet?.name == "Вестник")
        #expect(article.published.stated?.time.description == "2024-03-25")
    }

    @Test(arguments: [
        (
            "<time datetime='2024-03-25T10:00Z'>heute</time>", "2024-03-25T10:00Z",
            Publication.Source.metadata
        ),
        ("<div>А. Ким 25.03.2024 10:15</div>", "2024-03-25", .dateline),
        ("<div>2024年3月25日</div>", "2024-03-25", .dateline),
    ])
    func `a date beside the headline is read`(
        line: String,
        time: String,
        source: Publication.Source
    ) {
        let body = "<h1>Порт закрыт</h1>\(line)" + text.map { "<p>\($0)</p>" }.joined()
        let published = Shown(page(head: "", body: body), .page).article.published.stated
        #expect(published?.time.description == time)
        #expect(published?.source == source)
    }

    @Test(arguments: [
        ("https://a.example/2024/03/25/x", "2024-03-25"),
        ("https://a.example/20240325-x", "2024-03-25"),
        ("https://a.example/x-2024-03-25.html", "2024-03-25"),
        ("https://a.example/id/202403250001", nil),
        ("https://a.example/2024/13/25/x", nil),
    ])
    func `an address tells the day`(address: String, day: String?) {
        let published = Shown("<p>x</p>", .page, url: address).article.published.stated
        #expect(published?.time.description == day)
        #expect(published.map { $0.source == .address } ?? true)
    }

    @Test(arguments: [
        ("港口关闭 - 每日新闻", "港口关闭", "每日新闻"), ("海運時報: 港が閉鎖された一日", "港が閉鎖された一日", "海運時報"),
        ("Puerto cerrado | El Faro", "Puerto cerrado", "El Faro"),
    ])
    func `a headline in the page tells the outlet's name beside it`(
        title: String,
        headline: String,
        name: String
    ) {
        let body = "<h1>\(headline)</h1>" + text.map { "<p>\($0)</p>" }.joined()
        let article = Shown(page(head: "<title>\(title)</title>", body: body), .page).article
        #expect(article.title == headline)
        #expect(article.outlet?.name == name)
    }

    @Test func `old pages of tables and line breaks are read`() {
        let body = """
            <table><tr><td><a href=/a>Εδώ</a><br><a href=/b>Εκεί</a></td><td><h1>Τίτλος</h1>
            Το λιμάνι έκλεισε όλη μέρα, αφού η θύελλα έριξε τρεις γερανούς, είπε η αρχή.<br><br>
            Τα πλοία περίμεναν στον κόλπο ως το πρωί, και οι εργάτες πήγαν στα σπίτια τους.</td></tr></table>
            """
        let shown = Shown(page(head: "", body: body), .page)
        #expect(shown.blocks.count { $0.hasPrefix("p:Τ") } == 2)
        #expect(shown.article.title == "Τίτλος")
    }
}
