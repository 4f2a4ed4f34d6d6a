// SPDX-License-Identifier: Apache-2.0

/// Which hashes a set may hold: most words of a text are in none of the sets that are asked about, and
/// a shift tells so.
///
/// A filter without false negatives (Bloom, Communications of the ACM 13, 1970; one hash, its lower
/// bits).
struct HashFilter: Hashable, Sendable {
    private var bits: [UInt64]

    /// A filter of 64 bits for each of `count` words, a power of two.
    init(count: Int) { bits = Array(repeating: 0, count: count) }

    /// Remembers a hash.
    mutating func insert(_ hash: UInt64) { bits[place(hash)] |= 1 << (hash & 63) }

    /// Whether a hash may have been remembered.
    @inline(__always)
    func mayHold(_ hash: UInt64) -> Bool { bits[place(hash)] &>> (hash & 63) & 1 == 1 }

    @inline(__always)
    private func place(_ hash: UInt64) -> Int {
        Int(truncatingIfNeeded: hash &>> 6) & (bits.count - 1)
    }
}

/// The hash of a folded word, by which this module looks words up: FNV-1a (draft-eastlake-fnv).
@inline(__always)
func wordHash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
}
