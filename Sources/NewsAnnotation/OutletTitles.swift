// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Finds names in capitals that say themselves what they are: the Straits *Courier*, *Correio* da
/// Costa, *Вестник* Евразии.
struct OutletTitles {
    let text: ScannedText
    let lexicon: Lexicon

    /// Where the names stand, by place.
    ///
    /// - Complexity: O(*n*) in the tokens.
    func ranges() -> [Range<Int>] {
        let runs = CapitalRuns(text: text, lexicon: lexicon)
        var ranges: [Range<Int>] = []
        var index = 0
        while index < text.tokens.count {
            guard let run = runs.run(from: index) else {
                index += 1
                continue
            }
            if let name = name(in: run) { ranges.append(text.range(of: name)) }
            index = run.upperBound
        }
        return ranges
    }

    /// The name in a run of capitals: two words or more, of which the first or the last says what
    /// it is.
    private func name(in run: Range<Int>) -> Range<Int>? {
        guard run.count > 1 else { return nil }
        var words = run.filter { text.tokens[$0].isCapitalised }
        if let first = words.first, Self.articles.contains(folded(first)) { words.removeFirst() }
        guard words.count >= 2, let first = words.first, let last = words.last else { return nil }
        if isNoun(first), words[1] == first + 1 {
            return name(behindNounIn: first + 1..<run.upperBound)
        }
        if lexicon.isNamePart(text.foldedWord(last), .outletTail) {
            return isShouted(last) && !isShouted(first) ? shoutedEnd(of: run) : run
        }
        return lexicon.isNamePart(text.foldedWord(first), .outletHead) ? run : nil
    }

    /// The noun in front (Agentur Alatau-Press) is no part of the name.
    private func name(behindNounIn run: Range<Int>) -> Range<Int>? {
        lexicon.isNamePart(text.foldedWord(run.upperBound - 1), .outletTail) ? run : nil
    }

    private func isNoun(_ index: Int) -> Bool {
        text.hit(.media, beginningAt: text.tokens[index].range.lowerBound).map {
            lexicon.sense($0).kind == "noun"
        } ?? false && !lexicon.isNamePart(text.foldedWord(index), .outletHead)
    }

    /// “… off Corfu ADRIA NEWSWIRE”: a credit in capitals behind words that are not its own.
    private func shoutedEnd(of run: Range<Int>) -> Range<Int>? {
        var start = run.upperBound
        while start > run.lowerBound, isShouted(start - 1) { start -= 1 }
        return run.upperBound - start >= 2 ? start..<run.upperBound : nil
    }

    private func folded(_ index: Int) -> String {
        String(decoding: text.foldedWord(index), as: UTF8.self)
    }

    private func isShouted(_ index: Int) -> Bool {
        let range = text.tokens[index].range
        return range.count > 2 && text.bytes[range].allSatisfy { $0 &- 0x41 < 26 }
    }

    private static let articles: Set<String> = [
        "the", "le", "la", "il", "el", "lo", "der", "die", "das", "l", "los", "les",
    ]
}
