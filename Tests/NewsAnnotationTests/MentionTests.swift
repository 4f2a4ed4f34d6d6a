// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import Testing

@Suite struct MentionTests {
    /// The mentions of a kind that are found in a marked text are its marks.
    private func expect(_ marked: String, _ kind: Entity.Kind, in language: String) {
        let text = MarkedText(marked)
        var article = Article(
            id: Article.ID("a"),
            origin: Capture.Origin(path: "a"),
            form: .text
        )
        article.language = Language(language)
        article.body.append(.paragraph, text.bytes)
        let annotation = GoldFloorTests.annotator.annotate(article).body.annotation
        let found = annotation.mentions.filter { $0.kind == kind }.map(\.range)
        #expect(MarkedText.marked(text.bytes, found) == marked)
    }

    @Test func `a body that is listed with its country is cut from it`() {
        expect("The Israeli ⟦army⟧ struck again.", .organisation, in: "en")
        expect("L'⟦armée⟧ israélienne a frappé.", .organisation, in: "fr")
        expect("イスラエル⟦軍⟧は空爆した。", .organisation, in: "ja")
    }

    @Test func `capitals that act are governments, and those that one goes to are not`() {
        expect("⟦Washington⟧ and ⟦Beijing⟧ traded blame.", .country, in: "en")
        expect("⟦Moscú⟧ acusó a ⟦Kiev⟧ del ataque.", .country, in: "es")
        expect("He flew from Washington to Beijing.", .country, in: "en")
        expect("Flights between Moscow and Beijing resumed.", .country, in: "en")
    }

    @Test func `an institution is named by its head and the name beside it`() {
        expect("Un estudio de la ⟦Universidad de Chile⟧ lo niega.", .organisation, in: "es")
        expect("⟦Boğaziçi Üniversitesi⟧ açıkladı.", .organisation, in: "tr")
        expect("Warga ⟦Gunung Merapi⟧ mengungsi.", .place, in: "id")
    }

    @Test func `an office is no part of a listed name`() {
        expect("El papa ⟦León XIV⟧ viajó.", .person, in: "es")
        expect("⟦トランプ⟧大統領は語った。", .person, in: "ja")
    }

    @Test func `a person is known by an age, a trade, the last name alone`() {
        expect("Police arrested ⟦Olwen Trubshaw⟧, 34, a trader.", .person, in: "en")
        expect(
            "Ihr Anwalt, so ⟦Irmtraud Kesselflick⟧, Rentnerin aus Bonn, schweigt.",
            .person,
            in: "de"
        )
        expect(
            "The author was ⟦Olwen Trubshaw⟧. Readers admire ⟦Trubshaw⟧ still.",
            .person,
            in: "en"
        )
    }

    @Test func `short forms bear cases and particles`() {
        expect("Губернатор ⟦Фрол Бирюлёв⟧ уехал. Позже ⟦Бирюлёву⟧ позвонили.", .person, in: "ru")
        expect("⟦탁민수⟧ 씨는 떠났다. ⟦탁⟧ 씨는 웃었다.", .person, in: "ko")
    }

    @Test func `names stand behind glued titles and prefixes`() {
        expect("นาย⟦ก้องภพ ภูผา⟧ กล่าว", .person, in: "th")
        expect("הפגישה ב⟦ירושלים⟧ נדחתה.", .place, in: "he")
    }

    @Test func `a first name and a word are a person in scripts without capitals`() {
        expect("وصل ⟦ياسر الكرباجي⟧ إلى الميناء.", .person, in: "ar")
        expect("אתמול פגשה ⟦רונית שמשוני⟧ את הדייגים.", .person, in: "he")
        expect("کارگران ⟦کیومرث پیاده‌رو⟧ را دیدند.", .person, in: "fa")
        expect("कल ⟦रोहित टमाटरवाला⟧ ने नाव बेची।", .person, in: "hi")
    }

    @Test func `a street is named for a person and is none`() {
        expect("أغلق شارع ياسر الكرباجي أمس.", .person, in: "ar")
        expect("כל רחוב רונית שמשוני נסגר.", .person, in: "he")
    }

    @Test func `a name is found again behind glued prefixes`() {
        expect("אתמול פגשה ⟦רונית שמשוני⟧ דייגים. הם הודו ל⟦שמשוני⟧ על כך.", .person, in: "he")
        expect("ביקרו ב⟦תל אביב⟧ ובגן.", .place, in: "he")
    }

    @Test func `nouns behind a trade are no name without more evidence`() {
        expect("وعبر السكان والمنظمات المحلية عن قلقهم.", .person, in: "ar")
        expect("کارگر طرف مقابل آنجا نبود.", .person, in: "fa")
    }

    @Test func `a country within a name is a part of it`() {
        expect("Ông ⟦Hoàng Đức Thước⟧ đến sớm.", .person, in: "vi")
        expect("Ông Hoàng Đức Thước đến sớm.", .country, in: "vi")
        expect("Luật pháp thay đổi.", .country, in: "vi")
    }

    @Test func `a Vietnamese body goes on over syllables in small letters`() {
        expect("⟦Tập đoàn Điện lực Hướng Dương⟧ lỗ lớn.", .organisation, in: "vi")
        expect("⟦Học viện Nông nghiệp Hướng Dương⟧ và Hà Nội.", .organisation, in: "vi")
    }
}
