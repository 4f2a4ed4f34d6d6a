// SPDX-License-Identifier: Apache-2.0

/// How an article stands to the articles of a story, as numbers from which is decided whether it
/// belongs to them.
struct Standing: Sendable {
    /// The numbers, in the order in which the decision was learned.
    enum Kind: Int, CaseIterable {
        /// The evidence for the likest article, the mean over all, the second, the median and the
        /// least.
        case likest, mean, second, median, least
        /// The mean evidence of the story's articles for each other: an article that is alike, but
        /// less so than they among themselves, tells of something else.
        case cohesion
        /// The share of them in the article's language.
        case sameLanguage
        /// How far `mean`, of at most `close`, is above `cohesion`.
        case beside
    }

    /// By `Kind.rawValue`.
    let values: [Double]

    /// What stands for a number that a story of one article does not have.
    static let none = -9.0

    /// More evidence than this is that of copies and translations, which make no story closer than
    /// reports written apart are: so much is counted of it for `cohesion`.
    ///
    /// Of 2, 3, 4 and 8 the one with which both copies and independent reports are found out of fold.
    static let close = 3.0

    /// The standing by the evidence for each article of a story.
    ///
    /// - Precondition: there is at least one.
    init(_ evidence: [Double], cohesion: Double?, sameLanguage: Double) {
        let sorted = evidence.sorted(by: >)
        let count = sorted.count
        let mean = sorted.reduce(0, +) / Double(count)
        let middle =
            count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2
        values = [
            sorted[0], mean, count > 1 ? sorted[1] : Self.none, middle, sorted[count - 1],
            cohesion ?? Self.none, sameLanguage,
            cohesion.map { min(mean, Self.close) - $0 } ?? Self.none,
        ]
    }

    subscript(kind: Kind) -> Double { values[kind.rawValue] }
}
