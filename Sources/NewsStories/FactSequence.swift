// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel

/// The entities and numbers of a text in their order, by which a translation is told.
///
/// Two reports of one event share facts but tell them each in an order of its own; a translation
/// keeps the order.
struct FactSequence {
    private let facts: [UInt64]

    /// So many facts of a text are looked at.
    private static let limit = 200
    /// Short reports have one natural order: with fewer facts in common it is no proof. The longest
    /// that two reports of our own, written apart, agree on are 11.
    private static let leastShared = 12
    /// 0.8 of the shorter and 0.65 of both: the five translations of ../shared/data/reports have
    /// that in common with their originals, and none of the 500 pairs written apart; 2026-11-21.
    private static let leastOfShorter = 0.8
    private static let leastOfBoth = 0.65

    /// The facts of a text.
    init(_ text: AnnotatedText) {
        var placed: [(offset: Int, key: UInt64)] = []
        for mention in text.annotation.mentions
        where !mention.entity.isOwn && mention.kind != .outlet {
            var hash = StableHash(.entities)
            hash.combine(mention.entity.value.utf8)
            placed.append((mention.range.lowerBound, hash.value))
        }
        for quantity in text.annotation.quantities {
            var hash = StableHash(.numbers)
            hash.combine(quantity.value.bitPattern)
            placed.append((quantity.range.lowerBound, hash.value))
        }
        facts = placed.sorted { $0 < $1 }.prefix(Self.limit).map(\.key)
    }

    /// Whether two texts tell the same in the same order.
    func isTranslation(of other: FactSequence) -> Bool {
        let shared = Double(longestCommonCount(with: other))
        guard shared >= Double(Self.leastShared) else { return false }
        let shorter = Double(min(facts.count, other.facts.count))
        let both = Double(facts.count + other.facts.count)
        return shared >= Self.leastOfShorter * shorter && 2 * shared >= Self.leastOfBoth * both
    }

    /// The length of the longest sequence that both hold in order.
    ///
    /// - Complexity: O(*n m*) in the counts of facts, which are limited.
    private func longestCommonCount(with other: FactSequence) -> Int {
        var row = [Int](repeating: 0, count: other.facts.count + 1)
        for fact in facts {
            var diagonal = 0
            for (index, otherFact) in other.facts.enumerated() {
                let above = row[index + 1]
                row[index + 1] = fact == otherFact ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row.last ?? 0
    }
}
