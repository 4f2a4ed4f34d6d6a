// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

extension GistFinder {
    /// What stands between the topic and a verb at its clause's end, where a particle or an ending
    /// makes it what is said: 支払いは終わった*と*述べた.
    func inFrontOfLast(_ cue: Cue) -> Range<Int>? {
        guard let subject = cue.subject else { return nil }
        let source = context.sources[subject].range
        let floor =
            cue.isElided
            ? last(before: cue.verb.lowerBound) ?? source.upperBound : source.upperBound
        var words = context.tokens(in: floor..<cue.verb.lowerBound)
        guard let end = endOfSaid(words, of: cue) else { return nil }
        if context.language == "ko" { skipBracket(&words) }
        if context.language == "ko", !endsAsTopic(source) { skipTitle(&words) }
        while let first = words.first, isParticle(first) { words.removeFirst() }
        if let aside = endOfAside(words) { words = words[aside...] }
        guard let first = words.first, first.range.lowerBound < end else { return nil }
        let content = context.trimmed(first.range.lowerBound..<end)
        return content.count >= Self.shortest ? content : nil
    }

    /// Where the last mark in front of the clause of an elided verb's content stands.
    func last(before verb: Int) -> Int? {
        context.scan.hits(.verbs, within: sentence).last {
            $0.range.upperBound < verb && SpeechGrammar.isCue(context.lexicon.sense($0))
        }?.range.upperBound
    }

    /// Where what is said ends in front of a verb, or `nil` where nothing marks it.
    func endOfSaid(_ words: ArraySlice<Token>, of cue: Cue) -> Int? {
        guard let last = words.last else { return nil }
        let word = context.scan.string(last.range)
        // The particle may be a part of the verb: *との見方*を示した.
        if context.language == "ja", context.scan.bytes[cue.verb].starts(with: "と".utf8) {
            return cue.verb.lowerBound
        }
        switch context.language {
        case "ja":
            let tail = words.suffix(Self.particles)
            guard let place = tail.lastIndex(where: { context.scan.string($0.range) == "と" }),
                place > words.startIndex
            else { return nil }
            return words[place].range.lowerBound
        case "ko":
            guard SpeechGrammar.koreanQuotatives.contains(where: word.hasSuffix) else { return nil }
            return last.range.upperBound
        default:
            guard SpeechGrammar.turkishNominals.contains(where: word.hasSuffix) else { return nil }
            return last.range.upperBound
        }
    }

    func endsAsTopic(_ source: Range<Int>) -> Bool {
        let name = context.scan.string(source)
        return ["은", "는", "이", "가"].contains(where: name.hasSuffix)
    }

    /// Drops an office behind a name with its particle: 김민수 *장관은*.
    func skipTitle(_ words: inout ArraySlice<Token>) {
        let place = words.prefix(Self.addresseeWords).firstIndex { token in
            let word = context.scan.string(token.range)
            return ["은", "는"].contains(where: word.hasSuffix)
        }
        if let place { words = words[(place + 1)...] }
    }

    /// Drops a bracket behind a name with the particle behind it: 위원회*(KNKT)는*; and what tells
    /// where it was said: 회견*에서*, 보고서를 *내고*.
    func skipBracket(_ words: inout ArraySlice<Token>) {
        if let first = words.first, context.scan.string(first.range) == "(",
            let end = words.firstIndex(where: { context.scan.string($0.range) == ")" })
        {
            words = words[(end + 1)...]
            if let next = words.first, next.range.count <= Self.shortParticle {
                words.removeFirst()
            }
        }
        let place = words.prefix(Self.farAddresseeWords).lastIndex { token in
            let word = context.scan.string(token.range)
            return SpeechGrammar.koreanPlaces.contains(where: word.hasSuffix)
        }
        if let place { words = words[(place + 1)...] }
    }

    /// The longest particle of the topic, in bytes.
    static let shortParticle = 6
    /// How many particles may stand between と and its verb: と*の見方を*示した.
    static let particles = 6

    func isParticle(_ token: Token) -> Bool {
        let word = context.scan.string(token.range)
        return token.kind == .punctuation
            || context.language == "ja" && ["は", "が", "も"].contains(word)
            || context.language == "ko" && ["은", "는", "이", "가", "도", "씨는", "씨가"].contains(word)
    }

    /// Where what is said begins behind words of time and place with a comma: 会見で、.
    func endOfAside(_ words: ArraySlice<Token>) -> Int? {
        guard context.language == "ja",
            let comma = words.firstIndex(where: { context.scan.string($0.range) == "、" }),
            comma > words.startIndex, comma + 1 < words.endIndex
        else { return nil }
        let word = context.scan.string(words[comma - 1].range)
        return ["で", "に", "て", "し", "日", "後", "際", "け"].contains(word) ? comma + 1 : nil
    }
}
