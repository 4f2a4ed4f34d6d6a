// SPDX-License-Identifier: Apache-2.0

/// Logarithm and exponential in Swift alone, so that the same input gives the same bits on every
/// machine, whatever its C library rounds to.
enum Elementary {
    private static let ln2 = 0.693_147_180_559_945_3

    /// The natural logarithm, exact to about 1e-11; 0 for numbers that have none.
    static func log(_ x: Double) -> Double {
        guard x > 0, x.isFinite else { return 0 }
        // The significand is in 1..<2, so |z| < 1/3 and the series ends quickly.
        let z = (x.significand - 1) / (x.significand + 1)
        let square = z * z
        var term = z
        var sum = 0.0
        for odd in stride(from: 1.0, through: 21, by: 2) {
            sum += term / odd
            term *= square
        }
        return Double(x.exponent) * ln2 + 2 * sum
    }

    /// The logistic function of a sum of evidence, 0…1.
    static func logistic(_ x: Double) -> Double {
        x >= 0 ? 1 / (1 + exp(-x)) : 1 - 1 / (1 + exp(x))
    }

    /// *e* to the power of a number of at most 0, exact to about 1e-11.
    private static func exp(_ x: Double) -> Double {
        guard x > -700 else { return 0 }
        let power = (x / ln2).rounded()
        let rest = x - power * ln2
        var term = 1.0
        var sum = 1.0
        for index in 1...14 {
            term *= rest / Double(index)
            sum += term
        }
        return Double(sign: .plus, exponent: Int(power), significand: sum)
    }
}
