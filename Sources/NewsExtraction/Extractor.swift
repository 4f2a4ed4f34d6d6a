// SPDX-License-Identifier: Apache-2.0

public import NewsModel
import NewsText

/// Reads articles out of captures.
public enum Extractor {
    /// The article of a capture, whatever its form, and what was odd about it.
    ///
    /// Never fails: a capture without text gives an article without text and a diagnostic.
    ///
    /// - Complexity: O(*n*) in the bytes of the content.
    public static func extract(
        _ capture: Capture
    ) -> (article: Article, diagnostics: [Diagnostic]) {
        var draft = read(capture)
        var article = Article(
            id: identifier(capture.origin),
            origin: capture.origin,
            form: capture.form
        )
        article.url = capture.url ?? draft.url
        let host = article.url.map { WebAddress($0).siteHost }.flatMap { $0.isEmpty ? nil : $0 }
        let siteNames = [capture.outletName, draft.siteName].compactMap { $0 }
        let cleaner = TitleCleaner(siteNames: siteNames, host: host)
        article.title = cleaner.cleaned(capture.title ?? draft.title ?? "")
        draft.furnish(title: article.title)
        let built = ArticleBuilder(draft.blocks, page: article.url)
        article.body = built.body
        article.images = built.images
        article.setAside = built.setAside
        article.outlet = outlet(name: siteNames.first, host: host)
        article.authors = capture.authors.isEmpty ? draft.authors : capture.authors
        article.language = language(capture.language, draft.language, article)
        article.published.stated =
            capture.published ?? draft.published ?? article.url.flatMap(AddressDate.evidence)
        return (article, diagnostics(article))
    }

    private static func read(_ capture: Capture) -> Draft {
        switch capture.markup {
        case .fragment: FragmentReader.read(capture)
        case .page: PageReader.read(capture)
        case .markdown: MarkdownReader.read(capture)
        case .none: PlainTextReader.read(capture)
        }
    }

    /// The file's name, with the position of an entry or line in it.
    private static func identifier(_ origin: Capture.Origin) -> Article.ID {
        let name = origin.path.split(separator: "/").last.map(String.init) ?? origin.path
        return Article.ID(name + (origin.position.map { "#\($0)" } ?? ""))
    }

    private static func outlet(name: String?, host: String?) -> Outlet? {
        guard let shown = name ?? host else { return nil }
        return Outlet(id: Outlet.ID(host ?? shown.lowercased()), name: shown, host: host)
    }

    /// What is stated with the capture, else what the text is in, else what the content states.
    private static func language(
        _ stated: Language?,
        _ inContent: Language?,
        _ article: Article
    ) -> Language {
        if let stated, stated.tag != "zh" { return stated }
        let text = article.body.text.isEmpty ? Array(article.title.utf8) : article.body.text
        let found = Language(LanguageIdentifier.identify(text, range: nil))
        return found == .undetermined ? stated ?? inContent ?? found : found
    }

    private static func diagnostics(_ article: Article) -> [Diagnostic] {
        guard article.body.blocks.isEmpty else { return [] }
        let message = "no text was found"
        return [Diagnostic(severity: .warning, message: message, path: article.origin.path)]
    }
}
