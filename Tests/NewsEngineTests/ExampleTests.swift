// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Testing

/// What must come of `Examples/captures`, as `Examples/expected.json` says.
@Suite struct ExampleTests {
    static let expected = ExampleExpectations.all

    @Test func `the expectations can be read, and every article has one`() async throws {
        let expected = try ExampleExpectations.read()
        let told = await Examples().edition.items.count
        #expect(expected.articles.count == told)
        #expect(expected.stories.flatMap(\.articles).count == told)
        #expect(!expected.quotations.isEmpty && !expected.comparisons.isEmpty)
        #expect(!expected.persons.isEmpty && !expected.citations.isEmpty)
    }

    @Test func `every file is read without an error`() async {
        let diagnostics = await Examples().edition.diagnostics
        #expect(diagnostics == [])
    }

    // MARK: Stories

    @Test(arguments: expected.stories)
    func `a story has its articles and no other`(
        story: ExampleExpectations.ExpectedStory
    ) async throws {
        let examples = await Examples()
        let parts = examples.stories.filter { !Set($0).isDisjoint(with: story.articles) }
        #expect(parts == [story.articles.sorted()], "\(story.id)")
    }

    @Test func `there is no story besides`() async {
        let found = await Examples().stories.count
        #expect(found == Self.expected.stories.count)
    }

    @Test func `stories make storylines only where they continue one another`() async throws {
        let examples = await Examples()
        let inLines = Set(Self.expected.storylines.flatMap(\.stories))
        let single = Self.expected.stories.map(\.id).filter { !inLines.contains($0) }.map { [$0] }
        let lines = Self.expected.storylines.map(\.stories) + single
        var wanted: Set<[Story.ID]> = []
        for line in lines {
            wanted.insert(try line.map { try Self.story($0, in: examples).id })
        }
        let found = Set(examples.edition.storylines.map(\.stories))
        #expect(found == wanted, "\(found.count) storylines of \(wanted.count)")
    }

    @Test(arguments: expected.apart)
    func `stories that look alike stay apart`(pair: [String]) async throws {
        let examples = await Examples()
        let stories = try pair.map { try Self.story($0, in: examples) }
        #expect(Set(stories.map(\.id)).count == 2, "\(pair)")
        let lines = examples.edition.storylines.filter { line in
            stories.contains { line.stories.contains($0.id) }
        }
        #expect(lines.count == 2, "\(pair)")
    }

    // MARK: Articles

    @Test(arguments: expected.articles)
    func `an article has its head, its text and its pictures`(
        wanted: ExampleExpectations.ExpectedArticle
    ) async throws {
        let article = try await Examples().item(wanted.article).article
        let name = Comment(rawValue: wanted.article)
        #expect(article.language.tag == wanted.language, name)
        #expect(article.title == wanted.title, name)
        #expect(article.outlet?.name == wanted.outlet, name)
        #expect(article.url == wanted.url, name)
        #expect(article.published.stated?.time.description == wanted.published, name)
        if let day = wanted.inferred {
            #expect(article.published.inferred?.time.description == day, name)
        }
        #expect(article.body.texts(.paragraph).count == wanted.paragraphs, name)
        #expect(article.body.texts(.heading) == wanted.headings ?? [], name)
        #expect(article.body.texts(.caption) == wanted.captions ?? [], name)
        #expect(article.images.map(\.address) == wanted.images ?? [], name)
    }

    @Test(arguments: expected.setAside)
    func `what is not the article's is in no body`(
        aside: ExampleExpectations.ExpectedAside
    ) async throws {
        let examples = await Examples()
        let file = URL(fileURLWithPath: Examples.folder).appendingPathComponent(aside.article)
        #expect(try String(contentsOf: file, encoding: .utf8).contains(aside.text))
        let body = try examples.item(aside.article).article.body
        #expect(!body.string(body.text.indices).contains(aside.text))
    }

    @Test func `copies point to the text that they repeat, and nothing else does`() async throws {
        try await Self.holding("copies", "all") {
            let examples = await Examples()
            var wanted: [String: String] = [:]
            for set in Self.expected.copies {
                for copy in set.copies { wanted[copy.article] = set.original }
            }
            var found: [String: String] = [:]
            for assignment in examples.edition.stories.flatMap(\.assignments) {
                found[examples.name(assignment.article)] = assignment.copyOf.map(examples.name)
            }
            #expect(found == wanted)
        }
    }

    // MARK: Figures

    @Test(arguments: expected.comparisons)
    func `figures that measure the same stand side by side`(
        wanted: ExampleExpectations.ExpectedComparison
    ) async throws {
        try await Self.holding("comparisons", wanted.testDescription) {
            let examples = await Examples()
            let story = try Self.story(wanted.story, in: examples).id
            let line = examples.edition.storylines.first { $0.stories.contains(story) }?.id
            let alike = examples.edition.comparisons.filter {
                $0.storyline == line && $0.relation.rawValue == wanted.relation
                    && $0.counts == wanted.counts
            }
            let missing = alike.map { comparison in
                let members = examples.members(of: comparison)
                return wanted.figures.flatMap { side in
                    side.articles.filter { article in
                        !members.contains {
                            $0.article == article && $0.figure.value == side.value
                                && examples.isNamed(
                                    $0.figure.claimant,
                                    Self.expected.names(of: side.claimant)
                                )
                        }
                    }.map { "\(side.value) by \(side.claimant) in \($0)" }
                }
            }
            let nearest = missing.min { $0.count < $1.count }
            #expect(nearest == [], "the nearest of \(alike.count) lacks these")
        }
    }

    @Test(arguments: expected.notCompared)
    func `figures of different things do not`(
        wanted: ExampleExpectations.ExpectedApartness
    ) async throws {
        let examples = await Examples()
        for place in [wanted.a, wanted.b] {
            let figures = try examples.item(place.article).claims.figures
            #expect(
                figures.contains { $0.value == place.value },
                "\(place.value) in \(place.article): \(figures.map(\.value))"
            )
        }
        for comparison in examples.edition.comparisons {
            let members = examples.members(of: comparison)
            let holds = [wanted.a, wanted.b].map { place in
                members.contains {
                    $0.article == place.article && $0.figure.value == place.value
                }
            }
            #expect(holds != [true, true], "\(wanted.why): \(comparison.because)")
        }
    }

    // MARK: Who said what

    @Test(arguments: expected.quotations)
    func `a quotation is found and given to its speaker`(
        wanted: ExampleExpectations.ExpectedQuotation
    ) async throws {
        try await Self.holding("quotations", wanted.testDescription) {
            let examples = await Examples()
            let item = try examples.item(wanted.article)
            let place = try #require(
                item.article.body.text.ranges(of: Array(wanted.content.utf8)).first,
                "the words are not in the body"
            )
            let around = item.claims.quotations.filter { quotation in
                quotation.content.contains {
                    $0.lowerBound <= place.lowerBound && place.upperBound <= $0.upperBound
                }
            }
            let speakers = around.map { $0.speaker?.label ?? "nobody" }
            try #require(!around.isEmpty, "no quotation holds the words")
            #expect(around.contains { $0.isDirect == wanted.direct }, "by \(speakers)")
            let isGiven = around.contains { quotation in
                guard let speaker = wanted.speaker else {
                    return quotation.speaker?.kind == .unnamed
                }
                return examples.isNamed(quotation.speaker, Self.expected.names(of: speaker))
            }
            #expect(isGiven, "\(wanted.speaker ?? "an unnamed official"), not \(speakers)")
        }
    }

    @Test(arguments: expected.persons)
    func `all names of a person are joined`(person: ExampleExpectations.NamedOne) async throws {
        try await Self.holding("persons", person.testDescription) {
            let examples = await Examples()
            let articles = Self.expected.articles(aroundStory: person.story ?? "")
            var found: [String: Set<Entity.ID>] = [:]
            for name in person.names {
                for article in articles {
                    found[name, default: []].formUnion(
                        try examples.entities(named: name, in: article)
                    )
                }
            }
            for name in person.names { #expect(found[name] != [], "\(name) names nobody") }
            #expect(Set(found.values.joined()).count == 1, "\(found)")
            let kinds = examples.edition.entities.filter { found.values.joined().contains($0.id) }
                .map(\.kind)
            #expect(kinds.allSatisfy { $0 == .person }, "\(kinds)")
        }
    }

    @Test(arguments: expected.citations)
    func `an outlet relied on is cited, and through whom`(
        wanted: ExampleExpectations.ExpectedCitation
    ) async throws {
        try await Self.holding("citations", wanted.testDescription) {
            let item = try await Examples().item(wanted.article)
            let body = item.article.body
            let found = item.claims.citations.map { citation in
                (
                    outlet: [
                        citation.name, citation.outlet.value.uppercased(),
                        body.string(citation.range),
                    ],
                    via: citation.via.map { [$0.name, body.string($0.range)] }
                )
            }
            let isFound = found.contains { citation in
                citation.outlet.contains(wanted.outlet)
                    && citation.via?.contains(wanted.via ?? "") ?? (wanted.via == nil)
            }
            #expect(isFound, "\(found)")
        }
    }

    // MARK: Finding what is meant

    /// Holds an expectation; one that `open` names must still fail, so that it is taken out of the
    /// list as soon as it is reached.
    private static func holding(
        _ kind: String,
        _ description: String,
        _ check: () async throws -> Void
    ) async throws {
        guard let why = expected.open[kind]?[description] else { return try await check() }
        await withKnownIssue("\(why)") { try await check() }
    }

    /// The story that holds most of the articles of an expected one.
    private static func story(_ id: String, in examples: Examples) throws -> Story {
        let wanted = try #require(expected.stories.first { $0.id == id }, "no story \(id)")
        let stories = try wanted.articles.map { try examples.story(of: $0) }
        let counts = Dictionary(grouping: stories, by: \.id).mapValues(\.count)
        return try #require(
            stories.max { (counts[$0.id] ?? 0, $1.id) < (counts[$1.id] ?? 0, $0.id) }
        )
    }
}

extension Body {
    /// The texts of the blocks of a kind.
    fileprivate func texts(_ kind: Block.Kind) -> [String] {
        blocks.filter { $0.kind == kind }.map { string($0.range) }
    }
}
