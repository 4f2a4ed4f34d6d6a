// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@Suite struct CitationTests {
    @Test(arguments: [
        ("zh-Hans", "据环球网援引美国有线电视新闻网（CNN）报道，大桥已经关闭。", ["cnn via huanqiu"]),
        ("en", "The bridge is closed, Reuters reported on Monday.", ["reuters"]),
        ("vi", "Cây cầu đã đóng cửa, theo AFP.", ["afp"]),
        ("zh-Hans", "（本文参考了美联社、法新社和路透社的报道。）", ["ap", "afp", "reuters"]),
        ("de", "Die Brücke ist gesperrt, wie Reuters berichtete.", ["reuters"]),
    ])
    func `outlets relied on are cited, through whom too`(
        language: String,
        text: String,
        expected: [String]
    ) {
        #expect(SampleText(text, language: language).citations == expected)
    }

    @Test func `an outlet that is only spoken of is not cited`() {
        let sample = SampleText("Reuters opened an office in the city in May.", language: "en")
        #expect(sample.citations.isEmpty)
    }

    @Test(arguments: [
        ("de", "Die Schleuse bleibt zu, sagte Anna Kern der Zeitung „Fährpost“.", ["fahrpost"]),
        ("ru", "Шлюз закрыт до пятницы, сообщил агентству «Волна» капитан порта.", ["волна"]),
        ("en", "The lock stays shut, the Delta Courier reported.", ["delta-courier"]),
        ("vi", "Cửa cống vẫn đóng, theo báo Correio do Delta.", ["correio-do-delta"]),
        ("zh-Hans", "据三角洲通讯社报道，水闸仍然关闭。", ["三角洲通讯社"]),
        ("zh-Hans", "据《船与闸》报道，水闸仍然关闭。", ["船与闸"]),
        ("ja", "デルタ通信によると、水門は閉じたままだ。", ["デルタ通信"]),
        ("ko", "델타일보는 수문이 닫혀 있다고 보도했다.", ["델타일보"]),
        ("ar", "وقالت صحيفة «الدلتا» إن البوابة مغلقة.", ["الدلتا"]),
        ("hi", "समाचार एजेंसी लहर के मुताबिक जलद्वार बंद है।", ["लहर"]),
        ("fr", "L'écluse reste fermée, selon l'agence Delta Sud.", ["delta-sud"]),
        ("tr", "Kapak kapalı, Delta gazetesinin haberine göre.", ["delta"]),
    ])
    func `an outlet that no table names is known by the word for what it is`(
        language: String,
        text: String,
        expected: [String]
    ) {
        #expect(SampleText(text, language: language).citations == expected)
    }

    @Test(arguments: [
        ("en", "The environment agency said the lock stays shut."),
        ("es", "Según la Agencia Portuaria Central, la esclusa sigue cerrada."),
        ("zh-Hans", "据当地旅行社介绍，水闸仍然关闭。"),
        ("vi", "Theo thông báo của cảng, cửa cống vẫn đóng."),
        ("en", "Ms Post said the lock stays shut."),
    ])
    func `bodies, firms and persons are no outlets`(language: String, text: String) {
        #expect(SampleText(text, language: language).citations == [])
    }

    @Test(arguments: [
        ("en", "“It will not open,” the captain told Reuters.", ["reuters"]),
        ("es", "«No abrirá», contó Rosa Gil, capitana del puerto, a la agencia EFE.", ["efe"]),
        ("en", "DELTA CITY (Reuters) - The lock broke on Monday.\nIt is old.", ["reuters"]),
        ("fr", "L'écluse a cédé lundi. Personne n'est blessé. (avec AFP)", ["afp"]),
        ("zh-Hans", "船长对法新社说：“它不会打开。”", ["afp"]),
    ])
    func `an outlet that is told something, or credited, is cited`(
        language: String,
        text: String,
        expected: [String]
    ) {
        #expect(SampleText(text, language: language).citations == expected)
    }

    @Test(arguments: [
        ("ko", "로이터 통신은 현지 매체 ‘델타 벨레’를 인용해 수문이 닫혔다고 전했다.", "델타-벨레 via reuters"),
        ("ar", "ونقلت وكالة رويترز عن إذاعة «الدلتا» أن البوابة مغلقة.", "الدلتا via reuters"),
        (
            "vi", "Thuyền trưởng nói với AFP rằng cống đã vỡ, theo đài Delta Sud.",
            "afp via delta-sud"
        ),
    ])
    func `a chain is followed wherever a language puts its verb`(
        language: String,
        text: String,
        expected: String
    ) {
        #expect(SampleText(text, language: language).citations == [expected])
    }

    @Test func `outlets of other articles are known by their names`() {
        let outlet = Outlet(id: Outlet.ID("lockandlever.example"), name: "Lock & Lever")
        let text = "Delta pilots wait for a week, according to Lock & Lever, which asked them."
        let sample = SampleText(text, language: "en", outlets: [outlet])
        #expect(sample.citations == ["lockandlever.example"])
        #expect(SampleText(text, language: "en").citations == [])
    }

    @Test func `an article does not cite its own outlet`() {
        let own = Outlet(id: Outlet.ID("delta.example"), name: "The Delta Courier")
        let text = "The lock stays shut, the captain told the Delta Courier."
        #expect(SampleText(text, language: "en", own: own).citations == [])
    }
}
