// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import NewsReport

@Suite struct DigestTests {
    private let digest = Digest(SampleEdition.whole)

    @Test func `a storyline is headed by what its stories share`() {
        #expect(digest.storylines[0].slug == ["Karso", "Elena Marsh", "Tavian Relief Agency"])
        #expect(digest.storylines[0].span == "3 May 2031 – 6 May 2031")
    }

    @Test func `a story without a title is headed by its first sentence`() {
        var edition = SampleEdition.whole
        for index in edition.items.indices { edition.items[index].article.title = "" }
        let story = Digest(edition).storylines[1].stories[0]
        #expect(
            story.headline.text
                == "Четыре страны подписали в Лоре договор о вывозе 1,2 млн тонн зерна."
        )
    }

    @Test func `one speaker's words are gathered over articles and languages`() throws {
        let speakers = digest.storylines[0].stories[1].speakers
        #expect(speakers.map(\.speaker?.text) == ["Elena Marsh"])
        #expect(speakers[0].statements.map(\.words.language.tag) == ["ar", "he", "ja"])
    }

    @Test func `the same words in a copy are shown once with both sentences`() {
        let marsh = digest.storylines[0].stories[0].speakers[0]
        let digging = marsh.statements.first { $0.words.text.contains("digging") }
        #expect(digging?.places.map(\.item) == [1, 2])
    }

    @Test func `unnamed speakers are never taken for one`() {
        var edition = SampleEdition.whole
        edition.items[3].claims.quotations += [
            Quotation(
                content: [20..<30],
                cue: nil,
                speaker: Speaker(range: 31..<40, kind: .unnamed, entity: nil, label: "một bác sĩ"),
                isDirect: false,
                confidence: 1
            )
        ]
        let speakers = Digest(edition).storylines[0].stories[0].speakers
        #expect(speakers.count { $0.kind == .unnamed } == 2)
    }

    @Test func `a figure shown side by side is not shown again`() {
        let story = digest.storylines[0].stories[0]
        #expect(story.figures.map(\.number) == ["300–350"])
        #expect(
            digest.storylines[0].comparisons[0].rows.map(\.value) == [
                "at least 41", "at least 41", "58",
            ]
        )
    }

    @Test func `a chain leads from the article's outlet to the origin`() {
        let chains = digest.storylines[0].stories[0].chains
        #expect(chains.map(\.outlets) == [["晨港报", "North Shore Times", "Meridian Wire"]])
    }

    @Test func `names come with every spelling that the texts have`() {
        let marsh = digest.storylines[0].names[0]
        #expect(marsh.name == "Elena Marsh")
        #expect(
            marsh.aliases.map(\.text) == [
                "إلينا مارش", "Marsh", "אלנה מארש", "エレナ・マーシュ", "埃莱娜·马什",
            ]
        )
        #expect(marsh.places.map(\.item) == [0, 1, 2, 4, 5, 6])
    }

    @Test func `a lexicon's names are shown only in the languages of the articles`() {
        var edition = SampleEdition.whole
        edition.entities[3].aliases = [
            Alias(name: "엘레나 마시", language: Language("ko"), source: .lexicon),
            Alias(name: "Элена Марш", language: Language("ru"), source: .lexicon),
            Alias(name: "埃莱娜", language: Language("zh"), source: .lexicon),
        ]
        #expect(Digest(edition).storylines[0].names[0].aliases.map(\.text) == ["埃莱娜"])
    }

    @Test func `ranges outside the text make no text and no place`() {
        let edition = HostileEdition.whole
        #expect(edition.items[0].article.body.line(90_000..<90_009).isEmpty)
        #expect(edition.place(item: 3, offset: 5).sentence == nil)
    }
}
