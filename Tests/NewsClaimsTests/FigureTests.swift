// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@Suite struct FigureTests {
    @Test(arguments: [
        (
            "en", "Police said at least 41 people were killed in the flood.",
            "atLeast 41 killed by Police"
        ),
        ("zh-Hans", "据警方称，洪水造成超过1200人死亡。", "moreThan 1200 killed by 警方"),
        ("vi", "Theo cảnh sát, khoảng 1.160 người thiệt mạng.", "about 1160 killed by cảnh sát"),
        ("es", "Según la policía, hay más de 2.300 heridos.", "moreThan 2300 injured by policía"),
        (
            "de", "Nach Angaben der Polizei wurden mindestens 41 Menschen getötet.",
            "atLeast 41 killed by Polizei"
        ),
        (
            "ru", "По данным полиции, погибли не менее 41 человека.",
            "atLeast 41 killed by полиции"
        ),
    ])
    func `a figure has its count, bound and claimant`(
        language: String,
        text: String,
        expected: String
    ) {
        #expect(SampleText(text, language: language).figures == [expected])
    }

    @Test func `each number of a sentence has its own count`() {
        let sample = SampleText("袭击造成1200人死亡，约250名人质被俘，100名人质获释。", language: "zh-Hans")
        #expect(sample.figures == ["exact 1200 killed", "about 250 hostages", "exact 100 freed"])
    }

    @Test(arguments: [
        ("en", "Police put the number of marchers at 22,000, the union at 60,000."),
        ("de", "Die Polizei zählte 22.000 Teilnehmer, die Gewerkschaft 60.000."),
        ("es", "La policía calculó 22.000 manifestantes, el sindicato 60.000."),
    ])
    func `who counts what is told apart`(language: String, text: String) throws {
        let figures = SampleText(text, language: language).claims.figures
        try #require(figures.map(\.value) == [22_000, 60_000])
        let claimants = figures.map { $0.claimant?.label.lowercased() ?? "nobody" }
        #expect(claimants[0].hasPrefix("pol"))
        #expect(!claimants[1].hasPrefix("pol") && claimants[1] != "nobody")
    }

    @Test func `small numbers in words are not figures`() {
        #expect(SampleText("双方发表了一份声明，两国将继续合作。", language: "zh-Hans").figures.isEmpty)
        #expect(SampleText("The two sides met for one day.", language: "en").figures.isEmpty)
    }

    @Test func `dates, ages and addresses are not figures`() {
        let sample = SampleText(
            "On 14 May 2026 a man, 43, was found at 12 Harbour Street.",
            language: "en"
        )
        #expect(sample.figures.isEmpty)
    }
}
