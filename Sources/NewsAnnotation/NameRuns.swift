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
    static let wordLimit = 5
    /// The longest name, in characters of Han or kana.
    static let characterLimit = 14

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
    func startOfDotted(_ run: Range<Int>) -> Int? {
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
    func withoutTitle(_ words: Range<Int>) -> Range<Int> {
        guard words.count > 2, let first = words.first else { return words }
        let isCompound =
            text.language.primary == "de"
            && Self.germanOffices.contains {
                text.foldedWord(first).reversed().starts(with: $0.utf8.reversed())
            }
        return isShouted(first) || isCompound ? words.dropFirst() : words
    }

    /// What German compounds of offices end in, folded.
    static let germanOffices = [
        "minister", "ministerin", "sprecher", "sprecherin", "prasident", "prasidentin", "chef",
        "chefin", "leiter", "leiterin", "vorsitzender", "vorsitzende", "meister", "meisterin",
        "direktor", "direktorin", "rat", "ratin", "anwalt", "anwaltin",
    ]

    /// One capital beside a verb may be a place, a body, a sentence's beginning: two are a name.
    func evident(_ words: Range<Int>) -> Range<Int>? {
        words.count > 1 ? range(words) : nil
    }

    // MARK: Scripts with capitals

    func capitals(from start: Int) -> Range<Int>? {
        var end = start
        while end < text.tokens.count, end - start < Self.wordLimit {
            guard end == start || isJoined(end - 1, end) else { break }
            if isNameWord(end) || end > start && isTradeAsName(end) || isSyllable(end, from: start)
            {
                end += 1
            } else if end > start, isParticle(end), end + 1 < text.tokens.count,
                isNameWord(end + 1) || isParticle(end + 1)
            {
                end += 1
            } else if end > start, isInnerMark(end) {
                end += 1
            } else if end > start, isKoreanHyphen(end, from: start) {
                end += 2
            } else {
                break
            }
        }
        while end > start, !isNameWord(end - 1), !isInitialStop(end - 1), !isTradeAsName(end - 1),
            !isSyllable(end - 1, from: start),
            !isKoreanHyphen(end - 2, from: start)
        {
            end -= 1
        }
        return end > start ? start..<end : nil
    }

    /// A syllable behind a Vietnamese family name that is a country or another word too: Hoàng *Đức*
    /// Thắng.
    private func isSyllable(_ index: Int, from start: Int) -> Bool {
        guard text.primary == "vi", index > start, index < text.tokens.count, index - start < 4,
            text.tokens[index].kind == .word, text.tokens[index].isCapitalised,
            lexicon.isNamePart(text.foldedWord(start), .surname, column: text.column)
        else { return false }
        let token = text.tokens[index].range
        let name = text.names.covering(hitAt: token.lowerBound)
        return name.map { $0.range == token } ?? true
            && (text.hit(.offices, covering: token.lowerBound)?.range).map { $0 == token } ?? true
    }

    func isNameWord(_ index: Int) -> Bool {
        guard index >= 0, index < text.tokens.count else { return false }
        let token = text.tokens[index]
        return token.kind == .word && token.isCapitalised && token.script.hasCapitals
            && !isOther(index)
    }

    /// A word for an office or trade that ends a name in capitals: Hartmut *Richter*, Inmaculada *Rey*.
    ///
    /// In English titles have capitals and stand behind other capitals.
    private func isTradeAsName(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard text.language.primary != "en", token.isCapitalised, token.script.hasCapitals,
            let office = text.hit(.offices, beginningAt: token.range.lowerBound),
            office.range == token.range, lexicon.sense(office).kind != "honorific", index > 0,
            isNameWord(index - 1)
        else { return false }
        return index + 1 == text.tokens.count || !text.tokens[index + 1].isCapitalised
            || !isOneSpace(between: index, and: index + 1) || text.language.primary == "es"
    }

    /// The stop of an initial (J Smith), the hyphen of a double name.
    func isInnerMark(_ index: Int) -> Bool {
        if isInitialStop(index) { return true }
        guard text.bytes[text.tokens[index].range.lowerBound] == UInt8(ascii: "-") else {
            return false
        }
        return isNameWord(index + 1)
    }

    /// Kim Sang-sik: the second syllable of a Korean first name, in small letters.
    private func isKoreanHyphen(_ index: Int, from start: Int) -> Bool {
        guard index > start, index + 1 < text.tokens.count,
            text.bytes[text.tokens[index].range.lowerBound] == UInt8(ascii: "-"),
            text.tokens[index + 1].range.lowerBound == text.tokens[index].range.upperBound,
            text.tokens[index + 1].kind == .word, text.tokens[index + 1].range.count <= 6
        else { return false }
        return lexicon.isNamePart(text.foldedWord(start), .surname, column: text.column)
            || lexicon.isNamePart(text.foldedWord(start), .surname, column: Self.english)
    }

    func isInitialStop(_ index: Int) -> Bool {
        text.bytes[text.tokens[index].range.lowerBound] == UInt8(ascii: ".") && index > 0
            && text.tokens[index - 1].range.count <= 2 && text.tokens[index - 1].isCapitalised
    }

    func isJoined(_ a: Int, _ b: Int) -> Bool {
        let gap = text.tokens[a].range.upperBound..<text.tokens[b].range.lowerBound
        return gap.isEmpty || isOneSpace(between: a, and: b)
    }

    func isOneSpace(between a: Int, and b: Int) -> Bool {
        let gap = text.tokens[a].range.upperBound..<text.tokens[b].range.lowerBound
        return !gap.isEmpty && gap.count <= 2 && text.isBlank(gap)
    }

    func isParticle(_ index: Int) -> Bool {
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
    func isShouted(_ index: Int) -> Bool {
        let token = text.tokens[index].range
        return text.bytes[token].allSatisfy { (0x41...0x5A).contains($0) }
    }

    // MARK: Scripts written by character

    func characters(from start: Int) -> Range<Int>? {
        var end = start
        while end < text.tokens.count, end - start < Self.characterLimit,
            isTransliteration(end), !isOther(end), end == start || isGlued(end - 1)
        { end += 1 }
        while end > start, text.tokens[end - 1].kind != .word { end -= 1 }
        if end < text.tokens.count, text.bytes[text.tokens[end].range].elementsEqual("地".utf8) {
            return nil
        }
        if end - start == 2, isFollowedByName(end), let longer = familyName(from: start) {
            return longer
        }
        if end - start >= 2 { return range(start..<end) }
        return familyName(from: start)
    }

    /// Whether one character stands between a name of two and what is no name (魏哲*家*三月).
    private func isFollowedByName(_ index: Int) -> Bool {
        guard index + 1 < text.tokens.count, text.tokens[index].script == .han, isGlued(index - 1),
            !isOther(index), !isFunctionCharacter(index)
        else { return false }
        let next = index + 1
        return text.tokens[next].kind != .word || isOther(next) || isFunctionCharacter(next)
            || isNumeral(next)
    }

    /// 週五: a day of the week begins like a family name.
    private func isWeekday(_ index: Int) -> Bool {
        text.foldedWord(index).elementsEqual("周".utf8) && isNumeral(index + 1)
    }

    private func isNumeral(_ index: Int) -> Bool {
        let bytes = text.bytes[text.tokens[index].range]
        return Self.numerals.contains { bytes.elementsEqual($0) }
    }

    private static let numerals: [[UInt8]] = [
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "日", "末",
    ].map { Array($0.utf8) }

    private func isFunctionCharacter(_ index: Int) -> Bool {
        Self.functionCharacters.contains(String(decoding: text.foldedWord(index), as: UTF8.self))
    }

    /// A Chinese, Korean or Japanese name: a family name and at most three characters, up to a
    /// word or a function character.
    func familyName(from start: Int) -> Range<Int>? {
        guard text.tokens[start].script == .han, !isOther(start) else { return nil }
        let isDouble = start + 1 < text.tokens.count && isSurname(start...(start + 1))
        guard isDouble || isSurname(start...start) else { return nil }
        let limit = isDouble || text.column != Self.chinese ? 4 : 3
        var end = start + 1
        while end < text.tokens.count, end - start < limit, isGlued(end - 1), !isOther(end),
            text.tokens[end].script == .han, end - start < 2 || !isFunctionCharacter(end)
        { end += 1 }
        return end - start >= 2 && !isWeekday(start) ? range(start..<end) : nil
    }

    func isSurname(_ tokens: ClosedRange<Int>) -> Bool {
        let word = text.foldedWords(tokens)
        return lexicon.isNamePart(word, .surname, column: text.column)
            || lexicon.isNamePart(word, .surname, column: Self.japanese)
    }

    static let english = Lexicon.column(of: Language("en"))
    static let japanese = Lexicon.column(of: Language("ja"))
    static let chinese = Lexicon.column(of: Language("zh"))

    func isTransliteration(_ index: Int) -> Bool {
        guard index >= 0, index < text.tokens.count else { return false }
        let token = text.tokens[index]
        if token.script == .katakana { return true }
        if token.kind == .punctuation { return text.isMiddleDot(token.range) }
        return token.script == .han && text.column == Self.chinese
            && lexicon.isNamePart(text.foldedWord(index), .transliteration, column: text.column)
    }

    func isGlued(_ index: Int) -> Bool {
        text.tokens[index].range.upperBound == text.tokens[index + 1].range.lowerBound
    }

    /// Characters that begin the words after a subject; a closed class of Chinese and Japanese.
    static let functionCharacters = Set(
        "在对向和与及将已曾就表称说等的了是于并也还从被把则为作以到出会再今昨当又因由其前后这那之都不没有是率应正于及告访赴抵地".map {
            String($0)
        }
    )

    // MARK: What is no name

    /// Whether a token begins or lies in a date, an office, a verb, or a name that is no person's.
    func isOther(_ index: Int) -> Bool {
        let start = text.tokens[index].range.lowerBound
        return text.covers(.offices, start) || text.hit(.verbs, beginningAt: start) != nil
            || text.isNamed(start) || text.covers(.calendar, start)
            || text.hits(.attributions, within: start..<(start + 1)).contains { $0.part == .after }
            || dates.covering(start)
    }

    func range(_ tokens: Range<Int>) -> Range<Int>? {
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
