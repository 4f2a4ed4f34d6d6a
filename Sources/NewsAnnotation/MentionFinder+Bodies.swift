// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

// What is a body that a text names, and what is none.
extension MentionFinder {
    /// Whether a body of one word has no article in Arabic or Hebrew: any court.
    func isIndefinite(_ range: Range<Int>) -> Bool {
        let article: [UInt8]
        switch text.primary {
        case "ar": article = Array("ال".utf8)
        case "he": article = Array("ה".utf8)
        default: return false
        }
        let index = text.token(at: range.lowerBound + 1) - 1
        guard index >= 0, text.tokens[index].range.upperBound == range.upperBound else {
            return false
        }
        return text.bytes[text.tokens[index].range].firstRange(of: article) == nil
    }

    /// Whether a verb of speech stands behind a body and its owners, or in front: a province is a body
    /// only where it says something.
    func isSpeaking(_ range: Range<Int>, _ owners: [Int]) -> Bool {
        let ranges = owners.map { text.names[$0].range } + [range]
        let end = ranges.map(\.upperBound).max() ?? range.upperBound
        return text.hit(.verbs, beginningAt: text.skippingSpace(from: end)) != nil
            || text.hit(.verbs, endingAt: text.skippingSpaceBack(from: range.lowerBound)) != nil
    }

    /// Kinds of bodies that a text has many of: without an owner they name none.
    static let commonBodies: Set<String> = [
        "airport", "hospital", "university", "district",
    ]

    /// МИД in глава МИД is a name of its own.
    func isAbbreviation(_ range: Range<Int>) -> Bool {
        let first = text.bytes[range.lowerBound]
        guard first < 0x80 || first == 0xD0, range.count > 2 else { return false }
        let letter = first < 0x80 ? 1 : 2
        return stride(from: range.lowerBound, to: range.upperBound, by: letter).allSatisfy {
            let byte = text.bytes[$0]
            return letter == 1
                ? byte &- 0x41 < 26
                : byte == 0xD0 && (0x90...0xAF).contains(text.bytes[$0 + 1])
        }
    }

    /// Whether a body is a part of an office's word: 外交部 in 外交部长, الخارجية in وزير الخارجية.
    func isWithinOffice(_ range: Range<Int>) -> Bool {
        guard let office = text.hit(.offices, covering: range.lowerBound) else { return false }
        return office.range != range && office.range.upperBound >= range.upperBound
            && lexicon.sense(office).id != "spokesperson"
            && (!isAbbreviation(range) || text.primary == "vi")
    }
}
