// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Reads numbers of digits, multipliers and number words: `140万`, `hơn một triệu`, `3.5 million`,
/// `twenty-two`, `一百`, `zweiundzwanzig`.
struct NumeralReader {
    /// A number as written.
    struct Reading {
        /// Where it stands.
        var range: Range<Int>
        /// The number.
        var value: Double = 0
        /// Whether it has digits, and is not words alone.
        var hasDigits = false
        /// How many words or numbers it is made of.
        var partCount = 0
        /// What its digits are multiplied with when nothing but multipliers follows them, else 1:
        /// a million in `3.5 million`, which is meant of the 2 in `2 to 3.5 million` too.
        var scale: Double = 1
        /// Whether the number is nothing but a multiplier: hundreds, dozens.
        var isBareMultiplier = false
        /// Whether it is a part of one: two thirds, 三分之一.
        var isFraction = false
        /// Whether marks part its digits.
        var hasMarks = false
    }

    let lexicon: Lexicon
    private let digits: NumberReader
    private let compounds: NumeralCompounds?
    /// The greatest multiplier that takes part in sections: 350万 has hundreds of ten thousands,
    /// สามแสนล้าน hundred thousands of millions.
    private let sectionLimit: Double
    /// Whether a half stands behind its multiplier without an *and*: hai triệu rưỡi.
    private let addsHalves: Bool
    private let isKorean: Bool

    init(lexicon: Lexicon, language: Language) {
        self.lexicon = lexicon
        digits = NumberReader(language: language)
        compounds = NumeralCompounds(lexicon: lexicon, language: language)
        addsHalves = ["vi", "th"].contains(language.primary)
        isKorean = language.primary == "ko"
        sectionLimit =
            switch language.primary {
            case "zh", "ja", "ko": 1000
            case "th": 100_000
            default: 100
            }
    }

    /// Whether the word that a token is may be a number that no table has.
    func mayBeCompound(_ index: Int, in text: ScannedText) -> Bool {
        guard text.tokens[index].kind == .word else { return false }
        return isKorean || compounds?.mayBe(text.foldedWord(index)) ?? false
    }

    /// The number that begins with a token, or `nil`.
    ///
    /// - Complexity: O(*n*) in the bytes of the number, but for binary searches of its words.
    func number(at index: Int, in text: ScannedText) -> Reading? {
        guard index < text.tokens.count else { return nil }
        return number(from: text.tokens[index].range.lowerBound, in: text)
    }

    /// The number that begins at a byte offset, or `nil`.
    func number(from start: Int, in text: ScannedText) -> Reading? {
        var sum = NumeralSum(sectionLimit: sectionLimit)
        var reading = Reading(range: start..<start)
        var next: (place: Int, isJoined: Bool)? = (start, false)
        while let (place, isJoined) = next,
            let part = part(
                at: place,
                isJoined: isJoined,
                isInside: reading.partCount > 0,
                in: text
            )
        {
            if part.isDigits, reading.partCount > 0, !sum.mayTakeDigits { break }
            if part.isHalf, reading.partCount > 0 {
                guard isJoined || addsHalves, sum.addHalf() else { break }
            } else {
                let isAdded = sum.add(part.value, kind: part.kind)
                guard isAdded || isJoined && sum.addTens(part.value) else { break }
            }
            reading.add(part)
            next = continuation(from: part.range.upperBound, in: text)
        }
        guard reading.partCount > 0 else { return nil }
        reading.value = sum.total
        return fraction(of: reading, in: text) ?? reading
    }

    // MARK: Fractions

    /// The fraction that a number begins: two thirds, ein Drittel, a quarter *of*, 三分之二, hai phần ba.
    private func fraction(of reading: Reading, in text: ScannedText) -> Reading? {
        guard reading.value >= 1, reading.value <= 100,
            let hit = text.hit(
                .numerals,
                beginningAt: gapEnd(from: reading.range.upperBound, in: text)
            )
        else { return nil }
        let sense = lexicon.sense(hit)
        var whole = reading
        whole.isFraction = true
        switch sense.kind {
        case "fraction-of" where !isFollowedByOf(hit.range.upperBound, in: text): return nil
        case "fraction", "fraction-of":
            guard let part = sense.attributes.last.flatMap(Double.init), reading.value * part < 1
            else { return nil }
            whole.value = reading.value * part
            whole.range = reading.range.lowerBound..<hit.range.upperBound
        case "fraction-mark":
            let place = gapEnd(from: hit.range.upperBound, in: text)
            guard let other = number(from: place, in: text), other.value >= 1 else { return nil }
            let (upper, lower) =
                text.primary == "vi" ? (reading.value, other.value) : (other.value, reading.value)
            guard upper < lower else { return nil }
            whole.value = upper / lower
            whole.range = reading.range.lowerBound..<other.range.upperBound
        default: return nil
        }
        return whole
    }

    /// Whether an *of* stands behind what may be an ordinal: a third of, un quarto dei.
    private func isFollowedByOf(_ end: Int, in text: ScannedText) -> Bool {
        guard end + 3 < text.bytes.count, text.bytes[end] == 0x20 else { return false }
        let next = text.bytes[(end + 1)..<(end + 3)]
        return ["of", "de", "di", "d'", "du"].contains { next.elementsEqual($0.utf8) }
    }

    fileprivate struct Part {
        var value: Double
        var kind: NumeralSum.Kind
        var range: Range<Int>
        var isDigits = false
        var hasMarks = false
        /// Whether it is the half of what stands in front of it.
        var isHalf = false
        var count = 1
    }

    private func part(
        at offset: Int,
        isJoined: Bool,
        isInside: Bool,
        in text: ScannedText
    ) -> Part? {
        let index = text.token(at: offset)
        let isToken = index < text.tokens.count && text.tokens[index].range.lowerBound == offset
        if isToken, let reading = digits.number(at: index, in: text) {
            return Part(
                value: reading.value,
                kind: .number,
                range: reading.range,
                isDigits: true,
                hasMarks: reading.hasMarks
            )
        }
        if isToken, isKorean, let part = compound(at: index, in: text) { return part }
        guard let hit = text.hit(.numerals, beginningAt: offset) else {
            return isToken ? compound(at: index, in: text) : nil
        }
        return isOther(hit, in: text)
            ? nil : word(hit, isJoined: isJoined, isInside: isInside, in: text)
    }

    private func word(
        _ hit: Lexicon.Hit,
        isJoined: Bool,
        isInside: Bool,
        in text: ScannedText
    ) -> Part? {
        let sense = lexicon.sense(hit)
        guard sense.attributes.count > 1, let value = Double(sense.attributes[1]) else {
            return nil
        }
        switch sense.kind {
        // mười hai năm: a year's mark that is a number too is one only in front of what it counts.
        case "cardinal"
        where isInside && !isBeforeMultiplier(hit, in: text)
            && text.hit(.calendar, beginningAt: hit.range.lowerBound)?.range == hit.range:
            return nil
        case "multiplier", "dozen":
            return Part(value: value, kind: .multiplier, range: hit.range)
        // *A* million is one, and so is the last of *veinte y un*; a man is none.
        case "article" where !isJoined && !isBeforeMultiplier(hit, in: text): return nil
        case "fraction", "fraction-of", "fraction-mark": return nil
        case "half-before": return shifted(hit, by: value, in: text)
        default:
            let isHalf = sense.kind == "half" && value == 0.5
            return Part(value: value, kind: .number, range: hit.range, isHalf: isHalf)
        }
    }

    /// साढ़े तीन, सवा दो, पौने चार: a number with a half or quarter named in front of it.
    private func shifted(_ hit: Lexicon.Hit, by value: Double, in text: ScannedText) -> Part? {
        let place = gapEnd(from: hit.range.upperBound, in: text)
        guard var part = part(at: place, isJoined: false, isInside: false, in: text),
            part.kind == .number
        else {
            return nil
        }
        part.value += value
        part.range = hit.range.lowerBound..<part.range.upperBound
        return part
    }

    private func isBeforeMultiplier(_ hit: Lexicon.Hit, in text: ScannedText) -> Bool {
        let behind = gapEnd(from: hit.range.upperBound, in: text)
        guard let next = text.hit(.numerals, beginningAt: behind) else { return false }
        let kind = lexicon.sense(next).kind
        return kind == "multiplier" || kind == "dozen" || kind.hasPrefix("fraction")
    }

    private func compound(at index: Int, in text: ScannedText) -> Part? {
        guard text.tokens[index].kind == .word else { return nil }
        let range = text.tokens[index].range
        if isKorean, let value = SinoKorean.number(of: range, in: text.bytes) {
            // Of two syllables (사천, 이백) it counts only what is named.
            return Part(value: value, kind: .number, range: range, count: range.count > 6 ? 2 : 1)
        }
        guard let compounds, let (value, count) = compounds.number(of: text.foldedWord(index))
        else { return nil }
        return Part(value: value, kind: .number, range: text.tokens[index].range, count: count)
    }

    /// Whether a number word is only the beginning of a longer word: 百 of 百分之, ร้อย of ร้อยละ.
    private func isOther(_ hit: Lexicon.Hit, in text: ScannedText) -> Bool {
        guard let unit = text.hit(.units, beginningAt: hit.range.lowerBound) else { return false }
        return unit.range.count > hit.range.count
    }

    // MARK: Between parts

    /// Where the next part of a number would begin: right behind, or over a space, a hyphen, or the
    /// language's *and* (two hundred and fifty, treinta y cinco, خمسة وعشرون); `nil` where nothing
    /// may follow.
    private func continuation(
        from end: Int,
        in text: ScannedText
    ) -> (place: Int, isJoined: Bool)? {
        let gap = gapEnd(from: end, in: text)
        let words = text.hits(.numerals)
        guard let hit = words.beginning(at: gap) else {
            return gap > end ? gluedConjunction(at: gap, in: text) ?? (gap, false) : (gap, false)
        }
        guard lexicon.sense(hit).kind == "and" else { return (gap, false) }
        // What follows an *and* in digits is another number.
        let word = gapEnd(from: hit.range.upperBound, in: text)
        return words.beginning(at: word) == nil ? nil : (word, true)
    }

    /// Behind the *and* that Arabic and Hebrew glue to the next word, when that is a number word.
    private func gluedConjunction(
        at offset: Int,
        in text: ScannedText
    ) -> (place: Int, isJoined: Bool)? {
        guard offset + 2 < text.bytes.count else { return nil }
        let letters = text.bytes[offset..<(offset + 2)]
        guard letters.elementsEqual("و".utf8) || letters.elementsEqual("ו".utf8),
            text.hits(.numerals).beginning(at: offset + 2) != nil
        else { return nil }
        return (offset + 2, true)
    }

    private func gapEnd(from end: Int, in text: ScannedText) -> Int {
        guard end < text.bytes.count else { return end }
        switch text.bytes[end] {
        case 0x20, UInt8(ascii: "-"): return end + 1
        case 0xC2 where end + 1 < text.bytes.count && text.bytes[end + 1] == 0xA0: return end + 2
        default: return end
        }
    }
}

extension NumeralReader.Reading {
    fileprivate mutating func add(_ part: NumeralReader.Part) {
        range = range.lowerBound..<part.range.upperBound
        if part.isDigits {
            // Digits behind a multiplier: 3亿4000万.
            if hasDigits { scale = 1 }
            hasDigits = true
        } else if part.kind == .multiplier {
            scale *= part.value
        } else if !part.isHalf || partCount == 0 {
            scale = 1
        }
        isBareMultiplier = partCount == 0 && part.kind == .multiplier
        hasMarks = hasMarks || part.hasMarks
        partCount += part.count
    }
}
