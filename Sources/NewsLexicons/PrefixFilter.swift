// SPDX-License-Identifier: Apache-2.0

/// Tells of most places in a text that no key begins there, from a few kilobytes that stay in the
/// processor's first cache (Bloom, Communications of the ACM 13, 1970; one hash).
///
/// What is kept of a key are its first bytes: six, or fewer where it ends or leaves the text open.
struct PrefixFilter: Sendable {
    /// How many bytes of a key count: two characters of Han, three of Cyrillic, six of Latin.
    private static let reach = 6

    /// A bit for each hash that some key's beginning has; a power of two of them.
    let bits: [UInt64]
    private let shift: UInt32

    /// The filter of keys' beginnings, with some eight bits for each.
    init(_ beginnings: [UInt32]) {
        var count = 1
        while count * 8 < beginnings.count { count *= 2 }
        var bits = [UInt64](repeating: 0, count: count)
        let shift = Self.shift(of: count)
        for hash in beginnings {
            let bit = Self.bit(of: hash, shift)
            bits[bit >> 6] |= 1 << UInt64(bit & 63)
        }
        self.init(bits: bits)
    }

    /// A filter as it was made before.
    init(bits: [UInt64]) {
        self.bits = bits
        shift = Self.shift(of: bits.count)
    }

    /// What a filter keeps of a key.
    static func beginning(of key: ArraySlice<UInt8>) -> UInt32 {
        var hash = seed
        for byte in key.prefix(reach) {
            if byte <= WordTrie.space { break }
            hash = next(hash, byte)
        }
        return hash
    }

    /// Whether some key may begin at an offset; `false` is sure.
    @inline(__always)
    func mayBegin(at start: Int, in text: [UInt8]) -> Bool {
        var hash = Self.seed
        var position = start
        let end = min(text.count, start + Self.reach)
        while position < end {
            hash = Self.next(hash, text[position])
            position += 1
            let bit = Self.bit(of: hash, shift)
            if bits[bit >> 6] >> UInt64(bit & 63) & 1 == 1 { return true }
        }
        return false
    }

    private static let seed: UInt32 = 0x811C_9DC5

    /// FNV-1a (draft-eastlake-fnv).
    @inline(__always)
    private static func next(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
        (hash ^ UInt32(byte)) &* 0x0100_0193
    }

    /// The upper bits of the hash, mixed.
    @inline(__always)
    private static func bit(of hash: UInt32, _ shift: UInt32) -> Int {
        Int(truncatingIfNeeded: (hash &* 0x9E37_79B1) >> shift)
    }

    private static func shift(of wordCount: Int) -> UInt32 {
        32 - UInt32((wordCount * 64).trailingZeroBitCount)
    }
}
