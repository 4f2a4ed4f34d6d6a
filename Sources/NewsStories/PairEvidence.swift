// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// What speaks for and against two articles' telling one event, as numbers of like size.
struct PairEvidence: Sendable {
    /// The pieces of evidence, in the order in which the model has its weights.
    enum Kind: Int, CaseIterable, Sendable {
        case entities, entityMass, concepts, numbers, numberMass, days, dayMass
        case names, nameMass, sounds, soundMass, title, words, wordMass
        case daysApart, eventDaysApart, placesApart, numbersApart, resemblance
        case bonds, wordShare, leadWords, leadWordsLeast, leadWordsMost
        case leadActorsLeast, leadActorsMost, leadNumbersApart, yearsApart
        case weekdays, weekdaysApart, headWordsLeast, headWordsMost
        case nearWordsLeast, nearWordsMost, nearLeadLeast, nearLeadMost, nearFactsLeast,
            nearFactsMost

        /// Whether it speaks against one event.
        var isAgainst: Bool {
            switch self {
            case .daysApart, .eventDaysApart, .placesApart, .numbersApart, .leadNumbersApart,
                .yearsApart, .weekdaysApart:
                true
            default: false
            }
        }

        /// Whether it asks again, in other terms, what others asked.
        var isAgain: Bool {
            switch self {
            case .weekdays, .headWordsLeast, .headWordsMost, .nearWordsLeast, .nearWordsMost,
                .nearLeadLeast, .nearLeadMost, .nearFactsLeast, .nearFactsMost:
                true
            default: false
            }
        }
    }

    /// The numbers, by `Kind.rawValue`; about 0…1.
    private(set) var values = [Double](repeating: 0, count: Kind.allCases.count)
    /// Whether both are in one language, so that words count.
    let isOneLanguage: Bool

    /// The sum of what speaks for one event, each thing once.
    var sumFor: Double {
        var sum = 0.0
        for (index, isFor) in Self.areFor.enumerated() where isFor { sum += values[index] }
        return sum
    }

    private static let areFor = Kind.allCases.map { !$0.isAgainst && !$0.isAgain }

    subscript(kind: Kind) -> Double {
        get { values[kind.rawValue] }
        set { values[kind.rawValue] = newValue }
    }

    /// Compares two articles; `neighbourhood` is that of the newer one.
    ///
    /// - Complexity: O(*n*) in their features.
    init(_ a: ArticleFeatures, _ b: ArticleFeatures, in neighbourhood: Neighbourhood) {
        isOneLanguage = a.language == b.language
        add(.entities, mass: .entityMass, a[.entities].overlap(with: b[.entities]))
        self[.concepts] = a[.concepts].overlap(with: b[.concepts]).cosine
        add(.numbers, mass: .numberMass, a[.numbers].overlap(with: b[.numbers]))
        add(.days, mass: .dayMass, a[.days].overlap(with: b[.days]))
        add(.names, mass: .nameMass, a[.names].overlap(with: b[.names]))
        add(.sounds, mass: .soundMass, a[.sounds].overlap(with: b[.sounds]))
        if isOneLanguage {
            self[.title] = a[.title].overlap(with: b[.title]).cosine
            let words = a[.words].overlap(with: b[.words])
            add(.words, mass: .wordMass, words)
            let least = min(a[.words].sum, b[.words].sum)
            self[.wordShare] = least > 0 ? words.mass / least : 0
            self[.leadWords] = a.leadWords.overlap(with: b.leadWords).cosine
            setShares(.leadWordsLeast, .leadWordsMost, a, b) {
                $0.leadWords.share(foundIn: $1[.words])
            }
            setShares(.headWordsLeast, .headWordsMost, a, b) {
                $0.headWords.share(foundIn: $1[.words])
            }
            setShares(.nearWordsLeast, .nearWordsMost, a, b) {
                Self.share(of: $0[.words], in: $1[.words], neighbourhood)
            }
            setShares(.nearLeadLeast, .nearLeadMost, a, b) {
                Self.share(of: $0.leadWords, in: $1[.words], neighbourhood)
            }
        }
        setShares(.nearFactsLeast, .nearFactsMost, a, b) { one, other in
            var part = SparseVector.Part()
            for channel in Self.facts {
                one[channel].add(&part, foundIn: other[channel], neighbourhood)
            }
            return part.share
        }
        self[.bonds] = a[.bonds].overlap(with: b[.bonds]).cosine
        setShares(.leadActorsLeast, .leadActorsMost, a, b) {
            $0.leadActors.share(foundIn: $1[.entities])
        }
        if let year = a.latestYear, let other = b.latestYear, year != other {
            self[.yearsApart] = 1
        }
        self[.leadNumbersApart] = Self.shareApart(a.leadValues, b.leadValues)
        self[.daysApart] = Self.distance(a.published, b.published)
        if let day = a.eventDay, let other = b.eventDay {
            self[.eventDaysApart] = Self.squashed(Double(abs(day - other)), half: 2)
        }
        if let weekday = a.weekday, let other = b.weekday {
            switch abs(weekday - other) {
            case 0: self[.weekdays] = 1
            // News of a Tuesday night is Wednesday's elsewhere.
            case 1, 6: self[.weekdaysApart] = 0.5
            default: self[.weekdaysApart] = 1
            }
        }
        self[.placesApart] = Self.areApart(a, b) ? 1 : 0
        self[.numbersApart] = Self.shareApart(a.values, b.values)
        // Texts that share few words share no shingles.
        if self[.words] > 0.3 { self[.resemblance] = a.signature.resemblance(to: b.signature) }
    }

    private static let facts: [Channel] = [.entities, .concepts, .numbers, .days]

    /// Sets the lesser and the greater of what is found of each in the other.
    private mutating func setShares(
        _ least: Kind,
        _ most: Kind,
        _ a: ArticleFeatures,
        _ b: ArticleFeatures,
        _ share: (ArticleFeatures, ArticleFeatures) -> Double
    ) {
        let shares = (share(a, b), share(b, a))
        self[least] = min(shares.0, shares.1)
        self[most] = max(shares.0, shares.1)
    }

    private static func share(
        of vector: SparseVector,
        in other: SparseVector,
        _ neighbourhood: Neighbourhood
    ) -> Double {
        var part = SparseVector.Part()
        vector.add(&part, foundIn: other, neighbourhood)
        return part.share
    }

    private mutating func add(_ cosine: Kind, mass: Kind, _ overlap: SparseVector.Overlap) {
        self[cosine] = overlap.cosine
        self[mass] = Self.squashed(overlap.mass, half: mass == .wordMass ? 100 : 20)
    }

    /// 0…1, and ½ at `half`.
    private static func squashed(_ x: Double, half: Double) -> Double { x / (x + half) }

    /// How far apart two days are that may be known roughly or not at all, 0…1.
    private static func distance(_ a: ClosedRange<Int>?, _ b: ClosedRange<Int>?) -> Double {
        guard let a, let b else { return 0 }
        let gap = max(0, a.lowerBound - b.upperBound, b.lowerBound - a.upperBound)
        return squashed(Double(gap), half: 4)
    }

    /// Whether both name places and none in common.
    private static func areApart(_ a: ArticleFeatures, _ b: ArticleFeatures) -> Bool {
        !a.places.isEmpty && !b.places.isEmpty && !a.places.contains { b.places.contains($0) }
    }

    /// The share of the things counted in both for which they have no number in common.
    private static func shareApart(_ a: [CountedValue], _ b: [CountedValue]) -> Double {
        var both = 0.0
        var apart = 0.0
        var i = 0
        var j = 0
        while i < a.count, j < b.count {
            let unit = a[i].unit
            if unit < b[j].unit {
                i += 1
            } else if unit > b[j].unit {
                j += 1
            } else {
                let mine = a[i...].prefix { $0.unit == unit }
                let theirs = b[j...].prefix { $0.unit == unit }
                both += 1
                if !mine.contains(where: { theirs.contains($0) }) { apart += 1 }
                i = mine.endIndex
                j = theirs.endIndex
            }
        }
        return both == 0 ? 0 : apart / both
    }
}
