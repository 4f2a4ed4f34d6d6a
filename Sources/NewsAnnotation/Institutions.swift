// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Finds bodies and places that no lexicon names, by a word that says what they are: Università di
/// Bologna, Boğaziçi Üniversitesi, 奥斯陆大学, Laut Jawa.
struct Institutions {
    /// A name found.
    struct Found: Hashable {
        var range: Range<Int>
        var isPlace: Bool
    }

    let text: ScannedText
    let lexicon: Lexicon

    /// The words of the longest name beside its head.
    private static let limit = 4

    /// The names, by place; they may overlap others.
    ///
    /// - Complexity: O(*n*) in the tokens.
    func found() -> [Found] {
        var found: [Found] = []
        let isGerman = text.language.primary == "de"
        let heads = InstitutionWords.heads
        let filter = InstitutionWords.headFilter
        for index in text.tokens.indices where text.tokens[index].kind == .word {
            guard !text.tokens[index].script.isWrittenByCharacter,
                text.tokens[index].range.count > 1
            else { continue }
            let word = wordHash(text.foldedWord(index))
            guard filter.mayHold(word), let head = heads[word],
                !isGerman || text.tokens[index].isCapitalised,
                let name = name(around: index, head), name.range.count > 4
            else { continue }
            if let last = found.last, last.range.overlaps(name.range) { continue }
            found.append(name)
        }
        if ["zh", "ja"].contains(text.language.primary) {
            found += glued() + provinces()
        } else {
            found += besideBodies() + directions() + ministries() + vietnamese()
        }
        return found
    }

    private func name(around index: Int, _ head: InstitutionWords.Head) -> Found? {
        let token = text.tokens[index]
        guard token.script.hasCapitals else { return plainName(around: index, head) }
        guard token.isCapitalised || !head.needsCapital else { return nil }
        if head.isBehind, let end = end(behind: index) {
            if head.isNoun, token.isCapitalised { return nil }
            // Hồ is a lake, and a family name.
            if text.primary == "vi", token.isCapitalised, head.isPlace, end > index + 2,
                lexicon.isNamePart(text.foldedWord(index), .surname, column: text.column)
            {
                return nil
            }
            let isName = !head.isNoun
            let start = isName ? index : index + 1
            let first = isName ? startOfAdjectives(index) : start
            return Found(range: text.range(of: first..<end), isPlace: head.isPlace)
        }
        if head.isInFront, let start = start(before: index) {
            return Found(range: text.range(of: start..<index + 1), isPlace: head.isPlace)
        }
        return nil
    }

    // MARK: Scripts with capitals

    /// The token behind the name behind a head, over *of* and *the*.
    private func end(behind index: Int) -> Int? {
        var next = index + 1
        var links = 0
        while next < text.tokens.count, links < 3, isJoined(next), isLink(next) {
            next += 1
            links += 1
        }
        guard next < text.tokens.count, isJoined(next), isNameWord(next) else { return nil }
        var end = next + 1
        while end < text.tokens.count, end - next < Self.limit, isJoined(end) {
            if isNameWord(end), !text.covers(.media, text.tokens[end].range.lowerBound) {
                end += 1
            } else if end + 1 < text.tokens.count, isHyphen(end), isNameWord(end + 1),
                isJoined(end + 1)
            {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    /// The first token of the capitals in front of a head.
    private func start(before index: Int) -> Int? {
        var start = index
        while start > 0, index - start < Self.limit, isJoined(start) {
            if isNameWord(start - 1) {
                start -= 1
            } else if start > 1, isHyphen(start - 1), isNameWord(start - 2), isJoined(start - 1) {
                start -= 2
            } else {
                break
            }
        }
        while start < index, isArticle(start) || start + 1 < index && isOpeningWord(start) {
            start += 1
        }
        return start < index ? start : nil
    }

    /// *Narodowy* Bank Polski: capitals in front of a head that stands within its name.
    private func startOfAdjectives(_ index: Int) -> Int {
        guard index > 0, text.tokens[index].isCapitalised, isJoined(index), isNameWord(index - 1),
            !opensSentence(index - 1) || text.tokens[index - 1].range.count > 3,
            !text.isNamed(text.tokens[index - 1].range.lowerBound)
        else { return index }
        return index - 1
    }

    private func isNameWord(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.kind == .word, token.isCapitalised, token.script.hasCapitals else {
            return false
        }
        let start = token.range.lowerBound
        return !text.covers(.calendar, start) && text.hit(.offices, beginningAt: start) == nil
            && text.hit(.verbs, beginningAt: start) == nil
    }

    private func opensSentence(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        return text.tokens[index - 1].kind == .punctuation && !isHyphen(index - 1)
    }

    private func isArticle(_ index: Int) -> Bool {
        opensSentence(index) && text.tokens[index].range.count <= 3
    }

    private func isOpeningWord(_ index: Int) -> Bool {
        opensSentence(index)
            && InstitutionWords.impersonal.contains(wordHash(text.foldedWord(index)))
    }

    private func isHyphen(_ index: Int) -> Bool {
        text.bytes[text.tokens[index].range.lowerBound] == UInt8(ascii: "-")
    }

    private func isJoined(_ index: Int) -> Bool {
        let gap = text.tokens[index - 1].range.upperBound..<text.tokens[index].range.lowerBound
        return gap.count <= 1 && text.isBlank(gap)
    }

    private func isLink(_ index: Int) -> Bool {
        let range = text.tokens[index].range
        return range.count <= 5 && Self.links.contains { text.bytes[range].elementsEqual($0) }
    }

    private static let links: [[UInt8]] = [
        "of", "the", "de", "del", "della", "di", "d", "'", "’", "do", "da", "dos", "das", "du",
        "des",
        "la", "l", "dell", "von", "degli", "delle",
    ].map { Array($0.utf8) }

    // MARK: Scripts without capitals

    private func plainName(around index: Int, _ head: InstitutionWords.Head) -> Found? {
        let token = text.tokens[index]
        if head.isBehind, index + 1 < text.tokens.count {
            let next = text.tokens[index + 1].range
            guard isJoined(index + 1), text.tokens[index + 1].kind == .word else { return nil }
            if let name = owner(coveringOrBeginning: next.lowerBound) {
                return Found(
                    range: start(of: index)..<name.range.upperBound,
                    isPlace: head.isPlace
                )
            }
            if !head.isPlace, token.script != .thai, let end = endOfWords(from: index + 1) {
                return Found(range: start(of: index)..<end, isPlace: false)
            }
            if token.script == .thai, !head.isPlace { return thaiName(from: index) }
            guard token.script == .thai || head.isPlace && next.count > 6,
                !text.isNamed(next.lowerBound), !text.covers(.verbs, next.lowerBound),
                token.script != .thai || next.lowerBound == token.range.upperBound
            else { return nil }
            return Found(range: start(of: index)..<next.upperBound, isPlace: head.isPlace)
        }
        guard head.isInFront, index > 0, isJoined(index) else { return nil }
        let end = text.tokens[index - 1].range.upperBound
        guard let name = text.names.ending(at: end), isOwner(name) else { return nil }
        return Found(
            range: name.range.lowerBound..<token.range.upperBound,
            isPlace: head.isPlace
        )
    }

    /// Đại học Cần Thơ, दिल्ली विश्वविद्यालय, אוניברסיטת חיפה: a word of the lexicon for a body of which
    /// there are many, with a name.
    private func besideBodies() -> [Found] {
        text.hits(.bodies).compactMap { hit in
            guard ["university", "hospital"].contains(lexicon.sense(hit).id) else { return nil }
            let last = text.token(at: hit.range.upperBound) - 1
            guard last >= 0, text.tokens[last].range.upperBound == hit.range.upperBound else {
                return nil
            }
            if text.tokens[last].script.hasCapitals {
                return end(behind: last).map {
                    let end = text.tokens[$0 - 1].range.upperBound
                    return Found(range: hit.range.lowerBound..<end, isPlace: false)
                }
            }
            let behind = text.skippingSpace(from: hit.range.upperBound)
            if let name = text.names.beginning(at: behind), isOwner(name) {
                return Found(range: hit.range.lowerBound..<name.range.upperBound, isPlace: false)
            }
            let front = text.skippingSpaceBack(from: hit.range.lowerBound)
            guard text.tokens[last].script == .devanagari || text.tokens[last].script == .hangul,
                let name = text.names.ending(at: front), isOwner(name)
            else { return nil }
            return Found(range: name.range.lowerBound..<hit.range.upperBound, isPlace: false)
        }
    }

    /// Behind two words of a script without capitals, which a mark or a small word follows.
    private func endOfWords(from start: Int) -> Int? {
        let runs = NameRuns(text: text, lexicon: lexicon, dates: [])
        return runs.plainWords(from: start)?.upperBound
    }

    /// โรงพยาบาลกบินทร์บุรี: what is glued to a head, up to a space or a word that is no name.
    private func thaiName(from index: Int) -> Found? {
        let runs = NameRuns(text: text, lexicon: lexicon, dates: [])
        var end = index + 1
        while end < text.tokens.count, end - index <= 5, text.tokens[end].script == .thai,
            runs.isGlued(end - 1), !runs.isOther(end), !runs.isSmallThai(end)
        { end += 1 }
        let isWhole =
            end == text.tokens.count || !runs.isGlued(end - 1) || runs.isOther(end)
            || runs.isSmallThai(end)
        let name = text.tokens[index].range.upperBound..<text.tokens[end - 1].range.upperBound
        return end > index + 1 && isWhole && name.count >= 12
            ? Found(range: start(of: index)..<name.upperBound, isPlace: false) : nil
    }

    private func start(of index: Int) -> Int { text.tokens[index].range.lowerBound }

    private func owner(coveringOrBeginning offset: Int) -> Lexicon.Hit? {
        let name = text.names.covering(hitAt: offset) ?? text.names.beginning(at: offset + 4)
        return name.flatMap { isOwner($0) && $0.range.lowerBound - offset <= 4 ? $0 : nil }
    }

    private func isOwner(_ hit: Lexicon.Hit) -> Bool {
        let table = hit.table
        return table == .places || table == .countries
    }

    // MARK: Scripts written by character

    private static let places: [[UInt8]] = [
        "省", "市", "县", "縣", "県", "府", "州", "区", "區", "海峡", "海峽", "海", "半岛", "半島", "諸島", "群岛",
        "湾", "灣", "川", "河", "山脉", "山脈", "湖",
    ].map { Array($0.utf8) }
    private static let bodies: [[UInt8]] = ["大学", "大學", "医院", "醫院", "病院", "汽车", "汽車", "銀行", "银行"]
        .map { Array($0.utf8) }
    private static let national: [[UInt8]] = ["国立", "國立"].map { Array($0.utf8) }
    /// Characters with which a suffix is another word: mayor, citizen.
    private static let others: [[UInt8]] = [
        "长", "長", "民", "内", "內", "议", "議", "场", "場", "政", "警", "委", "外", "岸", "军", "軍",
    ].map { Array($0.utf8) }

    /// 北京大学, 輪島市, オスロ大学: a name with what it is at its end.
    private func glued() -> [Found] {
        var found: [Found] = []
        for name in text.names where isOwner(name) {
            if let end = suffix(Self.bodies, at: name.range.upperBound) {
                let isNational = Self.national.contains {
                    text.bytes[..<name.range.lowerBound].suffix(6).elementsEqual($0)
                }
                let start = name.range.lowerBound - (isNational ? 6 : 0)
                found.append(Found(range: start..<end, isPlace: false))
            } else if let end = suffix(Self.places, at: name.range.upperBound),
                !Self.others.contains(where: { text.bytes[end...].starts(with: $0) }),
                name.table == .places || text.bytes[end - 3] == 0xE6
                    || end - name.range.upperBound > 3
            {
                found.append(Found(range: name.range.lowerBound..<end, isPlace: true))
            }
        }
        for hit in text.hits(.bodies) where lexicon.sense(hit).id == "university" {
            guard let start = startOfForeign(before: hit.range.lowerBound) else { continue }
            found.append(Found(range: start..<hit.range.upperBound, isPlace: false))
        }
        return found
    }

    /// Sulawesi *Barat*, آذربایجان *غربی*: a place with the side of it that is one of its own.
    private func directions() -> [Found] {
        guard let sides = Self.sides[text.language.primary] else { return [] }
        return text.names.compactMap { name in
            guard name.table == .places, name.range.upperBound < text.bytes.count,
                text.bytes[name.range.upperBound] == 0x20
            else { return nil }
            let index = text.token(at: name.range.upperBound)
            guard index < text.tokens.count,
                text.tokens[index].isCapitalised || !text.tokens[index].script.hasCapitals,
                sides.contains(where: { text.bytes[text.tokens[index].range].elementsEqual($0) })
            else { return nil }
            return Found(
                range: name.range.lowerBound..<text.tokens[index].range.upperBound,
                isPlace: true
            )
        }
    }

    private static let sides: [String: [[UInt8]]] = [
        "id": "Barat Timur Selatan Utara Tengah Tenggara", "fa": "غربی شرقی شمالی جنوبی",
    ].mapValues { $0.split(separator: " ").map { Array($0.utf8) } }

    /// وزارة الري: a ministry that the lexicon does not list, by the word behind.
    private func ministries() -> [Found] {
        if text.primary == "he" || text.primary == "ar" { return committees() + arabicMinistries() }
        return []
    }

    private func arabicMinistries() -> [Found] {
        text.hits(.bodies).compactMap { hit in
            guard lexicon.sense(hit).id == "ministry" else { return nil }
            let index = text.token(at: hit.range.upperBound)
            guard index < text.tokens.count, isJoined(index),
                text.bytes[text.tokens[index].range].starts(with: "ال".utf8),
                !text.isNamed(text.tokens[index].range.upperBound - 1)
            else { return nil }
            return Found(
                range: hit.range.lowerBound..<text.tokens[index].range.upperBound,
                isPlace: false
            )
        }
    }

    /// ועדת החוקה, نقابة الصحفيين: a word for a body of many in front of a word with an article.
    private func committees() -> [Found] {
        guard let heads = Self.committeeHeads[text.primary],
            let article = Self.articles[text.primary]
        else { return [] }
        return centres()
            + text.tokens.indices.dropLast().compactMap { index in
                guard text.tokens[index].kind == .word, isJoined(index + 1) else { return nil }
                let word = text.foldedWord(index)
                let isHead = heads.contains {
                    word.suffix($0.count).elementsEqual($0) && word.count <= $0.count + 2
                }
                let next = text.tokens[index + 1].range
                guard isHead, text.foldedWord(index + 1).starts(with: article),
                    !text.covers(.verbs, next.lowerBound), !text.names.covering(next.upperBound - 1)
                else { return nil }
                let head =
                    heads.first { word.suffix($0.count).elementsEqual($0) }?.count ?? word.count
                let start = text.tokens[index].range.upperBound - head
                return Found(range: start..<next.upperBound, isPlace: false)
            }
    }

    /// مركز المشرق للدراسات: a centre, a name of at most three words, and what it is for.
    private func centres() -> [Found] {
        guard text.primary == "ar" else { return [] }
        return text.tokens.indices.compactMap { index in
            let token = text.tokens[index]
            guard token.range.count >= 8,
                Self.centreHeads.contains(where: { text.bytes[token.range].elementsEqual($0) })
            else { return nil }
            for end in index + 2..<max(index + 2, min(index + 5, text.tokens.count)) {
                guard text.tokens[end].kind == .word, isJoined(end), isJoined(end - 1) else {
                    return nil
                }
                let word = text.bytes[text.tokens[end].range]
                if Self.purposes.contains(where: { word.elementsEqual($0) }) {
                    return Found(range: text.range(of: index..<end + 1), isPlace: false)
                }
            }
            return nil
        }
    }

    private static let centreHeads: [[UInt8]] = ["مركز", "معهد", "مؤسسة", "منظمة", "شبكة", "جمعية"]
        .map { Array($0.utf8) }
    private static let purposes: [[UInt8]] = [
        "للدراسات", "للأبحاث", "للبحوث", "للتنمية", "للإعلام", "للثقافة", "للحقوق", "للإغاثة",
    ].map { Array($0.utf8) }

    private static let articles = ["ar": Array("ال".utf8), "he": Array("ה".utf8)]
    private static let committeeHeads: [String: [[UInt8]]] = [
        "he": "ועדת רשות לשכת מועצת נציבות התאחדות", "ar": "نقابه هيئه جمعيه رابطه",
    ].mapValues { $0.split(separator: " ").map { Array($0.utf8) } }

    /// Whether a character says that a province or county is named; 省 is a ministry in Japanese.
    private static func isProvince(_ sign: UInt32, in language: String) -> Bool {
        switch sign {
        case 0x53BF, 0x7E23, 0x770C: true  // 县 縣 県
        case 0x7701: language == "zh"  // 省
        default: false
        }
    }

    /// 四川省, 長野県: two or three characters behind a mark, a name or kana.
    private func provinces() -> [Found] {
        text.tokens.indices.compactMap { index in
            let range = text.tokens[index].range
            let end = range.upperBound
            guard index > 1, text.tokens[index].script == .han, range.count == 3,
                Self.isProvince(
                    UTF8Scanner.decode(text.bytes, at: range.lowerBound, end: end).scalar,
                    in: text.primary
                ),
                !Self.others.contains(where: { text.bytes[end...].starts(with: $0) })
            else { return nil }
            let start = index - 2
            guard isFree(start), isFree(start + 1), start == 0 || !isHan(start - 1) else {
                return nil
            }
            return Found(range: text.range(of: start..<index + 1), isPlace: true)
        }
    }

    private func isHan(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.script == .han && !text.isNamed(token.range.lowerBound)
            && token.range.upperBound == text.tokens[index + 1].range.lowerBound
    }

    private func isFree(_ index: Int) -> Bool {
        let start = text.tokens[index].range.lowerBound
        return text.tokens[index].script == .han && !text.isNamed(start)
            && !text.covers(.verbs, start) && !text.covers(.media, start)
            && !text.covers(.calendar, start) && !text.covers(.offices, start)
    }

    private func suffix(_ suffixes: [[UInt8]], at offset: Int) -> Int? {
        suffixes.first { text.bytes[offset...].starts(with: $0) }.map { offset + $0.count }
    }

    /// Where a foreign name begins that ends at an offset.
    private func startOfForeign(before offset: Int) -> Int? {
        NameRuns(text: text, lexicon: lexicon, dates: []).name(endingAt: offset)?.lowerBound
    }
}
