// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Finds persons in runs of capitals that no office and no verb of speech stands beside, by what the
/// text says of them elsewhere: an age, a trade in apposition, the last name alone.
struct LoneNames {
    let text: ScannedText
    let lexicon: Lexicon
    let dates: [DateExpression]
    let offices: [OfficePhrase]

    /// The words of the longest name.
    private static let limit = 5

    /// Languages that write common nouns and the adjectives of titles small: there two capitals
    /// beside each other are a person's, where no lexicon knows better.
    private static let plainLanguages: Set<String> = ["ru", "uk", "pl", "es", "fr", "it", "pt"]

    /// Where the names stand, by place.
    ///
    /// - Complexity: O(*n* log *n*) in the tokens.
    func ranges() -> [Range<Int>] {
        guard text.column != nil else { return [] }
        if Self.plainScripts.contains(text.language.primary) { return apposedWords() }
        let runs = runs()
        guard runs.contains(where: { $0.count > 1 }) else { return [] }
        let lone = loneWords(runs)
        return runs.compactMap { run in
            run.count > 1 ? name(in: run, lone).map { text.range(of: $0) } : nil
        }
    }

    /// The runs of capitals, by place.
    private func runs() -> [Range<Int>] {
        let names = NameRuns(text: text, lexicon: lexicon, dates: dates)
        var runs: [Range<Int>] = []
        var index = 0
        while index < text.tokens.count {
            guard let run = names.capitals(from: index) else {
                index += 1
                continue
            }
            runs.append(run)
            index = run.upperBound
        }
        return runs
    }

    /// The hashes of words that stand alone with a capital.
    private struct LoneWords {
        /// For certain.
        var alone: Set<UInt64> = []
        /// Behind a word that has its capital of the sentence's beginning.
        var behindOpening: Set<UInt64> = []
    }

    private func loneWords(_ runs: [Range<Int>]) -> LoneWords {
        var lone = LoneWords()
        for run in runs where run.count <= 2 && text.tokens[run.upperBound - 1].kind == .word {
            let word = wordHash(text.foldedWord(run.upperBound - 1))
            if run.count == 1 {
                lone.alone.insert(word)
            } else if opensSentence(run.lowerBound) {
                lone.behindOpening.insert(word)
            }
        }
        return lone
    }

    private static let plainScripts: Set<String> = ["ar", "fa", "he", "hi"]

    /// Two words of a script without capitals between marks, with a trade, an office or an age behind
    /// the second or in front of the first.
    private func apposedWords() -> [Range<Int>] {
        let runs = NameRuns(text: text, lexicon: lexicon, dates: dates)
        let given = GivenNames(text: text, lexicon: lexicon, runs: runs).ranges()
        return given
            + text.tokens.indices.compactMap { index in
                guard text.tokens[index].kind == .punctuation, isMark(index, ",") else {
                    return nil
                }
                if isTrade(behind: index), let name = runs.twoWords(before: index) { return name }
                guard index + 1 < text.tokens.count, isApposedInFront(index + 1) else { return nil }
                return runs.wordsBeforeMark(from: index + 1)
            }
    }

    private func isTrade(behind index: Int) -> Bool {
        guard index + 2 < text.tokens.count else { return false }
        let next = text.tokens[index + 1]
        if let office = text.hit(.offices, beginningAt: next.range.lowerBound) {
            return lexicon.sense(office).kind != "honorific"
        }
        let isAged =
            text.isOne(index + 1, of: Self.hebrewAges) && text.tokens[index + 2].kind == .number
        return isAged || next.kind == .number && next.range.count <= 2
    }

    /// The name in a run, with what makes it one.
    private func name(in run: Range<Int>, _ lone: LoneWords) -> Range<Int>? {
        var run = run
        if opensSentence(run.lowerBound), isSmall(run.lowerBound) { run = run.dropFirst() }
        let words = run.filter { text.tokens[$0].isCapitalised }
        guard (2...Self.limit).contains(words.count), !words.contains(where: isNoName),
            !isBesideName(run)
        else { return nil }
        if isVietnamese(words, run) { return withLastSyllable(run) }
        // German nouns have capitals: there only a trade or an age behind a run tells.
        let isGerman = text.language.primary == "de"
        if isGerman, words.count == run.count, isGermanTrade(behind: run.upperBound) { return run }
        if isApposed(run) { return isGerman && words.count != run.count ? nil : run }
        guard !isGerman, words.count > 2 || run.count == 2 else { return nil }
        let isInner = !opensSentence(run.lowerBound)
        let isName =
            isRepeated(words, lone.alone) || isInner && isRepeated(words, lone.behindOpening)
            || isPlainName(words, run)
        return isName ? run : nil
    }

    /// An abbreviation, a word by which bodies and papers are known.
    private func isNoName(_ index: Int) -> Bool {
        let range = text.tokens[index].range
        let isShouted = range.count > 1 && text.bytes[range].allSatisfy { $0 &- 0x41 < 26 }
        let word = text.foldedWord(index)
        return isShouted || InstitutionWords.impersonal.contains(wordHash(word))
            || InstitutionWords.heads[wordHash(word)] != nil
            || lexicon.isNamePart(word, .outletTail)
            || index > 0 && text.covers(.media, range.lowerBound)
    }

    /// Whether a known name, a number or a quotation mark stands beside a run without a comma: it is
    /// a part of something longer.
    private func isBesideName(_ run: Range<Int>) -> Bool {
        let range = text.range(of: run)
        let front = text.skippingSpaceBack(from: range.lowerBound)
        let behind = text.skippingSpace(from: range.upperBound)
        if let name = text.names.ending(at: front), isFixed(name) { return true }
        if text.names.beginning(at: behind) != nil, isCapital(at: behind) { return true }
        if run.upperBound < text.tokens.count, text.tokens[run.upperBound].kind == .number {
            return true
        }
        return isQuoted(run)
    }

    private func isFixed(_ name: Lexicon.Hit) -> Bool {
        let token = text.tokens[text.token(at: name.range.lowerBound)]
        return token.isCapitalised && token.script.hasCapitals
            && name.table != .countries && name.table != .bodies
            && name.table != .places
    }

    private func isCapital(at offset: Int) -> Bool {
        let index = text.token(at: offset)
        return index < text.tokens.count && text.tokens[index].isCapitalised
    }

    private func isQuoted(_ run: Range<Int>) -> Bool {
        guard run.lowerBound > 0, run.upperBound < text.tokens.count else { return false }
        let front = text.bytes[text.tokens[run.lowerBound - 1].range]
        let behind = text.bytes[text.tokens[run.upperBound].range]
        return Self.openings.contains { front.elementsEqual($0) }
            && Self.closings.contains { behind.elementsEqual($0) }
    }

    private static let openings: [[UInt8]] = ["«", "“", "„", "\"", "'", "‘"].map { Array($0.utf8) }
    private static let closings: [[UInt8]] = ["»", "”", "“", "\"", "'", "’"].map { Array($0.utf8) }

    // MARK: Evidence

    /// Vietnamese names begin with one of few family names.
    private func isVietnamese(_ words: [Int], _ run: Range<Int>) -> Bool {
        guard text.language.primary == "vi", let first = words.first,
            run.lowerBound == 0 || !text.isOne(run.lowerBound - 1, of: Self.vietnamesePlaces),
            lexicon.isNamePart(text.foldedWord(first), .surname, column: text.column)
        else { return false }
        return words.count >= 3 || !opensSentence(run.lowerBound)
    }

    private static let vietnamesePlaces: [[UInt8]] = [
        "xã", "huyện", "tỉnh", "phường", "thôn", "quận", "đảo", "ấp", "bản", "làng", "trấn", "phố",
        "đường", "bang",
    ].map { Array($0.utf8) }

    /// With one more syllable that is a word of another table too: Đỗ Hữu *Sáng*.
    private func withLastSyllable(_ run: Range<Int>) -> Range<Int> {
        let end = run.upperBound
        guard end < text.tokens.count, run.count < 4, text.tokens[end].isCapitalised,
            text.tokens[end].range.lowerBound == text.tokens[end - 1].range.upperBound + 1,
            !text.isNamed(text.tokens[end].range.lowerBound)
        else { return run }
        return run.lowerBound..<end + 1
    }

    /// An age or a trade behind a comma or bracket (…, 34, …, Rentnerin), an office with a comma in
    /// front (su gobernador, …).
    private func isApposed(_ run: Range<Int>) -> Bool {
        isApposedBehind(run.upperBound) || isApposedInFront(run.lowerBound)
    }

    private func isApposedBehind(_ index: Int) -> Bool {
        guard index + 2 < text.tokens.count, isMark(index, ",(") else { return false }
        let next = text.tokens[index + 1]
        if next.kind == .number, next.range.count <= 2 { return true }
        let end = min(index + 4, text.tokens.count)
        return (index + 1..<end).contains { place in
            let token = text.tokens[place]
            guard let office = text.hit(.offices, beginningAt: token.range.lowerBound) else {
                return false
            }
            let between = text.tokens[index + 1..<place]
            return lexicon.sense(office).kind != "honorific"
                && between.allSatisfy { $0.kind == .word && !isNamed($0) }
        }
    }

    /// …, *Rentnerin* aus: a German noun for a person between a comma and a comma or preposition.
    private func isGermanTrade(behind index: Int) -> Bool {
        guard index + 2 < text.tokens.count, isMark(index, ","),
            text.isOne(index + 2, of: Self.germanPrepositions)
        else { return false }
        let noun = text.tokens[index + 1]
        return noun.isCapitalised && noun.range.count > 4
            && Self.germanTrades.contains {
                text.bytes[noun.range].suffix($0.count).elementsEqual($0)
            }
    }

    private static let germanTrades: [[UInt8]] = ["in", "er", "ist", "or", "ant", "ent", "loge"]
        .map { Array($0.utf8) }

    private func isNamed(_ token: Token) -> Bool {
        token.isCapitalised && text.language.primary != "de"
    }

    private func isApposedInFront(_ index: Int) -> Bool {
        guard index > 1, isMark(index - 1, ",:") else { return false }
        let end = text.tokens[index - 1].range.lowerBound
        let place = partitionPoint(offices.count) { offices[$0].range.upperBound >= end }
        return place < offices.count && offices[place].range.upperBound == end
            && offices[place].kind != "honorific"
    }

    /// Whether a token is one of some marks of one byte; an Arabic comma is one, a curly apostrophe too.
    private func isMark(_ index: Int, _ marks: StaticString) -> Bool {
        let range = text.tokens[index].range
        var mark = text.bytes[range.lowerBound]
        if range.count == 2, text.bytes[range].elementsEqual("،".utf8) { mark = UInt8(ascii: ",") }
        if range.count == 3, text.bytes[range].elementsEqual("’".utf8) { mark = UInt8(ascii: "'") }
        return mark < 0x80 && marks.withUTF8Buffer { $0.contains(mark) }
    }

    private static let germanPrepositions: [[UInt8]] = [
        "aus", "von", "bei", "in", "im", "vom", "am", ",",
    ].map { Array($0.utf8) }
    private static let hebrewAges: [[UInt8]] = ["בן", "בת"].map { Array($0.utf8) }

    /// The last word, in some languages any, stands alone elsewhere.
    private func isRepeated(_ words: [Int], _ lone: Set<UInt64>) -> Bool {
        guard let last = words.last else { return false }
        // A Vietnamese syllable is repeated in other words.
        if text.primary == "vi", text.bytes[text.tokens[last].range].contains(where: { $0 >= 0x80 })
        {
            return false
        }
        let isAny = ["id", "pt", "es"].contains(text.language.primary)
        return (isAny ? words[...] : [last]).contains {
            text.tokens[$0].range.count >= 4
                && lone.contains(wordHash(text.foldedWord($0)))
        }
    }

    private func isPlainName(_ words: [Int], _ run: Range<Int>) -> Bool {
        guard Self.plainLanguages.contains(text.language.primary), words.count <= 3,
            words.allSatisfy({ text.tokens[$0].range.count >= 3 })
        else { return false }
        if words.count == 2, run.count != 2 { return false }
        return !opensSentence(run.lowerBound)
            || words.count == run.count && isMark(min(run.upperBound, text.tokens.count - 1), ",")
    }

    // MARK: Sentences

    private func opensSentence(_ index: Int) -> Bool {
        guard index > 0,
            text.block(at: text.tokens[index].range.lowerBound)
                == text.block(at: text.tokens[index - 1].range.lowerBound)
        else { return true }
        let mark = text.tokens[index - 1]
        guard mark.kind == .punctuation else { return false }
        return !isMark(index - 1, ",(-'")
    }

    private func isSmall(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.range.count <= (token.script == .latin ? 3 : 6)
    }
}
