// SPDX-License-Identifier: Apache-2.0

extension SentenceBreaker {
    /// What stands behind a stop.
    private struct Following {
        /// The first scalar that is neither space, opening mark nor dash; `nil` at the end.
        var scalar: UInt32?
        /// Its offset.
        var offset: Int
        /// Whether white space stands before it.
        var isSpaced: Bool
        /// Whether an opening mark or dash stands before it.
        var isMarked: Bool
    }

    /// Whether a sentence ends with a run of stops.
    func isEnd(_ run: StopRun, _ first: Stop) -> Bool {
        let next = following(run.end)
        guard let scalar = next.scalar else { return true }
        let isClosed = run.end > run.stopEnd
        if run.isWide { return isWideEnd(scalar, next, isClosed) }
        // Also an ellipsis that is written with spaces.
        if opensEllipsis(scalar, next) { return true }
        let isContinued = Self.isContinuation(scalar) || scalar == 0x2E
        if isContinued, !next.isMarked || scalar == 0x2E { return false }
        // See Fig. ??
        if Stop(scalar, ownMark: ownMark) == .strong, !run.isStrong { return false }
        if isClosed, endsBehindBracket(run.end) { return false }
        // Three stops parted by spaces are a pause.
        if run.isSpacedEllipsis, run.count == 3, text[run.start - 1] == 0x20 { return false }
        if run.isStrong, isMarkedName(run) { return false }
        if isEastAsian(before: run.start) { return isEastAsianEnd(run, scalar, next) }
        let character = Character32(scalar)
        guard next.isSpaced || next.isMarked else {
            return isEndWithoutSpace(run, character, next, isClosed)
        }
        if isLower(character) {
            return language == "el" && isLongWord(before: run.start)
                || run.isStrong && isShortQuestion(from: next.offset)
        }
        if run.isStrong { return true }
        if run.count > 1 { return true }
        if isListMark(before: run.start) { return false }
        return isClosed || !isAbbreviation(run, character, next)
    }

    private func following(_ offset: Int) -> Following {
        var next = Following(scalar: nil, offset: offset, isSpaced: false, isMarked: false)
        while next.offset < end {
            let (scalar, length) = UTF8Scanner.decode(text, at: next.offset, end: end)
            if Self.isBlank(scalar) {
                next.isSpaced = true
            } else if Self.isOpening(scalar) {
                next.isMarked = true
            } else {
                next.scalar = scalar
                return next
            }
            next.offset += length
        }
        return next
    }

    private static func isOpening(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x27, 0x28, 0x5B, 0xAB, 0xBF, 0xA1, 0x2018, 0x201C, 0x201E, 0x201A: true
        case 0x300C, 0x300E, 0x300A, 0x3008, 0x3010, 0xFF08, 0x2013, 0x2014, 0x2022, 0x2D: true
        default: false
        }
    }

    /// Marks that no sentence begins with.
    private static func isContinuation(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2C, 0x3B, 0x3A, 0x60C, 0x61B, 0xFF0C, 0x3001, 0xFF1B, 0xFF1A, 0x2019: true
        default: false
        }
    }

    private func isLower(_ character: Character32) -> Bool {
        guard character.category == .letter, !character.isUpper else { return false }
        switch character.script {
        case .latin, .cyrillic, .greek, .armenian: return true
        default: return false
        }
    }

    /// 。 ends, but for a quotation that the sentence goes on behind: 「…。」と述べた.
    private func isWideEnd(_ scalar: UInt32, _ next: Following, _ isClosed: Bool) -> Bool {
        if Self.isContinuation(scalar) { return false }
        guard isClosed, !next.isSpaced, !next.isMarked else { return true }
        switch scalar {
        // と っ な の が を は に も で や; 的 之 等
        case 0x3068, 0x3063, 0x306A, 0x306E, 0x304C, 0x3092, 0x306F, 0x306B, 0x3082: return false
        case 0x3067, 0x3084, 0x7684, 0x4E4B, 0x7B49: return false
        default: return true
        }
    }

    private func isEastAsian(before offset: Int) -> Bool {
        guard let last = UTF8Scanner.decode(text, before: offset, start: 0) else { return false }
        return Character32(last.scalar).script.isWrittenByCharacter
    }

    /// Behind Han and kana an ellipsis is a pause, and marks of half width need no space.
    private func isEastAsianEnd(_ run: StopRun, _ scalar: UInt32, _ next: Following) -> Bool {
        if run.isStrong { return true }
        if run.count > 1 { return next.isSpaced || run.end > run.stopEnd }
        return next.isSpaced || Character32(scalar).script.isWrittenByCharacter
    }

    /// `end.The next` ends; `example.com`, `U.S` and `3.5` do not.
    private func isEndWithoutSpace(
        _ run: StopRun,
        _ next: Character32,
        _ following: Following,
        _ isClosed: Bool
    ) -> Bool {
        // The Burmese stop parts what follows, with a space or without.
        if text[run.start...].starts(with: [0xE1, 0x81, 0x8B]) { return true }
        guard next.category == .letter, !isLower(next), !isClosed else { return false }
        guard run.isStrong || run.count == 1, !isAddress(from: following.offset) else {
            return false
        }
        let word = word(before: run.start)
        let isCaseless = !next.isUpper
        if run.isStrong { return isCaseless || word.letterCount >= 2 && !word.isAddress }
        guard !isCaseless, word.letterCount >= 3 || word.isNumber, !word.isAddress else {
            return false
        }
        // 1.Helado, 2.Carne: the numbers of a list.
        if word.isNumber, word.letterCount <= 2 { return false }
        guard word.isNumber || word.endsLower, abbreviations[word.folded] == nil else {
            return false
        }
        let second = following.offset + (text[following.offset] < 0x80 ? 1 : 2)
        guard second < end else { return false }
        return isLower(Character32(UTF8Scanner.decode(text, at: second, end: end).scalar))
            || text[second] == UInt8(ascii: " ")
            || word.script == .cyrillic && text[following.offset] < 0x80
    }

    /// Whether the full stop belongs to the word before it.
    private func isAbbreviation(
        _ run: StopRun,
        _ next: Character32,
        _ following: Following
    ) -> Bool {
        let word = word(before: run.start)
        if language == "th", word.script == .thai { return true }
        if word.isNumber { return isOrdinal(word, next) }
        // J. Smith, Ж. Иванов: a capital that stands alone is an initial.
        if word.letterCount == 1, word.startsUpper, !word.isDotted {
            return !word.isUnit && (following.isMarked || !startsWithStarter(following))
        }
        if let kind = abbreviations[word.folded] {
            switch kind {
            case .title: return true
            case .number: return next.category == .digit
            // At 6 P.M. Mr. Smith…
            case .soft where word.startsUpper && (word.folded == "p.m" || word.folded == "a.m"):
                return !next.isUpper
            // г. Омск, but: в 2024 г. Омск…
            case .soft where word.letterCount == 1 && !word.followsNumber && !word.isDotted:
                return true
            case .soft: return !beginsSentence(following, next)
            }
        }
        if word.letterCount == 1, !word.isDotted { return !isCased(word.script) }
        // U.S., N.A.T.O., Л.Н. Only English tells a sentence's first word from a name.
        if abbreviations.hasOrdinals, word.isRomanNumeral, next.category == .letter { return true }
        guard word.isDotted, word.startsUpper, word.isInitialism else { return false }
        return abbreviations.starters.isEmpty || !beginsSentence(following, next)
    }

    private func isCased(_ script: Script) -> Bool {
        script == .latin || script == .cyrillic || script == .greek || script == .armenian
    }

    private func isOrdinal(_ word: WordBefore, _ next: Character32) -> Bool {
        abbreviations.hasOrdinals && word.letterCount <= 2 && !word.isDotted
            && next.category == .letter
    }

    /// `word. ...and`: a pause that begins a sentence.
    private func opensEllipsis(_ scalar: UInt32, _ next: Following) -> Bool {
        guard next.isSpaced, !next.isMarked, scalar == 0x2E || scalar == 0x2026 else {
            return false
        }
        var offset = next.offset
        while offset < end, text[offset] == 0x2E { offset += 1 }
        if scalar == 0x2026 { offset += 3 }
        guard offset < end, offset - next.offset >= 3 else { return false }
        let behind = UTF8Scanner.decode(text, at: offset, end: end).scalar
        return Character32(behind).category == .letter
    }

    /// Whether the sentence ends behind a bracket that follows the quotation: “…” (Smith 55).
    private func endsBehindBracket(_ offset: Int) -> Bool {
        var offset = offset
        while offset < end, text[offset] == 0x20 { offset += 1 }
        guard offset < end, text[offset] == UInt8(ascii: "(") else { return false }
        while offset < end, text[offset] != UInt8(ascii: ")") { offset += 1 }
        return offset + 1 < end && text[offset + 1] == 0x2E
    }

    /// Whether the word before a stop is too long for an abbreviation, and in small letters.
    private func isLongWord(before offset: Int) -> Bool {
        let word = word(before: offset)
        return word.letterCount >= 5 && !word.startsUpper && !word.isDotted
            && abbreviations[word.folded] == nil
    }

    /// Whether a question of a few words begins at an offset, as behind кім?.
    private func isShortQuestion(from start: Int) -> Bool {
        let rest = text[start..<min(end, start + 24)]
        guard let stop = rest.firstIndex(of: UInt8(ascii: "?")) else { return false }
        return !rest[..<stop].contains { $0 == 0x2E || $0 == 0x2C || $0 == 0x22 || $0 == 0x21 }
    }

    /// Names that are written with a mark of exclamation.
    private static let markedNames: Set<String> = ["yahoo", "jeopardy", "moulin rouge", "joop"]

    private func isMarkedName(_ run: StopRun) -> Bool {
        run.count == 1 && text[run.start] == UInt8(ascii: "!")
            && Self.markedNames.contains(word(before: run.start).folded)
    }

    /// Whether the next word looks like a sentence's first and not like the next word of a name.
    private func beginsSentence(_ following: Following, _ next: Character32) -> Bool {
        if following.isMarked { return true }
        guard next.category == .letter else { return false }
        return abbreviations.starters.isEmpty || startsWithStarter(following)
    }

    private func startsWithStarter(_ following: Following) -> Bool {
        var offset = following.offset
        while offset < end {
            let (scalar, length) = UTF8Scanner.decode(text, at: offset, end: end)
            guard Character32(scalar).category == .letter else { break }
            offset += length
        }
        // А. И. Семенов: an initial is no word.
        if offset - following.offset <= 2, offset < end, text[offset] == 0x2E { return false }
        let folded = Folding().folded(text, range: following.offset..<offset)
        return abbreviations.starters.contains(String(decoding: folded, as: UTF8.self))
    }

    /// Whether an address of mail or the web goes on at an offset.
    private func isAddress(from offset: Int) -> Bool {
        let rest = text[offset..<min(end, offset + 60)].prefix { $0 > 0x20 }
        return rest.contains(UInt8(ascii: "@")) || rest.contains(UInt8(ascii: "/"))
    }

    private func word(before offset: Int) -> WordBefore {
        WordBefore(text, before: offset)
    }
}
