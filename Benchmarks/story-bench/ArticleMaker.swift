// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel

/// Makes annotated articles of a synthetic stream: what is planted stands in the annotation as if it
/// had been found in the text.
struct ArticleMaker {
    private let annotator = Annotator(
        lexicon: Lexicon(tables: []),
        languages: Set(ArticleMaker.languages)
    )
    private static let languages = ["en", "fr", "de", "id"].map { Language($0) }

    func article(of item: SyntheticStream.Item) -> AnnotatedArticle {
        var article = Article(
            id: Article.ID("\(item.number)"),
            origin: .init(path: "-"),
            form: .record
        )
        article.title = item.title.joined(separator: " ")
        article.language = Self.languages[item.language]
        let lines = stride(from: 0, to: item.body.count, by: 30).map {
            item.body[$0..<min($0 + 30, item.body.count)].joined(separator: " ") + "."
        }
        for line in lines { article.body.append(.paragraph, line.utf8) }
        let time = Timestamp(seconds: item.time, precision: .second)
        article.published.stated = .init(time: time, source: .capture, words: "")
        var annotated = annotator.annotate(article)
        plant(item, in: &annotated.body.annotation, length: article.body.text.count)
        return annotated
    }

    private func plant(
        _ item: SyntheticStream.Item,
        in annotation: inout Annotation,
        length: Int
    ) {
        func place(_ index: Int) -> Range<Int> {
            let start = min(index * 12, length - 1)
            return start..<min(start + 6, length)
        }
        annotation.mentions = item.names.enumerated().map { index, name in
            let kinds: [Entity.Kind] = [.person, .place, .organisation]
            return Mention(
                range: place(index),
                kind: name < 60 ? .country : kinds[name % 3],
                entity: Entity.ID("e/\(name)")
            )
        }
        annotation.concepts = item.notions.enumerated().map {
            ConceptMention(range: place($0.offset), concept: "n\($0.element)")
        }
        annotation.quantities = item.numbers.enumerated().map {
            Quantity(
                range: place($0.offset),
                value: Double($0.element),
                unit: $0.offset == 0 ? "people" : nil
            )
        }
        annotation.dates = [
            DateExpression(range: place(1), date: CivilDate(dayNumber: item.day), isResolved: true)
        ]
    }
}
