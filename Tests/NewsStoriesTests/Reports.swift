// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel

/// A report to be made an article: what tests say of one.
struct Report {
    var id: String
    var language = "en"
    /// `2026-03-09`, or `nil` for an article without a date.
    var day: String?
    var title = ""
    var text = ""
    /// Whether it is known to be of noon.
    var isAtNoon = false
    /// The name of the outlet, or `nil`.
    var outlet: String?

    var article: Article {
        var article = Article(id: .init(id), origin: .init(path: id), form: .record)
        article.title = title
        article.language = Language(language)
        article.outlet = outlet.map { Outlet(id: Outlet.ID($0.lowercased()), name: $0) }
        for paragraph in text.split(separator: "\n") {
            article.body.append(.paragraph, paragraph.utf8)
        }
        let parts = (day ?? "").split(separator: "-").compactMap { Int($0) }
        if parts.count == 3 {
            let start = Timestamp(CivilDate(year: parts[0], month: parts[1], day: parts[2]))
            let noon = Timestamp(seconds: start.seconds + 43_200, precision: .minute)
            let time = isAtNoon ? noon : start
            article.published.stated = .init(time: time, source: .capture, words: day ?? "")
        }
        return article
    }

    /// The articles with what is found in them.
    static func annotated(_ articles: [Article]) -> [AnnotatedArticle] {
        let languages = Set(articles.map(\.language))
        let annotator = Annotator(
            lexicon: Lexicon.bundled(for: languages).adding(articles.compactMap(\.outlet)),
            languages: languages
        )
        var annotated = articles.map { annotator.annotate($0) }
        _ = EntityRegistry.resolve(&annotated)
        return annotated
    }

    static func annotated(_ reports: [Report]) -> [AnnotatedArticle] {
        annotated(reports.map(\.article))
    }
}

extension Array where Element == Story {
    /// The identifiers of the articles of each story.
    var groups: [[String]] { map { $0.assignments.map(\.article.value) } }

    /// The story of an article.
    func story(of article: String) -> Story? {
        first { $0.assignments.contains { $0.article.value == article } }
    }
}
