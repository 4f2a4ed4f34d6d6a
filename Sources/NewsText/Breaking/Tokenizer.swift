// SPDX-License-Identifier: Apache-2.0

/// Breaks a text into tokens in one pass.
///
/// A word is a run of letters of one script with their marks and joiners, and nothing else:
/// apostrophes, hyphens and full stops are tokens of their own, so that *al-Sisi*, *l’ONU*,
/// *U.S.* and *COVID-19* come apart the same way in every language and a caller joins what it
/// needs. Han and kana give one token a character, Thai, Lao, Khmer and Burmese the words of
/// ICU's dictionaries, Hangul the words between spaces. White space, controls and direction marks
/// give none.
public struct Tokenizer {
    private let text: [UInt8]
    private let end: Int
    private let characters = CharacterTable.entries
    private var tokens: [Token] = []

    /// The tokens of a range of a text, in order, not overlapping.
    ///
    /// - Complexity: O(*n*).
    public static func tokens(in text: [UInt8], range: Range<Int>? = nil) -> [Token] {
        let whole = 0..<text.count
        let range = range?.clamped(to: whole) ?? whole
        var tokenizer = Tokenizer(text: text, end: range.upperBound)
        tokenizer.tokens.reserveCapacity(range.count / 5)
        tokenizer.run(from: range.lowerBound)
        return tokenizer.tokens
    }

    private init(text: [UInt8], end: Int) {
        self.text = text
        self.end = end
    }

    private mutating func run(from start: Int) {
        var offset = start
        while offset < end {
            if text[offset] == 0x20 {
                offset += 1
                continue
            }
            let (scalar, length) = UTF8Scanner.decode(text, at: offset, end: end)
            let character = Character32(scalar, in: characters)
            let next = offset + length
            switch character.category {
            case .letter: offset = word(from: offset, to: next, character)
            case .digit: offset = digits(from: offset, to: next)
            case .punctuation: offset = sign(.punctuation, offset..<next)
            case .symbol: offset = sign(.symbol, offset..<next)
            case .mark, .space, .format, .other: offset = next
            }
        }
    }

    private mutating func sign(_ kind: Token.Kind, _ range: Range<Int>) -> Int {
        tokens.append(Token(range: range, kind: kind, script: .common, isCapitalised: false))
        return range.upperBound
    }

    private mutating func digits(from start: Int, to next: Int) -> Int {
        var offset = next
        while offset < end {
            let (scalar, length) = UTF8Scanner.decode(text, at: offset, end: end)
            guard Character32(scalar, in: characters).category == .digit else { break }
            offset += length
        }
        return sign(.number, start..<offset)
    }

    private mutating func word(from start: Int, to next: Int, _ first: Character32) -> Int {
        var script = first.script
        var offset = next
        while offset < end {
            if script == .latin, (text[offset] | 0x20) &- 0x61 < 26 {
                offset += 1
                continue
            }
            let (scalar, length) = UTF8Scanner.decode(text, at: offset, end: end)
            let character = Character32(scalar, in: characters)
            switch character.category {
            case .mark:
                break
            case .letter where !script.isWrittenByCharacter:
                if script == .common { script = character.script }
                guard character.script == script || character.script == .common else {
                    return word(start..<offset, script, first)
                }
            default:
                return word(start..<offset, script, first)
            }
            offset += length
        }
        return word(start..<offset, script, first)
    }

    private mutating func word(_ range: Range<Int>, _ script: Script, _ first: Character32) -> Int {
        var start = range.lowerBound
        if script.needsDictionary {
            for end in WordBreaker.ends(in: text, range: range) {
                add(start..<end, script, isCapitalised: false)
                start = end
            }
        }
        if start < range.upperBound {
            add(start..<range.upperBound, script, isCapitalised: first.isUpper)
        }
        return range.upperBound
    }

    private mutating func add(_ range: Range<Int>, _ script: Script, isCapitalised: Bool) {
        tokens.append(
            Token(range: range, kind: .word, script: script, isCapitalised: isCapitalised)
        )
    }
}
