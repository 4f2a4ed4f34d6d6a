// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

/// Who gives a number, in texts of our own.
@Suite struct FigureClaimantTests {
    @Test(arguments: [
        ("en", "The families say 61 houses were lost.", "families"),
        ("en", "The manifest listed 187 passengers.", "manifest"),
        ("en", "Anna Kern, a lawyer for the mill, said 40 workers had left.", "Anna Kern"),
        ("en", "Some 140 houses burned, the growers' association said.", "association"),
        ("en", "Verdano, based in Lima, said 118 workers had left.", "Verdano"),
        ("fr", "141 personnes ont été sauvées, a précisé l'agence.", "agence"),
        ("es", "El balance oficial es de 17 muertos.", "balance oficial"),
        ("de", "Die Bürgerinitiative spricht von 12.000 Betroffenen.", "Bürgerinitiative"),
        ("it", "L'azienda riconosce 3.500 feriti.", "azienda"),
        ("pt", "As empresas calculam 9.500 feridos.", "empresas"),
        ("id", "Perusahaan mencatat 205 orang di kapal.", "Perusahaan"),
        ("vi", "Gia đình nói có 205 người trên tàu.", "Gia đình"),
        ("zh-Hans", "公司承认，有205人受伤。", "公司"),
        ("ja", "会社は205人が負傷したと認めた。", "会社"),
        ("tr", "Şirket 205 kişinin yaralandığını söyledi.", "Şirket"),
    ])
    func `whoever counts gives the number, named or not`(
        language: String,
        text: String,
        claimant: String
    ) throws {
        let sample = SampleText(text, language: language)
        let figure = try #require(sample.claims.figures.first)
        let range = try #require(figure.claimant?.range)
        #expect(sample.article.body.string(range).hasSuffix(claimant))
    }

    @Test(arguments: [
        ("en", "The magnitude 5.8 quake struck the coast, police said."),
        ("zh-Hans", "据警方称，这次5.8级地震造成道路中断。"),
    ])
    func `a magnitude that names its quake is nobody's finding`(language: String, text: String) {
        let figures = SampleText(text, language: language).claims.figures
        #expect(figures.allSatisfy { $0.claimant == nil })
    }

    @Test func `each of two sources behind their numbers gives its own`() {
        let sample = SampleText(
            "Esperan 58 barcos según los huelguistas y 41 según la autoridad portuaria.",
            language: "es"
        )
        let claimants = sample.claims.figures.map { $0.claimant?.label ?? "nobody" }
        #expect(claimants == ["huelguistas", "autoridad portuaria"])
    }

    @Test func `a bare number counts what was counted before it`() {
        let sample = SampleText(
            "Police put the dead at 34; the company puts them at 41.",
            language: "en"
        )
        #expect(sample.claims.figures.map(\.counts) == ["killed", "killed"])
    }
}
