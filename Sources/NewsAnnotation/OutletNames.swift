// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Finds outlets that no lexicon names, by the words for what they are: the *newspaper* Kompas,
/// *агентство* «…», the Straits *Courier*, …*通讯社*.
///
/// Whether the text relies on them is not asked here. A name without such a word stays unnamed.
struct OutletNames {
    let text: ScannedText
    let lexicon: Lexicon

    /// The longest name in quotation marks, in bytes.
    private static let quotedLimit = 90
    /// The longest name in words of a script without capitals.
    private static let plainLimit = 4

    /// Where the names stand, by place, not overlapping each other nor known persons,
    /// organisations and outlets.
    ///
    /// - Complexity: O(*n*) in the tokens.
    func ranges() -> [Range<Int>] {
        var found: [Range<Int>] = OutletTitles(text: text, lexicon: lexicon).ranges()
        for hit in text.hits(.media) where !isOwned(hit.range) {
            switch lexicon.sense(hit).kind {
            case "noun" where isCommon(hit.range): name(behind: hit.range).map { found.append($0) }
            case "noun-behind": name(before: hit.range).map { found.append($0) }
            case "ending": glued(hit.range, isWeak: false).map { found.append($0) }
            case "ending-weak": glued(hit.range, isWeak: true).map { found.append($0) }
            default: continue
            }
        }
        found += titlesInMarks()
        if text.language.primary == "ko" { found += hangulNames() }
        return distinct(found.filter { !isOwned($0) && !isKnown($0) })
    }

    /// An identifier made of a name: folded letters and digits, parted by hyphens.
    static func slug(of name: String, _ language: Language) -> String {
        var slug: [UInt8] = []
        for byte in Folding(language: language.primary).folded(name).utf8 {
            let isLetter = byte >= 0x80 || byte &- 0x61 < 26 || byte &- 0x30 < 10
            if isLetter {
                slug.append(byte)
            } else if let last = slug.last, last != UInt8(ascii: "-") {
                slug.append(UInt8(ascii: "-"))
            }
        }
        if slug.last == UInt8(ascii: "-") { slug.removeLast() }
        let article = Array("the-".utf8)
        return String(decoding: slug.starts(with: article) ? slug[4...] : slug[...], as: UTF8.self)
    }

    private func distinct(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var kept: [Range<Int>] = []
        for range in ranges.sorted(by: {
            ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
        }) {
            if let last = kept.last, last.overlaps(range) { continue }
            kept.append(range)
        }
        return kept
    }

    /// Whether a known person, organisation or outlet stands in a range.
    private func isOwned(_ range: Range<Int>) -> Bool {
        var index = partitionPoint(text.names.count) {
            text.names[$0].range.upperBound > range.lowerBound
        }
        while index < text.names.count, text.names[index].range.lowerBound < range.upperBound {
            switch lexicon.sense(text.names[index]).table {
            case .persons, .organisations, .outlets: return true
            default: index += 1
            }
        }
        return false
    }

    /// Whether known names, of places and their people, cover a range wholly.
    private func isKnown(_ range: Range<Int>) -> Bool {
        if let whole = text.names.covering(hitAt: range.lowerBound),
            whole.range.upperBound >= range.upperBound
        {
            return true
        }
        var end = range.lowerBound
        while end < range.upperBound, let hit = text.names.beginning(at: end) {
            end = text.skippingSpace(from: hit.range.upperBound)
        }
        return end >= range.upperBound
    }

    // MARK: Beside a noun

    private func name(behind noun: Range<Int>) -> Range<Int>? {
        let start = behindAdjectives(noun.upperBound)
        let index = text.token(at: start)
        guard index < text.tokens.count, text.tokens[index].range.lowerBound == start,
            isThinSpace(noun.upperBound..<start) || start > noun.upperBound
        else { return nil }
        if let quoted = quoted(at: index) { return quoted }
        guard text.tokens[index].kind == .word else { return nil }
        let script = text.tokens[index].script
        if script.hasCapitals {
            let run = CapitalRuns(text: text, lexicon: lexicon).run(from: index)
            return run.map { text.range(of: $0) }.flatMap { isKnown($0) ? nil : $0 }
        }
        return script.isWrittenByCharacter || script == .hangul || script.needsDictionary
            ? nil : plainName(from: index)
    }

    /// Whether a noun is one and no part of a body's name (la *Agencia* Portuaria): in small letters
    /// but where a sentence begins, or all nouns have a capital.
    private func isCommon(_ noun: Range<Int>) -> Bool {
        let index = text.token(at: noun.lowerBound)
        guard text.tokens[index].isCapitalised, text.language.primary != "de" else { return true }
        return index == 0 || text.tokens[index - 1].kind != .word
    }

    /// Passes over *local*, *state-run* and the people whose it is: la agencia *italiana* ANSA.
    private func behindAdjectives(_ start: Int) -> Int {
        var position = text.skippingSpace(from: start)
        guard isThinSpace(start..<position) else { return start }
        for _ in 0..<3 {
            if let hit = text.hit(.media, beginningAt: position),
                lexicon.sense(hit).kind == "local"
            {
                position = text.skippingSpace(from: hit.range.upperBound)
            } else if let hit = text.names.beginning(at: position),
                lexicon.sense(hit).table == .countries,
                !text.tokens[text.token(at: position)].isCapitalised
            {
                position = text.skippingSpace(from: hit.range.upperBound)
            } else {
                break
            }
        }
        return position
    }

    private func isThinSpace(_ gap: Range<Int>) -> Bool {
        gap.count <= 2 && !text.bytes[gap].contains(0x0A)
    }

    private func name(before noun: Range<Int>) -> Range<Int>? {
        let end = text.skippingSpaceBack(from: noun.lowerBound)
        guard end > 0, isThinSpace(end..<noun.lowerBound) else { return nil }
        let run = CapitalRuns(text: text, lexicon: lexicon).run(endingAt: end)
        guard let run, let first = run.first else { return nil }
        if run.count == 1, opensSentence(first) { return nil }
        let range = text.range(of: run)
        return isKnown(range) ? nil : range
    }

    private func opensSentence(_ index: Int) -> Bool {
        guard index > 0, text.tokens[index - 1].kind == .punctuation else { return index == 0 }
        return ![",", ";", "(", "–", "—"].contains(text.string(text.tokens[index - 1].range))
    }

    /// A name in quotation marks that open with a token.
    private func quoted(at index: Int) -> Range<Int>? {
        guard let closers = Self.closers[text.string(text.tokens[index].range)] else { return nil }
        let start = text.tokens[index].range.upperBound
        var end = index + 1
        while end < text.tokens.count, text.tokens[end].range.upperBound - start <= Self.quotedLimit
        {
            if closers.contains(text.string(text.tokens[end].range)) {
                return name(inMarks: index + 1..<end)
            }
            end += 1
        }
        return nil
    }

    private func name(inMarks tokens: Range<Int>) -> Range<Int>? {
        guard let first = tokens.first, text.tokens[first].kind != .punctuation,
            text.tokens[first].isCapitalised || !text.tokens[first].script.hasCapitals
        else { return nil }
        return text.range(of: tokens)
    }

    private static let closers: [String: Set<String>] = [
        "«": ["»"], "„": ["“", "”"], "“": ["”"], "\"": ["\""], "‘": ["’"], "'": ["'"],
        "《": ["》"], "「": ["」"], "『": ["』"], "״": ["״"], "»": ["«"],
    ]

    /// Words up to a mark, a verb or a short word, in Arabic, Hebrew, Devanagari and the like; one
    /// word where none of these follows soon.
    private func plainName(from start: Int) -> Range<Int>? {
        var end = start
        while end < text.tokens.count, end - start < Self.plainLimit,
            text.tokens[end].kind == .word,
            !isStop(end), end == start || isJoined(end)
        { end += 1 }
        guard end > start else { return nil }
        if end - start == Self.plainLimit { end = start + 1 }
        if text.tokens[start].range.count <= 6, end - start == 1 { return nil }
        let range = text.range(of: start..<end)
        return isKnown(range) ? nil : range
    }

    private func isJoined(_ index: Int) -> Bool {
        isThinSpace(text.tokens[index - 1].range.upperBound..<text.tokens[index].range.lowerBound)
    }

    private func isStop(_ index: Int) -> Bool {
        let range = text.tokens[index].range
        return isBoundary(range.lowerBound) || text.isNamed(range.lowerBound)
            || text.covers(.media, range.lowerBound)
            || text.covers(.pronouns, range.lowerBound)
            || range.count <= (text.tokens[index].script == .devanagari ? 6 : 4)
                && text.tokens[index].script != .latin && !isInitial(index)
    }

    /// The definite article of Hindi names of English papers (द टाइम्स): short, and in front.
    private func isInitial(_ index: Int) -> Bool {
        index > 0 && text.hit(.media, endingAt: text.tokens[index - 1].range.upperBound) != nil
            && text.tokens[index].range.count <= 3
    }

    // MARK: Scripts written by character

    /// A name with what it is at its end: 亚得里亚通讯社, “发现海岸”电视台, 南アンデス通信.
    private func glued(_ ending: Range<Int>, isWeak: Bool) -> Range<Int>? {
        let index = text.token(at: ending.lowerBound)
        if text.tokens[index].script == .hangul { return wordBefore(ending) }
        if index > 0, let quoted = quoted(endingAt: index - 1) { return quoted }
        var start = index
        while start > 0, index - start <= Self.characterLimit, isNamePart(start - 1),
            text.tokens[start - 1].range.upperBound == text.tokens[start].range.lowerBound
        { start -= 1 }
        let length = index - start
        guard length <= Self.characterLimit,
            length >= 2 || (length == 1 && text.tokens[start].script == .latin)
        else { return nil }
        let range = text.tokens[start].range.lowerBound..<ending.upperBound
        return isWeak && !isFramed(range) ? nil : range
    }

    /// The longest name in Han or kana, without its ending.
    private static let characterLimit = 10

    private func isNamePart(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.kind == .word || token.kind == .number || isMiddleDot(index) else {
            return false
        }
        if let name = text.names.covering(hitAt: token.range.lowerBound) {
            let table = lexicon.sense(name).table
            return table == .countries || table == .places
        }
        return token.script != .hiragana && !isBoundary(token.range.lowerBound)
            && !isAdjective(token.range.lowerBound)
            && !(text.language.primary == "zh"
                && NameRuns.functionCharacters.contains(text.string(token.range)))
    }

    private func isMiddleDot(_ index: Int) -> Bool {
        text.isMiddleDot(text.tokens[index].range)
    }

    private func isAdjective(_ offset: Int) -> Bool {
        text.hit(.media, covering: offset).map {
            ["local", "other"].contains(lexicon.sense($0).kind)
        } ?? false
    }

    private func quoted(endingAt index: Int) -> Range<Int>? {
        let close = text.string(text.tokens[index].range)
        var open = index - 1
        while open >= 0, index - open <= Self.characterLimit + 2 {
            if Self.closers[text.string(text.tokens[open].range)]?.contains(close) ?? false {
                return open + 1 < index ? text.range(of: open + 1..<index) : nil
            }
            open -= 1
        }
        return nil
    }

    /// Whether a range stands between the two parts of a frame of reporting, or alone in brackets.
    private func isFramed(_ range: Range<Int>) -> Bool {
        let front = text.token(at: range.lowerBound)
        let isOpened =
            front == 0 || text.tokens[front - 1].kind == .punctuation
            || isBoundary(text.tokens[front - 1].range.lowerBound)
        return isOpened && isFollowedByReport(range.upperBound)
    }

    private func isFollowedByReport(_ offset: Int) -> Bool {
        let next = text.token(at: offset)
        if next < text.tokens.count, ["）", ")", "】"].contains(text.string(text.tokens[next].range))
        {
            return true
        }
        return isReport(offset)
            || text.hits(.attributions, within: offset..<(offset + 1)).contains {
                $0.part == .after || $0.part == .afterOnly
            }
    }

    private func isReport(_ offset: Int) -> Bool {
        text.hit(.verbs, beginningAt: offset).map {
            ["report", "cite"].contains(lexicon.sense($0).kind)
        } ?? false
    }

    /// What is no part of a name: a verb of speech, the words of a frame.
    private func isBoundary(_ offset: Int) -> Bool {
        text.covers(.verbs, offset)
            || text.hits(.attributions, within: max(0, offset - 12)..<(offset + 1)).contains {
                $0.range.contains(offset)
            }
    }

    /// 《…》 beside a verb of reporting, or behind the front of a frame: a paper.
    private func titlesInMarks() -> [Range<Int>] {
        text.tokens.indices.compactMap { index in
            guard text.tokens[index].kind == .punctuation, text.tokens[index].range.count == 3,
                text.bytes[text.tokens[index].range].elementsEqual("《".utf8),
                let name = quoted(at: index)
            else { return nil }
            let isOpened = index > 0 && isBoundary(text.tokens[index - 1].range.lowerBound)
            let close = text.tokens[text.token(at: name.upperBound)].range.upperBound
            return isOpened || isReport(close) ? name : nil
        }
    }

    // MARK: Hangul

    /// 스트레이츠 쿠리어에: the word in front of one that says what it is.
    private func wordBefore(_ ending: Range<Int>) -> Range<Int>? {
        let index = text.token(at: ending.lowerBound)
        guard index > 0, text.tokens[index - 1].kind == .word, isJoined(index),
            text.tokens[index - 1].range.count >= 6,
            !isStop(index - 1), isParticle(behind: ending.upperBound, in: index)
        else { return nil }
        return text.tokens[index - 1].range.lowerBound..<ending.upperBound
    }

    /// Words that end in what an outlet is, before their particle: 한강일보는.
    private func hangulNames() -> [Range<Int>] {
        text.tokens.indices.compactMap { index in
            let range = text.tokens[index].range
            guard text.tokens[index].script == .hangul, range.count >= 12, range.count <= 36,
                !isStop(index)
            else { return nil }
            // A syllable has three bytes; endings have two to four, particles at most two.
            for particle in stride(from: 0, through: 6, by: 3) {
                let end = range.upperBound - particle
                for length in stride(from: 6, through: 12, by: 3)
                where end - length - range.lowerBound >= 6 {
                    if lexicon.isNamePart(text.bytes[(end - length)..<end], .outletEnding),
                        isParticle(behind: end, in: index)
                    {
                        return range.lowerBound..<end
                    }
                }
            }
            return nil
        }
    }

    private func isParticle(behind offset: Int, in index: Int) -> Bool {
        let rest = offset..<max(offset, text.tokens[index].range.upperBound)
        return rest.isEmpty || Self.particles.contains(text.string(rest))
    }

    private static let particles: Set<String> = [
        "은", "는", "이", "가", "을", "를", "의", "에", "도", "와", "과", "로", "으로", "에서", "에게",
    ]
}

extension ScannedText {
    /// From the first to the last byte of some tokens; at least one.
    func range(of run: Range<Int>) -> Range<Int> {
        tokens[run.lowerBound].range.lowerBound..<tokens[run.upperBound - 1].range.upperBound
    }
}
