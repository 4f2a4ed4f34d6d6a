// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel

/// Tells who gives each number of a text.
struct FigureClaimants {
    let context: ClaimContext
    let quotations: [Quotation]

    /// The speaker of the quotation marks around the number; else who gives it in the sentence, the
    /// nearest in front or, where none stands in front or it stands in the number's own clause, the
    /// next behind; else the speaker in whose words it stands.
    func claimant(
        of quantity: Quantity,
        among givers: [Giver],
        in sentence: Range<Int>
    ) -> (speaker: Speaker, isWish: Bool)? {
        if context.quote(around: quantity.range.lowerBound) != nil,
            let speaker = speaker(around: quantity)
        {
            return (speaker, false)
        }
        let place = quantity.range.lowerBound
        if namesQuake(quantity) {
            // Of magnitude 5.8 according to the survey: then it is the survey's finding.
            let own = givers.first {
                $0.isBehind && $0.range.lowerBound >= quantity.extent.upperBound
                    && $0.range.lowerBound - quantity.extent.upperBound <= 2
            }
            return own.map { ($0.speaker, false) }
        }
        let fitting = givers.filter { $0.scope.contains(place) && !$0.range.contains(place) }
        let front = fitting.last { !$0.isBehind }
        let behind = fitting.first { $0.isBehind }
        if let front, let behind {
            let clause = context.clauses.clause(at: place, in: sentence)
            let gap =
                quantity.extent
                .upperBound..<max(
                    quantity.extent.upperBound,
                    behind.range.lowerBound
                )
            let isNear =
                clause.contains(behind.range.lowerBound)
                && context.text.annotation.quantities(in: gap).isEmpty
            let giver = isNear || front.isOutlet && !behind.isOutlet ? behind : front
            return (giver.speaker, giver.isWish)
        }
        if let giver = front ?? behind { return (giver.speaker, giver.isWish) }
        return speaker(around: quantity).map { ($0, false) }
    }

    /// Whether a magnitude only says which quake is meant, and is nobody's finding: the magnitude
    /// 5.8 quake, 5.8级地震.
    private func namesQuake(_ quantity: Quantity) -> Bool {
        let isTenths = quantity.value < 10 && quantity.value != quantity.value.rounded()
        guard
            quantity.unit == "magnitude" || quantity.unit == "temperature"
                || quantity.unit == nil && isTenths
        else { return false }
        let start = quantity.extent.lowerBound - Self.quakeReach
        let near = start..<(quantity.extent.upperBound + Self.quakeReach / 2)
        return context.text.annotation.concepts.contains {
            $0.concept == "earthquake" && $0.range.overlaps(near)
        }
    }

    /// How far from its magnitude a quake may stand to be named by it, in bytes.
    private static let quakeReach = 16

    /// The speaker of the words that hold the number; of nested ones the inner.
    private func speaker(around quantity: Quantity) -> Speaker? {
        let around = quotations.filter { quotation in
            quotation.content.contains { $0.contains(quantity.range.lowerBound) }
        }
        return around.min { $0.extent.count < $1.extent.count }?.speaker
    }
}
