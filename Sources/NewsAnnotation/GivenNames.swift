// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Finds persons in Arabic, Persian, Hebrew and Hindi by a first name that is hardly another word,
/// with the word behind it: זיאד מנסור, علی علیپور, रोहित शर्मा.
struct GivenNames {
    let text: ScannedText
    let lexicon: Lexicon
    let runs: NameRuns

    /// Where the names stand, by place, not overlapping.
    ///
    /// - Complexity: O(*n*) in the tokens.
    func ranges() -> [Range<Int>] {
        let streets = Self.bearers[text.primary] ?? []
        var found: [Range<Int>] = []
        var index = 0
        while index + 1 < text.tokens.count {
            guard text.tokens[index].kind == .word, let start = start(at: index),
                index == 0 || !text.isOne(index - 1, of: streets), let end = end(from: index)
            else {
                index += 1
                continue
            }
            if !text.isOne(min(end, text.tokens.count - 1), of: streets) {
                found.append(start..<text.tokens[end - 1].range.upperBound)
            }
            index = end
        }
        return found
    }

    /// Where a first name begins in a token, behind what Arabic and Hebrew glue to it; `nil` without one.
    private func start(at index: Int) -> Int? {
        let word = text.foldedWord(index)
        let token = text.tokens[index].range
        guard word.count >= 6, isFree(index) else { return nil }
        if isGiven(word) || isBeforeFamilyName(index) { return token.lowerBound }
        guard word.count >= 10, let prefixes = Self.prefixes[text.primary],
            prefixes.contains(where: { word.starts(with: $0) }), isGiven(word.dropFirst(2))
        else { return nil }
        return token.lowerBound + 2
    }

    /// Whether no word of the tables stands there, but for a country or place of the same spelling.
    private func isFree(_ index: Int) -> Bool {
        let token = text.tokens[index].range
        guard let name = text.names.covering(hitAt: token.lowerBound) else {
            return !runs.isOther(index)
        }
        let table = name.table
        return (table == .countries || table == .places)
            && name.range.upperBound <= token.upperBound
            && !text.covers(.offices, token.lowerBound)
    }

    private func isGiven(_ word: ArraySlice<UInt8>) -> Bool {
        lexicon.isNamePart(word, .given, column: text.column)
            || word.count >= 14 && Self.endings.contains { word.suffix($0.count).elementsEqual($0) }
    }

    /// نجیب‌الله, صلاح‌الدین, folded: what first names in Arabic letters end in.
    private static let endings: [[UInt8]] = ["الله", "الدين"].map { Array($0.utf8) }

    /// A word in front of a Hindi family name, and a small word behind this: रामधनी महतो ने.
    private func isBeforeFamilyName(_ index: Int) -> Bool {
        text.primary == "hi" && runs.isFamilyName(index + 1) && !runs.isFamilyName(index)
            && runs.isStop(index + 2) && runs.isPlainWord(index)
    }

    /// The token behind the name: of two words, of three where the second is a first name too.
    private func end(from index: Int) -> Int? {
        let words = runs.words(from: index, isName: true)
        guard words.count >= 2, !isNoName(words[1]) else { return nil }
        let isHindi = text.primary == "hi"
        let bearers = Self.bearers["hi"] ?? []
        if isHindi, words.contains(where: { text.isOne($0.lowerBound, of: bearers) }) { return nil }
        let isLonger =
            words.count == 3
            && (isHindi ? runs.isStop(words[2].upperBound) : isMiddle(words[1]) && isLast(words[2]))
        let end = words[isLonger ? 2 : 1].upperBound
        return !isHindi || runs.isStop(end) ? end : nil
    }

    /// Whether a word goes on a name, as *Ali* does or *bin* Zayed.
    private func isMiddle(_ unit: Range<Int>) -> Bool {
        unit.count > 1 && runs.isParticle(unit.lowerBound)
            || isGiven(text.foldedWord(unit.lowerBound))
    }

    private func isLast(_ unit: Range<Int>) -> Bool {
        isMiddle(unit) || text.bytes[text.tokens[unit.lowerBound].range].starts(with: "ال".utf8)
            || unit.upperBound < text.tokens.count
                && text.tokens[unit.upperBound].kind == .punctuation
    }

    /// A word for a deed, and in Persian one with an Arabic article (علی *البدل*).
    private func isNoName(_ unit: Range<Int>) -> Bool {
        let start = text.tokens[unit.lowerBound].range.lowerBound
        return text.covers(.concepts, start) || text.covers(.counts, start)
            || text.primary == "fa" && text.bytes[start...].starts(with: "ال".utf8)
    }

    private static let prefixes: [String: [[UInt8]]] = [
        "ar": "و ف ب ل ك", "he": "ו ל ש מ ב כ",
    ].mapValues { $0.split(separator: " ").map { Array($0.utf8) } }

    /// What bears persons' names without being one: streets, squares, schools, prizes.
    private static let bearers: [String: [[UInt8]]] = [
        "ar": """
        شارع مسجد جامع مدرسة جائزة ملعب كأس طريق ميدان جسر قصر مطار ميناء سد كلية مجمع قاعدة مخيم حي \
        مركز مؤسسة جامعة مستشفى كتيبة لواء استاد ستاد مدينة بطولة
        """,
        "he": "רחוב כיכר שדרות גשר פרס אצטדיון מתחם קניון דרך נמל שכונת בית קרן מכון",
        "fa": """
        خیابان میدان بزرگراه ورزشگاه مدرسه جایزه مسجد فرودگاه پل بلوار کوچه آزادراه اتوبان پارک تالار بیمارستان \
        دانشگاه موسسه بنیاد شهرک مصلای تیپ لشکر
        """,
        "hi": "मार्ग रोड स्टेडियम चौक नगर भवन योजना एयरपोर्ट सेतु पुरस्कार जयंती संग्रहालय फाउंडेशन ट्रॉफी",
    ].mapValues { $0.split(separator: " ").map { Array($0.utf8) } }
}
