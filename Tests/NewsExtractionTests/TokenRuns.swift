// SPDX-License-Identifier: Apache-2.0

/// How much of two texts is the same: bags of runs of four tokens, as the article-extraction
/// benchmark of Scrapinghub has it, with each character of a script without spaces a token.
struct TokenRuns {
    private let bag: [[String]: Int]

    init(_ text: String) {
        let tokens = Self.tokens(text)
        var bag: [[String]: Int] = [:]
        if !tokens.isEmpty {
            for start in 0..<max(1, tokens.count - 3) {
                bag[Array(tokens[start...].prefix(4)), default: 0] += 1
            }
        }
        self.bag = bag
    }

    /// How many runs both have, and how many each.
    func overlap(_ other: TokenRuns) -> (both: Double, own: Double, others: Double) {
        let both = bag.reduce(0) { $0 + min($1.value, other.bag[$1.key] ?? 0) }
        let own = bag.values.reduce(0, +)
        return (Double(both), Double(own), Double(other.bag.values.reduce(0, +)))
    }

    private static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var open = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isSpaceless(scalar) {
                if !open.isEmpty { tokens.append(String(open)) }
                open.removeAll()
                tokens.append(String(scalar))
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                open.append(scalar)
            } else if !open.isEmpty {
                tokens.append(String(open))
                open.removeAll()
            }
        }
        if !open.isEmpty { tokens.append(String(open)) }
        return tokens
    }

    private static func isSpaceless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF,
            0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
