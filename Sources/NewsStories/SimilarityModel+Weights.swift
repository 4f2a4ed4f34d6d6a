// SPDX-License-Identifier: Apache-2.0

extension SimilarityModel {
    /// The weights in use; set by hand.
    static let trained = SimilarityModel(
        oneLanguage: Weights(
            bias: -4.6,
            kinds: [
                2, 1.5, 1, 1.5, 1.5, 0.5, 0.5,
                1.5, 1.5, 0.5, 0.5, 2.5, 5, 2,
                -2, -1, -0.7, -0.5, 3,
            ]
        ),
        twoLanguages: Weights(
            bias: -4.2,
            kinds: [
                2.5, 2, 1.5, 2.5, 3, 1, 1,
                2.5, 3, 1.5, 1.5, 0, 0, 0,
                -2, -1, -0.7, -0.5, 0,
            ]
        )
    )
}
