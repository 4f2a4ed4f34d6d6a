// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsClaims
import NewsLexicons
import NewsModel

/// A text in the tests' own words, read as the body of an article.
struct SampleText {
    static let lexicon = Lexicon.bundled(for: languages)
    private static let languages = Set(Language.principal.map { Language($0) })
    private static let annotator = Annotator(lexicon: lexicon, languages: languages)

    let article: Article
    let claims: Claims

    /// Reads `text`, its paragraphs parted by line feeds, as published on `day` by `own`; `outlets`
    /// are those of other articles.
    init(
        _ text: String,
        language: String,
        day: CivilDate = CivilDate(year: 2026, month: 5, day: 20),
        own: Outlet? = nil,
        outlets: [Outlet] = []
    ) {
        let annotator =
            outlets.isEmpty
            ? Self.annotator
            : Annotator(
                lexicon: Lexicon.bundled(for: [Language(language)]).adding(outlets),
                languages: [Language(language)]
            )
        var article = Article(
            id: Article.ID("a"),
            origin: Capture.Origin(path: "a.txt"),
            form: .text
        )
        for paragraph in text.split(separator: "\n") {
            article.body.append(.paragraph, paragraph.utf8)
        }
        article.language = Language(language)
        article.outlet = own
        article.published.stated = Publication.Evidence(
            time: Timestamp(day),
            source: .capture,
            words: day.description
        )
        var annotated = [annotator.annotate(article)]
        let entities = EntityRegistry.resolve(&annotated)
        self.article = annotated[0].article
        claims = ClaimFinder(lexicon: annotator.lexicon, entities: entities).claims(
            in: annotated[0]
        )
    }

    /// Each quotation as `speaker: words`; a direct one with marks around its words.
    var quotations: [String] {
        claims.quotations.map { quotation in
            let words = quotation.content.map(article.body.string).joined(separator: " … ")
            let speaker = quotation.speaker?.label ?? "?"
            return quotation.isDirect ? "\(speaker): “\(words)”" : "\(speaker): \(words)"
        }
    }

    /// Each figure as `bound value counts by claimant`.
    var figures: [String] {
        claims.figures.map { figure in
            let claimant = figure.claimant.map { " by " + $0.label } ?? ""
            return "\(figure.bound.rawValue) \(Int(figure.value)) \(figure.counts)\(claimant)"
        }
    }

    /// Each citation as `outlet` or `outlet via outlet`.
    var citations: [String] {
        claims.citations.map { $0.outlet.value + ($0.via.map { " via " + $0.outlet.value } ?? "") }
    }
}
