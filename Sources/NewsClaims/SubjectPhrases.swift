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

    /// More words are a clause, and no subject.
    private static let mostWords = 7
    /// The same in a script without spaces, in characters.
    private static let mostCharacters = 14

    /// The phrases of some sentences, by place, not overlapping each other nor what is known.
    func phrases(in sentences: [Sentence]) -> [Source] {
        var found: [Source] = []
        for sentence in sentences where text.blocks[sentence.block].isRunningText {
            for hit in text.hits(.verbs, within: sentence.range) {
                guard SpeechGrammar.isCue(lexicon.sense(hit)), !isQuoted(hit.range.lowerBound),
                    let range = phrase(beside: hit.range, in: sentence.range),
                    range.lowerBound >= found.last?.range.upperBound ?? 0
                else { continue }
                found.append(Source(range: range, kind: .phrase, entity: nil))
            }
        }
        return found
    }

    private func phrase(beside verb: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
        let clause = clauses.clause(at: verb.lowerBound, in: sentence)
        let start = max(clause.lowerBound, endOfQuote(before: verb.lowerBound))
        let front = Array(words(in: start..<verb.lowerBound))
        let stripped = withoutConnectives(front)
        if !stripped.isEmpty { return phrase(of: stripped) }
        guard !SpeechGrammar.neverInverted.contains(text.language.primary),
            SpeechGrammar.verbFirst.contains(text.language.primary)
                || start > sentence.lowerBound
        else { return nil }
        let end = clauses.clause(at: verb.upperBound, in: sentence).upperBound
        return phrase(
            of: Array(words(in: verb.upperBound..<max(verb.upperBound, end))),
            isBehind: true
        )
    }

    /// The words of a phrase up to a preposition or a source that is known.
    private func phrase(of tokens: [Token], isBehind: Bool = false) -> Range<Int>? {
        var end = 0
        var isCut = false
        for token in tokens {
            if isKnown(token.range) {
                // A known subject is found without this.
                if end == 0 || !isCut && !isBehind { return nil }
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
                || text.hit(.verbs, beginningAt: token.range.lowerBound) != nil
            {
                return nil
            }
            end += 1
        }
        guard end > 0, isShort(tokens.prefix(end)), !endsInPreposition(tokens) || isBehind else {
            return nil
        }
        let range = tokens[0].range.lowerBound..<tokens[end - 1].range.upperBound
        return isName(tokens[0], range) ? range : nil
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
        first.isCapitalised || range.count > 2 || text.string(range) == "it"
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
