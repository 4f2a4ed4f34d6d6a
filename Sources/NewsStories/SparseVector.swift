// SPDX-License-Identifier: Apache-2.0

/// Weighted features in the order of their keys.
struct SparseVector: Sendable {
    /// Ascending, no duplicates.
    private(set) var keys: [UInt64] = []
    /// The weight of each key, above 0.
    private(set) var weights: [Float] = []
    /// The length of the vector.
    private(set) var length: Double = 0
    /// The sum of the weights.
    private(set) var sum: Double = 0

    /// A vector without features.
    init() {}

    /// The heaviest of some features, at most `limit`; of equally heavy ones the lower key.
    init(_ features: [(key: UInt64, weight: Double)], limit: Int) {
        var kept = features
        if kept.count > limit {
            kept.sort { ($1.weight, $0.key) < ($0.weight, $1.key) }
            kept.removeSubrange(limit...)
        }
        kept.sort { $0.key < $1.key }
        keys = kept.map(\.key)
        weights = kept.map { Float($0.weight) }
        length = kept.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        sum = kept.reduce(0) { $0 + $1.weight }
    }

    /// Whether it has no feature.
    var isEmpty: Bool { keys.isEmpty }

    /// What two vectors have in common.
    struct Overlap {
        /// The cosine of the angle between them, 0…1; 0 when one is empty.
        var cosine = 0.0
        /// The sum of the lesser weights of the shared features: how telling it is.
        var mass = 0.0
    }

    /// - Complexity: O(*n*).
    func overlap(with other: SparseVector) -> Overlap {
        guard length > 0, other.length > 0 else { return Overlap() }
        var dot: Float = 0
        var mass: Float = 0
        forEachShared(with: other) { mine, theirs in
            dot += weights[mine] * other.weights[theirs]
            mass += min(weights[mine], other.weights[theirs])
        }
        return Overlap(cosine: Double(dot) / (length * other.length), mass: Double(mass))
    }

    /// The share of this vector's weight whose keys the other has, 0…1; 0 when it is empty.
    ///
    /// - Complexity: O(*n*).
    func share(foundIn other: SparseVector) -> Double {
        var found: Float = 0
        forEachShared(with: other) { mine, _ in found += weights[mine] }
        return sum > 0 ? Double(found) / sum : 0
    }

    /// A part of a weight, and the whole.
    struct Part {
        var found: Float = 0
        var all: Float = 0

        /// 0…1; 0 of nothing.
        var share: Double { all > 0 ? Double(found / all) : 0 }
    }

    /// How much of this vector's weight, where all counts by how rare it is nearby, has keys that the
    /// other has; added to `part`.
    ///
    /// - Complexity: O(*n*).
    func add(_ part: inout Part, foundIn other: SparseVector, _ neighbourhood: Neighbourhood) {
        for (key, weight) in zip(keys, weights) {
            part.all += weight * neighbourhood.rarity(of: key)
        }
        forEachShared(with: other) { mine, _ in
            part.found += weights[mine] * neighbourhood.rarity(of: keys[mine])
        }
    }

    /// The keys of both, those with the largest share in the cosine first.
    func sharedKeys(with other: SparseVector) -> [UInt64] {
        var shared: [(key: UInt64, share: Float)] = []
        forEachShared(with: other) { mine, theirs in
            shared.append((keys[mine], weights[mine] * other.weights[theirs]))
        }
        return shared.sorted { ($1.share, $0.key) < ($0.share, $1.key) }.map(\.key)
    }

    @inline(__always)
    private func forEachShared(with other: SparseVector, _ body: (Int, Int) -> Void) {
        var i = 0
        var j = 0
        while i < keys.count, j < other.keys.count {
            if keys[i] == other.keys[j] {
                body(i, j)
                i += 1
                j += 1
            } else if keys[i] < other.keys[j] {
                i += 1
            } else {
                j += 1
            }
        }
    }
}

extension SparseVector: StreamState {
    func write(to writer: inout StateWriter) {
        writer.write(keys)
        for weight in weights { writer.write(weight) }
        writer.write(length)
        writer.write(sum)
    }

    init(from reader: inout StateReader) throws(StoryStateError) {
        keys = try reader.ascendingWords()
        for _ in keys { weights.append(try reader.float()) }
        length = try reader.double()
        sum = try reader.double()
    }
}
