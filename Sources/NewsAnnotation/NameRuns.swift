// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Finds where an unknown person's name ends that begins, or begins that ends, at a given place.
struct NameRuns {
    let text: ScannedText
    let lexicon: Lexicon
    let dates: [DateExpression]

    /// The longest name, in words of a script with spaces.
    private static let wordLimit = 5
    /// The longest name, in characters of Han or kana.
    private static let characterLimit = 14

    // MARK: Beside an office

    /// The name that begins at a byte offset behind an office or honorific, or `nil`.
    func name(beginningAt offset: Int, isTitled: Bool) -> Range<Int>? {
        let index = text.token(at: offset)
        guard index < text.tokens.count, text.tokens[index].range.lowerBound == offset,
            text.tokens[index].kind == .word
        else { return nil }
        let script = text.tokens[index].script
        if script.hasCapitals { return capitals(from: index).flatMap(range) }
        if script.isWrittenByCharacter { return characters(from: index) }
        return isTitled ? plainWords(from: index) : nil
    }

    /// The name that ends at a byte offset, glued to the office behind it (ブリンケン国務長官, 朴大统领), or
    /// `nil`.
    ///
    /// Only foreign names are told from other words there.
    func name(endingAt offset: Int) -> Range<Int>? {
        var index = text.token(at: offset)
        let end = index
        while index > 0, end - index < Self.characterLimit,
            isTransliteration(index - 1), !isOther(index - 1),
            text.tokens[index - 1].range.upperBound
                == (index == end
                    ? offset : text.tokens[index].range.lowerBound)
        { index -= 1 }
        while index < end, text.tokens[index].kind != .word { index += 1 }
        guard end - index >= 2 else { return nil }
        let start = startOfDotted(index..<end) ?? index
        return text.tokens[start].range.lowerBound..<offset
    }

    /// A dot between parts makes a name of whatever stands between it and a word before: 安德烈斯·.
    private func startOfDotted(_ run: Range<Int>) -> Int? {
        guard text.tokens[run].contains(where: { $0.kind != .word }) else { return nil }
        var start = run.lowerBound
        while start > 0, run.lowerBound - start <= 4, text.tokens[start - 1].script == .han,
            isGlued(start - 1)
        {
            if isOther(start - 1) { return start }
            start -= 1
        }
        return nil
    }

    /// Whether a Vietnamese name is one syllable with marks: behind an office it is a part of it
    /// (Bộ trưởng Hàng hải); a person is named so only behind an honorific.
    func isOneSyllable(_ range: Range<Int>) -> Bool {
        text.language.primary == "vi" && !text.bytes[range].contains(0x20)
            && text.bytes[range].contains { $0 >= 0x80 }
    }

    // MARK: Beside a verb of speech

    /// A name in capitals of two words or more that ends at a byte offset, or `nil`; one word only
    /// where no sentence begins.
    func fullName(endingAt offset: Int) -> Range<Int>? {
        let end = text.token(at: offset)
        guard end > 0, text.tokens[end - 1].range.upperBound == offset else { return nil }
        var start = end
        while start > 0, end - start < Self.wordLimit {
            guard isNameWord(start - 1) || (start < end && isParticle(start - 1)),
                start == end || isOneSpace(between: start - 1, and: start)
            else { break }
            start -= 1
        }
        while start < end, isParticle(start), !text.tokens[start].isCapitalised { start += 1 }
        return evident(withoutTitle(start..<end))
    }

    /// The same for a name that begins at a byte offset.
    func fullName(beginningAt offset: Int) -> Range<Int>? {
        let start = text.token(at: offset)
        guard start < text.tokens.count, text.tokens[start].range.lowerBound == offset,
            text.tokens[start].script.hasCapitals, let words = capitals(from: start)
        else { return nil }
        return evident(withoutTitle(words))
    }

    /// Without an abbreviation (GHL) or a German compound of an office in front.
    private func withoutTitle(_ words: Range<Int>) -> Range<Int> {
        guard words.count > 2, let first = words.first else { return words }
        let isCompound =
            text.language.primary == "de"
            && Self.germanOffices.contains {
                text.foldedWord(first).reversed().starts(with: $0.utf8.reversed())
            }
        return isShouted(first) || isCompound ? words.dropFirst() : words
    }

    /// What German compounds of offices end in, folded.
    private static let germanOffices = [
        "minister", "ministerin", "sprecher", "sprecherin", "prasident", "prasidentin", "chef",
        "chefin", "leiter", "leiterin", "vorsitzender", "vorsitzende", "meister", "meisterin",
        "direktor", "direktorin", "rat", "ratin", "anwalt", "anwaltin",
    ]

    /// One capital beside a verb may be a place, a body, a sentence's beginning: two are a name.
    private func evident(_ words: Range<Int>) -> Range<Int>? {
        words.count > 1 ? range(words) : nil
    }

    // MARK: Scripts with capitals

    private func capitals(from start: Int) -> Range<Int>? {
        var end = start
        while end < text.tokens.count, end - start < Self.wordLimit {
            guard end == start || isJoined(end - 1, end) else { break }
            if isNameWord(end) {
                end += 1
            } else if end > start, isParticle(end), end + 1 < text.tokens.count,
                isNameWord(end + 1) || isParticle(end + 1)
            {
                end += 1
            } else if end > start, isInnerMark(end) {
                end += 1
            } else {
                break
            }
        }
        while end > start, !isNameWord(end - 1), !isInitialStop(end - 1) { end -= 1 }
        return end > start ? start..<end : nil
    }

    private func isNameWord(_ index: Int) -> Bool {
        guard index >= 0, index < text.tokens.count else { return false }
        let token = text.tokens[index]
        return token.kind == .word && token.isCapitalised && token.script.hasCapitals
            && !isOther(index)
    }

    /// The stop of an initial (J Smith), the hyphen of a double name.
    private func isInnerMark(_ index: Int) -> Bool {
        if isInitialStop(index) { return true }
        guard text.bytes[text.tokens[index].range.lowerBound] == UInt8(ascii: "-") else {
            return false
        }
        return isNameWord(index + 1)
    }

    private func isInitialStop(_ index: Int) -> Bool {
        text.bytes[text.tokens[index].range.lowerBound] == UInt8(ascii: ".") && index > 0
            && text.tokens[index - 1].range.count <= 2 && text.tokens[index - 1].isCapitalised
    }

    private func isJoined(_ a: Int, _ b: Int) -> Bool {
        let gap = text.tokens[a].range.upperBound..<text.tokens[b].range.lowerBound
        return gap.isEmpty || isOneSpace(between: a, and: b)
    }

    private func isOneSpace(between a: Int, and b: Int) -> Bool {
        let gap = text.tokens[a].range.upperBound..<text.tokens[b].range.lowerBound
        return !gap.isEmpty && gap.count <= 2 && text.isBlank(gap)
    }

    private func isParticle(_ index: Int) -> Bool {
        guard index >= 0, index < text.tokens.count, text.tokens[index].kind == .word else {
            return false
        }
        let word = text.foldedWord(index)
        if lexicon.isNamePart(word, .particle, column: text.column) { return true }
        let end = text.tokens[index].range.upperBound
        return end < text.bytes.count && text.bytes[end] == UInt8(ascii: "-")
            && lexicon.isNamePart(word, .particle, column: Self.english)
    }

    /// A word in capitals throughout: a place in front of the text, an abbreviation.
    private func isShouted(_ index: Int) -> Bool {
        let token = text.tokens[index].range
        return text.bytes[token].allSatisfy { (0x41...0x5A).contains($0) }
    }

    // MARK: Scripts written by character

    private func characters(from start: Int) -> Range<Int>? {
        var end = start
        while end < text.tokens.count, end - start < Self.characterLimit,
            isTransliteration(end), !isOther(end), end == start || isGlued(end - 1)
        { end += 1 }
        while end > start, text.tokens[end - 1].kind != .word { end -= 1 }
        if end - start >= 2 { return range(start..<end) }
        return familyName(from: start)
    }

    /// A Chinese, Korean or Japanese name: a family name and at most three characters, up to a
    /// word or a function character.
    private func familyName(from start: Int) -> Range<Int>? {
        guard text.tokens[start].script == .han, !isOther(start) else { return nil }
        guard
            isSurname(start...start)
                || start + 1 < text.tokens.count && isSurname(start...(start + 1))
        else { return nil }
        var end = start + 1
        while end < text.tokens.count, end - start < 4, isGlued(end - 1), !isOther(end),
            text.tokens[end].script == .han,
            end - start < 2
                || !Self.functionCharacters.contains(text.string(text.tokens[end].range))
        { end += 1 }
        return end - start >= 2 ? range(start..<end) : nil
    }

    private func isSurname(_ tokens: ClosedRange<Int>) -> Bool {
        let word = text.foldedWords(tokens)
        return lexicon.isNamePart(word, .surname, column: text.column)
            || lexicon.isNamePart(word, .surname, column: Self.japanese)
    }

    private static let english = Lexicon.column(of: Language("en"))
    private static let japanese = Lexicon.column(of: Language("ja"))
    private static let chinese = Lexicon.column(of: Language("zh"))

    private func isTransliteration(_ index: Int) -> Bool {
        guard index >= 0, index < text.tokens.count else { return false }
        let token = text.tokens[index]
        if token.script == .katakana { return true }
        if token.kind == .punctuation { return text.isMiddleDot(token.range) }
        return token.script == .han && text.column == Self.chinese
            && lexicon.isNamePart(text.foldedWord(index), .transliteration, column: text.column)
    }

    private func isGlued(_ index: Int) -> Bool {
        text.tokens[index].range.upperBound == text.tokens[index + 1].range.lowerBound
    }

    /// Characters that begin the words after a subject; a closed class of Chinese and Japanese.
    static let functionCharacters = Set(
        "在对向和与及将已曾就表称说等的了是于并也还从被把则为作以到出会再今昨当又因由其前后这那之都不没有是率应正于及".map {
            String($0)
        }
    )

    // MARK: Scripts without capitals

    /// Two or three words behind a title in Arabic, Hebrew, Hindi and the like, up to a word of
    /// the lexicons or a mark.
    private func plainWords(from start: Int) -> Range<Int>? {
        var end = start
        while end < text.tokens.count, end - start < 3, text.tokens[end].kind == .word,
            !isOther(end), !isFunctionWord(end),
            end == start || isOneSpace(between: end - 1, and: end)
        { end += 1 }
        return end - start == 2 || end - start == 3 && isStop(end) ? range(start..<end) : nil
    }

    private func isStop(_ index: Int) -> Bool {
        index >= text.tokens.count || text.tokens[index].kind != .word || isOther(index)
            || isFunctionWord(index)
    }

    /// Short words: prepositions and conjunctions of these scripts have two or three letters.
    private func isFunctionWord(_ index: Int) -> Bool { text.tokens[index].range.count <= 6 }

    // MARK: What is no name

    /// Whether a token begins or lies in a date, an office, a verb, or a name that is no person's.
    private func isOther(_ index: Int) -> Bool {
        let start = text.tokens[index].range.lowerBound
        return text.covers(.offices, start) || text.hit(.verbs, beginningAt: start) != nil
            || text.names.covering(start) || text.covers(.calendar, start)
            || text.hits(.attributions, within: start..<(start + 1)).contains { $0.part == .after }
            || dates.covering(start)
    }

    private func range(_ tokens: Range<Int>) -> Range<Int>? {
        guard let last = tokens.last else { return nil }
        return text.tokens[tokens.lowerBound].range.lowerBound..<text.tokens[last].range.upperBound
    }
}

extension Array where Element == DateExpression {
    /// Whether a byte offset lies in one of them.
    ///
    /// The array is sorted and does not overlap.
    func covering(_ offset: Int) -> Bool {
        let index = partitionPoint(count) { self[$0].range.upperBound > offset }
        return index < count && self[index].range.contains(offset)
    }
}
