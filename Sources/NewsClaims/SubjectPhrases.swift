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
    /// Where days are spoken of, by place.
    let days: [Range<Int>]

    /// More words are a clause, and no subject.
    static let mostWords = 7
    /// The same in Thai and its like, in tokens.
    static let mostCharacters = 30
    /// The same in Chinese, in characters: an office with its body and a foreign name.
    static let mostHan = 32
    /// The words of a name.
    static let namedWords = 5

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
                        isDocument: lexicon.sense(hit).id == "be-said"
                            || SpeechGrammar.isImpersonal(
                                text.string(hit.range),
                                text.language.primary
                            ),
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
    func phrase(
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
    func mayFollow(_ behind: [Token]) -> Bool {
        text.language.primary != "en" && behind.count <= 2 * Self.mostWords
            && !behind.contains {
                let word = text.string($0.range).lowercased()
                return SpeechGrammar.complementisers.contains(word)
                    || $0.kind == .number && !isDate($0)
            }
            && (text.language.primary != "de" || behind.contains(where: \.isCapitalised))
    }

    /// The words of a phrase up to a preposition or a source that is known.
    func phrase(of tokens: [Token], isBehind: Bool = false) -> Range<Int>? {
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

    func isDate(_ token: Token) -> Bool {
        let index = partitionPoint(days.count) {
            days[$0].upperBound > token.range.lowerBound
        }
        return index < days.count && days[index].contains(token.range.lowerBound)
    }

    /// Whether an article in front makes a noun of what may be a verb: *el* comunicado.
    func isNoun(_ token: Token) -> Bool {
        let index = text.token(at: token.range.lowerBound)
        return index > 0
            && SpeechGrammar.isNounMarker(
                text.string(text.tokens[index - 1].range).lowercased(),
                text.language.primary
            )
    }

    func endsPhrase(_ token: Token, _ word: String) -> Bool {
        token.kind == .number || SpeechGrammar.relatives.contains(word)
            || SpeechGrammar.complementisers.contains(word)
            || SpeechGrammar.conjunctions.contains(word)
            || text.hit(.verbs, beginningAt: token.range.lowerBound) != nil
            || text.covers(.calendar, token.range.lowerBound)
    }

    /// Whether a phrase is more than a particle.
    func isName(_ first: Token, _ range: Range<Int>) -> Bool {
        if text.language.primary == "en", !first.isCapitalised,
            text.bytes[first.range].suffix(3).elementsEqual("ing".utf8)
        {
            return false
        }
        return range.count > 2
            || SpeechGrammar.shortPronouns.contains(text.string(range).lowercased())
    }

    func isShort(_ tokens: ArraySlice<Token>) -> Bool {
        tokens.first?.script.isWrittenByCharacter == true
            ? tokens.count <= Self.mostCharacters && tokens.count > 1
            : tokens.count <= Self.mostWords
    }

    /// Whether a preposition, or what makes an infinitive, stands right in front of the verb.
    func endsInPreposition(_ tokens: [Token]) -> Bool {
        guard let last = tokens.last else { return false }
        return SpeechGrammar.prepositions.contains(text.string(last.range).lowercased())
    }

    /// Without what joins clauses in front and what stands between subject and verb behind.
    func withoutConnectives(_ tokens: [Token]) -> [Token] {
        var slice = tokens[...]
        while let first = slice.first, isConnective(first) { slice.removeFirst() }
        while let last = slice.last, isConnective(last) { slice.removeLast() }
        return Array(slice)
    }

    func isConnective(_ token: Token) -> Bool {
        let word = text.string(token.range).lowercased()
        return SpeechGrammar.connectives.contains(word)
            || SpeechGrammar.contrasts.contains(word)
            || SpeechGrammar.adverbs.contains(word)
            || text.covers(.calendar, token.range.lowerBound) && token.kind == .word
    }

    /// The tokens of a range but for hyphens, apostrophes and the like.
    func words(in range: Range<Int>) -> [Token] {
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

    func isKnown(_ range: Range<Int>) -> Bool {
        let index = partitionPoint(known.count) { known[$0].range.upperBound > range.lowerBound }
        return index < known.count && known[index].range.lowerBound < range.upperBound
    }

    func isQuoted(_ offset: Int) -> Bool {
        let index = partitionPoint(quoted.count) { quoted[$0].outer.upperBound > offset }
        return index < quoted.count && quoted[index].outer.contains(offset)
    }

    func endOfQuote(before offset: Int) -> Int {
        let index = partitionPoint(quoted.count) { quoted[$0].outer.upperBound > offset }
        return index > 0 ? quoted[index - 1].outer.upperBound : 0
    }
}
