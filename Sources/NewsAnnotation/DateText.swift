// SPDX-License-Identifier: Apache-2.0

import NewsText

/// A date written for itself, as bytes that a vocabulary can be looked up for.
struct DateText {
    /// A part of it.
    enum Item: Hashable {
        /// Digits; how many.
        case number(Double, digits: Int)
        /// A word with all that it may say.
        case word([DateWord])
        /// A mark, and whether white space stands before and behind it.
        case mark(UInt8, isSpaced: Bool)
    }

    /// Longer texts hold more than a date: nothing is read of them.
    static let byteLimit = 200

    /// The text folded, white space as one space, abbreviations without their full stops.
    let bytes: [UInt8]

    init(_ text: [UInt8], folding: Folding) {
        bytes = text.count <= Self.byteLimit ? Self.normalised(text, folding: folding) : []
    }

    /// The parts, or `nil` when something in it is no word of the language's dates.
    ///
    /// - Complexity: O(*n* *m*) with the longest word *m* of the vocabulary.
    func items(_ vocabulary: DateVocabulary, isLenient: Bool) -> [Item]? {
        var items: [Item] = []
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == 0x20 || Self.isBracket(byte) {
                offset += 1
            } else if Self.isDigit(byte) {
                guard let end = number(at: offset, &items) else { return nil }
                offset = end
            } else if let (words, end) = word(at: offset, vocabulary, isLenient: isLenient) {
                items.append(.word(Self.fitting(words, behind: items.last)))
                offset = end
            } else if Self.marks.contains(byte) {
                let isSpaced = offset > 0 && bytes[offset - 1] == 0x20
                items.append(.mark(byte, isSpaced: isSpaced))
                offset += 1
            } else {
                return nil
            }
        }
        return items
    }

    /// The meanings of a word, the likeliest first: behind a number 月 is a month's mark or a span, and
    /// never the Monday that it is elsewhere.
    private static func fitting(_ words: [DateWord], behind last: Item?) -> [DateWord] {
        guard words.count > 1 else { return words }
        let weekdays = words.filter { if case .weekday = $0 { true } else { false } }
        guard case .number? = last else {
            return weekdays.isEmpty ? words : weekdays + words.filter { !weekdays.contains($0) }
        }
        let marks = words.filter { [.yearMark, .monthMark, .dayMark].contains($0) }
        let others = words.filter { !marks.contains($0) && !weekdays.contains($0) }
        return marks.isEmpty && others.isEmpty ? words : marks + others
    }

    /// No date has a longer number: milliseconds since 1970 have thirteen digits.
    private static let digitLimit = 15

    private func number(at start: Int, _ items: inout [Item]) -> Int? {
        var offset = start
        var value = 0.0
        while offset < bytes.count, Self.isDigit(bytes[offset]) {
            value = value * 10 + Double(bytes[offset] - 0x30)
            offset += 1
        }
        guard offset - start <= Self.digitLimit else { return nil }
        items.append(.number(value, digits: offset - start))
        return offset
    }

    /// The longest word that begins at an offset, of the vocabulary or near to one of its names.
    private func word(
        at start: Int,
        _ vocabulary: DateVocabulary,
        isLenient: Bool
    ) -> ([DateWord], Int)? {
        var hash = Self.seed
        var offset = start
        var found: ([DateWord], Int)?
        let limit = min(bytes.count, start + vocabulary.longest)
        while offset < limit {
            Self.add(bytes[offset], to: &hash)
            offset += 1
            guard Self.isBoundary(bytes, offset) else { continue }
            let words = vocabulary[hash]
            if !words.isEmpty { found = (words, offset) }
        }
        return found ?? (isLenient ? near(at: start, vocabulary) : nil)
    }

    /// A month, weekday or unit of which a word is the beginning (Sept, берез), or with which it
    /// agrees but for its ending (studenog, जनवरि); `nil` unless only one is.
    private func near(at start: Int, _ vocabulary: DateVocabulary) -> ([DateWord], Int)? {
        var end = start
        while end < bytes.count, Self.isWordByte(bytes[end]), !Self.isDigit(bytes[end]) { end += 1 }
        let word = bytes[start..<end]
        guard word.count >= 3, !Self.isDigit(bytes[start]) else { return nil }
        var found: [DateWord] = []
        for isStrict in [true, false] where found.isEmpty {
            for name in vocabulary.names where Self.agree(word, name.bytes, isStrict: isStrict) {
                if !found.contains(name.word) { found.append(name.word) }
            }
        }
        return found.count == 1 ? (found, end) : nil
    }

    private static func agree(
        _ word: ArraySlice<UInt8>,
        _ name: [UInt8],
        isStrict: Bool
    ) -> Bool {
        if isStrict { return name.starts(with: word) }
        var common = 0
        for (a, b) in zip(word, name) {
            guard a == b else { break }
            common += 1
        }
        let width = word.first.map { $0 < 0x80 ? 1 : $0 < 0xE0 ? 2 : 3 } ?? 1
        return common >= 4 * width && common + 2 * width >= word.count
            && common + 3 * width >= name.count
    }

    // MARK: Bytes

    private static let marks: Set<UInt8> = Set("+-/.,:".utf8)

    private static func isBracket(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x28, 0x29, 0x3B, 0x5B, 0x5D, 0x7C, 0x2A: true
        default: false
        }
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    /// FNV-1a, 64 bits.
    static func add(_ byte: UInt8, to hash: inout UInt64) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    /// Whether a word may end at an offset: before no letter, or in a script without spaces.
    static func isBoundary(_ bytes: [UInt8], _ offset: Int) -> Bool {
        guard offset < bytes.count else { return true }
        let byte = bytes[offset]
        if byte < 0x80 { return byte | 0x20 &- 0x61 >= 26 }
        if byte & 0xC0 == 0x80 { return false }
        let script = Script(of: UTF8Scanner.decode(bytes, at: offset, end: bytes.count).scalar)
        if script == .common || script.isWrittenByCharacter || script.needsDictionary {
            return true
        }
        return script == .hangul || script == .tibetan
    }

    /// A text folded for the vocabulary: white space as single spaces and none at the ends, the full
    /// stops of abbreviations left out (a.m.) or a space where a word follows (17.Şubat.2014).
    static func normalised(_ text: [UInt8], folding: Folding) -> [UInt8] {
        let plain = withPlainApostrophes(text)
        let folded = FoldedText(plain, range: 0..<plain.count, folding: folding).bytes
        var result: [UInt8] = []
        result.reserveCapacity(folded.count)
        var letters = 0
        for (index, byte) in folded.enumerated() {
            let isSpace = byte <= 0x20
            if byte == 0x2E, letters > 0 {
                let isFollowed = index + 1 < folded.count && isWordByte(folded[index + 1])
                if letters > 1, isFollowed { result.append(0x20) }
            } else if !isSpace {
                result.append(byte)
            } else if !result.isEmpty, result.last != 0x20 {
                result.append(0x20)
            }
            if isWordByte(byte), !isDigit(byte) {
                letters += byte & 0xC0 == 0x80 ? 0 : 1
            } else if byte & 0xC0 != 0x80 {
                letters = 0
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return result
    }

    /// What stands for an apostrophe and is a letter or sign of its own: ʻ ʹ ՚ ꞌ ‵.
    private static func withPlainApostrophes(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(where: { $0 >= 0x80 }) else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var offset = 0
        while offset < text.count {
            let (scalar, length) = UTF8Scanner.decode(text, at: offset, end: text.count)
            switch scalar {
            case 0x2B9...0x2BD, 0x55A, 0xA78B, 0xA78C, 0x2035: result.append(0x27)
            default: result += text[offset..<(offset + length)]
            }
            offset += length
        }
        return result
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || isDigit(byte) || byte | 0x20 &- 0x61 < 26
    }
}
