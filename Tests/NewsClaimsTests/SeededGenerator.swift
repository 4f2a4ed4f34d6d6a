// SPDX-License-Identifier: Apache-2.0

/// The same numbers from the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }

    /// The text with a few of its bytes changed, dropped or doubled.
    mutating func mutated(_ text: [UInt8], changes: Int) -> [UInt8] {
        var text = text
        for _ in 0..<changes where !text.isEmpty {
            let place = Int.random(in: text.indices, using: &self)
            switch UInt8.random(in: 0..<4, using: &self) {
            case 0: text[place] = UInt8.random(in: 0...255, using: &self)
            case 1: text.remove(at: place)
            case 2: text.insert(contentsOf: text[place...].prefix(9), at: place)
            default: text.insert("<>&\"'/!-[]".utf8.randomElement(using: &self) ?? 60, at: place)
            }
        }
        return text
    }
}
