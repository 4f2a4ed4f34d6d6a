// SPDX-License-Identifier: Apache-2.0

import NewsText

/// Finds the article whose text another repeats, wholly or in part.
enum CopyFinder {
    /// Texts of fewer shingles than this say too little to be called copies.
    private static let leastShingles = 12
    /// 0.5: half of the shingles of three words in common is far beyond what two reports of one
    /// event share, which is under a tenth.
    private static let leastContainment = 0.5

    /// The earliest article of a story whose text an article repeats, or `nil`.
    static func original(
        of article: ArticleFeatures,
        among others: [ArticleFeatures]
    ) -> ArticleFeatures? {
        others.first { repeats(article.signature, $0.signature) }
    }

    /// Whether one text repeats half of the other or more, whichever way round.
    private static func repeats(_ a: Signature, _ b: Signature) -> Bool {
        guard min(a.shingles.count, b.shingles.count) >= leastShingles else { return false }
        return max(a.containment(in: b), b.containment(in: a)) >= leastContainment
    }
}
