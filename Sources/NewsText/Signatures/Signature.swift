// SPDX-License-Identifier: Apache-2.0

/// A text reduced to numbers by which near copies are found.
///
/// The text's shingles are three words in a row, or four characters of Han and kana, folded; case,
/// accents, punctuation and white space do not matter.
public struct Signature: Hashable, Sendable {
    /// The 64-bit SimHash, of which near copies differ in few bits; 0 without words.
    ///
    /// Source: Charikar 2002, “Similarity estimation techniques from rounding algorithms”.
    public let simHash: UInt64
    /// The hashes of all different shingles, ascending.
    public let shingles: [UInt64]

    /// How many shingles a sketch has; the error of a resemblance is then about 0.09 at most.
    private static let sketchCount = 128

    /// The signature of a range of a text.
    ///
    /// - Complexity: O(*n* log *n*).
    public init(_ text: [UInt8], range: Range<Int>? = nil) {
        let hashes = Shingler.hashes(of: text, range: range)
        simHash = Self.simHash(hashes)
        var different: [UInt64] = []
        different.reserveCapacity(hashes.count)
        for hash in hashes.sorted() where different.last != hash { different.append(hash) }
        shingles = different
    }

    /// A signature made of its parts, as they were kept.
    ///
    /// - Precondition: `shingles` ascend and have no duplicates.
    public init(simHash: UInt64, shingles: [UInt64]) {
        self.simHash = simHash
        self.shingles = shingles
    }

    /// The lowest shingles: a min-hash of the text, to be kept where all would take too much.
    public var sketch: ArraySlice<UInt64> { shingles.prefix(Self.sketchCount) }

    /// How many of the 64 bits of the SimHashes differ.
    public func distance(to other: Signature) -> Int {
        (simHash ^ other.simHash).nonzeroBitCount
    }

    /// The share of shingles that two texts have in common of all that they have, 0…1 (Jaccard).
    ///
    /// - Complexity: O(*n*).
    public func resemblance(to other: Signature) -> Double {
        let common = commonCount(with: other)
        let all = shingles.count + other.shingles.count - common
        return all == 0 ? 0 : Double(common) / Double(all)
    }

    /// The share of this text's shingles that another has too, 0…1: 1 for a part of the other.
    ///
    /// - Complexity: O(*n*).
    public func containment(in other: Signature) -> Double {
        shingles.isEmpty ? 0 : Double(commonCount(with: other)) / Double(shingles.count)
    }

    private func commonCount(with other: Signature) -> Int {
        var count = 0
        var i = 0
        var j = 0
        while i < shingles.count, j < other.shingles.count {
            if shingles[i] == other.shingles[j] {
                count += 1
                i += 1
                j += 1
            } else if shingles[i] < other.shingles[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return count
    }

    private static func simHash(_ hashes: [UInt64]) -> UInt64 {
        var votes = [Int](repeating: 0, count: 64)
        for hash in hashes {
            for bit in 0..<64 { votes[bit] += hash >> UInt64(bit) & 1 == 1 ? 1 : -1 }
        }
        var result: UInt64 = 0
        for bit in 0..<64 where votes[bit] > 0 { result |= 1 << UInt64(bit) }
        return result
    }
}
