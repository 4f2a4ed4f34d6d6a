// SPDX-License-Identifier: Apache-2.0

import NewsText

/// Reads Korean numbers of Chinese words, written together: 백사십삼, 이천오백만.
///
/// Its syllables are everyday ones (조사, 만사), so that only a word of nothing else is a number that
/// has a ten, hundred or thousand in it and does not begin with a greater one.
enum SinoKorean {
    /// The number that the word at a range of a text is, or `nil`.
    static func number(of word: Range<Int>, in text: [UInt8]) -> Double? {
        guard word.count >= 6, word.count <= 60 else { return nil }
        var sum = NumeralSum(sectionLimit: 1000)
        var offset = word.lowerBound
        var digits = 0
        var multipliers = 0
        while offset < word.upperBound {
            let (scalar, length) = UTF8Scanner.decode(text, at: offset, end: word.upperBound)
            guard let (value, isMultiplier) = syllable(scalar),
                sum.add(value, kind: isMultiplier ? .multiplier : .number)
            else { return nil }
            if isMultiplier, value > 1000, offset == word.lowerBound { return nil }
            if isMultiplier { multipliers += value > 1000 ? 0 : 1 } else { digits += 1 }
            offset += length
        }
        return multipliers > 0 && digits > 0 ? sum.total : nil
    }

    private static func syllable(_ scalar: UInt32) -> (value: Double, isMultiplier: Bool)? {
        switch Unicode.Scalar(scalar) {
        case "일": (1, false)
        case "이": (2, false)
        case "삼": (3, false)
        case "사": (4, false)
        case "오": (5, false)
        case "육": (6, false)
        case "칠": (7, false)
        case "팔": (8, false)
        case "구": (9, false)
        case "십": (10, true)
        case "백": (100, true)
        case "천": (1000, true)
        case "만": (1e4, true)
        case "억": (1e8, true)
        case "조": (1e12, true)
        default: nil
        }
    }
}
