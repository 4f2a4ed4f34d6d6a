// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

extension SubjectPhrases {
    /// The name that begins a sentence, and that the clause in front of a verb says more of: *Ann
    /// Lee*, chief economist at the bank, said.
    func nameInFront(of clause: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
        guard clause.lowerBound > sentence.lowerBound else { return nil }
        let first = clauses.clause(at: sentence.lowerBound, in: sentence)
        guard first.upperBound < clause.lowerBound,
            endOfQuote(before: clause.lowerBound) <= sentence.lowerBound
        else { return nil }
        let tokens = words(in: first)
        guard tokens.count > 1 else { return nil }
        if let phrase = articled(tokens) { return phrase }
        let isName =
            isUncased
            ? tokens.count < Self.namedWords && !tokens.contains(where: { isKnown($0.range) })
            : tokens[0].isCapitalised
                && tokens.suffix(2).allSatisfy(\.isCapitalised)
                && !tokens.suffix(2).contains(where: { isKnown($0.range) })
        guard tokens.count <= Self.namedWords, isName,
            !tokens.contains(where: {
                SpeechGrammar.prepositions.contains(text.string($0.range).lowercased())
                    || text.hit(.verbs, beginningAt: $0.range.lowerBound) != nil
            })
        else { return nil }
        return tokens[0].range.lowerBound..<tokens[tokens.count - 1].range.upperBound
    }

    /// The name that is all of the clause in front: the owners' lawyer, *Daniel Reed*, said.
    func nameAlone(before clause: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
        guard !isUncased, let front = clauses.clause(before: clause.lowerBound, in: sentence),
            front.lowerBound > sentence.lowerBound
        else { return nil }
        let tokens = words(in: front)
        guard tokens.count > 1, tokens.count < Self.namedWords,
            tokens.allSatisfy({ $0.kind == .word && $0.isCapitalised && !isKnown($0.range) })
        else { return nil }
        return tokens[0].range.lowerBound..<tokens[tokens.count - 1].range.upperBound
    }

    /// Whether the language's letters have no capitals.
    var isUncased: Bool {
        ["fa", "ar", "he", "hi", "th"].contains(text.language.primary)
    }

    /// The words behind an article that are all of a sentence's first clause: *An employee* of the dam,
    /// who asked not to be named, said.
    func articled(_ tokens: [Token]) -> Range<Int>? {
        guard SpeechGrammar.nounMarkers.contains(text.string(tokens[0].range).lowercased()),
            tokens.count <= Self.mostWords + 1, !tokens.contains(where: { isKnown($0.range) })
        else { return nil }
        return phrase(of: tokens)
    }

    /// In Hindi the words in front of the particle *ने*, behind what owns them.
    func agent(in tokens: [Token]) -> Range<Int>? {
        guard let end = tokens.lastIndex(where: { text.string($0.range) == "ने" }), end > 0 else {
            return nil
        }
        let start =
            tokens[..<end].lastIndex { ["के", "की", "का"].contains(text.string($0.range)) }
            .map { $0 + 1 } ?? 0
        guard start < end, end - start <= Self.mostWords else { return nil }
        let range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
        return isPerson(in: range) || isKnown(tokens[end - 1].range) ? nil : range
    }

    /// In Chinese all between the beginning of a clause and its verb, without what is no part of a
    /// name behind it: 局长王某*当天*表示.
    func hanPhrase(in tokens: [Token]) -> Range<Int>? {
        var tokens = tokens[...]
        while let first = tokens.first, isConnective(first) { tokens.removeFirst() }
        // Behind a preposition a person may still be the one who speaks: 港口*与*物流工会主席….
        if let first = tokens.first, let last = tokens.last,
            isPerson(in: first.range.lowerBound..<last.range.upperBound)
        {
            return nil
        }
        if let cut = tokens.firstIndex(where: isHanPreposition) { tokens = tokens[..<cut] }
        var end = tokens.last?.range.upperBound ?? 0
        trimming: while let last = tokens.last {
            if last.kind == .number || isDate(last)
                || text.string(last.range) == "日" && tokens.count > 1
            {
                tokens.removeLast()
            } else if let adverb = SpeechGrammar.hanAdverbs.first(where: {
                text.bytes[..<last.range.upperBound].reversed().starts(with: $0.utf8.reversed())
            }) {
                let start = last.range.upperBound - adverb.utf8.count
                while let token = tokens.last, token.range.lowerBound >= start {
                    tokens.removeLast()
                }
            } else {
                break trimming
            }
            end = tokens.last?.range.upperBound ?? 0
        }
        guard let first = tokens.first, tokens.count > 1, tokens.count <= Self.mostHan,
            !tokens.contains(where: { text.hit(.verbs, beginningAt: $0.range.lowerBound) != nil })
        else { return nil }
        let range = first.range.lowerBound..<end
        return isPerson(in: range) || isKnown((end - 1)..<end) ? nil : range
    }

    func isHanPreposition(_ token: Token) -> Bool {
        let word = text.string(token.range)
        return SpeechGrammar.prepositions.contains(word)
            || ["据", "據", "说", "說", "为", "從", "从", "於", "于"].contains(word)
    }

    func isPerson(in range: Range<Int>) -> Bool {
        let index = partitionPoint(known.count) { known[$0].range.upperBound > range.lowerBound }
        return known[index...].prefix { $0.range.lowerBound < range.upperBound }
            .contains { $0.kind == .person || $0.kind == .pronoun || $0.kind == .outlet }
    }

    /// The words with capitals right in front of a verb, behind what is known of the office: генерал
    /// *Фестус Омбари* сообщил.
    func name(endOf tokens: [Token]) -> Range<Int>? {
        let name = tokens.reversed().prefix {
            $0.kind == .word && $0.isCapitalised && !isKnown($0.range)
        }
        guard name.count > 1, name.count < Self.namedWords, text.language.primary != "de",
            let first = name.last, let last = name.first
        else { return nil }
        let front = known.prefix(
            partitionPoint(known.count) {
                known[$0].range.lowerBound >= first.range.lowerBound
            }
        ).last
        // Only an office, or a body that owns it, leads to a name.
        guard let front, first.range.lowerBound - front.range.upperBound <= Self.beforeName else {
            return nil
        }
        switch front.kind {
        case .office, .unnamed, .organisation, .country:
            return first.range.lowerBound..<last.range.upperBound
        default: return nil
        }
    }

    /// The words with capitals behind a known office that follows its verb: сказала керівниця проєкту
    /// *Оксана Вербицька*.
    func name(behindOfficeIn tokens: [Token]) -> Range<Int>? {
        guard text.language.primary != "de",
            let start = tokens.firstIndex(where: { $0.isCapitalised && !isKnown($0.range) }),
            start > 0, start < Self.mostWords,
            isOffice(tokens[0].range),
            !tokens[..<start].contains(where: {
                SpeechGrammar.prepositions.contains(text.string($0.range).lowercased())
            })
        else { return nil }
        let name = tokens[start...].prefix {
            $0.kind == .word && $0.isCapitalised && !isKnown($0.range)
        }
        guard name.count > 1, name.count < Self.namedWords, let first = name.first,
            let last = name.last
        else { return nil }
        return first.range.lowerBound..<last.range.upperBound
    }

    func isOffice(_ range: Range<Int>) -> Bool {
        let index = partitionPoint(known.count) { known[$0].range.upperBound > range.lowerBound }
        guard index < known.count else { return false }
        switch known[index].kind {
        case .office, .unnamed: return true
        default: return false
        }
    }

    /// In letters without capitals a known office with the few words beside it, which are its holder's
    /// name.
    func officeWithName(_ tokens: [Token], _ isBehind: Bool) -> Range<Int>? {
        guard let first = tokens.first, isOffice(first.range) else { return nil }
        let words = tokens.prefix { token in
            let word = text.string(token.range).lowercased()
            return token.kind == .word && !SpeechGrammar.prepositions.contains(word)
                && !endsPhrase(token, word)
        }
        guard isBehind || words.count == tokens.count, words.count <= Self.mostWords,
            let last = words.last, !isKnown(last.range),
            !words.contains(where: { isOther($0.range) })
        else { return nil }
        return first.range.lowerBound..<last.range.upperBound
    }

    /// Whether a person, a pronoun or an outlet stands at a place.
    func isOther(_ range: Range<Int>) -> Bool { isPerson(in: range) }

    /// How far a name may stand from what is known of its office, in bytes: an article, a word.
    static let beforeName = 24

    /// Without the outlet that is told: contó *a EFE* Yerson Mina.
    func withoutAddressee(_ tokens: [Token]) -> [Token] {
        guard let first = tokens.first,
            SpeechGrammar.prepositions.contains(text.string(first.range).lowercased())
                || text.string(first.range) == "a"
        else { return tokens }
        for token in tokens.dropFirst().prefix(2) {
            let index = partitionPoint(known.count) {
                known[$0].range.upperBound > token.range.lowerBound
            }
            guard index < known.count, known[index].kind == .outlet,
                known[index].range.lowerBound <= token.range.lowerBound
            else { continue }
            return Array(tokens.drop { $0.range.lowerBound < known[index].range.upperBound })
        }
        return tokens
    }
}
