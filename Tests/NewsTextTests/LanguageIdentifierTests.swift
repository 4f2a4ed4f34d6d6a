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
        ("be", "Савет у панядзелак пагадзіўся адрамантаваць стары мост да зімы."),
        ("mk", "Советот во понеделникот се согласи да го поправи стариот мост пред зимата."),
        ("sr", "Савет је у понедељак пристао да се стари мост поправи пре зиме."),
        ("mn", "Зөвлөл даваа гарагт хуучин гүүрийг өвлөөс өмнө засахаар тохиров."),
        ("nb", "Rådet vedtok mandag å reparere den gamle broen, men ikke hvem som skal betale."),
        ("nn", "Rådet vedtok måndag å reparere den gamle brua, men ikkje kven som skal betale."),
        ("ca", "El consell va acordar dilluns reparar el vell pont abans de l’hivern."),
        ("gl", "O concello acordou o luns arranxar a vella ponte antes do inverno."),
        ("cs", "Rada se v pondělí shodla, že starý most opraví ještě před zimou."),
        ("sk", "Rada sa v pondelok zhodla, že starý most opraví ešte pred zimou."),
        ("ur", "کونسل نے پیر کو سردیوں سے پہلے پرانے پل کی مرمت پر اتفاق کیا۔"),
        ("mr", "परिषदेने सोमवारी हिवाळ्यापूर्वी जुना पूल दुरुस्त करण्यास सहमती दर्शवली."),
        ("ne", "परिषद्ले सोमबार पुरानो पुल जाडो अघि मर्मत गर्न सहमति जनायो।"),
        ("sw", "Baraza lilikubali Jumatatu kukarabati daraja la zamani kabla ya msimu wa baridi."),
        ("zu", "Umkhandlu uvumile ngoMsombuluko ukulungisa ibhuloho elidala ngaphambi kobusika."),
        ("ha", "Majalisar ta amince a ranar Litinin cewa za a gyara tsohuwar gadar kafin damina."),
        (
            "fil",
            "Sumang-ayon ang konseho noong Lunes na ayusin ang lumang tulay bago ang taglamig."
        ),
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

    @Test(arguments: [
        (
            "sr",
            """
            Predsednik je u ponedeljak rekao da će vlada uskoro doneti odluku o novim merama. Cene \
            goriva neće rasti, deca će dobiti udžbenike, a posetioci sajma besplatan prevoz.
            """
        ),
        (
            "hr",
            """
            Predsjednik je u ponedjeljak rekao da će Vlada uskoro donijeti odluku o novim mjerama. \
            Cijene goriva neće rasti, djeca će u siječnju dobiti udžbenike, priopćilo je ministarstvo.
            """
        ),
        (
            "bs",
            """
            Predsjedavajući Vijeća ministara BiH rekao je u ponedjeljak u Sarajevu da će biti donesena \
            odluka. Općina je saopćila da se u januaru očekuje veliki broj posjetilaca.
            """
        ),
    ])
    func `the standards of serbo-croatian are told apart by longer texts`(
        language: String,
        text: String
    ) {
        #expect(LanguageIdentifier.identify(bytes(text)) == language)
    }

    @Test func `latin letters are guests in other scripts`() {
        let text = bytes(
            "Read more: Latest News, Politics بلاول زرداری کی کور کمانڈر سے ملاقات ہوئی۔"
        )
        #expect(LanguageIdentifier.identify(text) == "ur")
    }

    @Test func `capitals change nothing`() {
        func groups(_ text: String, _ script: Script) -> [Int32] {
            let text = bytes(text)
            return LetterGroups(text, range: 0..<text.count, script: script).buckets
        }
        #expect(groups("ÇĞŞŽŐŸƏẤƯȘ", .latin) == groups("çğşžőÿəấưș", .latin))
        #expect(groups("ЇЄҐЎЯҒӨ", .cyrillic) == groups("їєґўяғө", .cyrillic))
    }

    @Test func `a letter group counts once, and only letters of the script count`() {
        let text = bytes("на на на and 12")
        let once = bytes("на")
        let groups = LetterGroups(text, range: 0..<text.count, script: .cyrillic).buckets
        #expect(groups == LetterGroups(once, range: 0..<once.count, script: .cyrillic).buckets)
        #expect(Set(groups).count == groups.count)
    }

    @Test func `a long text is looked at in four parts`() throws {
        let sentence = "The council agreed on Monday to repair the old bridge before winter. "
        let long = bytes(String(repeating: sentence, count: 400))
        #expect(try #require(LanguageEvidence(long)).parts.count == 4)
        #expect(LanguageEvidence(bytes("1,160")) == nil)
        #expect(LanguageIdentifier.identify(long) == "en")
    }

    @Test func `any bytes have an answer`() {
        var generator = SeededGenerator(state: 6)
        for _ in 0..<300 {
            let noise = Fuzz.noise(&generator)
            #expect(!LanguageIdentifier.identify(noise, range: -1..<noise.count + 1).isEmpty)
        }
    }
}
