// SPDX-License-Identifier: Apache-2.0
// generated
// by scripts/train-stories

// swift-format-ignore-file

extension LikenessModel {
    /// The weights in use, in the order of `PairEvidence.Kind`.
    static let trained = LikenessModel(
        oneLanguage: LikenessModel.Weights(
            bias: -3.615,
            kinds: [
                0.539, 0.762, 1.191, 0.498, 0.258, 0.196, -0.039, 0.129, 0.352, 0.505, -0.203,
                0.628, 2.979, 1.796, -0.374, -0.015, -0.464, -0.501, 0.025, 0.602, 1.955, 0.549,
                1.032, 0.269, -0.663, 0.145, 0.191, 0.339,
            ]
        ),
        twoLanguages: LikenessModel.Weights(
            bias: -2.954,
            kinds: [
                0.391, 0.812, 1.851, -0.165, -0.160, 0.000, 0.000, 0.312, 1.373, 0.121, 0.816,
                0.000, 0.000, 0.000, 0.385, 0.371, -0.273, -0.177, 0.000, 0.305, 0.000, 0.000,
                0.000, 0.000, 0.185, 0.411, -0.125, 0.011,
            ]
        )
    )
}
