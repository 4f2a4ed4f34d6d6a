// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// An article whole, folded under its headline until a reader opens it or follows a link into it.
///
/// A browser opens a `details` element by itself when a link leads to something in it.
struct ArticleSection {
    let edition: Edition
    /// The index in `Edition.items`.
    let item: Int

    func write(_ headline: Passage, to html: inout HTMLWriter) {
        html.element("details", [("class", "article"), ("id", Anchor.article(item))]) { html in
            html.element("summary") { $0.passage(headline) }
            html.element("div", [("class", "body")] + HTMLWriter.language(article.language)) {
                ArticleBody(edition.items[item], item: item).write(to: &$0)
            }
            writeImprint(to: &html)
            writeSetAside(to: &html)
        }
    }

    private var article: Article { edition.items[item].article }

    private func writeImprint(to html: inout HTMLWriter) {
        html.element("p", [("class", "imprint")]) { html in
            if !article.authors.isEmpty {
                html.element("bdi", text: article.authors.joined(separator: ", "))
                html.text(" · ")
            }
            html.text(DateLine(article.published).sentence)
            html.text(" · ")
            if let url = article.url, isWebAddress(url) {
                html.element("a", [("href", url), ("rel", "noreferrer nofollow")], text: url)
            } else {
                html.element("code", text: article.origin.path)
            }
        }
    }

    private func writeSetAside(to html: inout HTMLWriter) {
        guard !article.setAside.isEmpty else { return }
        let count = NumberWording.count(article.setAside.count, "piece")
        html.element("details", [("class", "aside")]) { html in
            html.element("summary", text: count + " of the capture set aside")
            html.element("ul") { html in
                for piece in article.setAside {
                    html.element("li") { html in
                        html.text(piece.reason.words + ": ")
                        html.passage(Passage(piece.text, .undetermined).clipped(to: 160))
                    }
                }
            }
        }
    }

    /// Whether a link may lead there: never to `javascript:` or `data:`.
    private func isWebAddress(_ url: String) -> Bool {
        let start = url.prefix(8).lowercased()
        return start.hasPrefix("http://") || start.hasPrefix("https://")
    }
}

extension DateLine {
    /// The time with how it is known: `March 2024, stated in the capture`.
    fileprivate var sentence: String { source.isEmpty ? words : words + ", " + source }
}

extension Article.SetAside.Reason {
    fileprivate var words: String {
        switch self {
        case .shareBar: "share bar"
        case .promotion: "promotion"
        case .mirrorFooter: "mirror’s footer"
        case .relatedHeadline: "related headline"
        case .repeatedTitle: "repeated title"
        case .dateLine: "date line"
        case .navigation: "navigation"
        case .other: "other"
        }
    }
}
