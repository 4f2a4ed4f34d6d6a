// SPDX-License-Identifier: Apache-2.0

/// Where in a trie the keys go on that begin with given bytes, and which places of a text no key
/// begins at.
///
/// What is kept of a key is its beginning: its first six bytes, or fewer where it ends or leaves the
/// text open. Bits tell of most places that no key begins there, from a few kilobytes that stay in the
/// processor's first cache (Bloom, Communications of the ACM 13, 1970; one hash); a table of slots
/// (open addressing) leads from a beginning to its node, past the upper nodes of the trie.
struct Beginnings: Sendable {
    /// How many bytes of a key count: two characters of Han, three of Cyrillic, six of Latin.
    static let reach = 6

    /// The beginning of a key.
    struct Beginning {
        /// The bytes, the first lowest, and their count in the highest byte.
        var key: UInt64
        /// Whether a word must end behind them.
        var isWord: Bool
        /// The node that they lead to.
        var node: Int32
    }

    /// Two bits for each hash: whether some key goes on behind the bytes, and whether some key needs
    /// the end of a word there; a power of two of them.
    let bits: [UInt64]
    /// A node's offset in the lower 24 bits and of the beginning's hash the lower 40 above them; 0 for
    /// none. A power of two of them, at most half of them full.
    ///
    /// Another beginning is taken for this one once in 10¹² times.
    let slots: [UInt64]
    /// For each byte how long the beginnings are that begin with it: a bit for each length, the lowest
    /// for one byte.
    let lengths: [UInt8]
    private let bitShift: UInt64
    private let slotShift: UInt64

    /// The beginnings, with some sixteen bits for each and two slots.
    init(_ beginnings: [Beginning]) {
        var count = 1
        while count * 4 < beginnings.count { count *= 2 }
        var bits = [UInt64](repeating: 0, count: count)
        var slots = [UInt64](repeating: 0, count: count * 8)
        var lengths = [UInt8](repeating: 0, count: 256)
        let bitShift = Self.shift(of: count * 32)
        let slotShift = Self.shift(of: slots.count)
        for beginning in beginnings {
            lengths[Int(beginning.key & 0xFF)] |= 1 << UInt8(beginning.key >> 56 - 1)
            let hash = Self.hash(beginning.key)
            let bit = Self.bit(of: hash, bitShift) + (beginning.isWord ? 1 : 0)
            bits[bit >> 6] |= 1 << UInt64(bit & 63)
            var slot = Int(truncatingIfNeeded: hash &>> slotShift)
            let entry = hash << 24 | UInt64(beginning.node)
            while slots[slot] != 0, slots[slot] != entry { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = entry
        }
        self.init(bits: bits, slots: slots, lengths: lengths)
    }

    /// Beginnings as they were made before.
    init(bits: [UInt64], slots: [UInt64], lengths: [UInt8]) {
        self.bits = bits
        self.slots = slots
        self.lengths = lengths
        bitShift = Self.shift(of: bits.count * 32)
        slotShift = Self.shift(of: slots.count)
    }

    /// The beginning of a key, without its node.
    static func beginning(of key: ArraySlice<UInt8>) -> Beginning {
        var packed: UInt64 = 0
        var count = 0
        for byte in key.prefix(reach) {
            if byte <= WordTrie.space { break }
            packed = next(packed, byte, at: count)
            count += 1
        }
        let end = key.startIndex + count
        let isOpen = count == reach && key.count > reach
        let isUnfinished = isOpen || end < key.endIndex && key[end] == WordTrie.anyEnding
        let isWord = !isUnfinished && LetterClass(endOf: key[..<end]) == .spaced
        return Beginning(key: packed, isWord: isWord, node: WordTrie.none)
    }

    /// The key of a beginning with one more byte behind `count`.
    @inline(__always)
    static func next(_ key: UInt64, _ byte: UInt8, at count: Int) -> UInt64 {
        (key | UInt64(byte) &<< UInt64(8 * count)) &+ 1 << 56
    }

    /// The node that a beginning leads to where a key may have it, or `none`; `isEnd` is 1 where a
    /// word may end behind it.
    @inline(__always)
    func node(of key: UInt64, isEnd: UInt8) -> Int32 {
        let hash = Self.hash(key)
        let bit = Self.bit(of: hash, bitShift)
        let pair = bits[bit >> 6] &>> UInt64(bit & 63)
        guard (pair | pair &>> 1 & UInt64(isEnd)) & 1 == 1 else { return WordTrie.none }
        var slot = Int(truncatingIfNeeded: hash &>> slotShift)
        while slots[slot] != 0 {
            if slots[slot] >> 24 == hash & 0xFF_FFFF_FFFF {
                return Int32(truncatingIfNeeded: slots[slot] & 0xFF_FFFF)
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return WordTrie.none
    }

    /// Mixed so that the upper bits depend on all (Stafford's thirteenth variant of MurmurHash3's
    /// finaliser, its first half).
    @inline(__always)
    private static func hash(_ key: UInt64) -> UInt64 {
        let mixed = (key ^ key &>> 30) &* 0xBF58_476D_1CE4_E5B9
        return mixed ^ mixed &>> 29
    }

    @inline(__always)
    private static func bit(of hash: UInt64, _ shift: UInt64) -> Int {
        Int(truncatingIfNeeded: hash &>> shift) << 1
    }

    private static func shift(of count: Int) -> UInt64 { 64 - UInt64(count.trailingZeroBitCount) }
}
