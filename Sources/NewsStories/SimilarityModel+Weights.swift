// SPDX-License-Identifier: Apache-2.0

extension SimilarityModel {
    /// The weights in use, in the order of `PairEvidence.Kind`.
    ///
    /// Learned by `scripts/train-stories` from the development part of four sets of stories;
    /// evidence for may only count for, evidence against only against.
    static let trained = SimilarityModel(
        oneLanguage: Weights(
            bias: -5.4,
            kinds: [
                0.65, 0.38, 0.98, 2.55, 0.38, 1.53, 0.96, 1.27, 1.71, 2.33, 0.00, 0.85, 2.78, 4.78,
                -2.01, -1.90, -0.52, -2.20, 0.45,
            ]
        ),
        twoLanguages: Weights(
            bias: -3.59,
            kinds: [
                0.94, 2.42, 2.44, 5.05, 2.67, 1.92, 2.17, 1.39, 0.80, 1.73, 0.37, 0.00, 0.00, 0.00,
                -2.95, -0.06, -1.94, 0.00, 0.00,
            ]
        )
    )
}
