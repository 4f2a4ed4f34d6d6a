// SPDX-License-Identifier: Apache-2.0

@testable import NewsText

/// The UTF-8 of a text.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// The text of bytes.
func string(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

/// A seeded generator, so that a failure can be had again (SplitMix64, public domain).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Texts of letters, marks and signs from everywhere, and bytes that are no text at all.
enum Fuzz {
    static let letters = Array(
        "aZé´ıİßﬁКйёЙЩΑςאָבּ״عَربيةـأحمد中華华國国。「」『』ひガカ゛ｶﾞカ゚한글กำลังไทยहिन्दी।০১२３4.,!?…“”«»\"'’-–()[]\n\t \u{0301}\u{0306}\u{200D}\u{FEFF}😀𝔘𠮷"
            .unicodeScalars
    )

    static func text(_ generator: inout SeededGenerator) -> [UInt8] {
        var text = ""
        for _ in 0..<Int.random(in: 0..<60, using: &generator) {
            let index = Int.random(in: 0..<letters.count, using: &generator)
            text.unicodeScalars.append(letters[index])
        }
        return Array(text.utf8)
    }

    static func noise(_ generator: inout SeededGenerator) -> [UInt8] {
        var noise = text(&generator)
        for _ in 0..<Int.random(in: 0..<40, using: &generator) {
            let place = Int.random(in: 0...noise.count, using: &generator)
            noise.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        }
        return noise
    }
}
