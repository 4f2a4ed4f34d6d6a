// SPDX-License-Identifier: Apache-2.0
// generated
// by scripts/train-stories

// swift-format-ignore-file

extension LikenessModel {
    /// The weights in use, in the order of `PairEvidence.Kind`.
    static let trained = LikenessModel(
        oneLanguage: LikenessModel.Weights(
            bias: -2.688,
            kinds: [
                0.632, 0.393, 0.947, 0.570, -0.098, 0.088, -0.039, -0.158, 0.729, 0.102, -0.092,
                0.382, 2.013, 1.639, -0.192, -0.159, -0.235, -0.112, -0.887, 0.454, 1.224, 0.237,
                0.331, 0.296, -0.540, -0.030, 0.023, 0.137,
            ]
        ),
        twoLanguages: LikenessModel.Weights(
            bias: -2.648,
            kinds: [
                0.290, 0.665, 1.611, -0.189, -0.171, 0.000, 0.000, 0.341, 1.317, 0.310, 1.000,
                0.000, 0.000, 0.000, 0.170, 0.126, -0.230, 0.013, 0.000, 0.213, 0.000, 0.000,
                0.000, 0.000, 0.053, 0.386, -0.229, 0.196,
            ]
        ),
        sameAbove: -0.15
    )
}
