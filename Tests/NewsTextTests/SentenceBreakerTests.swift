// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NewsText

@Suite struct SentenceBreakerTests {
    /// Texts of our own; `|` stands where a sentence ends.
    @Test(arguments: [
        ("en", "Dr. Lee met J. R. Smith at 3 p.m. on Monday.| They spoke."),
        ("en", "The U.S. Senate voted.| It was close."),
        ("en", "He works in the U.S.| The firm, Acme Inc. of Ohio, paid $3.5 million."),
        ("en", "“We must act. Time is short,” she said.| Then she left."),
        ("en", "\"Will it hold?\" he asked.| “It will.”| Nobody spoke."),
        ("en", "See No. 5 for details, e.g. the tables.| Yes!| Wait..."),
        ("en", "Mail Jane.Doe@example.org today.| It was 5°C.| Then it rained."),
        ("en", "You and I.| Did he go?| Well . . . no."),
        ("ru", "Л.Н. Котов живёт в г. Омск.| Он врач."),
        ("en", "He lost.|The team went home.| Visit example.com now."),
        ("en", "1. The first point.| The second one (it is small. really) stands."),
        ("en", "Rain fell... and stopped.| Rain fell…| Then snow."),
        ("de", "Am 3. Mai traf Dr. Weber den Minister, z. B. in Bonn.| „Das ist gut.“| Er ging."),
        ("de", "Im Jahr 2010 kam er.| Er blieb bis 2012.| Danach ging er."),
        ("fr", "M. Durand est venu.| « Est-ce vrai ? » a-t-il dit.| « Oui. »| Il est parti."),
        ("es", "El Sr. Gil llegó a EE. UU. en mayo.| ¿Qué pasó?| ¡Nada!| Se fue."),
        ("it", "Il sig. Rossi ha parlato.| L'on. Bianchi no."),
        ("pt", "O Sr. Silva saiu.| A Dra. Souza ficou."),
        ("ru", "В 2024 г. на ул. Мира жил И. П. Котов, т. е. сосед.| Он уехал.| Почему?"),
        ("uk", "Це сталося 5 травня, на вул. Лесі.| Він м. Київ не знає."),
        ("pl", "W 2020 r. prof. Nowak wyjechał, m.in. do Rzymu.| Wrócił."),
        ("tr", "Prof. Kaya 2. Dünya Savaşı'nı anlattı.| Sonra gitti."),
        ("vi", "Hôm 25.3, TP. Huế mưa to.| GS. Lan nói: “Rất lạ.”| Bà đi về."),
        ("id", "Dr. Budi dan Tn. Hadi tiba.| Mereka pergi."),
        ("zh", "他说：“雨停了。我们走。”|大家都同意！|真的吗？|是的……他点头。"),
        ("zh-Hant", "他說：「雨停了。我們走。」|大家同意。"),
        ("ja", "「雨です。」と彼は言った。|明日は晴れる。|そうか？"),
        ("ko", "비가 왔다.| \"곧 그친다.\"고 그가 말했다.| 3.5도였다."),
        ("ar", "قال د. سامي إن المطر توقف.| هل هذا صحيح؟| نعم."),
        ("fa", "باران بند آمد.| آیا درست است؟| بله."),
        ("he", "ד\"ר לוי הגיע.| הגשם פסק.| נכון?| כן."),
        ("hi", "डॉ. शर्मा आए।| बारिश रुकी।| क्या यह सच है?| हाँ।"),
        ("ur", "بارش رکی۔| وہ گیا۔"),
        ("el", "Ο κ. Α. Παππάς ήρθε.| Έφυγε."),
        ("hy", "Նա եկավ։| Նա գնաց։"),
        ("en", "A title without a stop\n\n|The text begins."),
    ])
    func `sentences end where a reader ends them`(language: String, marked: String) {
        let parts = marked.split(separator: "|").map(trimmed)
        let text = bytes(marked.replacing("|", with: ""))
        let found = SentenceBreaker.sentences(in: text, range: 0..<text.count, language: language)
        #expect(found.map { string(text[$0]) } == parts)
    }

    @Test func `thai breaks at spaces before words that begin a sentence`() {
        let text = bytes(
            "นายกรัฐมนตรีเดินทางไปเยี่ยมชาวบ้านที่ประสบภัยน้ำท่วมในภาคเหนือ นอกจากนี้ยังมอบถุงยังชีพ"
        )
        let found = SentenceBreaker.sentences(in: text, range: 0..<text.count, language: "th")
        #expect(found.count == 2)
    }

    @Test func `a mark that is never closed does not swallow the text`() {
        let sentence = "The committee met again on a quiet day. "
        let text = bytes("He said “no. " + String(repeating: sentence, count: 40))
        let found = SentenceBreaker.sentences(in: text, range: 0..<text.count, language: "en")
        #expect(found.count == 41)
    }

    /// Quadratic time would take minutes here in a debug build.
    @Test(arguments: ["“.", "(. ", ". (", "a.b ", "»!\n", "\n \n", "ก ", "...", "。」", "\"? "])
    func `hostile text takes time in proportion`(pattern: String) {
        let text = bytes(String(repeating: pattern, count: 30_000))
        let found = SentenceBreaker.sentences(in: text, range: 0..<text.count, language: "th")
        #expect(found.allSatisfy { !$0.isEmpty && $0.upperBound <= text.count })
    }

    @Test func `only the range is broken, with offsets of the whole text`() {
        let text = bytes("One. Two. Three.")
        let found = SentenceBreaker.sentences(in: text, range: 5..<9, language: "en")
        #expect(found == [5..<9])
    }

    @Test(arguments: ["en", "de", "zh", "ja", "th", "ar", "hi", "ru", "xx"])
    func `any bytes give sentences that are in order, trimmed and lose nothing`(language: String) {
        var generator = SeededGenerator(state: 5)
        for _ in 0..<150 {
            let noise = Fuzz.noise(&generator)
            var end = 0
            let range = 0..<noise.count
            for each in SentenceBreaker.sentences(in: noise, range: range, language: language) {
                #expect(each.lowerBound >= end && !each.isEmpty)
                #expect(!noise[end..<each.lowerBound].contains { (0x21...0x7E).contains($0) })
                #expect(noise[each.lowerBound] != 0x20 && noise[each.upperBound - 1] != 0x20)
                end = each.upperBound
            }
            #expect(!noise[end...].contains { (0x21...0x7E).contains($0) })
        }
    }

    private func trimmed(_ text: Substring) -> String {
        var text = text
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text.drop { $0.isWhitespace })
    }
}
