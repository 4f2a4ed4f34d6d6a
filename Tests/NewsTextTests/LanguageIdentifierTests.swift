// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NewsText

@Suite struct LanguageIdentifierTests {
    @Test(arguments: [
        ("en", "The council agreed on Monday to repair the old bridge before winter."),
        ("zh-Hans", "市议会周一同意在冬天到来之前修理这座旧桥，费用由政府承担。"),
        ("zh-Hant", "市議會週一同意在冬天到來之前修理這座舊橋，費用由政府承擔。"),
        ("es", "El ayuntamiento acordó el lunes reparar el viejo puente antes del invierno."),
        ("ar", "وافق المجلس يوم الاثنين على إصلاح الجسر القديم قبل حلول الشتاء."),
        ("fr", "Le conseil a décidé lundi de réparer le vieux pont avant l’hiver."),
        ("ru", "Совет в понедельник согласился отремонтировать старый мост до зимы."),
        ("pt", "A câmara decidiu na segunda-feira reparar a velha ponte antes do inverno."),
        ("de", "Der Rat beschloss am Montag, die alte Brücke vor dem Winter zu reparieren."),
        ("vi", "Hội đồng hôm thứ Hai đồng ý sửa cây cầu cũ trước mùa đông."),
        ("ja", "市議会は月曜日、冬が来る前に古い橋を修理することに同意した。"),
        ("id", "Dewan kota pada hari Senin setuju untuk memperbaiki jembatan tua itu."),
        (
            "tr",
            "Belediye meclisi pazartesi günü eski köprünün kıştan önce onarılmasını kabul etti."
        ),
        ("ms", "Majlis bandaran pada hari Isnin bersetuju bahawa jambatan lama itu boleh dibaiki."),
        ("sv", "Rådet beslöt på måndagen att reparera den gamla bron före vintern."),
        (
            "da",
            "Rådet besluttede mandag at reparere den gamle bro før vinteren, så børnene kan gå."
        ),
        ("fa", "شورای شهر روز دوشنبه موافقت کرد که پل قدیمی پیش از زمستان تعمیر شود."),
        ("ko", "시의회는 월요일 겨울이 오기 전에 낡은 다리를 고치기로 했다."),
        ("it", "Il consiglio ha deciso lunedì di riparare il vecchio ponte prima dell’inverno."),
        ("uk", "Рада в понеділок погодилася відремонтувати старий міст до зими."),
        ("pl", "Rada zgodziła się w poniedziałek naprawić stary most przed zimą."),
        ("he", "המועצה הסכימה ביום שני לתקן את הגשר הישן לפני החורף."),
        ("hi", "परिषद ने सोमवार को सर्दियों से पहले पुराने पुल की मरम्मत पर सहमति जताई।"),
        ("th", "สภาเมืองเห็นชอบเมื่อวันจันทร์ให้ซ่อมสะพานเก่าก่อนฤดูหนาว"),
        ("el", "Το συμβούλιο αποφάσισε να επισκευάσει την παλιά γέφυρα."),
        ("bg", "Съветът се съгласи в понеделник да ремонтира стария мост преди зимата."),
    ])
    func `a sentence tells its language`(language: String, sentence: String) {
        #expect(LanguageIdentifier.identify(bytes(sentence)) == language)
    }

    @Test(arguments: ["", "   ", "1,160 – 25.3.2024", "John Kirby", "AFP", "…!?", "\u{FFFD}"])
    func `numbers, names and nothing have no language`(text: String) {
        #expect(LanguageIdentifier.identify(bytes(text)) == "und")
    }

    @Test func `chinese that quotes a japanese name stays chinese`() {
        let text = bytes("东京电视台播出的节目《サザエさん》在中国也有很多观众喜欢，特别是孩子们。")
        #expect(LanguageIdentifier.identify(text) == "zh-Hans")
    }

    @Test func `any bytes have an answer`() {
        var generator = SeededGenerator(state: 6)
        for _ in 0..<300 {
            let noise = Fuzz.noise(&generator)
            #expect(!LanguageIdentifier.identify(noise, range: -1..<noise.count + 1).isEmpty)
        }
    }
}
