// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel
import NewsText

extension FeatureExtractor {
    /// Adds words, or pairs of characters where no spaces part words, and names in Latin letters.
    mutating func addWords(of text: AnnotatedText, isTitle: Bool) {
        let scan = text.scan
        let language = scan.language.primary
        // Countries and outlets are entities in every language and too common to be names.
        var common = text.annotation.mentions
            .filter { $0.kind == .country || $0.kind == .outlet }.map(\.range)[...]
        var previous: Word?
        for (index, word) in Self.words(of: scan) {
            let token = word.token
            let isNext = index > 0 && previous?.token == scan.tokens[index - 1]
            add(word, after: isNext ? previous : nil, language: language, isTitle: isTitle)
            previous = word
            while let range = common.first, range.upperBound <= token.range.lowerBound {
                common.removeFirst()
            }
            guard common.first?.overlaps(token.range) != true else { continue }
            let opens = index == 0 || !Self.goesOn(scan, before: index)
            addName(word, opensSentence: opens, language: language, isTitle: isTitle)
        }
    }

    /// The words of the first `bodyLimit` bytes, each with its index among the tokens.
    private static func words(of text: ScannedText) -> [(index: Int, word: Word)] {
        let whole = 0..<min(text.bytes.count, bodyLimit)
        let folding = Folding(language: text.language.primary)
        let folded = FoldedText(text.bytes, range: whole, folding: folding)
        var words: [(index: Int, word: Word)] = []
        var position = 0
        for (index, token) in text.tokens.enumerated() where token.kind == .word {
            guard token.range.upperBound <= whole.upperBound else { break }
            while Int(folded.offsets[position]) < token.range.lowerBound { position += 1 }
            let start = position
            while position < folded.bytes.count,
                Int(folded.offsets[position]) < token.range.upperBound
            { position += 1 }
            words.append((index, Word(token: token, folded: folded.bytes[start..<position])))
        }
        return words
    }

    /// A token with its folded letters.
    struct Word {
        let token: Token
        let folded: ArraySlice<UInt8>

        var isASCII: Bool { folded.allSatisfy { $0 < 0x80 } }
    }

    /// Whether a capital in front of which this stands is the word's own: *Mr* Kirby, *(* Gaza.
    private static func goesOn(_ text: ScannedText, before index: Int) -> Bool {
        let token = text.tokens[index - 1]
        if token.kind == .word || token.kind == .number { return true }
        let sign = text.bytes[token.range.lowerBound]
        return [UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "/")].contains(sign)
            || (sign == UInt8(ascii: "-") && index > 1 && text.tokens[index - 2].kind == .word)
    }

    // MARK: Words

    private mutating func add(
        _ word: Word,
        after previous: Word?,
        language: String,
        isTitle: Bool
    ) {
        let isPaired = word.token.script.isWrittenByCharacter || word.token.script == .hangul
        if isPaired {
            addPairs(word, after: previous, language: language, isTitle: isTitle)
            return
        }
        let place = Feature.Place(isTitle: isTitle, range: word.token.range)
        addWord(word.folded, language, prior: WordPrior.prior(of: word), at: place)
        guard language == "vi", let previous, previous.token.script == .latin else { return }
        // Vietnamese writes by the syllable; most words have two.
        let range = previous.token.range.lowerBound..<word.token.range.upperBound
        guard range.count < 24 else { return }
        let pair = Array(previous.folded) + [0x20] + Array(word.folded)
        addWord(pair[...], language, prior: 0.01, at: .init(isTitle: isTitle, range: range))
    }

    private mutating func addWord(
        _ letters: ArraySlice<UInt8>,
        _ language: String,
        prior: Double,
        at place: Feature.Place
    ) {
        for channel in [Channel.words, .title] where channel == .words || place.isTitle {
            var hash = StableHash(channel)
            hash.combine(language.utf8)
            hash.combine(UInt8(0))
            hash.combine(letters)
            add(channel, hash, prior: prior, at: place)
        }
    }

    /// Adds the overlapping pairs of characters of Han, kana and Hangul.
    private mutating func addPairs(
        _ word: Word,
        after previous: Word?,
        language: String,
        isTitle: Bool
    ) {
        if word.token.script == .hangul {
            let letters = WordPrior.characters(of: word.folded)
            for (first, second) in zip(letters, letters.dropFirst()) {
                let pair = word.folded[first.lowerBound..<second.upperBound]
                let place = Feature.Place(isTitle: isTitle, range: word.token.range)
                addWord(pair, language, prior: 0.03, at: place)
            }
            return
        }
        guard let previous, previous.token.script.isWrittenByCharacter,
            previous.token.range.upperBound == word.token.range.lowerBound,
            let prior = WordPrior.prior(of: previous, word)
        else { return }
        let range = previous.token.range.lowerBound..<word.token.range.upperBound
        let pair = previous.folded + word.folded
        addWord(pair, language, prior: prior, at: .init(isTitle: isTitle, range: range))
    }

    // MARK: Names

    private mutating func addName(
        _ word: Word,
        opensSentence: Bool,
        language: String,
        isTitle: Bool
    ) {
        let place = Feature.Place(isTitle: isTitle, range: word.token.range)
        if word.token.script == .latin {
            let isName = !isLatin || (word.token.isCapitalised && !opensSentence)
            guard isName, word.folded.count >= 2, word.isASCII else { return }
            var hash = StableHash(.names)
            hash.combine(word.folded)
            add(.names, hash, prior: word.folded.count < 4 ? 0.05 : 0.015, at: place)
        }
        addSounds(word, opensSentence: opensSentence, language: language, at: place)
    }

    private mutating func addSounds(
        _ word: Word,
        opensSentence: Bool,
        language: String,
        at place: Feature.Place
    ) {
        guard word.token.isCapitalised, !opensSentence,
            word.folded.count >= 4
        else { return }
        let key = NameSkeleton(Array(word.folded), language: language).key
        guard key.utf8.count >= 3 else { return }
        var hash = StableHash(.sounds)
        hash.combine(key.utf8)
        add(.sounds, hash, prior: key.utf8.count == 3 ? 0.08 : 0.02, at: place)
    }
}
