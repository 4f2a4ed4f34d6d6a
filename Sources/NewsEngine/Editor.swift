// SPDX-License-Identifier: Apache-2.0

public import NewsAnnotation
import NewsClaims
import NewsLexicons
public import NewsModel
public import NewsStories

/// Joins the stages: files to articles, articles to what they tell, all of it to an edition.
///
/// The same files give the same edition, on any number of threads.
public struct Editor: Sendable {
    /// How many articles are annotated at once.
    private let width: Int
    private let lexicons: OwnLexicons
    private let constraints: StoryConstraints
    private let report: @Sendable (ReadingProgress) -> Void

    /// An editor that uses up to `width` threads and tells `report` how far it has come, from any
    /// thread; it knows what a user's own lexicons say besides the project's, and holds to what somebody has
    /// decided about stories.
    ///
    /// - Precondition: `width` is at least 1.
    public init(
        width: Int = 1,
        lexicons: OwnLexicons = OwnLexicons(),
        constraints: StoryConstraints = StoryConstraints(),
        report: @escaping @Sendable (ReadingProgress) -> Void = { _ in }
    ) {
        precondition(width >= 1, "an editor needs a thread")
        self.width = width
        self.lexicons = lexicons
        self.constraints = constraints
        self.report = report
    }

    /// Reads the files at paths, folders with all that is below them; `embed` has a service make embeddings
    /// of the articles.
    ///
    /// - Throws: what `embed` throws.
    public func edition<Fault: Error>(
        ofFilesAt paths: [String],
        embed: ([Article]) throws(Fault) -> [Article.ID: Embedding]
    ) async throws(Fault) -> Edition {
        let (articles, diagnostics) = await articles(inFilesAt: paths)
        var edition = await edition(of: articles, embeddings: try embed(articles))
        edition.diagnostics = diagnostics
        return edition
    }

    /// Reads the files at paths, folders with all that is below them.
    public func edition(ofFilesAt paths: [String]) async -> Edition {
        await edition(ofFilesAt: paths) { _ in [:] }
    }

    /// The names that the articles of files teach, with what was wrong with the files.
    public func aliases(
        learnedFromFilesAt paths: [String]
    ) async -> (aliases: LearnedAliases, diagnostics: [Diagnostic]) {
        let (articles, diagnostics) = await articles(inFilesAt: paths)
        let reading = await reading(of: articles)
        let aliases = LearnedAliases(of: reading.articles, entities: reading.entities)
        return (aliases, diagnostics)
    }

    private func articles(
        inFilesAt paths: [String]
    ) async -> (articles: [Article], diagnostics: [Diagnostic]) {
        let found = FileFinder(paths: paths)
        let results = await mapped(found.files, stage: .reading) {
            CaptureReader.articles(inFile: $0)
        }
        return (
            Self.withOwnIdentifiers(results.flatMap(\.articles)),
            found.diagnostics + results.flatMap(\.diagnostics)
        )
    }

    /// Makes an edition of articles.
    ///
    /// - Precondition: no two have the same identifier.
    public func edition(
        of articles: [Article],
        embeddings: [Article.ID: Embedding] = [:]
    ) async -> Edition {
        guard !articles.isEmpty else { return Edition() }
        let reading = await reading(of: articles)
        var edition = Edition()
        edition.entities = reading.entities
        edition.items = await items(of: reading)
        let builder = StoryBuilder(constraints: constraints)
        (edition.stories, edition.storylines) = builder.stories(
            of: reading.articles,
            embeddings: embeddings
        )
        edition.comparisons = Self.comparisons(
            in: edition,
            by: FigureComparer(
                fates: reading.lexicon.peopleCounts,
                measures: reading.lexicon.measures,
                groups: reading.lexicon.peopleUnits
            )
        )
        return edition
    }

    /// Finds what each article says, in the order given.
    ///
    /// - Precondition: no two have the same identifier.
    public func items(of articles: [Article]) async -> [Edition.Item] {
        guard !articles.isEmpty else { return [] }
        let items = await items(of: reading(of: articles))
        let byArticle = Dictionary(uniqueKeysWithValues: items.map { ($0.article.id, $0) })
        return articles.compactMap { byArticle[$0.id] }
    }

    /// Finds what each article names and speaks of, in the order given, without its claims; and the
    /// entities that they name.
    ///
    /// - Precondition: no two have the same identifier.
    public func annotations(
        of articles: [Article]
    ) async -> (items: [Edition.Item], entities: [Entity]) {
        guard !articles.isEmpty else { return ([], []) }
        let reading = await reading(of: articles)
        let annotated = Dictionary(
            uniqueKeysWithValues: reading.articles.map { ($0.article.id, $0) }
        )
        let items = articles.compactMap { annotated[$0.id] }.map { article in
            Edition.Item(
                article: article.article,
                title: article.title.annotation,
                body: article.body.annotation,
                claims: Claims()
            )
        }
        return (items, reading.entities)
    }

    /// Puts articles together into stories and storylines, ordered as in an edition.
    ///
    /// Who does not show the reasons spares finding their places.
    ///
    /// - Precondition: no two have the same identifier.
    public func stories(
        of articles: [Article],
        embeddings: [Article.ID: Embedding] = [:],
        weights: StoryWeights = .trained,
        tellsPlaces: Bool = true
    ) async -> (stories: [Story], storylines: [Storyline]) {
        guard !articles.isEmpty else { return ([], []) }
        let builder = StoryBuilder(
            constraints: constraints,
            weights: weights,
            tellsPlaces: tellsPlaces
        )
        return builder.stories(of: await reading(of: articles).articles, embeddings: embeddings)
    }

    /// Articles by time, annotated, with the entities that they have in common.
    struct Reading {
        var articles: [AnnotatedArticle]
        var entities: [Entity]
        var lexicon: Lexicon
    }

    func reading(of articles: [Article]) async -> Reading {
        let languages = Set(articles.map(\.language))
        var lexicon = Lexicon.bundled(for: languages)
        if !lexicons.tables.isEmpty { lexicon = lexicon.adding(lexicons.tables) }
        lexicon = lexicon.adding(articles.compactMap(\.outlet)).keepingApart(lexicons.apart)
        let annotator = Annotator(lexicon: lexicon, languages: languages)
        var annotated = await mapped(articles, stage: .annotating) { annotator.annotate($0) }
        annotated.sort { Self.precedes($0.article, $1.article) }
        let names = HeardNames(of: annotated)
        annotated = await mapped(Array(annotated.enumerated()), stage: .annotating) {
            annotator.annotate($0.element, hearing: names, at: $0.offset)
        }
        let entities = EntityRegistry.resolve(&annotated, keepingApart: lexicon.apart)
        return Reading(articles: annotated, entities: entities, lexicon: lexicon)
    }

    private func items(of reading: Reading) async -> [Edition.Item] {
        let finder = ClaimFinder(lexicon: reading.lexicon, entities: reading.entities)
        return await mapped(reading.articles, stage: .comparing) { article in
            Edition.Item(
                article: article.article,
                title: article.title.annotation,
                body: article.body.annotation,
                claims: finder.claims(in: article)
            )
        }
    }

    private static func precedes(_ a: Article, _ b: Article) -> Bool {
        switch (a.published.best?.time, b.published.best?.time) {
        case (let first?, let second?) where first != second: first < second
        case (_?, nil): true
        case (nil, _?): false
        default: a.id < b.id
        }
    }

    private static func comparisons(
        in edition: Edition,
        by comparer: FigureComparer
    ) -> [FigureComparison] {
        let items = Dictionary(uniqueKeysWithValues: edition.items.map { ($0.article.id, $0) })
        let stories = Dictionary(uniqueKeysWithValues: edition.stories.map { ($0.id, $0) })
        return edition.storylines.flatMap { storyline in
            let members = storyline.stories.compactMap { stories[$0] }.map { story in
                story.assignments.compactMap { items[$0.article] }.map { ($0.article, $0.claims) }
            }
            return comparer.comparisons(of: members, in: storyline.id)
        }
    }

    /// Two files of the same name in different folders give two articles: the later ones' own
    /// identifiers take in the path.
    private static func withOwnIdentifiers(_ articles: [Article]) -> [Article] {
        var seen: Set<Article.ID> = []
        return articles.map { article in
            var article = article
            if !seen.insert(article.id).inserted {
                article.id = Article.ID("\(article.id)-\(hash(of: article.origin))")
                var copy = 2
                while !seen.insert(article.id).inserted {
                    article.id = Article.ID("\(article.id)-\(copy)")
                    copy += 1
                }
            }
            return article
        }
    }

    /// FNV-1a (draft-eastlake-fnv) of an origin, in hexadecimal.
    private static func hash(of origin: Capture.Origin) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in "\(origin.path)#\(origin.position ?? 0)".utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return String(hash, radix: 16)
    }
}

extension Editor {
    /// How many values one task takes at a time: enough that starting a task costs nothing beside
    /// its work, and few enough that progress is seen.
    private static let chunkSize = 32

    /// Maps values in order, on up to `width` threads.
    private func mapped<Input: Sendable, Output: Sendable>(
        _ values: [Input],
        stage: ReadingProgress.Stage,
        _ transform: @escaping @Sendable (Input) -> Output
    ) async -> [Output] {
        let chunks = stride(from: 0, to: values.count, by: Self.chunkSize).map {
            $0..<min($0 + Self.chunkSize, values.count)
        }
        var results: [[Output]] = Array(repeating: [], count: chunks.count)
        var done = 0
        await withTaskGroup(of: (Int, [Output]).self) { group in
            var next = 0
            func start() {
                guard next < chunks.count else { return }
                let index = next
                group.addTask { (index, values[chunks[index]].map(transform)) }
                next += 1
            }
            for _ in 0..<width { start() }
            for await (index, outputs) in group {
                results[index] = outputs
                done += outputs.count
                report(ReadingProgress(stage: stage, done: done, total: values.count))
                start()
            }
        }
        return results.flatMap { $0 }
    }
}
