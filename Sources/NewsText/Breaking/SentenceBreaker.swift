// SPDX-License-Identifier: Apache-2.0

/// Breaks a text into sentences.
///
/// A sentence ends at a stop of any script, with the quotation marks and brackets that close
/// behind it. It does not end inside a pair of quotation marks or brackets (of up to 600 bytes), at
/// an abbreviation, an initial, a decimal mark or an ordinal, nor before a lower-case letter. An
/// empty line ends it always. Thai has no stop and is broken at spaces.
public struct SentenceBreaker {
    let text: [UInt8]
    let end: Int
    let abbreviations: Abbreviations
    let language: String
    /// The stop that the language has for itself, or 0.
    let ownMark: UInt32
    private let listMarks: [Range<Int>]
    private var nextMark = 0
    private var spans: [Range<Int>]
    private var nextSpan = 0
    private var start: Int
    private var sentences: [Range<Int>] = []

    /// The sentences of a range of a text: in order, not overlapping, none empty.
    ///
    /// None has white space at either end. `language` is a BCP 47 tag.
    ///
    /// - Complexity: O(*n*).
    public static func sentences(
        in text: [UInt8],
        range: Range<Int>,
        language: String
    ) -> [Range<Int>] {
        let range = range.clamped(to: 0..<text.count)
        var breaker = SentenceBreaker(text, range, language)
        breaker.run()
        return breaker.sentences
    }

    private init(_ text: [UInt8], _ range: Range<Int>, _ language: String) {
        self.text = text
        end = range.upperBound
        start = range.lowerBound
        self.language = String(decoding: language.utf8.prefix { $0 != 0x2D }, as: UTF8.self)
        ownMark = Stop.mark(of: self.language)
        abbreviations = .of(self.language)
        spans = QuotedSpans(text, range: range).spans
        listMarks = ListMarks(text, range: range).ranges
    }

    private mutating func run() {
        var offset = start
        while offset < end {
            if nextMark < listMarks.count, listMarks[nextMark].lowerBound <= offset {
                close(at: listMarks[nextMark].lowerBound)
                offset = listMarks[nextMark].upperBound
                nextMark += 1
                continue
            }
            guard mayEnd(at: offset) else {
                offset += 1
                continue
            }
            let (scalar, length) = UTF8Scanner.decode(text, at: offset, end: end)
            switch Stop(scalar, ownMark: ownMark) {
            case nil:
                offset = passed(scalar, at: offset, to: offset + length)
            case let stop?:
                offset = ended(stop, at: offset)
            }
        }
        close(at: end)
    }

    /// Whether the character that begins at an offset may end a sentence: most cannot, nor can what
    /// is no beginning.
    private func mayEnd(at offset: Int) -> Bool {
        switch text[offset] {
        case 0x20: offset - start > Self.thaiShort && text[offset - 1] >= 0x80
        case 0x0A, 0x21, 0x2E, 0x3A, 0x3B, 0x3F: true
        case 0xCD, 0xD6, 0xD8, 0xDB, 0xE0...0xE3, 0xEF: true
        default: false
        }
    }

    /// Goes past what is no stop: an empty line, a space in Thai, a letter.
    private mutating func passed(_ scalar: UInt32, at offset: Int, to next: Int) -> Int {
        switch scalar {
        case 0x0A where isEmptyLine(after: next), 0x2029:
            close(at: offset)
        case 0x20 where endsThai(at: offset, from: start):
            close(at: offset)
        default: break
        }
        return next
    }

    /// Decides about a run of stops with what closes behind it; returns where to go on.
    private mutating func ended(_ first: Stop, at offset: Int) -> Int {
        let run = StopRun(
            text,
            at: offset,
            end: end,
            ownMark: ownMark,
            spans: spans,
            from: nextSpan
        )
        if !isQuoted(run.end), isEnd(run, first) { close(at: endOfFirst(run)) }
        return run.end
    }

    /// Where the sentence ends that a run of stops ends: of four full stops the last three, parted by
    /// spaces, begin the next.
    private func endOfFirst(_ run: StopRun) -> Int {
        let begins = run.isSpacedEllipsis && run.count == 4 && text[run.start - 1] != 0x20
        return begins && run.end < end ? run.start + 1 : run.end
    }

    /// Whether an offset lies inside a pair of quotation marks or brackets.
    private mutating func isQuoted(_ offset: Int) -> Bool {
        while nextSpan < spans.count, spans[nextSpan].upperBound < offset { nextSpan += 1 }
        guard nextSpan < spans.count else { return false }
        return spans[nextSpan].lowerBound < offset && offset <= spans[nextSpan].upperBound
    }

    /// Whether what stands since the last end is nothing but a list's number or letter.
    func isListMark(before offset: Int) -> Bool {
        offset - start <= 4 && !text[start..<offset].contains(UInt8(ascii: " "))
    }

    private func isEmptyLine(after offset: Int) -> Bool {
        var offset = offset
        while offset < end, text[offset] == 0x20 || text[offset] == 0x0D || text[offset] == 0x09 {
            offset += 1
        }
        return offset < end && text[offset] == 0x0A
    }

    /// Ends the sentence, if there is one, and begins the next behind the white space.
    private mutating func close(at offset: Int) {
        // Within white space that is behind already.
        guard offset >= start else { return }
        var lower = start
        while lower < offset {
            let (scalar, length) = UTF8Scanner.decode(text, at: lower, end: offset)
            guard Self.isBlank(scalar) else { break }
            lower += length
        }
        var upper = offset
        while let (scalar, length) = UTF8Scanner.decode(text, before: upper, start: lower),
            Self.isBlank(scalar)
        {
            upper -= length
        }
        if lower < upper { sentences.append(lower..<upper) }
        start = offset
        while start < end {
            let (scalar, length) = UTF8Scanner.decode(text, at: start, end: end)
            guard Self.isBlank(scalar) else { break }
            start += length
        }
    }

    static func isBlank(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return scalar <= 0x20 || scalar == 0x7F }
        let category = Character32(scalar).category
        return category == .space || category == .format
    }
}
