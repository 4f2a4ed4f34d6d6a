// SPDX-License-Identifier: Apache-2.0

/// Says how alike two articles are when there is no story to put them into: logistic over the
/// evidence.
///
/// What readers call the same is wider than one story: two reports of one long affair. So it is
/// learned from pairs that readers graded, apart from `SimilarityModel`.
struct LikenessModel: Sendable {
    /// Weights for two articles of one language, or of two.
    struct Weights: Sendable {
        var bias: Double
        /// By `PairEvidence.Kind.rawValue`.
        var kinds: [Double]
    }

    /// The weights in use.
    let oneLanguage: Weights
    let twoLanguages: Weights
    /// From which evidence on two articles are called the same: a little under even odds finds more of
    /// the pairs that readers did, and few others.
    let sameAbove: Double

    /// The evidence for the same against another, as a logarithm of odds.
    func evidence(_ pair: PairEvidence) -> Double {
        let weights = pair.isOneLanguage ? oneLanguage : twoLanguages
        return zip(weights.kinds, pair.values).reduce(weights.bias) { $0 + $1.0 * $1.1 }
    }

    /// How much each kind adds to the evidence.
    func contributions(_ pair: PairEvidence) -> [(kind: PairEvidence.Kind, weight: Double)] {
        let weights = pair.isOneLanguage ? oneLanguage : twoLanguages
        return PairEvidence.Kind.allCases.map { ($0, weights.kinds[$0.rawValue] * pair[$0]) }
    }
}
