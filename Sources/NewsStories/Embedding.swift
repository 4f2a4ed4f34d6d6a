// SPDX-License-Identifier: Apache-2.0

/// A vector that a service has made of an article, with which it is compared beside all else.
public struct Embedding: Hashable, Sendable {
    /// Of length 1.
    let numbers: [Float]

    /// The direction of a vector; `nil` where it has none, or a number of it is not finite.
    public init?(_ vector: [Float]) {
        let square = vector.reduce(0.0) { $0 + Double($1) * Double($1) }
        guard square > 0, square.isFinite else { return nil }
        let length = square.squareRoot()
        numbers = vector.map { Float(Double($0) / length) }
    }

    /// The cosine of the angle between two, −1…1; `nil` where they are of different dimensions.
    ///
    /// - Complexity: O(*n*) in the dimensions.
    func cosine(with other: Embedding) -> Double? {
        guard numbers.count == other.numbers.count else { return nil }
        // One after the other: a sum in another order would be another number.
        var sum: Float = 0
        for index in numbers.indices { sum += numbers[index] * other.numbers[index] }
        return Double(sum)
    }
}

extension Embedding: StreamState {
    func write(to writer: inout StateWriter) { writer.write(numbers) { $0.write($1) } }

    init(from reader: inout StateReader) throws(StoryStateError) {
        numbers = try reader.array(ofSize: 4) {
            (reader: inout StateReader) throws(StoryStateError) in
            try reader.float()
        }
        try reader.check(numbers.allSatisfy { $0.magnitude < 1.001 })
    }
}
