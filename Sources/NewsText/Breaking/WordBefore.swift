// SPDX-License-Identifier: Apache-2.0

/// The word that a full stop stands behind, full stops and hyphens within it included.
struct WordBefore {
    /// Longer words are no abbreviations.
    private static let byteLimit = 40

    /// The word folded: `u.s`, `prof`; empty when it is too long.
    let folded: String
    /// Letters, or digits of a number, behind the last full stop within.
    private(set) var letterCount = 0
    /// Whether it has a full stop within.
    private(set) var isDotted = false
    /// Whether all of it is digits.
    private(set) var isNumber = true
    /// Whether all parts between full stops have one or two letters: U.S., Л.Н., Ph.D.
    var isInitialism: Bool {
        folded.split(separator: ".").allSatisfy { $0.unicodeScalars.count <= 2 }
    }
    /// Whether it is a Roman number of two digits or more in capitals.
    var isRomanNumeral: Bool {
        startsUpper && !endsLower && letterCount >= 2
            && folded.utf8.allSatisfy { "ivxlcdm".utf8.contains($0) }
    }
    /// Whether it is an address of the web or of mail.
    private(set) var isAddress = false
    /// Whether a degree sign stands before it.
    private(set) var isUnit = false
    /// Whether a number and a space stand before it.
    private(set) var followsNumber = false
    /// Whether it begins with a capital.
    private(set) var startsUpper = false
    /// Whether it ends with a small letter.
    private(set) var endsLower = false
    /// The script of its first letter.
    private(set) var script = Script.common

    init(_ text: [UInt8], before end: Int) {
        var start = end
        while let (scalar, length) = UTF8Scanner.decode(text, before: start, start: 0),
            end - start < Self.byteLimit
        {
            let character = Character32(scalar)
            switch character.category {
            case .letter, .mark, .digit:
                if start == end { endsLower = character.category == .letter && !character.isUpper }
                if !isDotted, character.category != .mark { letterCount += 1 }
                if character.category != .digit { isNumber = false }
                if character.category == .letter { script = character.script }
                startsUpper = character.isUpper
            case .punctuation where scalar == 0x2E && start < end:
                isDotted = true
            case .punctuation where scalar == 0x2D && start < end:
                isNumber = false
            case .punctuation where scalar == 0x2F || scalar == 0x40:
                isAddress = true
            default:
                // N°. 7, but 20 °C.
                if scalar == 0xB0, start == end {
                    start -= length
                    continue
                }
                isUnit = scalar == 0xB0
                let before = UTF8Scanner.decode(text, before: start - length, start: 0)
                followsNumber = before.map { Character32($0.scalar).category == .digit } ?? false
                folded = Self.folded(text, start..<end)
                isNumber = isNumber && letterCount > 0
                return
            }
            start -= length
        }
        folded = Self.folded(text, start..<end)
        isNumber = isNumber && letterCount > 0
    }

    private static func folded(_ text: [UInt8], _ range: Range<Int>) -> String {
        guard range.count < byteLimit else { return "" }
        return String(decoding: Folding().folded(text, range: range), as: UTF8.self)
    }
}
