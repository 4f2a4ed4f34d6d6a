// SPDX-License-Identifier: Apache-2.0

/// Says how alike two articles are when there is no story to put them into: trees over the evidence.
///
/// What readers call the same is wider than one story: two reports of one long affair. So it is
/// learned from pairs that readers graded, apart from `SimilarityModel`.
struct LikenessModel: Sendable {
    private let trees = BoostedTrees.likeness
    /// From which evidence on two articles are called the same: a little under even odds finds more of
    /// the pairs that readers did, and few others.
    let sameAbove: Double

    /// The evidence for the same against another, as a logarithm of odds.
    func evidence(_ pair: PairEvidence) -> Double { trees.evidence(pair.values) }

    /// How much each kind adds to the evidence.
    func contributions(_ pair: PairEvidence) -> [(kind: PairEvidence.Kind, weight: Double)] {
        Array(zip(PairEvidence.Kind.allCases, trees.contributions(pair.values)))
            .map { (kind: $0.0, weight: $0.1) }
    }
}
