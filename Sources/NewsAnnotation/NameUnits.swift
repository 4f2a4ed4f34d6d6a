// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// The words of a text that may be parts of a name written in full: a capitalised word, a run of
/// katakana between dots, a run of Thai between spaces, a plain word of a script without capitals.
struct NameUnits {
    /// One such word.
    struct Unit {
        /// The word; without what is glued to it.
        var range: Range<Int>
        /// The word without a glued ending or beginning that is no part of a name (는, و), or `nil`.
        var stripped: Range<Int>?
        /// Its script.
        var script: Script
        /// Whether nothing but one space or a dot parts it from the unit before.
        var isJoined: Bool
    }

    let text: ScannedText

    /// The units, by place.
    ///
    /// Latin and Han give none: Latin names are known by their spelling, Chinese ones by their
    /// dots.
    ///
    /// - Complexity: O(*n*) in the tokens.
    func units() -> [Unit] {
        var units: [Unit] = []
        var index = 0
        while index < text.tokens.count {
            let end = endOfRun(from: index)
            defer { index = end }
            guard let unit = unit(index..<end, after: units.last) else { continue }
            units.append(unit)
        }
        return units
    }

    /// The tokens that are written together with one: of katakana and Thai several.
    private func endOfRun(from start: Int) -> Int {
        let script = text.tokens[start].script
        guard text.tokens[start].kind == .word, script == .katakana || script == .thai else {
            return start + 1
        }
        var end = start + 1
        while end < text.tokens.count, text.tokens[end].script == script,
            text.tokens[end].range.lowerBound == text.tokens[end - 1].range.upperBound,
            text.hit(.offices, beginningAt: text.tokens[end].range.lowerBound) == nil
        { end += 1 }
        return end
    }

    private func unit(_ tokens: Range<Int>, after last: Unit?) -> Unit? {
        guard let first = tokens.first, let end = tokens.last, text.tokens[first].kind == .word,
            isFit(text.tokens[first])
        else { return nil }
        var range = text.tokens[first].range.lowerBound..<text.tokens[end].range.upperBound
        if let office = text.hit(.offices, beginningAt: range.lowerBound) {
            // A title is glued to a Thai name; elsewhere a title is no name.
            guard office.range.upperBound < range.upperBound else { return nil }
            range = office.range.upperBound..<range.upperBound
        }
        return Unit(
            range: range,
            stripped: stripped(range, text.tokens[first].script),
            script: text.tokens[first].script,
            isJoined: last.map { isJoint($0.range.upperBound..<range.lowerBound) } ?? false
        )
    }

    private func isFit(_ token: Token) -> Bool {
        switch token.script {
        case .latin, .han, .hiragana, .common: false
        default: token.isCapitalised || !token.script.hasCapitals
        }
    }

    private func isJoint(_ gap: Range<Int>) -> Bool {
        guard gap.lowerBound < gap.upperBound, gap.count <= 3 else { return false }
        return text.isBlank(gap) || Self.dots.contains(text.string(gap))
    }

    private static let dots: Set<String> = ["·", "・", "•", "＝", "="]

    private func stripped(_ range: Range<Int>, _ script: Script) -> Range<Int>? {
        switch script {
        case .hangul where range.count > 6:
            let end = range.upperBound - 3
            let isEnding = Self.endings.contains(text.string(end..<range.upperBound))
            return isEnding ? range.lowerBound..<end : nil
        case .arabic where range.count > 8:
            let start = range.lowerBound + 2
            let isBeginning = Self.beginnings.contains(text.string(range.lowerBound..<start))
            return isBeginning ? start..<range.upperBound : nil
        default: return nil
        }
    }

    // Closed classes: Korean case endings of one syllable; Arabic "and", "so", "by", "to", "like".
    private static let endings: Set<String> = [
        "은", "는", "이", "가", "을", "를", "의", "와", "과", "도", "에", "씨",
    ]
    private static let beginnings: Set<String> = ["و", "ف", "ب", "ل", "ك"]
}
