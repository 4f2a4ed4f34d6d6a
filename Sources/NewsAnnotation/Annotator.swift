// SPDX-License-Identifier: Apache-2.0

public import NewsLexicons
public import NewsModel
import NewsText

/// Finds sentences, names, numbers, days and notions in articles.
public struct Annotator: Sendable {
    /// What names and words are looked up in.
    public let lexicon: Lexicon
    private let calendars: [Language: CalendarNames]

    /// An annotator for texts in the given languages, also as a script or country writes them; a text in
    /// another is annotated without the names of months and weekdays.
    public init(lexicon: Lexicon, languages: Set<Language>) {
        self.lexicon = lexicon
        calendars = Dictionary(
            uniqueKeysWithValues: languages.map { ($0, CalendarNames(language: $0)) }
        )
    }

    /// Annotates an article's title and body, names its outlet by the lexicon and infers the day of
    /// publication from the text where none is stated.
    ///
    /// - Complexity: O(*n*) in the bytes of the article, but for the lookups of names.
    public func annotate(_ article: Article) -> AnnotatedArticle {
        var article = article
        article.outlet = article.outlet.map(named)
        let scanned = scan(article.body.text, blocks: article.body.blocks, article.language)
        let finder = dateFinder(for: article.language)
        let candidates = finder.candidates(in: scanned)
        let inference = PublicationInference(stated: article.published.stated, text: scanned)
        article.published.inferred = inference.inferred(from: candidates)
        let resolver = Self.resolver(
            for: article,
            otherwise: inference.contextYear(of: candidates)
        )

        let body = annotate(scanned, candidates, resolver, knowing: PersonIndex())
        let titleText = scan(
            Array(article.title.utf8),
            blocks: Self.titleBlocks(article.title),
            article.language
        )
        let title = annotate(
            titleText,
            finder.candidates(in: titleText),
            resolver,
            knowing: body.persons
        )
        let entities = Self.merged(body.entities, title.entities)
        return AnnotatedArticle(
            article: article,
            title: title.text,
            body: body.text,
            entities: entities
        )
    }

    /// Annotates an article again where other articles make names in it known.
    ///
    /// `index` is the article's place among those that the names were learned from.
    public func annotate(
        _ article: AnnotatedArticle,
        hearing names: HeardNames,
        at index: Int
    ) -> AnnotatedArticle {
        let inBody = article.body.withoutParts(names.heard(in: article.body.scan, of: index))
        let inTitle = article.title.withoutParts(names.heard(in: article.title.scan, of: index))
        guard article.body.lacks(inBody) || article.title.lacks(inTitle) else { return article }
        var article = article
        let body = mentions(in: article.body, knowing: PersonIndex(), hearing: inBody)
        let title = mentions(in: article.title, knowing: body.persons, hearing: inTitle)
        article.body.take(body.mentions, references)
        article.title.take(title.mentions, references)
        article.entities = Self.merged(body.entities, title.entities)
        return article
    }

    private func references(
        in text: ScannedText,
        _ annotation: Annotation,
        _ offices: [OfficePhrase]
    ) -> [Reference] {
        ReferenceFinder(text: text, lexicon: lexicon, offices: offices, annotation: annotation)
            .references()
    }

    private func mentions(
        in text: AnnotatedText,
        knowing persons: PersonIndex,
        hearing heard: [HeardNames.Heard]
    ) -> MentionFinder {
        var finder = MentionFinder(text: text.scan, lexicon: lexicon, dates: text.annotation.dates)
        finder.run(knowing: persons, hearing: heard)
        return finder
    }

    private static func titleBlocks(_ title: String) -> [Body.Block] {
        title.isEmpty ? [] : [Body.Block(kind: .heading, range: 0..<title.utf8.count, level: 1)]
    }

    private func named(_ outlet: Outlet) -> Outlet {
        if let host = outlet.host, let sense = lexicon.outlet(host: host) {
            return Outlet(id: Outlet.ID(sense.id), name: sense.name, host: host)
        }
        // Two papers may bear one name, as agencies do not.
        guard let sense = lexicon.outlet(named: outlet.name), sense.attributes.last == "agency"
        else { return outlet }
        return Outlet(id: Outlet.ID(sense.id), name: outlet.name, host: outlet.host)
    }

    private func scan(
        _ bytes: [UInt8],
        blocks: [Body.Block],
        _ language: Language
    ) -> ScannedText {
        ScannedText(bytes, blocks: blocks, language: language, lexicon: lexicon)
    }

    private func dateFinder(for language: Language) -> DateFinder {
        DateFinder(
            lexicon: lexicon,
            names: calendars[language] ?? calendars[Language(language.primary)] ?? CalendarNames(),
            language: language
        )
    }

    private struct Found {
        var text: AnnotatedText
        var entities: [Entity.ID: LocalEntity]
        var persons: PersonIndex
    }

    private func annotate(
        _ text: ScannedText,
        _ candidates: [DateCandidate],
        _ resolver: DateResolver,
        knowing persons: PersonIndex
    ) -> Found {
        var annotation = Annotation()
        annotation.sentences = Self.sentences(of: text)
        annotation.dates = Self.resolved(candidates, resolver)
        if !resolver.isOwnDay { annotation.unplacedWeekdays = Self.weekdays(among: candidates) }
        annotation.quantities = QuantityFinder(text: text, lexicon: lexicon)
            .quantities(besides: annotation.dates)
        annotation.concepts = text.hits(.concepts).map {
            ConceptMention(range: $0.range, concept: lexicon.sense($0).id)
        }
        var finder = MentionFinder(text: text, lexicon: lexicon, dates: annotation.dates)
        finder.run(knowing: persons)
        annotation.mentions = finder.mentions
        annotation.references = references(in: text, annotation, finder.offices)
        return Found(
            text: AnnotatedText(scan: text, annotation: annotation, offices: finder.offices),
            entities: finder.entities,
            persons: finder.persons
        )
    }

    private static func sentences(of text: ScannedText) -> [Sentence] {
        text.blocks.enumerated().flatMap { index, block in
            SentenceBreaker.sentences(
                in: text.bytes,
                range: block.range,
                language: text.language.primary
            ).map { Sentence(range: $0, block: index) }
        }
    }

    /// What sets days against that of an article; one that has none is taken to be of about the latest
    /// day that it names.
    private static func resolver(
        for article: Article,
        otherwise latest: CivilDate?
    ) -> DateResolver {
        let day = article.published.best?.time.date
        return DateResolver(
            reference: day ?? latest,
            isOwnDay: day != nil,
            countsFromToday: ["ko", "ja"].contains(article.language.primary)
        )
    }

    private static func resolved(
        _ candidates: [DateCandidate],
        _ resolver: DateResolver
    ) -> [DateExpression] {
        var previous: CivilDate?
        return candidates.compactMap { candidate in
            guard let date = resolver.resolve(candidate, after: previous) else { return nil }
            // A day alone is of the month last spoken of with a day, or of a month near the article.
            if date.date.day != nil || isNear(date.date, resolver.reference) {
                previous = date.date
            }
            return date
        }
    }

    /// The weekdays that are named without more, the next or the last of their name left out.
    private static func weekdays(among candidates: [DateCandidate]) -> [UnplacedWeekday] {
        candidates.compactMap { candidate in
            guard let number = candidate.weekday, candidate.isNearby, candidate.month == nil,
                candidate.day == nil, !candidate.isFuture
            else { return nil }
            return UnplacedWeekday(range: candidate.range, number: number)
        }
    }

    /// Whether a month is no further from the article than a month.
    private static func isNear(_ date: CivilDate, _ reference: CivilDate?) -> Bool {
        guard date.month != nil else { return false }
        guard let reference else { return true }
        return abs(date.dayNumber - reference.dayNumber) <= 31
    }

    private static func merged(
        _ body: [Entity.ID: LocalEntity],
        _ title: [Entity.ID: LocalEntity]
    ) -> [LocalEntity] {
        var whole = body
        for (id, entity) in title {
            guard var known = whole.removeValue(forKey: id) else {
                whole[id] = entity
                continue
            }
            for alias in entity.aliases { known.add(alias) }
            whole[id] = known
        }
        let entities = Array(whole.values)
        return entities.indices.sorted { entities[$0].id < entities[$1].id }.map { entities[$0] }
    }
}

extension AnnotatedText {
    /// Takes other mentions, and with them what stands for them.
    fileprivate mutating func take(
        _ mentions: [Mention],
        _ references: (ScannedText, Annotation, [OfficePhrase]) -> [Reference]
    ) {
        annotation.mentions = mentions
        annotation.references = references(scan, annotation, offices)
    }

    /// The names heard without those that are a part of a person's longer name here.
    fileprivate func withoutParts(_ heard: [HeardNames.Heard]) -> [HeardNames.Heard] {
        heard.filter { name in
            let index = partitionPoint(annotation.mentions.count) {
                annotation.mentions[$0].range.upperBound >= name.range.upperBound
            }
            guard index < annotation.mentions.count else { return true }
            let mention = annotation.mentions[index]
            return mention.kind != .person || mention.range.count <= name.range.count
                || mention.range.lowerBound > name.range.lowerBound
        }
    }

    /// Whether some name heard is no mention yet, or one that another script has yet to explain.
    fileprivate func lacks(_ heard: [HeardNames.Heard]) -> Bool {
        heard.contains { name in
            name.alias != nil || !annotation.mentions.contains { $0.range == name.range }
        }
    }
}
