// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// Finds the subjects of verbs of speech that no table and no list of names has: *two tenants* said,
/// dit *un riverain*, 业者表示.
///
/// They are found by where they stand: between the beginning of the clause and its verb, or behind a
/// verb that follows a mark.
struct SubjectPhrases {
    let text: ScannedText
    let lexicon: Lexicon
    let clauses: Clauses
    let quoted: [QuotedSpan]
    /// What is known to be able to speak, by place.
    let known: [Source]
    /// The days spoken of, by place.
    let dates: [DateExpression]

    /// More words are a clause, and no subject.
    private static let mostWords = 7
    /// The same in Thai and its like, in tokens.
    private static let mostCharacters = 30
    /// The same in Chinese, in characters: an office with its body and a foreign name.
    private static let mostHan = 32
    /// The words of a name.
    private static let namedWords = 5

    /// What is known without what lies in a phrase, and the phrases, by place.
    static func merge(_ known: [Source], _ phrases: [Source]) -> [Source] {
        guard !phrases.isEmpty else { return known }
        var merged: [Source] = []
        merged.reserveCapacity(known.count + phrases.count)
        var next = 0
        for phrase in phrases {
            while next < known.count, known[next].range.lowerBound < phrase.range.upperBound {
                if !known[next].range.overlaps(phrase.range) { merged.append(known[next]) }
                next += 1
            }
            merged.append(phrase)
        }
        merged += known[next...]
        return merged
    }

    /// The phrases of some sentences, by place, not overlapping each other nor what is known.
    func phrases(in sentences: [Sentence]) -> [Source] {
        var found: [Source] = []
        let topics = TopicPhrases(text: text, lexicon: lexicon, quoted: quoted, known: known)
        for sentence in sentences where text.blocks[sentence.block].isRunningText {
            if topics.isWanted {
                var start = sentence.range.lowerBound
                for hit in text.hits(.verbs, within: sentence.range)
                where SpeechGrammar.isCue(lexicon.sense(hit)) && !isQuoted(hit.range.lowerBound) {
                    found += topics.phrases(in: start..<hit.range.lowerBound)
                    start = hit.range.upperBound
                }
                continue
            }
            for hit in text.hits(.verbs, within: sentence.range) {
                guard SpeechGrammar.isCue(lexicon.sense(hit)), !isQuoted(hit.range.lowerBound),
                    let range = phrase(
                        beside: hit.range,
                        in: sentence.range,
                        isDocument: lexicon.sense(hit).id == "be-said",
                        describes: lexicon.sense(hit).id == "describe"
                    ),
                    range.lowerBound >= found.last?.range.upperBound ?? 0
                else { continue }
                found.append(Source(range: range, kind: .phrase, entity: nil))
            }
        }
        return found
    }

    /// Of a verb by which something *is said* also what stands behind a preposition.
    private func phrase(
        beside verb: Range<Int>,
        in sentence: Range<Int>,
        isDocument: Bool,
        describes: Bool
    ) -> Range<Int>? {
        let clause = clauses.clause(at: verb.lowerBound, in: sentence)
        let start = max(clause.lowerBound, endOfQuote(before: verb.lowerBound))
        let front = Array(words(in: start..<verb.lowerBound))
        if text.language.primary == "zh" { return hanPhrase(in: front) }
        if text.language.primary == "hi", let agent = agent(in: front) { return agent }
        var isTurned = false
        var stripped = withoutConnectives(front)
        if isDocument, let first = stripped.first,
            SpeechGrammar.prepositions.contains(text.string(first.range).lowercased())
        {
            stripped.removeFirst()
        }
        if !stripped.isEmpty {
            if let phrase = phrase(of: stripped) { return phrase }
            // Between commas: X, *in an interview*, said.
            let word = text.string(stripped[0].range).lowercased()
            guard SpeechGrammar.prepositions.contains(word), start == clause.lowerBound else {
                return nil
            }
            if let name = nameInFront(of: clause, in: sentence) { return name }
            // Auf die Frage antwortete *der Trainer*: what stands in front turns the order around.
            isTurned = ["de", "ar", "nl"].contains(text.language.primary)
            if !isTurned { return nil }
        }
        if !isTurned, start == clause.lowerBound, let name = nameAlone(before: clause, in: sentence)
        {
            return name
        }
        if !isTurned, start == clause.lowerBound, let name = nameInFront(of: clause, in: sentence) {
            return name
        }
        let isVerbFirst = SpeechGrammar.verbFirst.contains(text.language.primary)
        guard !SpeechGrammar.neverInverted.contains(text.language.primary),
            isVerbFirst || isTurned || start > sentence.lowerBound
        else { return nil }
        let end = clauses.clause(at: verb.upperBound, in: sentence).upperBound
        let behind = Array(words(in: verb.upperBound..<max(verb.upperBound, end)))
        // Between commas a verb has its subject in front, and an object behind it.
        let last = text.token(at: verb.upperBound) - 1
        let begins =
            last >= 0
            && SpeechGrammar.complementisers.contains(
                text.string(text.tokens[last].range).lowercased()
            )
        guard
            start > clause.lowerBound || isVerbFirst
                || !describes && !begins && mayFollow(behind)
        else { return nil }
        return phrase(of: behind, isBehind: true)
    }

    /// Whether all that stands behind a verb in its clause may be its subject.
    private func mayFollow(_ behind: [Token]) -> Bool {
        text.language.primary != "en" && behind.count <= 2 * Self.mostWords
            && !behind.contains {
                let word = text.string($0.range).lowercased()
                return SpeechGrammar.complementisers.contains(word)
                    || $0.kind == .number && !isDate($0)
            }
            && (text.language.primary != "de" || behind.contains(where: \.isCapitalised))
    }

    /// The name that begins a sentence, and that the clause in front of a verb says more of: *Ann
    /// Lee*, chief economist at the bank, said.
    private func nameInFront(of clause: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
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
    private func nameAlone(before clause: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
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
    private var isUncased: Bool {
        ["fa", "ar", "he", "hi", "th"].contains(text.language.primary)
    }

    /// The words behind an article that are all of a sentence's first clause: *An employee* of the dam,
    /// who asked not to be named, said.
    private func articled(_ tokens: [Token]) -> Range<Int>? {
        guard SpeechGrammar.nounMarkers.contains(text.string(tokens[0].range).lowercased()),
            tokens.count <= Self.mostWords + 1, !tokens.contains(where: { isKnown($0.range) })
        else { return nil }
        return phrase(of: tokens)
    }

    /// In Hindi the words in front of the particle *ने*, behind what owns them.
    private func agent(in tokens: [Token]) -> Range<Int>? {
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
    private func hanPhrase(in tokens: [Token]) -> Range<Int>? {
        var tokens = tokens[...]
        while let first = tokens.first, isConnective(first) { tokens.removeFirst() }
        if let cut = tokens.firstIndex(where: isHanPreposition) { tokens = tokens[..<cut] }
        var end = tokens.last?.range.upperBound ?? 0
        trimming: while let last = tokens.last {
            if last.kind == .number || text.string(last.range) == "日" && tokens.count > 1 {
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

    private func isHanPreposition(_ token: Token) -> Bool {
        let word = text.string(token.range)
        return SpeechGrammar.prepositions.contains(word)
            || ["据", "據", "说", "說", "为", "從", "从", "於", "于"].contains(word)
    }

    private func isPerson(in range: Range<Int>) -> Bool {
        let index = partitionPoint(known.count) { known[$0].range.upperBound > range.lowerBound }
        return known[index...].prefix { $0.range.lowerBound < range.upperBound }
            .contains { $0.kind == .person || $0.kind == .pronoun || $0.kind == .outlet }
    }

    /// The words of a phrase up to a preposition or a source that is known.
    private func phrase(of tokens: [Token], isBehind: Bool = false) -> Range<Int>? {
        var tokens = isBehind ? withoutAddressee(tokens) : tokens
        if isBehind, let start = tokens.firstIndex(where: { !isDate($0) }) {
            tokens.removeSubrange(..<start)
        }
        if isUncased, let whole = officeWithName(tokens, isBehind) { return whole }
        var end = 0
        var isCut = false
        for token in tokens {
            if isKnown(token.range) {
                // A known subject is found without this, but for a name behind a known office.
                if end == 0 || !isCut && !isBehind {
                    return isBehind ? name(behindOfficeIn: tokens) : name(endOf: tokens)
                }
                break
            }
            let word = text.string(token.range).lowercased()
            if SpeechGrammar.prepositions.contains(word)
                || end > 0 && SpeechGrammar.genitives.contains(word)
                || isBehind && endsPhrase(token, word)
            {
                isCut = true
                break
            }
            if token.kind == .number || SpeechGrammar.negations.contains(word)
                || SpeechGrammar.auxiliaries.contains(word)
                || SpeechGrammar.relatives.contains(word)
                || SpeechGrammar.complementisers.contains(word)
                || !text.hits(.verbs, within: token.range).isEmpty && !isNoun(token)
            {
                return nil
            }
            end += 1
        }
        guard end > 0, isShort(tokens.prefix(end)), !endsInPreposition(tokens) || isBehind else {
            return nil
        }
        let range = tokens[0].range.lowerBound..<tokens[end - 1].range.upperBound
        guard tokens.count - end <= Self.mostWords,
            isBehind || !tokens[end...].contains(where: { $0.kind == .number })
        else { return nil }
        let last = text.string(tokens[end - 1].range).lowercased()
        return isName(tokens[0], range) && !SpeechGrammar.articles.contains(last) ? range : nil
    }

    /// The words with capitals right in front of a verb, behind what is known of the office: генерал
    /// *Фестус Омбари* сообщил.
    private func name(endOf tokens: [Token]) -> Range<Int>? {
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
    private func name(behindOfficeIn tokens: [Token]) -> Range<Int>? {
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

    private func isOffice(_ range: Range<Int>) -> Bool {
        let index = partitionPoint(known.count) { known[$0].range.upperBound > range.lowerBound }
        guard index < known.count else { return false }
        switch known[index].kind {
        case .office, .unnamed: return true
        default: return false
        }
    }

    private func isDate(_ token: Token) -> Bool {
        let index = partitionPoint(dates.count) {
            dates[$0].range.upperBound > token.range.lowerBound
        }
        return index < dates.count && dates[index].range.contains(token.range.lowerBound)
    }

    /// In letters without capitals a known office with the few words beside it, which are its holder's
    /// name.
    private func officeWithName(_ tokens: [Token], _ isBehind: Bool) -> Range<Int>? {
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
    private func isOther(_ range: Range<Int>) -> Bool { isPerson(in: range) }

    /// How far a name may stand from what is known of its office, in bytes: an article, a word.
    private static let beforeName = 24

    /// Whether an article in front makes a noun of what may be a verb: *el* comunicado.
    private func isNoun(_ token: Token) -> Bool {
        let index = text.token(at: token.range.lowerBound)
        return index > 0
            && SpeechGrammar.isNounMarker(
                text.string(text.tokens[index - 1].range).lowercased(),
                text.language.primary
            )
    }

    /// Without the outlet that is told: contó *a EFE* Yerson Mina.
    private func withoutAddressee(_ tokens: [Token]) -> [Token] {
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

    private func endsPhrase(_ token: Token, _ word: String) -> Bool {
        token.kind == .number || SpeechGrammar.relatives.contains(word)
            || SpeechGrammar.complementisers.contains(word)
            || SpeechGrammar.conjunctions.contains(word)
            || text.hit(.verbs, beginningAt: token.range.lowerBound) != nil
            || text.covers(.calendar, token.range.lowerBound)
    }

    /// Whether a phrase is more than a particle.
    private func isName(_ first: Token, _ range: Range<Int>) -> Bool {
        if text.language.primary == "en", !first.isCapitalised,
            text.bytes[first.range].suffix(3).elementsEqual("ing".utf8)
        {
            return false
        }
        return first.isCapitalised || range.count > 2 || text.string(range) == "it"
    }

    private func isShort(_ tokens: ArraySlice<Token>) -> Bool {
        tokens.first?.script.isWrittenByCharacter == true
            ? tokens.count <= Self.mostCharacters && tokens.count > 1
            : tokens.count <= Self.mostWords
    }

    /// Whether a preposition, or what makes an infinitive, stands right in front of the verb.
    private func endsInPreposition(_ tokens: [Token]) -> Bool {
        guard let last = tokens.last else { return false }
        return SpeechGrammar.prepositions.contains(text.string(last.range).lowercased())
    }

    /// Without what joins clauses in front and what stands between subject and verb behind.
    private func withoutConnectives(_ tokens: [Token]) -> [Token] {
        var slice = tokens[...]
        while let first = slice.first, isConnective(first) { slice.removeFirst() }
        while let last = slice.last, isConnective(last) { slice.removeLast() }
        return Array(slice)
    }

    private func isConnective(_ token: Token) -> Bool {
        let word = text.string(token.range).lowercased()
        return SpeechGrammar.connectives.contains(word)
            || SpeechGrammar.contrasts.contains(word)
            || SpeechGrammar.adverbs.contains(word)
            || text.covers(.calendar, token.range.lowerBound) && token.kind == .word
    }

    /// The tokens of a range but for hyphens, apostrophes and the like.
    private func words(in range: Range<Int>) -> [Token] {
        guard range.lowerBound < range.upperBound else { return [] }
        let low = text.token(at: range.lowerBound)
        let high = text.token(at: range.upperBound)
        guard low < high else { return [] }
        var found: [Token] = []
        for token in text.tokens[low..<high] {
            if token.kind == .word || token.kind == .number {
                found.append(token)
            } else if !SpeechGrammar.phraseMarks.contains(text.string(token.range)) {
                // What stands in front of another mark is no part of the phrase, but for quotes.
                if token.range.lowerBound > range.lowerBound, !found.isEmpty { return found }
            }
        }
        return found
    }

    private func isKnown(_ range: Range<Int>) -> Bool {
        let index = partitionPoint(known.count) { known[$0].range.upperBound > range.lowerBound }
        return index < known.count && known[index].range.lowerBound < range.upperBound
    }

    private func isQuoted(_ offset: Int) -> Bool {
        let index = partitionPoint(quoted.count) { quoted[$0].outer.upperBound > offset }
        return index < quoted.count && quoted[index].outer.contains(offset)
    }

    private func endOfQuote(before offset: Int) -> Int {
        let index = partitionPoint(quoted.count) { quoted[$0].outer.upperBound > offset }
        return index > 0 ? quoted[index - 1].outer.upperBound : 0
    }
}
