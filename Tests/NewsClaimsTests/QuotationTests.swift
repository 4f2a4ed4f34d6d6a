// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@Suite struct QuotationTests {
    @Test(arguments: [
        (
            "en", "“The bridge will open in June,” said Mayor Ellen Marsh.",
            "Ellen Marsh: “The bridge will open in June,”"
        ),
        (
            "en", "Mayor Ellen Marsh said the bridge would open in June.",
            "Ellen Marsh: the bridge would open in June"
        ),
        ("zh-Hans", "市政府发言人李小明表示：“大桥六月开放。”", "李小明: “大桥六月开放。”"),
        ("zh-Hans", "“大桥六月开放。”市政府发言人李小明说。", "李小明: “大桥六月开放。”"),
        (
            "vi", "\"Cây cầu sẽ mở vào tháng sáu\", ông Peter Hall nói.",
            "Peter Hall: “Cây cầu sẽ mở vào tháng sáu”"
        ),
        (
            "fr", "« Le pont ouvrira en juin », a déclaré le maire Paul Verdier.",
            "Paul Verdier: “ Le pont ouvrira en juin ”"
        ),
        (
            "de", "„Die Brücke wird im Juni geöffnet“, sagte Bürgermeisterin Anna Keller.",
            "Anna Keller: “Die Brücke wird im Juni geöffnet”"
        ),
        (
            "ru", "«Мост откроется в июне», — заявил мэр Иван Лесков.",
            "Иван Лесков: “Мост откроется в июне”"
        ),
        (
            "es", "«El puente abrirá en junio», dijo el alcalde Pablo Rivas.",
            "Pablo Rivas: “El puente abrirá en junio”"
        ),
    ])
    func `a speaker beside a verb of speech is given the words`(
        language: String,
        text: String,
        expected: String
    ) {
        #expect(SampleText(text, language: language).quotations == [expected])
    }

    @Test func `a pronoun stands for the person spoken of before`() {
        let sample = SampleText(
            "Mayor Ellen Marsh visited the bridge. She said the works were late.",
            language: "en"
        )
        #expect(sample.quotations == ["Ellen Marsh: the works were late"])
    }

    @Test func `an office without a name stands for its holder in the text`() {
        let sample = SampleText(
            "国防部发言人米沙表示，演习已经结束。国防部发言人还说，部队将返回基地。",
            language: "zh-Hans"
        )
        #expect(sample.quotations.allSatisfy { $0.hasPrefix("米沙: ") })
        #expect(sample.quotations.count == 2)
    }

    @Test func `an official without a name is nobody else`() throws {
        let sample = SampleText(
            "Mayor Ellen Marsh left. A city official said the bridge was safe.",
            language: "en"
        )
        let speaker = try #require(sample.claims.quotations.first?.speaker)
        #expect(speaker.kind == .unnamed)
        #expect(speaker.entity == nil)
    }

    @Test(arguments: [
        (
            "ja", "イワン・レスコフ市長は「橋は六月に開通する。工事は終わった」と述べた。",
            "“橋は六月に開通する。工事は終わった”"
        ),
        (
            "ko", "이반 레스코프 시장은 \"다리는 유월에 열린다\"고 현지 기자들에게 말했다.",
            "“다리는 유월에 열린다”"
        ),
        (
            "tr", "Belediye Başkanı Anna Keller, “Köprü haziranda açılacak” dedi.",
            "“Köprü haziranda açılacak”"
        ),
        (
            "en", "“The bridge will open in June,” the city's engineer, Ellen Marsh, told a rally.",
            "“The bridge will open in June,”"
        ),
        (
            "vi", "\"Cây cầu sẽ mở vào tháng sáu\", Peter Hall, kỹ sư trưởng, nói với báo giới.",
            "“Cây cầu sẽ mở vào tháng sáu”"
        ),
        ("zh-Hans", "“大桥六月开放，”工程负责人李小明昨天在现场说。", "“大桥六月开放，”"),
        (
            "fr", "« Le pont ouvrira en juin », a indiqué l'ingénieur Paul Verdier.",
            "“ Le pont ouvrira en juin ”"
        ),
        (
            "de", "Bürgermeisterin Anna Keller sagte am Montag im Rat: „Die Brücke wird geöffnet.“",
            "“Die Brücke wird geöffnet.”"
        ),
        (
            "ar", "وقال المهندس عقب الافتتاح: «الجسر مفتوح أمام الجميع».",
            "“الجسر مفتوح أمام الجميع”"
        ),
    ])
    func `words in quotation marks are found away from their verb`(
        language: String,
        text: String,
        expected: String
    ) {
        let found = SampleText(text, language: language).quotations
        #expect(found.contains { $0.hasSuffix(": " + expected) }, "\(found)")
    }

    @Test(arguments: [
        (
            "es", "«El puente abrirá en junio», declaró a la prensa el alcalde Pablo Rivas.",
            "Pablo Rivas: “El puente abrirá en junio”"
        ),
        (
            "it", "«Il ponte aprirà a giugno», ha detto ieri il sindaco Paolo Rivi.",
            "Paolo Rivi: “Il ponte aprirà a giugno”"
        ),
        (
            "pt",
            "O prefeito Paulo Ribeiro chegou. “A ponte abrirá em junho”, afirmou o prefeito, Paulo Ribeiro.",
            "Paulo Ribeiro: “A ponte abrirá em junho”"
        ),
        (
            "ru", "«Мост откроется в июне», — сказал вчера мэр Иван Лесков.",
            "Иван Лесков: “Мост откроется в июне”"
        ),
        (
            "en",
            "Mayor Ellen Marsh left. “The bridge will open in June,” said the mayor, Ellen Marsh.",
            "Ellen Marsh: “The bridge will open in June,”"
        ),
    ])
    func `a subject behind its verb is found over what stands between`(
        language: String,
        text: String,
        expected: String
    ) {
        #expect(SampleText(text, language: language).quotations == [expected])
    }

    @Test(arguments: [
        (
            "es",
            "El alcalde Pablo Rivas dijo que el puente estaba listo. «Abrirá en junio», añadió.",
            "Pablo Rivas: “Abrirá en junio”"
        ),
        (
            "it", "Il sindaco Paolo Rivi ha visitato il ponte. «Aprirà a giugno», ha detto.",
            "Paolo Rivi: “Aprirà a giugno”"
        ),
        (
            "id",
            "Wali Kota Peter Hall meninjau jembatan. \"Jembatan dibuka bulan Juni,\" katanya.",
            "Peter Hall: “Jembatan dibuka bulan Juni,”"
        ),
    ])
    func `a verb without a subject goes on with the speaker before`(
        language: String,
        text: String,
        expected: String
    ) {
        #expect(SampleText(text, language: language).quotations.last == expected)
    }

    @Test
    func `a speaker whom nothing names else is found by his place, and is not the one before`() {
        let sample = SampleText(
            "El alcalde Pablo Rivas dijo que el puente estaba listo. «No lo está», aseguró Xqzt.",
            language: "es"
        )
        #expect(sample.quotations.last == "Xqzt: “No lo está”")
    }

    @Test func `an utterance goes on behind its speaker, in the sentence and in the next`() {
        let sample = SampleText(
            """
            “The bridge is safe,” said Ellen Marsh, “and it will open.”
            “We tested it,” said Ellen Marsh. “All went well.” The tests took a week.
            """,
            language: "en"
        )
        #expect(
            sample.quotations == [
                "Ellen Marsh: “The bridge is safe, … and it will open.”",
                "Ellen Marsh: “We tested it, … All went well.”",
            ]
        )
    }

    @Test func `a colon gives words to the person in front of it`() {
        let sample = SampleText(
            "Mayor Ellen Marsh shook her head: “We tested it for a week.”",
            language: "en"
        )
        #expect(sample.quotations == ["Ellen Marsh: “We tested it for a week.”"])
    }

    @Test func `a person described by the clause behind the name is the speaker`() {
        let sample = SampleText(
            "Mayor Ellen Marsh came. Ellen Marsh, a lawyer for the owner, said the bridge was safe to cross.",
            language: "en"
        )
        #expect(sample.quotations == ["Ellen Marsh: the bridge was safe to cross"])
    }

    @Test func `the subject of what is said is not the speaker`() {
        let sample = SampleText(
            "Mayor Ellen Marsh left. An engineer, who asked not to be named, said she was late.",
            language: "en"
        )
        #expect(sample.claims.quotations.allSatisfy { $0.speaker?.entity == nil })
    }

    @Test(arguments: [
        ("hi", "ओमान के दूत ने कहा, \"पुल जून में खुल जाएगा।\""),
        ("ja", "日本の担当者は「橋は六月に開通する」と述べた。"),
        ("en", "“The bridge will open in June,” Oman's envoy told reporters."),
    ])
    func `a country is not the speaker where its envoy is`(language: String, text: String) {
        let found = SampleText(text, language: language).claims.quotations
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.speaker?.kind != .organisation })
    }

    @Test func `who is told is not the speaker`() {
        let sample = SampleText(
            "A city official, speaking on condition of anonymity, told AFP that the bridge was safe.",
            language: "en"
        )
        #expect(sample.quotations == ["official: the bridge was safe"])
    }

    @Test func `a number that begins with a preposition is said, time and place are not`() {
        let number = SampleText("Police said at least forty people had left.", language: "en")
        #expect(number.claims.quotations.map(\.isDirect) == [false])
        let circumstance = SampleText(
            "Police spoke on condition of anonymity on Monday evening.",
            language: "en"
        )
        #expect(circumstance.quotations.isEmpty)
    }

    @Test func `words of somebody's own within a gist are quoted, a title is not`() {
        let own = SampleText(
            "Мэр Иван Лесков заявил, что мост «простоит ещё сто с лишним лет».",
            language: "ru"
        )
        #expect(own.quotations == ["Иван Лесков: “простоит ещё сто с лишним лет”"])
        let title = SampleText(
            "Мэр Иван Лесков заявил, что фильм «Долгая дорога через мост» ему понравился.",
            language: "ru"
        )
        #expect(title.claims.quotations.allSatisfy { !$0.isDirect })
    }

    @Test func `a name right behind a verb is not what is said`() {
        let sample = SampleText("市政府公布「海洋公主號」沉沒事故的調查報告。", language: "zh-Hant")
        #expect(sample.claims.quotations.allSatisfy { !$0.isDirect })
    }

    @Test func `a word set off by marks is not a quotation`() {
        let sample = SampleText(
            "The so-called “smart bridge” was built by the city in two years.",
            language: "en"
        )
        #expect(sample.quotations.isEmpty)
    }

    @Test func `marks without a partner lose nothing and break nothing`() {
        let sample = SampleText(
            "”市长李小明表示，“大桥六月开放。\n市长李小明说，工程已经延误很久。",
            language: "zh-Hans"
        )
        #expect(sample.quotations.contains("李小明: 工程已经延误很久"))
    }

    @Test func `what two say together is nobody's alone`() throws {
        let sample = SampleText("法国和德国表示，谈判将继续进行下去。", language: "zh-Hans")
        let speaker = try #require(sample.claims.quotations.first?.speaker)
        #expect(speaker.entity == nil)
        #expect(speaker.label == "法国和德国")
    }

    @Test func `every range lies in the body and cuts no character`() {
        let text = "“Ça ira”, a dit la maire Zoé Lévy — « ”“»：‘’。„“ 他说：“好”，她说。"
        let sample = SampleText(text, language: "fr")
        for range in sample.claims.quotations.flatMap(\.content) {
            #expect(String(validating: sample.article.body.text[range], as: UTF8.self) != nil)
        }
    }
}
