// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel
import NewsText

/// An article as it is compared with others.
///
/// A reference, since it never changes and is handed about for every comparison, of which there are a
/// hundred for an article.
final class ArticleFeatures: Sendable {
    /// The article's identifier.
    let id: Article.ID
    /// A hash of the first subtag of its language.
    let language: UInt64
    /// Who published it, or `nil`.
    let outlet: Outlet.ID?
    /// The days on which it may have been published, as day numbers, or `nil`.
    let published: ClosedRange<Int>?
    /// The same as stated and not inferred from the text, or `nil`.
    let stated: ClosedRange<Int>?
    /// The day on which what it tells happened, as far as its first paragraphs say, or `nil`.
    let eventDay: Int?
    /// The days that it speaks of, as day numbers, ascending.
    let spokenDays: [Int]
    /// The weighted features, by `Channel.rawValue`.
    let vectors: [SparseVector]
    /// The places and countries named in title and lead, as hashes, ascending.
    let places: [UInt64]
    /// The numbers it gives with what they count, by unit, then number; no duplicates.
    let values: [CountedValue]
    /// Those of title and lead, likewise.
    let leadValues: [CountedValue]
    /// The latest year that it speaks of or was published in, or `nil`.
    let latestYear: Int?
    /// What title and lead tell of the channel `words`, and of `entities`, by rarity alone.
    let leadWords: SparseVector
    let leadActors: SparseVector
    /// What the title says of the channel `words`, or without one the first words; by rarity alone.
    let headWords: SparseVector
    /// The weekday on which what it tells happened, 1 for Monday … 7, as far as it says; or `nil`.
    let weekday: Int?
    /// The text's shingles.
    let signature: Signature
    /// What it shows of the text that it was made from.
    let trace: WireTrace
    /// What a service made of it, or `nil`.
    let embedding: Embedding?

    /// The most features kept of a channel: what is told first and often.
    private static let limits: [Channel: Int] = [.words: 160, .title: 40]
    private static let usualLimit = 64

    /// Weighs an article's features.
    init(
        _ article: AnnotatedArticle,
        _ features: [Feature],
        frequencies: DocumentFrequencies,
        embedding: Embedding? = nil
    ) {
        let language = Self.languageKey(of: article)
        id = article.article.id
        self.language = language
        outlet = article.article.outlet?.id
        published = article.article.published.best?.time.date.dayNumbers
        stated = article.article.published.stated?.time.date.dayNumbers
        vectors = Self.vectors(of: features, language, frequencies)
        eventDay = EventDay.day(of: article)
        spokenDays = Set(
            [article.title, article.body].flatMap(\.annotation.dates)
                .filter { $0.date.day != nil }.map(\.date.dayNumber)
        ).sorted()
        places = Self.places(of: article)
        let told = Self.values(of: article)
        values = told.all
        leadValues = told.lead
        latestYear = Self.latestYear(of: article)
        leadWords = Self.lead(of: features, .words, language, frequencies)
        leadActors = Self.lead(of: features, .entities, language, frequencies)
        headWords = Self.head(of: features, article, language, frequencies)
        weekday = EventDay.weekday(of: article, on: eventDay)
        signature = Signature(article.body.scan.bytes)
        trace = WireTrace(article)
        self.embedding = embedding
    }

    /// Reads what `write` wrote.
    init(from reader: inout StateReader) throws(StoryStateError) {
        func number(_ reader: inout StateReader) throws(StoryStateError) -> Int {
            try reader.number()
        }
        id = Article.ID(try reader.string())
        language = try reader.word()
        outlet = try reader.optional { (reader: inout StateReader) throws(StoryStateError) in
            Outlet.ID(try reader.string())
        }
        published = try reader.days()
        stated = try reader.days()
        eventDay = try reader.optional(number)
        spokenDays = try reader.array(ofSize: 8, number)
        var vectors: [SparseVector] = []
        for _ in Channel.allCases { vectors.append(try reader.value()) }
        self.vectors = vectors
        places = try reader.ascendingWords()
        values = try reader.array(ofSize: 16, CountedValue.init)
        leadValues = try reader.array(ofSize: 16, CountedValue.init)
        latestYear = try reader.optional(number)
        leadWords = try reader.value()
        leadActors = try reader.value()
        headWords = try reader.value()
        weekday = try reader.optional(number)
        let simHash = try reader.word()
        let shingles = try reader.ascendingWords()
        signature = Signature(simHash: simHash, shingles: shingles)
        trace = try reader.value()
        embedding = try reader.optional { (reader: inout StateReader) throws(StoryStateError) in
            try reader.value()
        }
    }

    /// The features of a channel.
    subscript(channel: Channel) -> SparseVector { vectors[Int(channel.rawValue)] }

    /// The number that stands for an article's language.
    static func languageKey(of article: AnnotatedArticle) -> UInt64 {
        var hash = StableHash(.words)
        hash.combine(article.body.scan.language.primary.utf8)
        return hash.value
    }

    private static func vectors(
        of features: [Feature],
        _ language: UInt64,
        _ frequencies: DocumentFrequencies
    ) -> [SparseVector] {
        var weighted = Channel.allCases.map { _ in [(key: UInt64, weight: Double)]() }
        for feature in features {
            let rarity = frequencies.weight(of: feature, language: language)
            guard rarity > 0.05 else { continue }
            let weight = rarity * (1 + Elementary.log(feature.count))
            weighted[Int(feature.channel.rawValue)].append((feature.key, weight))
        }
        return Channel.allCases.map { channel in
            SparseVector(
                weighted[Int(channel.rawValue)],
                limit: limits[channel] ?? usualLimit
            )
        }
    }

    private static func places(of article: AnnotatedArticle) -> [UInt64] {
        let lead = article.body.annotation.mentions.filter {
            $0.range.lowerBound < FeatureExtractor.leadLimit
        }
        let located = (article.title.annotation.mentions + lead)
            .filter { $0.kind == .place || $0.kind == .country }
        let keys = located.map { mention in
            var hash = StableHash(.entities)
            hash.combine(mention.entity.value.utf8)
            return hash.value
        }
        return Set(keys).sorted()
    }

    private static func lead(
        of features: [Feature],
        _ channel: Channel,
        _ language: UInt64,
        _ frequencies: DocumentFrequencies
    ) -> SparseVector {
        let lead = features.lazy.filter {
            $0.channel == channel
                && ($0.place.isTitle || $0.place.range.lowerBound < FeatureExtractor.leadLimit)
        }
        return rarities(of: Array(lead), language, frequencies)
    }

    /// Without a title so many bytes stand for it.
    private static let headLimit = 120

    private static func head(
        of features: [Feature],
        _ article: AnnotatedArticle,
        _ language: UInt64,
        _ frequencies: DocumentFrequencies
    ) -> SparseVector {
        let limit = article.article.title.isEmpty ? headLimit : 0
        let head = features.filter {
            $0.channel == .words && ($0.place.isTitle || $0.place.range.lowerBound < limit)
        }
        return rarities(of: head, language, frequencies)
    }

    private static func rarities(
        of features: [Feature],
        _ language: UInt64,
        _ frequencies: DocumentFrequencies
    ) -> SparseVector {
        let weighted = features.map { feature in
            (key: feature.key, weight: frequencies.weight(of: feature, language: language))
        }
        return SparseVector(weighted.filter { $0.weight > 0.05 }, limit: usualLimit)
    }

    private static func values(
        of article: AnnotatedArticle
    ) -> (all: [CountedValue], lead: [CountedValue]) {
        var values: Set<CountedValue> = []
        var lead: Set<CountedValue> = []
        for text in [article.title, article.body] {
            for quantity in text.annotation.quantities {
                guard let unit = quantity.unit else { continue }
                var hash = StableHash(.numbers)
                hash.combine(unit.utf8)
                for value in [quantity.value, quantity.upper].compactMap(\.self) {
                    let counted = CountedValue(unit: hash.value, value: value)
                    values.insert(counted)
                    if quantity.range.lowerBound < FeatureExtractor.leadLimit {
                        lead.insert(counted)
                    }
                }
            }
        }
        return (values.sorted(), lead.sorted())
    }

    /// What is told of is as old as the newest year named, all else is its past; a year to come is
    /// a plan.
    private static func latestYear(of article: AnnotatedArticle) -> Int? {
        if let published = article.article.published.best?.time.date.year { return published }
        let texts = [article.title, article.body]
        return texts.flatMap(\.annotation.dates).map(\.date.year).max()
    }
}

/// A number with what it counts.
struct CountedValue: Hashable, Comparable, Sendable {
    /// A hash of the unit.
    let unit: UInt64
    let value: Double

    init(unit: UInt64, value: Double) {
        self.unit = unit
        self.value = value
    }

    /// The number may be one too large to be told.
    init(from reader: inout StateReader) throws(StoryStateError) {
        unit = try reader.word()
        value = Double(bitPattern: try reader.word())
    }

    /// By unit, then number.
    static func < (a: CountedValue, b: CountedValue) -> Bool {
        (a.unit, a.value) < (b.unit, b.value)
    }
}

extension ArticleFeatures: StreamState {
    func write(to writer: inout StateWriter) {
        writer.write(id.value)
        writer.write(language)
        writer.write(outlet) { $0.write($1.value) }
        writer.write(published)
        writer.write(stated)
        writer.write(eventDay) { $0.write($1) }
        writer.write(spokenDays) { $0.write($1) }
        for vector in vectors { writer.write(vector) }
        writer.write(places)
        for told in [values, leadValues] {
            writer.write(told) { writer, counted in
                writer.write(counted.unit)
                writer.write(counted.value)
            }
        }
        writer.write(latestYear) { $0.write($1) }
        writer.write(leadWords)
        writer.write(leadActors)
        writer.write(headWords)
        writer.write(weekday) { $0.write($1) }
        writer.write(signature.simHash)
        writer.write(signature.shingles)
        writer.write(trace)
        writer.write(embedding) { $0.write($1) }
    }
}
