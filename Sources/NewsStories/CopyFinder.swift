// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// Finds the articles whose text repeats another's, wholly or in part.
struct CopyFinder {
    /// Texts of fewer shingles than this say too little to be called copies.
    private static let leastShingles = 12
    /// 0.5: half of the shingles of three words in common is far beyond what two reports of one
    /// event share, which is under a tenth.
    private static let leastContainment = 0.5
    /// However large a story, an article is compared with so many of its independent ones.
    private static let originalLimit = 64

    /// Whether an article repeats one of some others or is repeated by it.
    static func isCopy(_ article: ArticleFeatures, of others: [ArticleFeatures]) -> Bool {
        others.contains { repeats(article.signature, $0.signature) }
    }

    /// For each article of a story the index of the one whose text it repeats, or `nil`.
    ///
    /// Of two alike the earlier is the original; a time known only to the day is taken for the end
    /// of that day.
    static func originals(of articles: [Article]) -> [Int?] {
        let signatures = articles.map { Signature($0.body.text) }
        let order = articles.indices.sorted {
            (last(articles[$0]), $0) < (last(articles[$1]), $1)
        }
        var originals: [Int?] = articles.map { _ in nil }
        var independent: [Int] = []
        for index in order {
            originals[index] = independent.first { repeats(signatures[index], signatures[$0]) }
            if originals[index] == nil, independent.count < originalLimit {
                independent.append(index)
            }
        }
        return originals
    }

    /// The last second at which an article may have been published.
    private static func last(_ article: Article) -> Int64 {
        guard let time = article.published.best?.time else { return .max }
        return time.precision >= .minute
            ? time.seconds : Int64(time.date.dayNumbers.upperBound + 1) * 86_400 - 1
    }

    /// Whether one text repeats half of the other or more, whichever way round.
    private static func repeats(_ a: Signature, _ b: Signature) -> Bool {
        guard min(a.shingles.count, b.shingles.count) >= leastShingles else { return false }
        return max(a.containment(in: b), b.containment(in: a)) >= leastContainment
    }
}
