// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

extension GistFinder {
    /// Whether the words of a verb hold the one that begins what is said: *sostuvo que*, *कहा कि*.
    func endsInComplementiser(_ verb: Range<Int>) -> Bool {
        context.tokens(in: verb).last.map {
            SpeechGrammar.complementisers.contains(context.scan.string($0.range).lowercased())
        } ?? false
    }

    /// Whether what stands behind a verb without a word that begins a clause is what somebody says he
    /// will do, or asks for: *dit vouloir*, *pide* un aumento.
    func isInfinitive(_ behind: Range<Int>, of cue: Cue) -> Bool {
        if cue.demands { return true }
        // In Hebrew the word that begins a clause is a letter of the first: *ש*הדוח.
        if context.language == "he" {
            return context.scan.bytes[behind].starts(with: "ש".utf8)
        }
        guard let first = context.tokens(in: behind).first, first.kind == .word,
            !first.isCapitalised,
            let endings = SpeechGrammar.infinitiveEndings[context.language]
        else { return false }
        let word = context.scan.string(first.range)
        return endings.contains(where: word.hasSuffix)
    }

    /// What stands behind the colon that a verb leads to: *answered*: I was elected.
    func behindColon(_ cue: Cue) -> Range<Int>? {
        let extent = cue.extent(context.sources)
        let start = cue.isElided ? cue.verb.upperBound : max(cue.verb.upperBound, extent.upperBound)
        guard let colon = context.colon(behind: start, in: sentence),
            context.quotes(in: colon.upperBound..<sentence.upperBound).isEmpty
        else { return nil }
        let content = context.trimmed(colon.upperBound..<sentence.upperBound)
        return content.count >= Self.shortest ? content : nil
    }

    /// Whether words are hardly more than a number with what it counts: estimated *the damage at 2
    /// million*.
    func isBareFigure(_ words: Range<Int>) -> Bool {
        let quantities = context.text.annotation.quantities
        let index = partitionPoint(quantities.count) {
            quantities[$0].range.lowerBound >= words.lowerBound
        }
        guard index < quantities.count, quantities[index].range.upperBound <= words.upperBound
        else {
            return false
        }
        let figure = quantities[index].extent
        let others = context.tokens(in: words).filter {
            $0.kind == .word && !figure.contains($0.range.lowerBound)
        }
        let isHan = others.first?.script.isWrittenByCharacter == true
        return others.count <= (isHan ? 2 : 1) * Self.besideFigure
    }

    /// More words beside a number make a clause of it.
    static let besideFigure = 3

    /// Whether words begin with a number or its hedge, which is all that is given: estimated *about
    /// 12,000 people*.
    func beginsWithFigure(_ words: Range<Int>) -> Bool {
        let quantities = context.text.annotation.quantities
        let index = partitionPoint(quantities.count) {
            quantities[$0].extent.upperBound > words.lowerBound
        }
        return index < quantities.count
            && quantities[index].extent.lowerBound <= words.lowerBound + 1
    }

    /// Without the one who is told: reporters *that*, 媒体，.
    ///
    /// A comma ends the one who is told only where none stands behind the verb.
    func behindAddressee(
        _ content: Range<Int>,
        verbEnd: Int,
        isTold: Bool
    ) -> Range<Int> {
        let begins = context.tokens(in: content).first.map {
            SpeechGrammar.prepositions.contains(context.scan.string($0.range).lowercased())
        }
        let isFar = begins == true || isTold && context.language != "de"
        let reach = isFar ? Self.farAddresseeWords : Self.addresseeWords
        for word in context.tokens(in: content).prefix(reach) {
            let text = context.scan.string(word.range).lowercased()
            if isFar, text == ",", !isFollowed(word.range.lowerBound) { break }
            let endsAddressee = text == "，" && content.lowerBound == verbEnd
            if SpeechGrammar.complementisers.contains(text) || endsAddressee {
                return context.trimmed(word.range.upperBound..<content.upperBound)
            }
        }
        return content
    }

    /// In German without the words between a verb and the comma in front of what is said.
    ///
    /// Sagte *am Dienstag*, die Strecke…; teilte *mit*, …
    func behindAside(_ content: Range<Int>, verbEnd: Int) -> Range<Int> {
        guard context.language == "de", content.lowerBound - verbEnd <= 1,
            let comma = context.clauses.marks(in: content).first,
            context.scan.string(comma) == ",",
            context.tokens(in: content.lowerBound..<comma.lowerBound).count <= Self.addresseeWords
        else { return content }
        return context.trimmed(comma.lowerBound..<content.upperBound).lowerBound > verbEnd
            ? comma.upperBound + 1..<max(comma.upperBound + 1, content.upperBound) : content
    }

    /// Whether what stands behind a verb is its object or tells of place and time, and no clause:
    /// 指出了…, spoke *on* condition of anonymity.
    func beginsAsObject(_ content: Range<Int>, behind verbEnd: Int) -> Bool {
        let between = context.tokens(in: verbEnd..<max(verbEnd, content.lowerBound))
        guard between.isEmpty, let first = context.tokens(in: content).first else { return false }
        // “At least” begins what is said, “at a rally” does not.
        let hedges = context.scan.hits(.hedges)
        if hedges.beginning(at: content.lowerBound) != nil { return false }
        let word = context.scan.string(first.range).lowercased()
        return SpeechGrammar.aspectMarks.contains(word)
            || !first.script.isWrittenByCharacter && SpeechGrammar.prepositions.contains(word)
    }
}
