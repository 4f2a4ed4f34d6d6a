// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// An article of a test, annotated by looking its words up.
struct SampleArticle {
    private(set) var item: Edition.Item

    init(
        _ id: String,
        outlet: (key: String, name: String)?,
        language: String,
        title: String,
        published: Publication,
        paragraphs: [String]
    ) {
        var article = Article(
            id: .init(id),
            origin: .init(path: "captures/\(id).txt"),
            form: .text
        )
        article.outlet = outlet.map { Outlet(id: .init($0.key), name: $0.name, host: nil) }
        article.language = Language(language)
        article.title = title
        article.published = published
        for paragraph in paragraphs { article.body.append(.paragraph, paragraph.utf8) }
        item = .init(article: article, title: .init(), body: .init(), claims: .init())
        item.body.sentences = sentences(of: article.body)
    }

    /// Changes the article itself.
    func with(_ change: (inout Article) -> Void) -> Self {
        var copy = self
        change(&copy.item.article)
        return copy
    }

    /// Marks the first place of a name in the body.
    func naming(_ name: String, _ entity: String, _ kind: Entity.Kind) -> Self {
        var copy = self
        copy.item.body.mentions.append(
            Mention(range: range(of: name), kind: kind, entity: .init(entity))
        )
        copy.item.body.mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
        return copy
    }

    /// Gives words of the body to a speaker.
    func quoting(
        _ words: String...,
        by speaker: String?,
        entity: String? = nil,
        label: String? = nil,
        kind: Speaker.Kind = .person,
        isDirect: Bool = true
    ) -> Self {
        var copy = self
        copy.item.claims.quotations.append(
            Quotation(
                content: words.map { range(of: $0) },
                cue: nil,
                speaker: speaker.map {
                    self.speaker($0, entity: entity, label: label, kind: kind)
                },
                isDirect: isDirect,
                confidence: 0.9
            )
        )
        return copy
    }

    /// Counts something by a number of the body.
    func counting(
        _ words: String,
        _ value: Double,
        _ bound: Bound = .exact,
        upper: Double? = nil,
        of counts: String,
        in place: String? = nil,
        asOf: CivilDate? = nil,
        by claimant: String? = nil,
        entity: String? = nil,
        label: String? = nil
    ) -> Self {
        var figure = Figure(range: range(of: words), value: value, bound: bound, counts: counts)
        figure.upper = upper
        figure.place = place.map { .init($0) }
        figure.asOf = asOf
        figure.claimant = claimant.map {
            speaker($0, entity: entity, label: label, kind: .organisation)
        }
        var copy = self
        copy.item.claims.figures.append(figure)
        return copy
    }

    /// Cites an outlet named in the body, perhaps through another.
    func citing(_ words: String, _ name: String, via: (words: String, name: String)? = nil) -> Self
    {
        var copy = self
        copy.item.claims.citations.append(
            Citation(
                range: range(of: words),
                outlet: .init(name.lowercased()),
                name: name,
                via: via.map {
                    .init(
                        range: range(of: $0.words),
                        outlet: .init($0.name.lowercased()),
                        name: $0.name
                    )
                }
            )
        )
        return copy
    }

    private func speaker(
        _ words: String,
        entity: String?,
        label: String?,
        kind: Speaker.Kind
    ) -> Speaker {
        Speaker(
            range: range(of: words),
            kind: kind,
            entity: entity.map { .init($0) },
            label: label ?? words
        )
    }

    /// Where the words first stand in the body; an empty range at its start when they do not.
    private func range(of words: String) -> Range<Int> {
        let text = item.article.body.text
        let wanted = Array(words.utf8)
        let start = text.indices.first { text[$0...].starts(with: wanted) }
        return start.map { $0..<$0 + wanted.count } ?? 0..<0
    }
}

/// The sentences of a body, cut after a full stop, a question mark or an exclamation mark.
private func sentences(of body: Body) -> [Sentence] {
    var sentences: [Sentence] = []
    for (index, block) in body.blocks.enumerated() {
        var start = block.range.lowerBound
        var offset = start
        for character in body.string(block.range) {
            if offset == start, character == " " { start += 1 }
            offset += character.utf8.count
            guard ".!?。！？؟".contains(character), offset > start else { continue }
            sentences.append(Sentence(range: start..<offset, block: index))
            start = offset
        }
        if start < block.range.upperBound {
            sentences.append(Sentence(range: start..<block.range.upperBound, block: index))
        }
    }
    return sentences
}
