// SPDX-License-Identifier: Apache-2.0

internal import CNameData

/// What was learned of how names of one script are spelled in Latin letters.
///
/// A name's letters are set against chunks of up to five Latin letters each, in order; a Latin
/// letter may also be passed over. Each such step has a weight for the letter with its chunk, and
/// more for what stands beside them. `scripts/train-names` learned the weights from Wikidata's pairs
/// of names (CC0) and wrote the tables; `scripts/train-names.c` has the same features.
struct SpellingModel: Sendable {
    /// The longest chunk, in Latin letters.
    static let chunkLimit = 5
    /// What the weights are multiples of: sixteenths of a natural logarithm of odds.
    static let scale = 16.0
    /// What each step and each letter passed over costs before the weights.
    static let stepCost: Int32 = 64
    static let skipCost: Int32 = 48

    /// How the sum of weights becomes a probability: a constant, then factors for the sum and for the
    /// count of the name's letters.
    let calibration: [Double]
    private let bucketBits: UInt32
    /// For each bucket where its entries begin; one more at the end.
    private let starts: [UInt16]
    /// The low half of each entry's hash.
    private let tags: [UInt16]
    private let weights: [Int8]

    private static let all: [SpellingModel] = (0..<6).map { index in
        SpellingModel(
            UnsafeBufferPointer(
                start: dateline_name_model_bytes(index),
                count: Int(dateline_name_model_size(index))
            )
        )
    }

    /// The model of a writing, or `nil` for Latin letters; read at first use, in well under a
    /// millisecond.
    static func of(_ writing: NameSpelling.Writing) -> SpellingModel? {
        writing == .latin ? nil : all[Int(writing.rawValue)]
    }

    /// Reads a table.
    ///
    /// It has the bits of a bucket's number, the count of entries, three factors as
    /// millionths, all as 32 bits; then buckets, tags and weights. All little-endian.
    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        func number(_ index: Int) -> Int32 {
            Int32(
                bitPattern: (0..<4).reduce(UInt32(0)) {
                    $0 | UInt32(bytes[index * 4 + $1]) << UInt32(8 * $1)
                }
            )
        }
        func halves(_ start: Int, _ count: Int) -> [UInt16] {
            (0..<count).map {
                UInt16(bytes[start + 2 * $0]) | UInt16(bytes[start + 2 * $0 + 1]) << 8
            }
        }
        bucketBits = UInt32(number(0))
        let count = Int(number(1))
        calibration = (2..<5).map { Double(number($0)) / 1_000_000 }
        let buckets = 1 << Int(bucketBits)
        precondition(
            bytes.count == 20 + 2 * (buckets + 1) + 3 * count,
            "a table of another form: run scripts/train-names"
        )
        starts = halves(20, buckets + 1)
        tags = halves(20 + 2 * (buckets + 1), count)
        let first = 20 + 2 * (buckets + 1 + count)
        weights = (first..<first + count).map { Int8(bitPattern: bytes[$0]) }
    }

    /// The weight of a feature by its key, or `nil` for one that was not learned.
    ///
    /// One key in about 30,000 that was not learned is taken for another.
    func weight(_ key: UInt64) -> Int32? {
        let hash = Self.hash(key)
        let bucket = Int((UInt64(hash) << UInt64(bucketBits)) >> 32)
        let tag = UInt16(truncatingIfNeeded: hash)
        for entry in Int(starts[bucket])..<Int(starts[bucket + 1]) where tags[entry] == tag {
            return Int32(weights[entry])
        }
        return nil
    }

    private static func hash(_ key: UInt64) -> UInt32 {
        var hash = key &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
        hash = hash &* 0xBF58_476D_1CE4_E5B9
        return UInt32(truncatingIfNeeded: hash >> 32)
    }
}
