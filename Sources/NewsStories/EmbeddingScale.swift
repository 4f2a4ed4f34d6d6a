// SPDX-License-Identifier: Apache-2.0

/// Says what a cosine of two embeddings tells, by what cosines are usual.
///
/// Models differ: to one two unlike articles have .1 in common, to another .8. So each cosine is set
/// against those of articles that came one after the other, of which nearly all tell different events.
struct EmbeddingScale: Sendable {
    private var latest: [Embedding] = []
    private var count = 0
    private var mean = 0.0
    // The sum of the squares of the distances from the mean (Welford 1962).
    private var squares = 0.0

    /// An article is set against so many before it.
    private static let neighbours = 4
    /// Before so many cosines nothing is known to be usual.
    private static let least = 100
    /// So many are enough, and no number grows for ever.
    private static let most = 1_000_000
    /// So many deviations above the mean tell nothing either way.
    ///
    /// Each further one is `slope` of a logarithm of odds, within `range`. Set by hand: no service is at hand to
    /// learn from.
    private static let neutral = 2.0
    private static let slope = 0.5
    private static let range = -0.5...1.0
    /// Cosines that hardly differ at all are not taken for a measure.
    private static let leastDeviation = 0.01

    /// Notes the embedding of the next article.
    mutating func note(_ embedding: Embedding?) {
        guard let embedding else { return }
        for other in latest where count < Self.most {
            guard let cosine = embedding.cosine(with: other) else { continue }
            count += 1
            let distance = cosine - mean
            mean += distance / Double(count)
            squares += distance * (cosine - mean)
        }
        if latest.count == Self.neighbours { latest.removeFirst() }
        latest.append(embedding)
    }

    /// What two articles' embeddings speak for their telling one event, as a logarithm of odds; `nil` where
    /// one has none, or little is known yet.
    func evidence(_ a: ArticleFeatures, _ b: ArticleFeatures) -> Double? {
        guard count >= Self.least,
            let cosine = b.embedding.flatMap({ a.embedding?.cosine(with: $0) })
        else { return nil }
        let deviation = max((squares / Double(count)).squareRoot(), Self.leastDeviation)
        let evidence = Self.slope * ((cosine - mean) / deviation - Self.neutral)
        return min(max(evidence, Self.range.lowerBound), Self.range.upperBound)
    }
}

extension EmbeddingScale: StreamState {
    func write(to writer: inout StateWriter) {
        writer.write(latest) { $0.write($1) }
        writer.write(count: count)
        writer.write(mean)
        writer.write(squares)
    }

    init(from reader: inout StateReader) throws(StoryStateError) {
        latest = try reader.array { (reader: inout StateReader) throws(StoryStateError) in
            try reader.value()
        }
        try reader.check(latest.count <= Self.neighbours)
        count = try reader.count(upTo: Self.most + Self.neighbours)
        mean = try reader.double()
        squares = try reader.double()
        try reader.check(squares >= 0)
    }
}
