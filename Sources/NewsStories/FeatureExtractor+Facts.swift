// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel

extension FeatureExtractor {
    /// Adds what is the same in every language: entities, notions, numbers, days.
    mutating func addFacts(of text: AnnotatedText, isTitle: Bool) {
        let annotation = text.annotation
        func place(_ range: Range<Int>) -> Feature.Place {
            Feature.Place(isTitle: isTitle, range: range)
        }
        for mention in annotation.mentions where isWithinLimit(mention.range) {
            addEntity(mention, at: place(mention.range))
        }
        for concept in annotation.concepts where isWithinLimit(concept.range) {
            var hash = StableHash(.concepts)
            hash.combine(concept.concept.utf8)
            add(.concepts, hash, prior: 0.06, at: place(concept.range))
        }
        for quantity in annotation.quantities where isWithinLimit(quantity.range) {
            addNumber(quantity, at: place(quantity.extent))
        }
        for date in annotation.dates where date.date.day != nil && isWithinLimit(date.range) {
            var hash = StableHash(.days)
            hash.combine(UInt64(bitPattern: Int64(date.date.dayNumber)))
            add(.days, hash, prior: 0.04, at: place(date.range))
        }
        addBonds(of: annotation, isTitle: isTitle)
    }

    // MARK: Bonds

    /// So much of the entities and of the notions of a sentence is paired.
    private static let bondLimit = 6

    /// Adds what is named and told in one sentence of the lead, two at a time: one trial has the
    /// same court and the same crime as the next, but not beside the same name.
    private mutating func addBonds(of annotation: Annotation, isTitle: Bool) {
        var mentions = annotation.mentions[...]
        var concepts = annotation.concepts[...]
        for sentence in annotation.sentences where sentence.range.lowerBound < Self.leadLimit {
            var actors: [UInt64] = []
            var deeds: [UInt64] = []
            while let mention = mentions.first,
                mention.range.lowerBound < sentence.range.upperBound
            {
                mentions.removeFirst()
                guard !mention.entity.isOwn, mention.kind != .outlet else { continue }
                Self.note(mention.entity.value, .entities, in: &actors)
            }
            while let concept = concepts.first,
                concept.range.lowerBound < sentence.range.upperBound
            {
                concepts.removeFirst()
                Self.note(concept.concept, .concepts, in: &deeds)
            }
            let place = Feature.Place(isTitle: isTitle, range: sentence.range)
            for (index, actor) in actors.enumerated() {
                for other in deeds + actors[..<index] { addBond(actor, other, at: place) }
            }
        }
    }

    private static func note(_ name: String, _ channel: Channel, in keys: inout [UInt64]) {
        guard keys.count < bondLimit else { return }
        var hash = StableHash(channel)
        hash.combine(name.utf8)
        if !keys.contains(hash.value) { keys.append(hash.value) }
    }

    private mutating func addBond(_ a: UInt64, _ b: UInt64, at place: Feature.Place) {
        var hash = StableHash(.bonds)
        hash.combine(min(a, b))
        hash.combine(max(a, b))
        add(.bonds, hash, prior: 0.01, at: place)
    }

    private func isWithinLimit(_ range: Range<Int>) -> Bool {
        range.lowerBound < Self.bodyLimit
    }

    /// What only one article can name, says nothing of others.
    private mutating func addEntity(_ mention: Mention, at place: Feature.Place) {
        guard !mention.entity.isOwn else { return }
        var hash = StableHash(.entities)
        hash.combine(mention.entity.value.utf8)
        let prior = mention.entity.isDescribed ? 0.1 : Self.prior(of: mention.kind)
        add(.entities, hash, prior: prior, at: place)
    }

    /// How many articles are expected to name an entity of a kind; set by hand.
    private static func prior(of kind: Entity.Kind) -> Double {
        switch kind {
        case .person: 0.01
        case .organisation: 0.03
        case .place: 0.02
        case .country: 0.12
        case .outlet: 0.15
        }
    }

    private mutating func addNumber(_ quantity: Quantity, at place: Feature.Place) {
        let values = [quantity.value, quantity.upper].compactMap(\.self)
        for value in values where value.isFinite && !Self.mayBeYear(value, quantity.unit) {
            var hash = StableHash(.numbers)
            hash.combine(value.bitPattern)
            let prior = Self.prior(of: value)
            add(.numbers, hash, prior: prior, at: place)
            guard let unit = quantity.unit else { continue }
            hash.combine(unit.utf8)
            add(.numbers, hash, prior: prior * 0.5, at: place)
        }
    }

    private static func mayBeYear(_ value: Double, _ unit: String?) -> Bool {
        unit == nil && (1900...2100).contains(value) && value == value.rounded()
    }

    /// How many articles are expected to have a number: the fewer, the more digits it needs.
    private static func prior(of value: Double) -> Double {
        var rest = value.magnitude
        guard rest > 0 else { return 0.3 }
        while rest >= 1e6 { rest /= 10 }
        while rest != rest.rounded(), rest < 1e6 { rest *= 10 }
        var number = UInt64(rest)
        while number > 0, number % 10 == 0 { number /= 10 }
        return switch number {
        case ..<4: 0.4
        case ..<10: 0.2
        case ..<100: 0.05
        case ..<1000: 0.01
        default: 0.004
        }
    }
}

extension Entity.ID {
    /// Whether one article alone speaks of it: a ministry without its country.
    var isOwn: Bool { value.utf8.contains(UInt8(ascii: "~")) }

    /// Whether it is known by what it is and whose: the police of a country, of which every event
    /// of the country may speak.
    var isDescribed: Bool { value.utf8.contains(UInt8(ascii: "@")) }
}
