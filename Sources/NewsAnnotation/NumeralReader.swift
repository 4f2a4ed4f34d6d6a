// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Reads numbers of digits, multipliers and number words: `140万`, `hơn một triệu`, `3.5 million`,
/// `twenty-two`, `一百`.
///
/// The grammar is one for all languages: number words below ten wait for a multiplier; small
/// multipliers (ten, hundred, and in Chinese, Japanese, Korean and Thai thousand) close a section;
/// great ones multiply the section and add it to the sum.
struct NumeralReader {
    /// A number as written.
    struct Reading {
        /// Where it stands.
        var range: Range<Int>
        /// The number.
        var value: Double
        /// Whether it has digits, and is not words alone.
        var hasDigits: Bool
        /// How many words or numbers it is made of.
        var partCount: Int
    }

    let lexicon: Lexicon
    let digits: NumberReader
    /// Languages whose thousand takes part in sections of ten thousand.
    private let thousandIsSmall: Bool

    init(lexicon: Lexicon, language: Language) {
        self.lexicon = lexicon
        digits = NumberReader(language: language)
        thousandIsSmall = ["zh", "ja", "ko", "th"].contains(language.primary)
    }

    /// The number that begins with a token, or `nil`.
    func number(at index: Int, in text: ScannedText) -> Reading? {
        var sum = Sum(thousandIsSmall: thousandIsSmall)
        var token = index
        var end = 0
        var parts = 0
        var hasDigits = false
        while let part = part(at: token, isFirst: parts == 0, in: text) {
            if parts > 0, !continues(from: end, to: text.tokens[token].range.lowerBound, in: text) {
                break
            }
            if part.isDigits, parts > 0, !sum.mayTakeDigits { break }
            guard sum.add(part.value, kind: part.kind) else { break }
            hasDigits = hasDigits || part.isDigits
            parts += 1
            end = part.range.upperBound
            token = text.token(at: end)
        }
        guard parts > 0 else { return nil }
        return Reading(
            range: text.tokens[index].range.lowerBound..<end,
            value: sum.total,
            hasDigits: hasDigits,
            partCount: parts
        )
    }

    private struct Part {
        var value: Double
        var kind: Kind
        var range: Range<Int>
        var isDigits: Bool
    }

    enum Kind { case number, multiplier }

    private func part(at index: Int, isFirst: Bool, in text: ScannedText) -> Part? {
        guard index < text.tokens.count else { return nil }
        if let reading = digits.number(at: index, in: text) {
            return Part(value: reading.value, kind: .number, range: reading.range, isDigits: true)
        }
        guard let hit = text.hits(.numerals).beginning(at: text.tokens[index].range.lowerBound)
        else { return nil }
        let sense = lexicon.sense(hit)
        guard sense.attributes.count > 1, let value = Double(sense.attributes[1]) else { return nil }
        let kind: Kind = sense.kind == "multiplier" ? .multiplier : .number
        return Part(value: value, kind: kind, range: hit.range, isDigits: false)
    }

    /// Whether two parts belong together: glued, or with a space or hyphen between them.
    private func continues(from end: Int, to start: Int, in text: ScannedText) -> Bool {
        switch start - end {
        case 0: true
        case 1: text.bytes[end] == 0x20 || text.bytes[end] == UInt8(ascii: "-")
        case 2: text.bytes[end] == 0xC2 && text.bytes[end + 1] == 0xA0
        default: false
        }
    }

    /// The sum as it grows.
    private struct Sum {
        let thousandIsSmall: Bool
        private var whole = 0.0
        private var section = 0.0
        private var digit = 0.0
        private var isFirst = true
        private var hadMultiplier = false
        private var lastGreat = Double.infinity

        init(thousandIsSmall: Bool) { self.thousandIsSmall = thousandIsSmall }

        var total: Double { whole + section + digit }

        /// Digits may follow only a multiplier: 3亿4000万.
        var mayTakeDigits: Bool { hadMultiplier && digit == 0 }

        /// Adds a part; false when it cannot belong to the same number.
        mutating func add(_ value: Double, kind: Kind) -> Bool {
            defer { isFirst = false }
            switch kind {
            case .number:
                hadMultiplier = false
                if value < 10, value == value.rounded() {
                    guard digit == 0 else { return false }
                    digit = value
                } else {
                    guard digit == 0, section == 0 || section >= 100 && value < 100 else {
                        return false
                    }
                    section += value
                }
            case .multiplier:
                hadMultiplier = true
                if value <= 100 || (thousandIsSmall && value <= 1000) {
                    addSmall(value)
                } else {
                    guard value < lastGreat else { return false }
                    lastGreat = value
                    let times = section + digit
                    whole += (times == 0 ? 1 : times) * value
                    (section, digit) = (0, 0)
                }
            }
            return true
        }

        private mutating func addSmall(_ value: Double) {
            if digit == 0, section > 0, section < value {
                section *= value
            } else {
                section += (digit == 0 ? 1 : digit) * value
                digit = 0
            }
        }
    }
}
