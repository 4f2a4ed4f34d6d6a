// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Ranks by Zipf's law: each as seldom as it is great.
struct Zipf {
    private let sums: [Double]

    init(count: Int) {
        var sum = 0.0
        sums = (1...count).map { rank in
            sum += 1 / Double(rank)
            return sum
        }
    }

    /// A rank from 0.
    func draw(_ random: inout SplitMix) -> Int {
        let wanted = random.unit() * (sums.last ?? 0)
        var low = 0
        var high = sums.count - 1
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers for the same seed everywhere.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number of at least 0 and less than 1.
    mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

    /// The logarithm of a number of more than 0 and at most 1.
    mutating func logarithm() -> Double { log(1 - unit()) }
}

extension Double {
    /// Of a number from 0 to 1, how large a thing is that only that share of things surpasses.
    func inverse(power: Double) -> Double { pow(1 - self, -power) }
}
