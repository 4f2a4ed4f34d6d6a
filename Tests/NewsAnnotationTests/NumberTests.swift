// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import Testing

@testable import NewsAnnotation

/// Numbers alone; `Gold` has them in sentences.
@Suite struct NumberTests {
    /// The value of a text that is one number from end to end, or `nil`.
    private func value(_ text: String, _ language: String) -> Double? {
        let bytes = Array(text.utf8)
        let lexicon = GoldFloorTests.annotator.lexicon
        let language = Language(language)
        let scan = ScannedText(bytes, blocks: [], language: language, lexicon: lexicon)
        let reader = NumeralReader(lexicon: lexicon, language: language)
        guard let reading = reader.number(at: 0, in: scan), reading.range == 0..<bytes.count else {
            return nil
        }
        return reading.value
    }

    @Test func `marks part groups or decimals as the language has it`() {
        #expect(value("1.160", "vi") == 1160)
        #expect(value("1.160", "en") == 1.16)
        #expect(value("1,160", "en") == 1160)
        #expect(value("1,160", "de") == 1.16)
        #expect(value("1,160", "es") == 1160)
        #expect(value("1.160", "es") == 1160)
        #expect(value("1 160", "fr") == 1160)
        #expect(value("1\u{202F}160\u{202F}000", "fr") == 1_160_000)
        #expect(value("1 160", "en") == nil)
        #expect(value("1.160,5", "de") == 1160.5)
        #expect(value("1.234.567", "en") == 1_234_567)
        #expect(value("12,34,567", "hi") == 1_234_567)
        #expect(value("1'160", "de") == 1160)
        #expect(value("0.125", "vi") == 0.125)
    }

    @Test func `digits of every script are read`() {
        #expect(value("٣٥٠", "ar") == 350)
        #expect(value("۱۲٫۵", "fa") == 12.5)
        #expect(value("१२३", "hi") == 123)
        #expect(value("๓๔", "th") == 34)
        #expect(value("３００", "ja") == 300)
        #expect(value("১২", "bn") == 12)
    }

    @Test func `multipliers of every system multiply`() {
        #expect(value("140万", "zh-Hans") == 1_400_000)
        #expect(value("3億4000萬", "zh-Hant") == 340_000_000)
        #expect(value("2.5万亿", "zh-Hans") == 2_500_000_000_000)
        #expect(value("三百五十万", "zh-Hans") == 3_500_000)
        #expect(value("一億二千万", "ja") == 120_000_000)
        #expect(value("3천만", "ko") == 30_000_000)
        #expect(value("2 lakh 35 thousand", "en") == 235_000)
        #expect(value("3.5 करोड़", "hi") == 35_000_000)
        #expect(value("300 nghìn tỷ", "vi") == 300_000_000_000_000)
        #expect(value("20 mil millones", "es") == 20_000_000_000)
        #expect(value("3,5 Mrd.", "de") == 3_500_000_000)
        #expect(value("สามแสนล้าน", "th") == 300_000_000_000)
        #expect(value("1.5 مليار", "ar") == 1_500_000_000)
        #expect(value("two dozen", "en") == 24)
    }

    @Test(
        arguments: [
            ("two hundred and fifty-three", "en", 253),
            ("one million two hundred thousand", "en", 1_200_000),
            ("两千三百四十五", "zh", 2345), ("dos mil quinientos treinta y uno", "es", 2531),
            ("ألفان وخمسمئة", "ar", 2500), ("خمسة وعشرون", "ar", 25),
            ("deux cent trente-quatre", "fr", 234),
            ("две тысячи триста сорок пять", "ru", 2345), ("mil e quinhentos", "pt", 1500),
            ("dreihundertfünfundvierzig", "de", 345), ("zweitausendzwanzig", "de", 2020),
            ("hai trăm ba mươi lăm", "vi", 235), ("千二百", "ja", 1200),
            ("tiga ratus lima puluh dua", "id", 352),
            ("yedi yüz kırk üç", "tr", 743), ("سیصد و بیست و یک", "fa", 321),
            ("trecentocinquantadue", "it", 352), ("duemila", "it", 2000),
            ("сто двадцять п’ять", "uk", 125),
            ("dwieście trzydzieści cztery", "pl", 234), ("מאתיים שלושים וחמש", "he", 235),
            ("दो सौ पच्चीस", "hi", 225), ("สองร้อยสามสิบห้า", "th", 235),
        ] as [(String, String, Double?)]
    )
    func `number words add up`(words: String, language: String, expected: Double?) {
        #expect(value(words, language) == expected)
    }

    @Test func `words that begin like a number are none`() {
        #expect(value("一起", "zh") == nil)
        #expect(value("十分", "zh") == nil)
        #expect(value("a", "en") == nil)
        #expect(value("a million", "en") == 1_000_000)
        #expect(value("Einheit", "de") == nil)
    }
}
