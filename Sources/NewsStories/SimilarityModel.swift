// SPDX-License-Identifier: Apache-2.0

/// Says how likely two articles tell one event: logistic over the evidence.
struct SimilarityModel: Sendable {
    /// Weights for two articles of one language, or of two.
    struct Weights: Sendable {
        var bias: Double
        /// By `PairEvidence.Kind.rawValue`.
        var kinds: [Double]
    }

    /// The weights in use.
    let oneLanguage: Weights
    let twoLanguages: Weights

    /// The evidence for one event against two, as a logarithm of odds.
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
