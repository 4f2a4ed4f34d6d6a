// SPDX-License-Identifier: Apache-2.0

/// How many articles tell each feature, the older ones counting for less and less.
///
/// A feature that has hardly been met is weighed by its prior, so that five articles can be told
/// apart as well as five thousand.
struct DocumentFrequencies: Sendable {
    /// What features are counted over: the articles of one language, or all.
    typealias Domain = UInt64

    // Old articles do not shrink: new ones grow, and all are divided when numbers become large.
    private var counts: [UInt64: Double] = [:]
    private var totals: [Domain: Double] = [:]
    private var increment = 1.0

    /// How many articles the prior is worth.
    private static let priorStrength = 30.0
    /// An article counts half after this many others.
    private static let halfLife = 20_000.0
    private static let growth = 1 + 0.693_147_180_559_945_3 / halfLife
    /// With more features than this the rarest are forgotten.
    private static let capacity = 4_000_000

    /// How many features have a count.
    var count: Int { counts.count }

    /// Counts an article.
    mutating func add(_ features: [Feature], language: Domain) {
        for feature in features { counts[feature.key, default: 0] += increment }
        totals[language, default: 0] += increment
        totals[Self.everything, default: 0] += increment
        increment *= Self.growth
        if increment > 1e6 { rescale() }
        if counts.count > Self.capacity { forgetRare() }
    }

    /// How telling a feature is: minus the logarithm of the share of articles that have it.
    func weight(of feature: Feature, language: Domain) -> Double {
        let domain = feature.channel.isLanguageFree ? Self.everything : language
        let count = counts[feature.key, default: 0] / increment
        let total = totals[domain, default: 0] / increment
        let expected = Self.priorStrength * feature.prior
        let share = (count + expected) / (total + Self.priorStrength)
        return max(0, -Elementary.log(share))
    }

    private static let everything: Domain = 0

    private mutating func rescale() {
        counts = counts.mapValues { $0 / increment }
        totals = totals.mapValues { $0 / increment }
        increment = 1
    }

    /// What is forgotten depends on the counts alone, never on the order of the table.
    private mutating func forgetRare() {
        var floor = increment * 0.5
        while counts.count > Self.capacity / 2 {
            counts = counts.filter { $0.value > floor }
            floor *= 2
        }
    }
}

extension DocumentFrequencies: StreamState {
    func write(to writer: inout StateWriter) {
        for table in [counts, totals] {
            writer.write(table.sorted { $0.key < $1.key }) { writer, entry in
                writer.write(entry.key)
                writer.write(entry.value)
            }
        }
        writer.write(increment)
    }

    init(from reader: inout StateReader) throws(StoryStateError) {
        counts = try Self.table(from: &reader)
        totals = try Self.table(from: &reader)
        increment = try reader.double()
        try reader.check(increment >= 1)
    }

    private static func table(
        from reader: inout StateReader
    ) throws(StoryStateError) -> [UInt64: Double] {
        let count = try reader.length(ofSize: 16)
        var table = [UInt64: Double](minimumCapacity: count)
        var last: UInt64?
        for _ in 0..<count {
            let key = try reader.word()
            if let last { try reader.check(last < key) }
            table[key] = try reader.double()
            last = key
        }
        return table
    }
}
