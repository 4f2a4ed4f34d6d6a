// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

// Titles in front of names, as some languages build them.
extension MentionFinder {
    /// Behind what an Arabic minister is minister of: وزيرة *الملاحة* إيليني; a name has no article.
    func behindPortfolio(_ offset: Int) -> Int {
        guard let article = Self.articles[text.primary] else { return offset }
        let runs = NameRuns(text: text, lexicon: lexicon, dates: dates)
        var index = text.token(at: offset)
        for _ in 0..<2 {
            guard index + 2 < text.tokens.count, text.tokens[index].kind == .word,
                text.foldedWord(index).starts(with: article) && !runs.isGivenName(index)
                    || Self.formers.contains(Array(text.bytes[text.tokens[index].range]))
            else { break }
            index += 1
        }
        return index < text.tokens.count ? text.tokens[index].range.lowerBound : offset
    }

    /// Former, acting, designated.
    private static let formers: Set<[UInt8]> = Set(
        ["לשעבר", "בפועל", "السابق", "السابقة", "الأسبق"].map { Array($0.utf8) }
    )

    private static let articles = ["ar": Array("ال".utf8), "he": Array("ה".utf8)]

    /// Whether a title is a part of a longer notion (כתב אישום), or of a place (chủ tịch *xã* Tân Hóa).
    func isPartOfOther(_ office: OfficePhrase) -> Bool {
        if let concept = text.hit(.concepts, covering: office.word.lowerBound),
            concept.range.upperBound > office.word.upperBound
        {
            return true
        }
        guard text.primary == "vi" else { return false }
        return Self.districts.contains {
            text.bytes[office.word].suffix($0.count).elementsEqual($0)
        }
    }

    private static let districts: [[UInt8]] = [" xã", " huyện", " tỉnh", " phường", " thôn"].map {
        Array($0.utf8)
    }

    /// Whether a title is one of several persons, in Hebrew: השכנים.
    func isOfMany(_ office: OfficePhrase) -> Bool {
        guard text.language.primary == "he" else { return false }
        let end = text.bytes[office.word].suffix(4)
        return end.elementsEqual("ים".utf8) || end.elementsEqual("ות".utf8)
    }
}
