// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsText

extension CueFinder {
    /// Whether a word right in front of a verb, or right behind it, says that nobody said it, or
    /// that it is still to be said: did *not* say, is expected *to* tell, sagte *nichts*.
    func isDenied(_ verb: Range<Int>) -> Bool {
        let index = context.scan.token(at: verb.lowerBound)
        let clause = context.clauses.clause(at: verb.lowerBound, in: sentence)
        let isHan =
            index < context.scan.tokens.count
            && context.scan.tokens[index].script.isWrittenByCharacter
        for place in max(0, index - Self.negationReach)..<index {
            let token = context.scan.tokens[place]
            guard token.range.lowerBound >= clause.lowerBound, !isHan || place == index - 1 else {
                continue
            }
            let word = context.scan.string(token.range).lowercased()
            if context.language == "th",
                SpeechGrammar.thaiDenials.contains(where: {
                    context.scan.string(clause.lowerBound..<verb.lowerBound).contains($0)
                })
            {
                return true
            }
            if isHan, context.scan.string(clause.lowerBound..<verb.lowerBound).contains("拒") {
                return true
            }
            if SpeechGrammar.negations.contains(word) || word == "t" && isContracted(place)
                || place == index - 1 && SpeechGrammar.infinitives.contains(word)
            {
                return true
            }
        }
        return false
    }

    /// Whether a verb only tells what was done by somebody: claimed *by* the union.
    func isPassive(_ verb: Range<Int>) -> Bool {
        let index = context.scan.token(at: verb.upperBound)
        return context.language == "en" && index < context.scan.tokens.count
            && context.scan.string(context.scan.tokens[index].range) == "by"
            && context.quotes(in: sentence).isEmpty
    }

    /// Whether an article in front makes a noun of a verb: *the* claim.
    func isNoun(_ verb: Range<Int>) -> Bool {
        let index = context.scan.token(at: verb.lowerBound)
        guard index > 0 else { return false }
        let word = context.scan.string(context.scan.tokens[index - 1].range).lowercased()
        return SpeechGrammar.isNounMarker(word, context.language)
            && context.scan.tokens[index - 1].range.lowerBound >= sentence.lowerBound
    }

    /// Whether a German infinitive ends a clause with a modal verb: dürfte … *erklären*.
    func isModal(_ verb: Range<Int>) -> Bool {
        guard context.language == "de",
            context.scan.bytes[verb].suffix(2).elementsEqual("en".utf8)
        else { return false }
        let clause = context.clauses.clause(at: verb.lowerBound, in: sentence)
        return context.tokens(in: clause.lowerBound..<max(clause.lowerBound, verb.lowerBound))
            .contains {
                SpeechGrammar.modals.contains(context.scan.string($0.range).lowercased())
            }
    }

    /// Whether a verb is a participle without its auxiliary: balanço *divulgado*, révélée.
    func isParticiple(_ verb: Range<Int>) -> Bool {
        guard let endings = SpeechGrammar.participles[context.language] else { return false }
        let index = context.scan.token(at: verb.lowerBound)
        guard index < context.scan.tokens.count else { return false }
        let token = context.scan.tokens[index]
        let word = context.scan.string(token.range)
        guard token.range.upperBound >= verb.upperBound, endings.contains(where: word.hasSuffix),
            context.quotes(in: sentence).isEmpty
        else { return false }
        return !context.scan.tokens[max(0, index - Self.negationReach)..<index].contains {
            SpeechGrammar.perfects.contains(context.scan.string($0.range).lowercased())
        }
    }

    /// Whether a word is the end of another in front of an apostrophe: did*n't*.
    func isContracted(_ place: Int) -> Bool {
        guard place > 0, context.language == "en" else { return false }
        return ["'", "’"].contains(context.scan.string(context.scan.tokens[place - 1].range))
    }
}
