// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// An article as one line of its story shows it.
struct Report: Hashable {
    /// The index in `Edition.items`.
    var item: Int
    var outlet: String
    /// The title, or the first sentence, cut, of an article without one.
    var headline: Passage
    var date: DateLine
    /// What put it into the story, strongest first; may be empty.
    var because: [Story.Reason]
    /// The indexes in `Edition.items` of the articles in which the reasons stand.
    var sources: [Article.ID: Int] = [:]
    /// The index in `Edition.items` of the article whose text it repeats, or `nil`.
    var copyOf: Int?

    init(item: Int, in index: EditionIndex, assignment: Story.Assignment? = nil) {
        let article = index.edition.items[item].article
        self.item = item
        outlet = article.shownOutlet
        headline = index.edition.items[item].headline
        date = DateLine(article.published)
        because = assignment?.because ?? []
        for span in because.flatMap(\.spans) where sources[span.article] == nil {
            sources[span.article] = index.item(span.article)
        }
        copyOf = assignment?.copyOf.flatMap { index.item($0) }
    }
}

extension Article {
    /// The outlet's name, or the place of the capture when nothing tells who published it.
    var shownOutlet: String {
        if let outlet { return outlet.name }
        let file = origin.path.split(separator: "/").last.map(String.init)
        return file ?? "outlet not known"
    }
}

extension Edition.Item {
    /// The title, or the first sentence, cut, of an article without one; never empty.
    var headline: Passage {
        if !article.title.isEmpty { return Passage(article.title, article.language) }
        let first = body.sentences.first?.range ?? article.body.blocks.first?.range
        guard let first, !first.isEmpty else { return Passage("Without a title", Language("en")) }
        return Passage(article.body.line(first), article.language).clipped(to: 120)
    }
}
