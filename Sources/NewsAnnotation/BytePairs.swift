// SPDX-License-Identifier: Apache-2.0

/// Which pairs of bytes words begin with: tells most words that are none of them at the price of a
/// shift.
///
/// A filter without false negatives; 256 bits hold the few hundred words that it is made for.
struct BytePairs {
    private var bits = SIMD4<UInt64>()

    /// Remembers the beginning of a word.
    mutating func insert(_ first: UInt8, _ second: UInt8) {
        let place = Self.place(first, second)
        bits[place >> 6] |= 1 << UInt64(place & 63)
    }

    /// Whether a word may begin so.
    @inline(__always)
    func mayHold(_ first: UInt8, _ second: UInt8) -> Bool {
        let place = Self.place(first, second)
        return bits[place >> 6] >> UInt64(place & 63) & 1 == 1
    }

    @inline(__always)
    private static func place(_ first: UInt8, _ second: UInt8) -> Int {
        Int(first &* 37 ^ second &* 11)
    }
}
