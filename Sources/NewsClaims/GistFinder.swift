// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// Finds the gist of words that a verb of speech gives to its subject: behind the verb, in front of
/// one that ends its sentence, or on both sides of one that stands within it.
struct GistFinder {
    let context: ClaimContext
    let sentence: Range<Int>

    /// Shorter contents are no gist of anything (“expressed concern”), in bytes.
    static let shortest = 16
    /// The same behind a word that begins what is said: that *he left*.
    static let shortestMarked = 8
    /// How many words may name the one who is told, before what is said begins.
    private static let addresseeWords = 6
    /// The same where somebody is told, or where time and place stand first.
    private static let farAddresseeWords = 14
    /// How much may stand between a mark and the subject behind it: articles, an office, in bytes.
    private static let beforeSubject = 40
    /// How far the subject of a clause of contrast may stand from its first word: an article, in bytes.
    private static let beforeContrasted = 12
    /// A shorter part in front of a verb that stands within what is said is only its beginning, in bytes.
    private static let beginning = 40

    private enum Confidence {
        static let behindVerb = 0.85
        static let beforeVerb = 0.7
    }

    /// The gist by a verb, by place, and how sure it is; `nil` where there is none.
    ///
    /// `next` is the verb of speech behind it, and `isFirst` says that none stands in front.
    func gist(of cue: Cue, next: Cue?, isFirst: Bool) -> (content: [Range<Int>], Double)? {
        if SpeechGrammar.verbLast.contains(context.language) {
            if let content = behindColon(cue) { return ([content], Confidence.behindVerb) }
            return inFrontOfLast(cue).map { ([$0], Confidence.behindVerb) }
        }
        if isRelative(cue) { return nil }
        if let content = behindColon(cue) { return ([content], Confidence.behindVerb) }
        if isFirst, let content = behindManner(cue) { return ([content], Confidence.behindVerb) }
        if isFirst, let content = around(cue, next: next) {
            return (content, Confidence.beforeVerb)
        }
        let extent = cue.extent(context.sources)
        let start = cue.isInverted ? extent.upperBound : cue.verb.upperBound
        let end = end(from: start, next: next)
        let whole = context.trimmed(start..<end)
        let behind = behindAddressee(
            behindAside(whole, verbEnd: start),
            verbEnd: start,
            isTold: cue.isAddressed
        )
        if SpeechGrammar.marksContent.contains(context.language),
            behind.lowerBound - start <= 1, !endsInComplementiser(cue.verb),
            !isInfinitive(behind, of: cue)
        {
            return nil
        }
        if cue.counts, behind.lowerBound == whole.lowerBound, !endsInComplementiser(cue.verb),
            beginsWithFigure(behind) || isBareFigure(behind)
        {
            return nil
        }
        let isMarked = behind.lowerBound > whole.lowerBound || endsInComplementiser(cue.verb)
        if behind.count >= (isMarked ? Self.shortestMarked : Self.shortest) {
            return beginsAsObject(behind, behind: start) ? nil : ([behind], Confidence.behindVerb)
        }
        // Only a verb that ends its sentence has what is said in front of it.
        guard !cue.isElided,
            context.trimmed(start..<sentence.upperBound).count
                < (context.language == "zh" ? 1 : Self.shortest)
        else { return nil }
        let front = inFront(of: cue, extent)
        return front.count >= Self.shortest ? ([front], Confidence.beforeVerb) : nil
    }

    private func inFront(of cue: Cue, _ extent: Range<Int>) -> Range<Int> {
        let clause = context.clauses.clause(at: extent.lowerBound, in: sentence)
        return context.trimmed(sentence.lowerBound..<clause.lowerBound)
    }

    /// Whether a verb stands in a clause that only says more of something.
    ///
    /// A toll which the agency *says*….
    private func isRelative(_ cue: Cue) -> Bool {
        guard let subject = cue.subject, !cue.isElided else { return false }
        let place = min(context.sources[subject].range.lowerBound, cue.verb.lowerBound)
        let clause = context.clauses.clause(at: place, in: sentence)
        guard clause.lowerBound > sentence.lowerBound,
            let first = context.tokens(in: clause.lowerBound..<place).first
        else { return false }
        let word = context.scan.string(first.range).lowercased()
        return SpeechGrammar.pronounsOfRelation.contains(word)
    }

    /// Whether the words of a verb hold the one that begins what is said: *sostuvo que*, *कहा कि*.
    private func endsInComplementiser(_ verb: Range<Int>) -> Bool {
        context.tokens(in: verb).last.map {
            SpeechGrammar.complementisers.contains(context.scan.string($0.range).lowercased())
        } ?? false
    }

    /// Whether what stands behind a verb without a word that begins a clause is what somebody says he
    /// will do, or asks for: *dit vouloir*, *pide* un aumento.
    private func isInfinitive(_ behind: Range<Int>, of cue: Cue) -> Bool {
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
    private func behindColon(_ cue: Cue) -> Range<Int>? {
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
    private func isBareFigure(_ words: Range<Int>) -> Bool {
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
    private static let besideFigure = 3

    /// Whether words begin with a number or its hedge, which is all that is given: estimated *about
    /// 12,000 people*.
    private func beginsWithFigure(_ words: Range<Int>) -> Bool {
        let quantities = context.text.annotation.quantities
        let index = partitionPoint(quantities.count) {
            quantities[$0].extent.upperBound > words.lowerBound
        }
        return index < quantities.count
            && quantities[index].extent.lowerBound <= words.lowerBound + 1
    }

    // MARK: Verbs at the sentence's end

    /// What stands between the topic and a verb at its clause's end, where a particle or an ending
    /// makes it what is said: 支払いは終わった*と*述べた.
    private func inFrontOfLast(_ cue: Cue) -> Range<Int>? {
        guard let subject = cue.subject else { return nil }
        let source = context.sources[subject].range
        let floor =
            cue.isElided
            ? last(before: cue.verb.lowerBound) ?? source.upperBound : source.upperBound
        var words = context.tokens(in: floor..<cue.verb.lowerBound)
        guard let end = endOfSaid(&words) else { return nil }
        if context.language == "ko" { skipBracket(&words) }
        if context.language == "ko", !endsAsTopic(source) { skipTitle(&words) }
        while let first = words.first, isParticle(first) { words.removeFirst() }
        if let aside = endOfAside(words) { words = words[aside...] }
        guard let first = words.first, first.range.lowerBound < end else { return nil }
        let content = context.trimmed(first.range.lowerBound..<end)
        return content.count >= Self.shortest ? content : nil
    }

    /// Where the last mark in front of the clause of an elided verb's content stands.
    private func last(before verb: Int) -> Int? {
        context.scan.hits(.verbs, within: sentence).last {
            $0.range.upperBound < verb && SpeechGrammar.isCue(context.lexicon.sense($0))
        }?.range.upperBound
    }

    /// Where what is said ends in front of a verb, or `nil` where nothing marks it.
    private func endOfSaid(_ words: inout ArraySlice<Token>) -> Int? {
        guard let last = words.last else { return nil }
        let word = context.scan.string(last.range)
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

    private func endsAsTopic(_ source: Range<Int>) -> Bool {
        let name = context.scan.string(source)
        return ["은", "는", "이", "가"].contains(where: name.hasSuffix)
    }

    /// Drops an office behind a name with its particle: 김민수 *장관은*.
    private func skipTitle(_ words: inout ArraySlice<Token>) {
        let place = words.prefix(Self.addresseeWords).firstIndex { token in
            let word = context.scan.string(token.range)
            return ["은", "는"].contains(where: word.hasSuffix)
        }
        if let place { words = words[(place + 1)...] }
    }

    /// Drops a bracket behind a name with the particle behind it: 위원회*(KNKT)는*; and what tells
    /// where it was said: 회견*에서*, 보고서를 *내고*.
    private func skipBracket(_ words: inout ArraySlice<Token>) {
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
    private static let shortParticle = 6
    /// How many particles may stand between と and its verb: と*の見方を*示した.
    private static let particles = 6

    private func isParticle(_ token: Token) -> Bool {
        let word = context.scan.string(token.range)
        return token.kind == .punctuation
            || context.language == "ja" && ["は", "が", "も"].contains(word)
            || context.language == "ko" && ["은", "는", "이", "가", "도", "씨는", "씨가"].contains(word)
    }

    /// Where what is said begins behind words of time and place with a comma: 会見で、.
    private func endOfAside(_ words: ArraySlice<Token>) -> Int? {
        guard context.language == "ja",
            let comma = words.firstIndex(where: { context.scan.string($0.range) == "、" }),
            comma > words.startIndex, comma + 1 < words.endIndex
        else { return nil }
        let word = context.scan.string(words[comma - 1].range)
        return ["で", "に", "て", "し", "日", "後", "際", "け"].contains(word) ? comma + 1 : nil
    }

    // MARK: Verbs behind what is said, or within it

    /// What is said in front of a comma, its speaker and the verb: …, *officials said* on Monday;
    /// …, *a annoncé le ministère*; with what follows when the front only begins it.
    private func around(_ cue: Cue, next: Cue?) -> [Range<Int>]? {
        guard cue.subject != nil && !cue.isElided || cue.holdsSubject,
            !SpeechGrammar.verbLast.contains(context.language), context.language != "zh"
        else { return nil }
        let extent = cue.extent(context.sources)
        let clause = context.clauses.clause(at: extent.lowerBound, in: sentence)
        guard clause.lowerBound > sentence.lowerBound,
            extent.lowerBound - clause.lowerBound <= Self.beforeSubject,
            context.clauses.marks(in: extent).isEmpty, !isSubordinate(clause, extent),
            endsClause(cue, from: extent.upperBound), !isFollowed(extent.upperBound),
            !endsInComplementiser(cue.verb)
        else { return nil }
        let front = context.trimmed(sentence.lowerBound..<clause.lowerBound)
        guard front.count >= Self.shortestMarked, !beginsAside(front),
            !context.clauses.marks(in: front).contains(where: {
                SpeechGrammar.colons.contains(context.scan.string($0))
            }),
            cue.subject.map({ !isApposed($0, front: front) }) ?? true
        else { return nil }
        let rest = end(from: extent.upperBound, next: next)
        let behind = context.trimmed(extent.upperBound..<max(extent.upperBound, rest))
        let isMark =
            context.clauses.marks(in: extent.upperBound..<max(extent.upperBound, rest)).first
            .map { context.tokens(in: extent.upperBound..<$0.lowerBound).isEmpty } ?? false
        if front.count < Self.beginning, isMark, behind.count > front.count, goesOn(behind) {
            return [front, behind]
        }
        return [front]
    }

    /// Whether a word that begins what is said stands behind the clause's mark: uvedl, *že*.
    private func isFollowed(_ end: Int) -> Bool {
        guard let mark = context.clauses.marks(in: end..<sentence.upperBound).first,
            let word = context.tokens(in: mark.upperBound..<sentence.upperBound).first
        else { return false }
        return SpeechGrammar.complementisers.contains(
            context.scan.string(word.range).lowercased()
        )
    }

    /// What follows a clause that only names its speaker: *As* the mayor said, …; *Jak* uvedl X, ….
    private func behindManner(_ cue: Cue) -> Range<Int>? {
        let extent = cue.extent(context.sources)
        let clause = context.clauses.clause(at: extent.lowerBound, in: sentence)
        guard cue.subject != nil, !cue.isElided, clause.lowerBound == sentence.lowerBound,
            clause.upperBound < sentence.upperBound,
            let first = context.tokens(in: clause).first,
            SpeechGrammar.manners.contains(context.scan.string(first.range).lowercased()),
            !isFollowed(extent.upperBound)
        else { return nil }
        let content = context.trimmed(clause.upperBound..<sentence.upperBound)
        return content.count >= Self.shortest ? content : nil
    }

    /// Whether the clause of a verb only says when or how: …, *when* the unions said.
    private func isSubordinate(_ clause: Range<Int>, _ extent: Range<Int>) -> Bool {
        context.tokens(in: clause.lowerBound..<extent.lowerBound).contains {
            let word = context.scan.string($0.range).lowercased()
            return SpeechGrammar.subordinators.contains(word)
                || SpeechGrammar.contrasts.contains(word)
                || SpeechGrammar.complementisers.contains(word)
        }
    }

    /// Whether nothing that could be said stands between a verb with its subject and the end of the
    /// clause.
    private func endsClause(_ cue: Cue, from start: Int) -> Bool {
        let end = context.clauses.clause(at: max(0, start - 1), in: sentence).upperBound
        let tail = context.tokens(in: start..<max(start, end)).filter { $0.kind != .punctuation }
        guard let first = tail.first else { return true }
        if tail.contains(where: {
            SpeechGrammar.complementisers.contains(context.scan.string($0.range).lowercased())
        }) {
            return false
        }
        if cue.isInverted { return true }
        if tail.contains(where: { $0.kind == .number && !context.isDate($0.range.lowerBound) }) {
            return false
        }
        let word = context.scan.string(first.range).lowercased()
        return SpeechGrammar.prepositions.contains(word)
            || tail.count == 1 && first.kind == .word
            || context.scan.covers(.calendar, first.range.lowerBound)
            || context.isDate(first.range.lowerBound) || isAddressee(first.range.lowerBound)
    }

    /// Whether somebody who is told stands at a byte offset: *told* The Post.
    private func isAddressee(_ offset: Int) -> Bool {
        context.sources(in: offset..<sentence.upperBound).first.map {
            context.sources[$0].range.lowerBound <= offset + Self.shortest
                && context.sources[$0].kind == .outlet
        } ?? false
    }

    /// Whether words tell only of the time or place of what follows.
    ///
    /// *On Tuesday*, he said…
    private func beginsAside(_ front: Range<Int>) -> Bool {
        if let frame = context.frames(in: front).first, frame.range.lowerBound <= front.lowerBound {
            return true
        }
        guard let first = context.tokens(in: front).first, front.count < Self.beginning else {
            return false
        }
        let word = context.scan.string(first.range).lowercased()
        return SpeechGrammar.prepositions.contains(word) || SpeechGrammar.contrasts.contains(word)
            || SpeechGrammar.connectives.contains(word)
    }

    /// Whether a subject only says more of the one in front of its comma: Ann Lee, *a lawyer*, said.
    private func isApposed(_ subject: Int, front: Range<Int>) -> Bool {
        guard let before = context.sources(in: front).last else { return false }
        return front.upperBound - context.sources[before].range.upperBound <= 1
            && context.sources[before].range.lowerBound - front.lowerBound <= Self.shortest
            && context.sources[subject].range.lowerBound > front.upperBound
    }

    /// Whether words behind a verb go on with what stands in front of it, and are no clause of
    /// their own.
    private func goesOn(_ behind: Range<Int>) -> Bool {
        guard let first = context.tokens(in: behind).first else { return false }
        let word = context.scan.string(first.range).lowercased()
        return !SpeechGrammar.relatives.contains(word) && !SpeechGrammar.connectives.contains(word)
            && !SpeechGrammar.contrasts.contains(word)
            && context.scan.hit(.verbs, beginningAt: first.range.lowerBound) == nil
    }

    // MARK: Behind the verb

    /// Without the one who is told: reporters *that*, 媒体，.
    ///
    /// A comma ends the one who is told only where none stands behind the verb.
    private func behindAddressee(
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
    private func behindAside(_ content: Range<Int>, verbEnd: Int) -> Range<Int> {
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
    private func beginsAsObject(_ content: Range<Int>, behind verbEnd: Int) -> Bool {
        let between = context.tokens(in: verbEnd..<max(verbEnd, content.lowerBound))
        guard between.isEmpty, let first = context.tokens(in: content).first else { return false }
        // “At least” begins what is said, “at a rally” does not.
        let hedges = context.scan.hits(.hedges)
        if hedges.beginning(at: content.lowerBound) != nil { return false }
        let word = context.scan.string(first.range).lowercased()
        return SpeechGrammar.aspectMarks.contains(word)
            || !first.script.isWrittenByCharacter && SpeechGrammar.prepositions.contains(word)
    }

    /// Where the words given to a speaker end: with the sentence, at a semicolon, before a clause
    /// that is set against them, or with the clause before the next verb that has a subject of its
    /// own and is not part of what is said.
    private func end(from start: Int, next: Cue?) -> Int {
        var end = sentence.upperBound
        for mark in context.clauses.marks(in: start..<end) where parts(mark, from: start) {
            end = mark.lowerBound
            break
        }
        guard let next, let subject = next.subject, next.verb.lowerBound > start else { return end }
        let place = next.extent(context.sources).lowerBound
        let clause = context.clauses.clause(at: place, in: sentence)
        if next.isElided {
            if clause.lowerBound > start { return min(end, clause.lowerBound) }
            return min(end, max(start, startOfConnectives(before: next.verb.lowerBound)))
        }
        if context.language == "th", cue(next, standsBehind: start) { return min(end, place) }
        let isNested =
            context.trimmed(start..<max(start, clause.lowerBound)).count < Self.shortest
        let standsBefore = context.sources[subject].range.lowerBound < start
        return isNested || standsBefore ? end : min(end, max(start, clause.lowerBound))
    }

    /// In Thai a space parts sentences, and nothing else does: whether a verb with its subject stands
    /// behind what is said.
    private func cue(_ next: Cue, standsBehind start: Int) -> Bool {
        let place = next.extent(context.sources).lowerBound
        return !next.isElided && place > start + Self.shortest
            && context.scan.bytes[place - 1] == 0x20
    }

    /// Where the words begin that join a verb to the one before: … *but* argues.
    private func startOfConnectives(before verb: Int) -> Int {
        var index = context.scan.token(at: verb)
        var start = verb
        while index > 0 {
            let token = context.scan.tokens[index - 1]
            let word = context.scan.string(token.range).lowercased()
            guard token.kind == .word,
                SpeechGrammar.connectives.contains(word) || SpeechGrammar.contrasts.contains(word)
            else { break }
            start = token.range.lowerBound
            index -= 1
        }
        return start
    }

    /// Whether a mark ends what is said: a semicolon, a comma in front of a word of contrast with a
    /// subject behind it, or one in front of a frame that names its source.
    private func parts(_ mark: Range<Int>, from start: Int) -> Bool {
        guard context.trimmed(start..<mark.lowerBound).count >= Self.shortest else { return false }
        let text = context.scan.string(mark)
        if [";", "；", "؛"].contains(text) { return true }
        guard let word = context.tokens(in: mark.upperBound..<sentence.upperBound).first else {
            return false
        }
        let rest = word.range.upperBound..<sentence.upperBound
        if !context.frames(in: mark.upperBound..<(word.range.lowerBound + 1)).isEmpty {
            return true
        }
        guard SpeechGrammar.contrasts.contains(context.scan.string(word.range).lowercased()),
            let source = context.sources(in: rest).first
        else { return false }
        // Who is set against the speaker stands first in his clause.
        let reach = word.script.isWrittenByCharacter ? 0 : Self.beforeContrasted
        return context.sources[source].range.lowerBound - word.range.upperBound <= reach
            && !beginsContent(rest)
    }

    private func beginsContent(_ rest: Range<Int>) -> Bool {
        context.tokens(in: rest).first.map {
            SpeechGrammar.complementisers.contains(context.scan.string($0.range).lowercased())
        } ?? false
    }
}
