// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Tells a capital that stands for its government (*Washington* and *Beijing* accuse each other) from
/// the city.
struct GovernmentSeats {
    /// All words of the tables, by start, then the longest first; they may overlap.
    let hits: [Lexicon.Hit]
    let bytes: [UInt8]
    let tokens: [Token]
    let language: Language
    let lexicon: Lexicon

    /// How far the second government may stand from what the first does to it, in bytes.
    private static let reach = 16

    /// Gives the capitals among names that act the sense of their government.
    ///
    /// - Complexity: O(*n* log *m*) in the names and words.
    func decide(_ names: inout [Lexicon.Hit]) {
        var last = -1
        for index in names.indices {
            guard let seat = seat(at: names[index]) else { continue }
            let isNext = last >= 0 && last == index - 1
            if isNext, isObject(seat.range, after: names[last].range) || isPair(last, index, names)
            {
                names[index].sense = seat.sense
                last = index
            } else if isActor(seat.range) || isFirstOfPair(index, names) {
                names[index].sense = seat.sense
                last = index
            }
        }
    }

    /// The government that a name of a place is the seat of.
    private func seat(at name: Lexicon.Hit) -> Lexicon.Hit? {
        guard name.table == .places else { return nil }
        let start = partitionPoint(hits.count) {
            hits[$0].range.lowerBound >= name.range.lowerBound
        }
        return hits[start...].prefix { $0.range.lowerBound == name.range.lowerBound }.first {
            $0.range == name.range && $0.table == .countries
                && lexicon.sense($0).kind == "government"
        }
    }

    // MARK: Evidence

    private func isActor(_ range: Range<Int>) -> Bool {
        if isPartner(range) { return true }
        guard !isBehindPreposition(range.lowerBound) else { return false }
        if bytes[range.upperBound...].starts(with: "方面".utf8) { return true }
        if language.primary == "ar" { return isDeed(endingAt: spaceBack(range.lowerBound)) }
        if language.primary == "ja" || language.primary == "ko" { return false }
        let behind = space(range.upperBound)
        guard behind > range.upperBound || language.primary == "zh" || language.primary == "th"
        else { return false }
        return isDeed(beginningAt: behind)
    }

    /// *With* Beijing, *that* Washington …: what is spoken with or of is a government; in Hindi what
    /// does something.
    private func isPartner(_ range: Range<Int>) -> Bool {
        let index = tokenIndex(range.lowerBound)
        guard index < tokens.count, tokens[index].range.lowerBound == range.lowerBound else {
            return false
        }
        if language.primary == "hi" {
            return Self.hindi.contains { bytes[range.upperBound...].starts(with: $0) }
        }
        guard index > 0, let partners = Self.partners[language.primary] else { return false }
        let front = bytes[tokens[index - 1].range]
        return partners.contains { front.elementsEqual($0) }
    }

    private static let hindi: [[UInt8]] = [" ने ", " के साथ "].map { Array($0.utf8) }
    private static let partners: [String: [[UInt8]]] = [
        "ar": "مع إن أن بأن", "he": "עם", "fa": "با", "vi": "với", "th": "กับ", "id": "dengan",
    ].mapValues { $0.split(separator: " ").map { Array($0.utf8) } }

    private func isDeed(beginningAt offset: Int) -> Bool {
        let start = partitionPoint(hits.count) { hits[$0].range.lowerBound >= offset }
        return hits[start...].prefix { $0.range.lowerBound == offset }.contains(where: isDeed)
    }

    private func isDeed(endingAt offset: Int) -> Bool {
        let start = partitionPoint(hits.count) {
            hits[$0].range.lowerBound + Self.longestDeed >= offset
        }
        return hits[start...].prefix { $0.range.lowerBound < offset }.contains {
            $0.range.upperBound == offset && isDeed($0)
        }
    }

    private static let longestDeed = 40

    private func isDeed(_ hit: Lexicon.Hit) -> Bool {
        let sense = lexicon.sense(hit)
        switch sense.table {
        case .verbs: return sense.kind == "speech" || sense.kind == "act"
        case .concepts: return Self.deeds.contains(sense.kind) && !isCapitalised(hit.range)
        default: return false
        }
    }

    private static let deeds: Set<String> = [
        "ACCUSE", "REJECT", "THREATEN", "REQUEST", "CONSULT", "SANCTION", "SUPPORT", "AGREE",
        "COERCE",
    ]

    private func isCapitalised(_ range: Range<Int>) -> Bool {
        let index = tokenIndex(range.lowerBound)
        return index < tokens.count && tokens[index].isCapitalised && language.primary != "de"
    }

    /// What a government does to another: Moscú acusó a *Kiev*.
    private func isObject(_ range: Range<Int>, after subject: Range<Int>) -> Bool {
        let start = partitionPoint(hits.count) {
            hits[$0].range.lowerBound >= subject.upperBound
        }
        return hits[start...].prefix { $0.range.upperBound <= range.lowerBound }.contains {
            isDeed($0) && range.lowerBound - $0.range.upperBound <= 4
                && $0.range.lowerBound - subject.upperBound <= Self.reach
        }
    }

    /// Two seats with nothing but *and* between them, and no preposition in front.
    private func isFirstOfPair(_ index: Int, _ names: [Lexicon.Hit]) -> Bool {
        guard index + 1 < names.count, seat(at: names[index + 1]) != nil,
            !isBehindPreposition(names[index].range.lowerBound)
        else { return false }
        return isPair(index, index + 1, names)
    }

    private func isPair(_ first: Int, _ second: Int, _ names: [Lexicon.Hit]) -> Bool {
        let gap = names[first].range.upperBound..<names[second].range.lowerBound
        guard gap.count <= 8 else { return false }
        return Self.conjunctions.contains { bytes[gap].elementsEqual($0) }
    }

    private static let conjunctions: [[UInt8]] = [
        " and ", " y ", " et ", " und ", " e ", " и ", " і ", " й ", " та ", " i ", " oraz ", "和",
        "与",
        "與", " و ", " و", " ו", " và ", " dan ", " ve ", " ile ", "と", "과 ", "와 ", "และ", " और ",
    ].map { Array($0.utf8) }

    private func isBehindPreposition(_ offset: Int) -> Bool {
        let index = tokenIndex(offset)
        if index < tokens.count, tokens[index].range.lowerBound < offset { return true }
        guard index > 0, index <= tokens.count else { return false }
        return Self.prepositions.contains { bytes[tokens[index - 1].range].elementsEqual($0) }
    }

    // A closed class: in, from, to, near, between.
    private static let prepositions: [[UInt8]] = [
        "in", "at", "from", "to", "near", "between", "of", "en", "a", "de", "desde", "entre",
        "hacia",
        "à", "depuis", "vers", "nach", "aus", "bei", "zwischen", "von", "em", "para", "da", "do",
        "dal",
        "tra", "fra", "di", "в", "из", "под", "между", "у", "з", "до", "між", "w", "z", "do",
        "między",
        "di", "ke", "dari", "antara", "ở", "tại", "từ", "đến", "giữa", "في", "من", "إلى", "بين",
        "در",
        "از", "به", "بین", "在", "到", "从", "從", "往", "赴", "于", "ที่", "จาก", "ไป", "ถึง",
    ].map { Array($0.utf8) }

    // MARK: Places

    private func tokenIndex(_ offset: Int) -> Int {
        partitionPoint(tokens.count) { tokens[$0].range.upperBound > offset }
    }

    private func space(_ offset: Int) -> Int {
        var position = offset
        while position < bytes.count, bytes[position] == 0x20 { position += 1 }
        return position
    }

    private func spaceBack(_ offset: Int) -> Int {
        var position = offset
        while position > 0, bytes[position - 1] == 0x20 { position -= 1 }
        return position
    }
}
