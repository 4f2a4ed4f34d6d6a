// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Tells whether a sentence speaks of a date as still to come: talks *will* resume on Friday,
/// 投票は日曜日に行われる*予定*.
///
/// The words and endings of the future are closed classes of the languages. One counts for a date
/// from which no verb of speech parts it: *said* on Tuesday that talks *will* resume.
struct FutureTense {
    let text: ScannedText
    private let grammar: Grammar

    /// Further away a mark of the future says nothing of a date, in bytes.
    private static let reach = 160
    /// A date opens a sentence if it begins within so many tokens of it.
    private static let openingTokens = 3

    init(text: ScannedText) {
        self.text = text
        grammar = Self.grammars[text.language.primary] ?? Grammar()
    }

    /// What a language marks the future by.
    private struct Grammar {
        var words: Set<ArraySlice<UInt8>> = []
        var endings: [[UInt8]] = []
        /// What is looked for in languages without spaces, or glued to words.
        var pieces: [[UInt8]] = []
        /// Whether the verb stands at the end of the sentence.
        var isVerbFinal = false

        init() {}

        init(_ words: String, endings: String = "", pieces: String = "", isVerbFinal: Bool = false)
        {
            func split(_ text: String) -> [[UInt8]] {
                text.utf8.split(separator: 0x20).map(Array.init)
            }
            self.words = Set(split(words).map { ArraySlice($0) })
            self.endings = split(endings)
            self.pieces = split(pieces)
            self.isVerbFinal = isVerbFinal
        }
    }

    /// Whether the sentence around a range speaks of it as to come.
    func isAhead(_ range: Range<Int>) -> Bool {
        let sentence = sentence(around: range)
        return isMarked(sentence.lowerBound..<range.lowerBound, isBefore: true)
            || (grammar.isVerbFinal || opens(range, sentence))
                && isMarked(range.upperBound..<sentence.upperBound, isBefore: false)
    }

    /// Whether a mark stands in a part of a sentence before or behind a date, and no verb of speech
    /// between them.
    private func isMarked(_ part: Range<Int>, isBefore: Bool) -> Bool {
        let verbs = text.hits(.verbs, within: part)
        var part = part
        if isBefore, let last = verbs.last {
            part = min(last.range.upperBound, part.upperBound)..<part.upperBound
        } else if !isBefore, let first = verbs.first {
            part = part.lowerBound..<first.range.lowerBound
        }
        return holdsMark(part)
    }

    private func holdsMark(_ part: Range<Int>) -> Bool {
        if grammar.pieces.contains(where: { contains($0, part) }) { return true }
        guard !grammar.words.isEmpty || !grammar.endings.isEmpty else { return false }
        var index = text.token(at: part.lowerBound)
        while index < text.tokens.count, text.tokens[index].range.upperBound <= part.upperBound {
            if text.tokens[index].kind == .word, isMark(index) { return true }
            index += 1
        }
        return false
    }

    private func isMark(_ index: Int) -> Bool {
        if grammar.words.contains(text.foldedWord(index)) { return true }
        // Accents tell endings from others: celebrará, guerra.
        let word = text.bytes[text.tokens[index].range]
        return grammar.endings.contains { ending in
            word.count > ending.count + 2 && word.suffix(ending.count).elementsEqual(ending)
        }
    }

    private func contains(_ piece: [UInt8], _ part: Range<Int>) -> Bool {
        guard let first = piece.first, part.count >= piece.count else { return false }
        for start in part.lowerBound...(part.upperBound - piece.count)
        where text.bytes[start] == first
            && text.bytes[start..<(start + piece.count)].elementsEqual(piece)
        { return true }
        return false
    }

    private func opens(_ range: Range<Int>, _ sentence: Range<Int>) -> Bool {
        text.token(at: range.lowerBound) - text.token(at: sentence.lowerBound) < Self.openingTokens
    }

    private func sentence(around range: Range<Int>) -> Range<Int> {
        let block = text.block(at: range.lowerBound).map { text.blocks[$0].range } ?? range
        var first = text.token(at: range.lowerBound)
        while first > 0, text.tokens[first - 1].range.lowerBound >= block.lowerBound,
            range.lowerBound - text.tokens[first - 1].range.lowerBound < Self.reach,
            !endsSentence(first - 1)
        { first -= 1 }
        var last = text.token(at: range.upperBound)
        while last < text.tokens.count, text.tokens[last].range.upperBound <= block.upperBound,
            text.tokens[last].range.upperBound - range.upperBound < Self.reach, !endsSentence(last)
        { last += 1 }
        let start =
            first < text.tokens.count ? text.tokens[first].range.lowerBound : range.lowerBound
        let end = last > 0 ? text.tokens[last - 1].range.upperBound : range.upperBound
        return min(start, range.lowerBound)..<max(end, range.upperBound)
    }

    /// A stop behind which a space or nothing stands, or a stop of Chinese and Japanese.
    private func endsSentence(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.kind == .punctuation else { return false }
        let bytes = text.bytes[token.range]
        if bytes.elementsEqual("。".utf8) || bytes.elementsEqual("।".utf8) { return true }
        guard let sign = bytes.first, bytes.count == 1, sign == 0x2E || sign == 0x3F || sign == 0x3B
        else { return false }
        guard index + 1 < text.tokens.count else { return true }
        // 25. März, Sept. 11: what goes on with a number or a small letter is no end.
        let next = text.tokens[index + 1]
        return next.range.lowerBound > token.range.upperBound && next.isCapitalised
            && text.tokens[max(0, index - 1)].kind == .word
    }

    private static let grammars: [String: Grammar] = [
        "en": Grammar(
            """
            will shall due scheduled upcoming plans plan starts begins opens reopens resumes expire \
            expires deadline
            """
        ),
        "zh": Grammar("", pieces: "将于 将在 将会 预计 即将 計劃 计划 將於 將在 預計 即將 将举行 將選 将", isVerbFinal: true),
        "es": Grammar("va van previsto prevista previstos", endings: "rá rán"),
        "pt": Grammar("vai vao previsto prevista acaba termina", endings: "rá rão"),
        "fr": Grammar(
            "sera aura ira fera pourra devra viendra prevu prevue d'ici",
            endings: "ront erra endra"
        ),
        "it": Grammar("previsto prevista", endings: "ranno"),
        "de": Grammar("wird werden soll sollen zahlt beginnt startet endet"),
        "ru": Grammar(
            """
            будет будут ждут ожидается ожидают планирует планируют намерен намерена предстоит \
            пройдет пройдут состоится состоятся пустят начнется начнутся откроется откроются \
            продолжится завершится встретится встретятся
            """
        ),
        "uk": Grammar(
            """
            буде будуть очікують очікується планує планують має відбудеться відбудуться пройде \
            пройдуть розпочнеться почнеться стартує зустрінеться
            """
        ),
        "pl": Grammar(
            """
            bedzie beda planuje planuja odbedzie odbeda rozpocznie rozpoczna spotka spotkaja \
            zagra zagraja potrwa zaplaci
            """
        ),
        "tr": Grammar(
            "bekleniyor planlaniyor",
            endings: "ecek acak ecekler acaklar ecegi acagi ecegini acagini acak oynanacak",
            isVerbFinal: true
        ),
        "fa": Grammar("خواهد خواهند قرار", isVerbFinal: true),
        "ar": Grammar("سوف المقرر يعتزم تعتزم المتوقع"),
        "he": Grammar(
            """
            צפוי צפויה צפויים צפויות אמור אמורה אמורים עתיד עתידה ייערך תיערך יתקיים תתקיים ייפתח \
            תיפתח יחל תחל ישתתפו יורשו יאבטחו
            """
        ),
        "hi": Grammar("", endings: "गा गे गी", isVerbFinal: true),
        "ko": Grammar("", pieces: "예정 계획 방침 것으로 전망", isVerbFinal: true),
        "ja": Grammar("", pieces: "予定 見通し 計画 方針 見込み", isVerbFinal: true),
        "vi": Grammar("sẽ sắp", pieces: "dự kiến"),
        "id": Grammar("akan bakal dijadwalkan rencananya"),
        "th": Grammar("", pieces: "จะ เตรียม คาดว่า"),
    ]
}
