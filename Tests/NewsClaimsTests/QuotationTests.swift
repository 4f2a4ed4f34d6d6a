// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@Suite struct QuotationTests {
    @Test(arguments: [
        ("en", "“The bridge will open in June,” said Mayor Ellen Marsh.",
            "Ellen Marsh: “The bridge will open in June,”"),
        ("en", "Mayor Ellen Marsh said the bridge would open in June.",
            "Ellen Marsh: the bridge would open in June"),
        ("zh-Hans", "市政府发言人李小明表示：“大桥六月开放。”", "李小明: “大桥六月开放。”"),
        ("zh-Hans", "“大桥六月开放。”市政府发言人李小明说。", "李小明: “大桥六月开放。”"),
        ("vi", "\"Cây cầu sẽ mở vào tháng sáu\", ông Peter Hall nói.",
            "Peter Hall: “Cây cầu sẽ mở vào tháng sáu”"),
        ("fr", "« Le pont ouvrira en juin », a déclaré le maire Paul Verdier.",
            "Paul Verdier: “ Le pont ouvrira en juin ”"),
        ("de", "„Die Brücke wird im Juni geöffnet“, sagte Bürgermeisterin Anna Keller.",
            "Anna Keller: “Die Brücke wird im Juni geöffnet”"),
        ("ru", "«Мост откроется в июне», — заявил мэр Иван Лесков.",
            "Иван Лесков: “Мост откроется в июне”"),
        ("es", "«El puente abrirá en junio», dijo el alcalde Pablo Rivas.",
            "Pablo Rivas: “El puente abrirá en junio”"),
    ])
    func `a speaker beside a verb of speech is given the words`(
        language: String, text: String, expected: String
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
