// SPDX-License-Identifier: Apache-2.0

import NewsText

/// Finds the first day of a range of days that names its month once: *3*–5 May, du *3* au 5 mai,
/// с *18* по 25 марта.
struct DayRanges {
    let text: ScannedText

    /// The dates with the first days of their ranges, by place.
    ///
    /// - Complexity: O(*n* log *n*) in the dates.
    func completed(_ candidates: [DateCandidate]) -> [DateCandidate] {
        var completed: [DateCandidate] = []
        completed.reserveCapacity(candidates.count)
        for candidate in candidates {
            let limit = completed.last?.range.upperBound ?? 0
            guard let (first, last) = parted(candidate, after: limit) else {
                completed.append(candidate)
                continue
            }
            completed += [first, last]
        }
        return completed
    }

    /// A date as two, where it is the end of a range, or holds one: 3-5 Mei.
    private func parted(
        _ date: DateCandidate,
        after limit: Int
    ) -> (first: DateCandidate, last: DateCandidate)? {
        guard date.month != nil, let day = date.day else { return nil }
        if let two = partedWithin(date, day) { return two }
        let end = text.skippingSpaceBack(from: date.range.lowerBound)
        var index = text.token(at: date.range.lowerBound)
        guard let joint = jointStart(before: &index, end: end), index > 0 else { return nil }
        // 3. bis 5. Mai: the mark of an ordinal.
        if isStop(index - 1) { index -= 1 }
        guard index > 0, let (value, range) = dayNumber(index - 1), value < day,
            range.lowerBound >= limit, joint - range.upperBound <= 2
        else { return nil }
        return (first(date, value, range), date)
    }

    /// The first number of a date that has read two with a dash between them.
    private func partedWithin(
        _ date: DateCandidate,
        _ day: Int
    ) -> (first: DateCandidate, last: DateCandidate)? {
        let index = text.token(at: date.range.lowerBound)
        guard let (value, range) = dayNumber(index), value == day, index + 2 < text.tokens.count,
            range.upperBound == text.tokens[index + 1].range.lowerBound, isDash(index + 1),
            let (upper, upperRange) = dayNumber(index + 2), upper > value,
            upperRange.upperBound < date.range.upperBound
        else { return nil }
        var last = date
        last.day = upper
        last.range = upperRange.lowerBound..<date.range.upperBound
        return (first(date, value, range), last)
    }

    private func first(_ date: DateCandidate, _ day: Int, _ range: Range<Int>) -> DateCandidate {
        var first = date
        first.day = day
        first.weekday = nil
        first.range = range
        return first
    }

    /// Where the word or dash begins that stands before a date; `index` is then its token.
    private func jointStart(before index: inout Int, end: Int) -> Int? {
        guard index > 0 else { return nil }
        index -= 1
        // Hebrew and Arabic glue the word to the number: ל-5.
        if isDash(index), index > 0,
            text.tokens[index - 1].range.upperBound == text.tokens[index].range.lowerBound,
            Self.words.contains(text.foldedWord(index - 1))
        {
            index -= 1
            return text.skippingSpaceBack(from: text.tokens[index].range.lowerBound)
        }
        guard text.tokens[index].range.upperBound == end,
            isDash(index) || Self.words.contains(text.foldedWord(index))
        else { return nil }
        return text.skippingSpaceBack(from: text.tokens[index].range.lowerBound)
    }

    private func dayNumber(_ index: Int) -> (value: Int, range: Range<Int>)? {
        let token = text.tokens[index]
        guard token.kind == .number, let value = Int(text.string(token.range)) ?? folded(index),
            (1...31).contains(value)
        else { return nil }
        return (value, token.range)
    }

    /// The value of digits of another script.
    private func folded(_ index: Int) -> Int? {
        Int(String(decoding: text.foldedWord(index), as: UTF8.self))
    }

    private func isStop(_ index: Int) -> Bool {
        text.bytes[text.tokens[index].range].elementsEqual(".".utf8)
    }

    private func isDash(_ index: Int) -> Bool {
        Self.dashes.contains(Array(text.bytes[text.tokens[index].range]))
    }

    private static let dashes: Set<[UInt8]> = Set(
        ["-", "–", "—", "~", "～", "〜"].map { Array($0.utf8) }
    )

    /// Words between the two ends of a range; a closed class of the languages, folded.
    private static let words: Set<ArraySlice<UInt8>> = Set(
        [
            "to", "through", "until", "and", "bis", "und", "al", "au", "et", "a", "y", "e", "и",
            "по",
            "до", "та", "і", "hingga", "sampai", "ile", "تا", "الي", "و", "ل", "ל", "עד", "से",
            "đến",
            "ถึง", "至", "到", "和", "から", "do", "i", "から", "부터",
        ].map { ArraySlice(Array($0.utf8)) }
    )
}
