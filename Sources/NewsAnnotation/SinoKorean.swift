// SPDX-License-Identifier: Apache-2.0

import NewsText

/// Reads Korean numbers of Chinese words, written together: 백사십삼, 이천오백만.
///
/// Its syllables are everyday ones, so that only a word of nothing else that has a ten, hundred,
/// thousand or ten thousand in it is a number.
enum SinoKorean {
    /// The number that a word is, or `nil`.
    static func number(of word: ArraySlice<UInt8>) -> Double? {
        guard word.count >= 6, word.count <= 60 else { return nil }
        let bytes = Array(word)
        var sum = NumeralSum(sectionLimit: 1000)
        var offset = 0
        var digits = 0
        var multipliers = 0
        while offset < bytes.count {
            let (scalar, length) = UTF8Scanner.decode(bytes, at: offset, end: bytes.count)
            guard let (value, isMultiplier) = syllables[scalar],
                sum.add(value, kind: isMultiplier ? .multiplier : .number)
            else { return nil }
            if isMultiplier { multipliers += 1 } else { digits += 1 }
            offset += length
        }
        return multipliers > 0 && digits > 0 ? sum.total : nil
    }

    private static let syllables: [UInt32: (value: Double, isMultiplier: Bool)] = {
        let digits = "일이삼사오육칠팔구"
        let multipliers: [(Unicode.Scalar, Double)] = [
            ("십", 10), ("백", 100), ("천", 1000), ("만", 1e4), ("억", 1e8), ("조", 1e12),
        ]
        var syllables: [UInt32: (value: Double, isMultiplier: Bool)] = [:]
        for (index, scalar) in digits.unicodeScalars.enumerated() {
            syllables[scalar.value] = (Double(index + 1), false)
        }
        for (scalar, value) in multipliers { syllables[scalar.value] = (value, true) }
        return syllables
    }()
}
