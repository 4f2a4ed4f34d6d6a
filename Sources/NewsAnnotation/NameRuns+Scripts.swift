// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

// Names beside titles, as each script without capitals writes them.
extension NameRuns {
    // MARK: Words

    /// Two or three words behind a title in Arabic, Hebrew, Hindi and the like, up to a word of
    /// the lexicons or a mark.
    func plainWords(from start: Int) -> Range<Int>? {
        switch text.tokens[start].script {
        case .hangul: return hangulWords(from: start)
        case .thai: return thaiWords(from: start)
        default: break
        }
        let words = words(from: start)
        guard words.count >= 2 else { return nil }
        if text.primary == "he" { return hebrewName(words) }
        // What a minister is minister of (وزيرة الملاحة) has the article.
        if words.count == 3, text.tokens[start].script == .arabic,
            text.bytes[text.tokens[start].range].starts(with: "ال".utf8)
        {
            return range(words[1].lowerBound..<words[2].upperBound)
        }
        let isShort = words.count == 3 && !isStop(words[2].upperBound)
        return range(start..<words[isShort ? 1 : words.count - 1].upperBound)
    }

    /// Two words, of which the first has no article; three where the second is a first name too.
    private func hebrewName(_ words: [Range<Int>]) -> Range<Int>? {
        let first = text.bytes[text.tokens[words[0].lowerBound].range]
        guard !first.starts(with: "ה".utf8) || isGivenName(words[0].lowerBound) else { return nil }
        let isLong =
            words.count == 3 && words[1].count == 1 && isGivenName(words[1].lowerBound)
        return range(words[0].lowerBound..<words[isLong ? 2 : 1].upperBound)
    }

    func isGivenName(_ index: Int) -> Bool {
        lexicon.isNamePart(text.foldedWord(index), .given, column: text.column)
    }

    /// Two words and no more, up to a mark.
    func wordsBeforeMark(from start: Int) -> Range<Int>? {
        guard start < text.tokens.count, text.tokens[start].kind == .word else { return nil }
        let words = words(from: start)
        guard words.count == 2, let end = words.last?.upperBound, end < text.tokens.count,
            text.tokens[end].kind == .punctuation, !isHebrewClause(start)
        else { return nil }
        return range(start..<end)
    }

    /// אומר *שהים* ריק: what is said, and not who says it.
    private func isHebrewClause(_ index: Int) -> Bool {
        text.bytes[text.tokens[index].range].starts(with: "שה".utf8) && !isGivenName(index)
    }

    /// Two words and no more, in front of a token, behind a mark or a word that is no name.
    func twoWords(before mark: Int) -> Range<Int>? {
        var start = mark
        var count = 0
        while start > 0, count < 2, text.tokens[start - 1].kind == .word {
            var first = start - 1
            while first > 0, mark - first < 6, gluedWord(at: first) != nil { first -= 1 }
            guard text.tokens[first].kind == .word, !isOther(first), !isFunctionWord(first),
                start == mark || isOneSpace(between: start - 1, and: start)
            else { break }
            start = first
            count += 1
        }
        guard count == 2, start == 0 || isStop(start - 1) else { return nil }
        return range(start..<mark)
    }

    /// At most three words that may be a name's, each with what hyphens join to it; of the first it
    /// may be known.
    func words(from start: Int, isName: Bool = false) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var end = start
        while end < text.tokens.count, words.count < 3, text.tokens[end].kind == .word,
            isName && end == start || isPlainWord(end),
            words.isEmpty || isOneSpace(between: end - 1, and: end)
        {
            var last = end + 1
            while last < text.tokens.count, let next = gluedWord(at: last) { last = next }
            if isParticle(end), last < text.tokens.count, text.tokens[last].kind == .word,
                isOneSpace(between: last - 1, and: last)
            {
                last += 1
            }
            words.append(end..<last)
            end = last
        }
        return words
    }

    /// Whether a word is none of the tables', also behind what is glued to it, and no small one.
    func isPlainWord(_ index: Int) -> Bool {
        let start = text.tokens[index].range.lowerBound
        guard !text.covers(.counts, start), !text.covers(.concepts, start) else { return false }
        return !isOther(index) && !text.names.covering(text.tokens[index].range.upperBound - 1)
            && (!isFunctionWord(index) || isNameParticle(index) || isGivenName(index)
                || isFamilyName(index))
    }

    /// Whether a word is a family name in Hindi, though a short one: झा.
    func isFamilyName(_ index: Int) -> Bool {
        text.primary == "hi" && index < text.tokens.count && text.tokens[index].kind == .word
            && lexicon.isNamePart(text.foldedWord(index), .surname, column: text.column)
    }

    private func isNameParticle(_ index: Int) -> Bool {
        isParticle(index) && index > 0 && text.tokens[index - 1].kind == .word
    }

    /// Behind a word that a hyphen, or a joiner that is not seen, ties to the one before.
    private func gluedWord(at index: Int) -> Int? {
        let token = text.tokens[index]
        let gap = text.tokens[index - 1].range.upperBound..<token.range.lowerBound
        if token.kind == .word {
            return gap.isEmpty || gap.count == 3 && !text.isBlank(gap) ? index + 1 : nil
        }
        guard gap.isEmpty, index + 1 < text.tokens.count, text.tokens[index + 1].kind == .word,
            text.tokens[index + 1].range.lowerBound == token.range.upperBound
        else { return nil }
        let isHyphen = Self.hyphens.contains { text.bytes[token.range].elementsEqual($0) }
        return isHyphen ? index + 2 : nil
    }

    private static let hyphens: [[UInt8]] = ["-", "־", "'", "׳"].map { Array($0.utf8) }

    func isStop(_ index: Int) -> Bool {
        index >= text.tokens.count || text.tokens[index].kind != .word || isOther(index)
            || isFunctionWord(index)
    }

    /// Short words: prepositions and conjunctions of these scripts have two letters, or three.
    private func isFunctionWord(_ index: Int) -> Bool {
        let token = text.tokens[index]
        if token.script == .arabic, text.bytes[token.range].starts(with: "لل".utf8) { return true }
        if token.script == .devanagari && token.range.count <= 6 { return true }
        if token.script == .arabic, isPersianForm(token.range) { return true }
        return token.range.count <= 4
            || token.range.count <= 16
                && Self.functionWords.contains { text.bytes[token.range].elementsEqual($0) }
    }

    /// A Persian verb of the present or a plural: می‌شود, اتهام‌ها.
    private func isPersianForm(_ range: Range<Int>) -> Bool {
        let word = text.bytes[range]
        return Self.persianBeginnings.contains { word.starts(with: $0) }
            || Self.persianEndings.contains { word.suffix($0.count).elementsEqual($0) }
    }

    private static let persianBeginnings: [[UInt8]] = ["می\u{200C}", "نمی\u{200C}"].map {
        Array($0.utf8)
    }
    private static let persianEndings: [[UInt8]] = [
        "\u{200C}ها", "\u{200C}های", "\u{200C}هایی", "\u{200C}اند", "\u{200C}ای",
    ].map { Array($0.utf8) }

    // A closed class of Arabic, Hebrew, Persian and Hindi.
    private static let functionWords: [[UInt8]] = [
        "على", "إلى", "الى", "هذا", "هذه", "بعد", "قبل", "منذ", "كان", "عند", "أنه", "أنها", "بأن",
        "بأنه", "حول",
        "ضمن", "غير", "السابق", "السابقة", "الحالي", "الحالية", "كما", "حيث", "التي", "الذي",
        "خلال", "אשר", "היה", "הוא", "היא", "כבר", "היום",
        "לפני", "אחרי", "לאחר", "בין", "این", "برای", "باید", "است", "بود", "شد", "नहीं", "में", "और",
        "लिए", "साथ", "را", "رغم", "دیگر", "خود", "پس", "پیش",
        "هر", "همه", "مورد", "بدون", "علیه", "توسط", "طرف", "محلی", "ذكر", "ذوي", "لذوي", "شؤون",
        "لشؤون", "جميع", "وهو",
        "وهي", "ذات", "हैं", "हुए", "हुआ", "हुई", "देने", "किए", "किया", "करने", "करते", "तथा", "एवं", "साहब",
        "गया", "गई", "लिया",
        "दिया", "वाले", "वाली", "जाने", "होने", "रहे", "रही", "रहा", "होगा", "होगी", "अन्य", "सभी", "अपने", "अपनी", "उनके",
        "उनकी", "द्वारा",
        "کرد", "شده", "دارد", "ندارد",
    ].map { Array($0.utf8) }

    // MARK: Hangul

    /// A name behind an office, up to the word that bears a particle: 대변인 사미 아부 주리는.
    private func hangulWords(from start: Int) -> Range<Int>? {
        var index = start
        while index < text.tokens.count, index - start < 4, text.tokens[index].script == .hangul,
            !isOther(index), index == start || isOneSpace(between: index - 1, and: index)
        {
            let word = text.tokens[index].range
            if let end = endOfStem(word) {
                let name = text.tokens[start].range.lowerBound..<end
                let isKnownForm = index > start || name.count >= 12 || isKoreanName(name)
                return name.count >= 9 && isKnownForm ? name : nil
            }
            index += 1
        }
        return nil
    }

    /// Where a word ends without its particle, or `nil` where it has none.
    private func endOfStem(_ word: Range<Int>) -> Int? {
        guard word.count >= 6 else { return nil }
        let last = text.bytes[word.upperBound - 3..<word.upperBound]
        return Self.particles.contains { last.elementsEqual($0) } ? word.upperBound - 3 : nil
    }

    private static let particles: [[UInt8]] = ["은", "는", "이", "가", "의", "을", "를", "와", "과", "도"]
        .map { Array($0.utf8) }

    /// Whether a range is a family name of one syllable and two more.
    func isKoreanName(_ range: Range<Int>) -> Bool {
        range.count == 9 && isHangulSurname(range.lowerBound)
    }

    private func isHangulSurname(_ offset: Int) -> Bool {
        Self.hangulSurnames.contains { text.bytes[offset...].starts(with: $0) }
    }

    /// The family names of nearly all Koreans (census of Statistics Korea, 2015: names of 20,000 and
    /// more).
    private static let hangulSurnames: Set<[UInt8]> = Set(
        "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예경봉사부"
            .map { Array($0.utf8) }
    )

    /// 이창용 총재, 탁민수 씨: a Korean name in front of a title and a space.
    func hangulName(endingAt offset: Int, isHonorific: Bool) -> Range<Int>? {
        let end = text.skippingSpaceBack(from: offset)
        let index = text.token(at: offset) - 1
        guard end == offset - 1, index >= 0, text.tokens[index].range.upperBound == end,
            text.tokens[index].script == .hangul, !isOther(index)
        else { return nil }
        let word = text.tokens[index].range
        if word.count == 6, endOfStem(word) != nil { return nil }
        if isKoreanName(word) || isHonorific && word.count == 6 && isHangulSurname(word.lowerBound)
        {
            return word
        }
        return isHonorific && word.count >= 9 && endOfStem(word) == nil ? word : nil
    }

    // MARK: Thai

    /// A first name that is glued to its title, and behind a space the family name.
    private func thaiWords(from start: Int) -> Range<Int>? {
        // แพทย์หญิง: a title with "woman" behind it.
        let isWoman = text.bytes[text.tokens[start].range].elementsEqual("หญิง".utf8)
        if isWoman, start + 1 < text.tokens.count, isGlued(start) {
            return thaiWords(from: start + 1)
        }
        let first = endOfThai(from: start)
        guard first > start else { return nil }
        let isParted =
            first < text.tokens.count && text.tokens[first].script == .thai
            && isOneSpace(between: first - 1, and: first) && !isOther(first)
            && !Self.thaiVerbs.contains(Array(text.bytes[text.tokens[first].range]))
        guard isParted else { return nil }
        let second = endOfThai(from: first)
        let isShort =
            second > first && text.range(of: first..<second).count <= Self.thaiLimit
        return isShort ? range(start..<second) : nil
    }

    /// Verbs that follow a name and a space.
    private static let thaiVerbs: Set<[UInt8]> = Set(
        "กล่าว เผย เปิดเผย ระบุ แถลง บอก ย้ำ ยืนยัน ชี้แจง และ ได้ ว่า เป็น ใน ที่ จะ".split(separator: " ").map {
            Array($0.utf8)
        }
    )

    /// Whether a word is one of those that make up Thai sentences, and names of hospitals are not.
    func isSmallThai(_ index: Int) -> Bool {
        TitledNames.thaiWords.contains(Array(text.bytes[text.tokens[index].range]))
    }

    /// The longest family name, in bytes: fifteen letters and marks.
    private static let thaiLimit = 60

    /// Behind what is written together, up to a word that is no name.
    private func endOfThai(from start: Int) -> Int {
        var end = start
        while end < text.tokens.count, text.tokens[end].script == .thai,
            end == start || isGlued(end - 1), end == start || !isOther(end), end - start < 12
        { end += 1 }
        return end
    }

    // MARK: Japanese

    /// 鴨志田玲子教授, 林容疑者: a Japanese name in Han in front of a title.
    func japaneseName(endingAt offset: Int, isHonorific: Bool) -> Range<Int>? {
        guard text.language.primary == "ja" else { return nil }
        let end = text.token(at: offset)
        var start = end
        while start > 0, end - start < 6, text.tokens[start - 1].script == .han,
            !isOther(start - 1),
            text.tokens[start - 1].range.upperBound
                == (start == end ? offset : text.tokens[start].range.lowerBound)
        { start -= 1 }
        let count = end - start
        guard count > 0, count < 6, start == 0 || !isGluedKana(start) else { return nil }
        let isKnown =
            isSurname(start...start) || count > 1 && isSurname(start...(start + 1))
            || count > 2 && isSurname(start...(start + 2))
        guard isKnown || isHonorific && count > 1 || count > 3 else { return nil }
        return text.tokens[start].range.lowerBound..<offset
    }

    private func isGluedKana(_ index: Int) -> Bool {
        text.tokens[index - 1].script == .katakana && isGlued(index - 1)
    }
}
