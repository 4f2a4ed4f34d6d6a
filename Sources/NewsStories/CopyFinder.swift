// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// Finds the article whose text another repeats, wholly, in part or in another language.
enum CopyFinder {
    /// What an article is to others of its story.
    struct Finding {
        /// The article whose text it repeats, or `nil`.
        var original: Article.ID?
        /// The articles that repeat its text; empty where it repeats another's itself.
        var copies: [Article.ID] = []
    }

    /// Texts of fewer shingles than this say too little to be called copies.
    private static let leastShingles = 12
    /// 0.5: half of the shingles of three words in common is far beyond what two reports of one
    /// event share, which is under a tenth.
    private static let leastContainment = 0.5
    /// 0.62: translations of a wire that credit it keep the order of .67 or more of its numbers and
    /// names; reports that credit it and are their own, under .4 (data/reports, 2026-11-21).
    private static let leastOrder = 0.62
    /// Fewer numbers and names in one order may be chance.
    private static let leastTold = 6

    /// What an article is to others, which came before it; of several originals the first.
    ///
    /// - Complexity: O(*n*) in the articles, each O(*m*) in the bytes of its text.
    static func finding(for article: ArticleFeatures, among others: [ArticleFeatures]) -> Finding {
        let alike = others.filter { isCopy(article, $0) }
        if let original = alike.first(where: { isOriginal($0.trace, of: article.trace) }) {
            return Finding(original: original.id)
        }
        return Finding(original: nil, copies: alike.map(\.id))
    }

    private static func isCopy(_ a: ArticleFeatures, _ b: ArticleFeatures) -> Bool {
        if a.language == b.language { return repeats(a.signature, b.signature) }
        return translates(a.trace, b.trace) || translates(b.trace, a.trace)
    }

    /// Whether one text repeats half of the other or more, whichever way round.
    private static func repeats(_ a: Signature, _ b: Signature) -> Bool {
        guard min(a.shingles.count, b.shingles.count) >= leastShingles else { return false }
        return max(a.containment(in: b), b.containment(in: a)) >= leastContainment
    }

    /// Whether the first text is the second in another language: it credits whose that is, came
    /// no earlier, and tells the same in the same order.
    private static func translates(_ a: WireTrace, _ b: WireTrace) -> Bool {
        a.credits(b) && a.precedes(b) != true && min(a.told.count, b.told.count) >= leastTold
            && a.order(in: b) >= leastOrder
    }

    /// Whether of two alike texts the first was there first: the other credits its outlet, else it
    /// is earlier, else its time is known better; where nothing tells, the one that came first is.
    private static func isOriginal(_ a: WireTrace, of b: WireTrace) -> Bool {
        if a.credits(b) != b.credits(a) { return b.credits(a) }
        if let isEarlier = a.precedes(b) { return isEarlier }
        guard let ours = a.published, let theirs = b.published else { return true }
        return ours.precision >= theirs.precision
    }
}
