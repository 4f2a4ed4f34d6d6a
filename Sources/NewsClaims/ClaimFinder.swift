// SPDX-License-Identifier: Apache-2.0

public import NewsAnnotation
public import NewsLexicons
public import NewsModel

/// Finds quotations, figures and citations in annotated articles.
public struct ClaimFinder: Sendable {
    private let lexicon: Lexicon
    private let names: [Entity.ID: String]

    /// A finder that shows entities under the given names.
    public init(lexicon: Lexicon, entities: [Entity]) {
        self.lexicon = lexicon
        names = Dictionary(entities.map { ($0.id, $0.name) }) { first, _ in first }
    }

    /// The claims of an article's body.
    ///
    /// - Complexity: O(*n* log *n*) in what was found in the body.
    public func claims(in article: AnnotatedArticle) -> Claims {
        let context = ClaimContext(
            text: article.body,
            lexicon: lexicon,
            names: names,
            reportDay: article.article.published.best?.time.date
        )
        var claims = Claims()
        claims.quotations = QuotationFinder(context: context).quotations()
        let sources = GivingSources(context: context)
        claims.figures =
            FigureFinder(
                context: context,
                quotations: claims.quotations,
                sources: sources
            ).figures()
        claims.citations =
            CitationFinder(context: context, ownOutlet: article.article.outlet).citations()
        claims.events = EventFinder(context: context, sources: sources).events()
        return claims
    }
}
