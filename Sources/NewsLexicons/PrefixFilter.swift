// SPDX-License-Identifier: Apache-2.0

/// Tells of most places in a text that no key begins there, from a few kilobytes that stay in the
/// processor's first cache (Bloom, Communications of the ACM 13, 1970; one hash).
///
/// What is kept of a key are its first bytes: six, or fewer where it ends or leaves the text open.
struct PrefixFilter: Sendable {
    /// How many bytes of a key count: two characters of Han, three of Cyrillic, six of Latin.
    private static let reach = 6

    /// What is kept of a key: the hash of its first bytes, and whether a word must end behind them.
    struct Beginning {
        var hash: UInt32
        var isWord: Bool
    }

    /// Two bits for each hash: whether some key goes on behind the bytes, and whether some key needs
    /// the end of a word there; a power of two of them.
    let bits: [UInt64]
    private let shift: UInt32

    /// The filter of keys' beginnings, with some sixteen bits for each.
    init(_ beginnings: [Beginning]) {
        var count = 1
        while count * 4 < beginnings.count { count *= 2 }
        var bits = [UInt64](repeating: 0, count: count)
        let shift = Self.shift(of: count)
        for beginning in beginnings {
            let bit = Self.bit(of: beginning.hash, shift) + (beginning.isWord ? 1 : 0)
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
    static func beginning(of key: ArraySlice<UInt8>) -> Beginning {
        var hash = seed
        var count = 0
        for byte in key.prefix(reach) {
            if byte <= WordTrie.space { break }
            hash = next(hash, byte)
            count += 1
        }
        let end = key.startIndex + count
        let isOpen = count == reach && key.count > reach
        if isOpen || end < key.endIndex && key[end] == WordTrie.anyEnding {
            return Beginning(hash: hash, isWord: false)
        }
        return Beginning(hash: hash, isWord: LetterClass(endOf: key[..<end]) == .spaced)
    }

    /// Whether some key may begin at an offset; `false` is sure.
    @inline(__always)
    func mayBegin(at start: Int, in text: Span<UInt8>) -> Bool {
        var hash = Self.seed
        var position = start
        let end = min(text.count, start + Self.reach)
        while position < end {
            hash = Self.next(hash, text[position])
            position += 1
            let bit = Self.bit(of: hash, shift)
            let found = bits[bit >> 6] >> UInt64(bit & 63) & 3
            if found & 1 == 1 || found == 2 && LetterClass.mayEnd(at: position, in: text) {
                return true
            }
        }
        return false
    }

    private static let seed: UInt32 = 0x811C_9DC5

    /// As FNV-1a does it, with the golden ratio for a factor, which mixes into the upper bits
    /// (Knuth, The Art of Computer Programming 3, 6.4).
    @inline(__always)
    private static func next(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
        (hash ^ UInt32(byte)) &* 0x9E37_79B1
    }

    /// The place of a hash's two bits: its upper bits.
    @inline(__always)
    private static func bit(of hash: UInt32, _ shift: UInt32) -> Int {
        Int(truncatingIfNeeded: hash &>> shift) << 1
    }

    private static func shift(of wordCount: Int) -> UInt32 {
        32 - UInt32((wordCount * 32).trailingZeroBitCount)
    }
}
