// SPDX-License-Identifier: Apache-2.0
// generated
// by scripts/train-stories

// swift-format-ignore-file

extension LikenessModel {
    /// The model in use.
    static let trained = LikenessModel(sameAbove: -0.40)
}
