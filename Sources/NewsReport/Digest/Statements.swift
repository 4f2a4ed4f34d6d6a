// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// One speaker of a story with what it is said to have said.
struct SpeakerStatements: Hashable {
    /// The speaker's name or the words for it; `nil` for words that no article gives to anybody.
    var speaker: Passage?
    /// What kind of source it is; `nil` without a speaker.
    var kind: Speaker.Kind?
    var statements: [Statement]

    /// Words, or the gist of words, with every sentence that has them alike.
    struct Statement: Hashable {
        var words: Passage
        /// Whether they stand in quotation marks.
        var isDirect: Bool
        var places: [Place]
    }
}

extension SpeakerStatements {
    /// Every quotation of some articles, gathered by speaker: who says most comes first, then who
    /// speaks first; words without a speaker come last.
    ///
    /// A speaker that no entity was found for is gathered within its article only, and one who is
    /// not named stays alone: two articles' “officials” need not be the same people.
    static func gather(from items: [Int], in edition: Edition) -> [SpeakerStatements] {
        var gathering = Gathering()
        for item in items {
            let claims = edition.items[item].claims
            for quotation in claims.quotations where !quotation.content.isEmpty {
                gathering.add(quotation, item: item, in: edition)
            }
        }
        return gathering.speakers.enumerated().sorted { a, b in
            let (first, second) = (a.element, b.element)
            return (first.speaker == nil ? 1 : 0, -first.weight, a.offset)
                < (second.speaker == nil ? 1 : 0, -second.weight, b.offset)
        }.map(\.element)
    }

    private var weight: Int { statements.reduce(0) { $0 + $1.places.count } }
}

/// The speakers met so far, in the order of meeting.
private struct Gathering {
    var speakers: [SpeakerStatements] = []
    private var positions: [Key: Int] = [:]
    private var said: [SaidKey: Int] = [:]

    private struct SaidKey: Hashable {
        var speaker: Int
        var words: Passage
        var isDirect: Bool
    }

    private enum Key: Hashable {
        case entity(Entity.ID)
        case label(String, item: Int)
        case unnamed(Range<Int>, item: Int)
        case nobody
    }

    mutating func add(_ quotation: Quotation, item: Int, in edition: Edition) {
        let article = edition.items[item].article
        let place = edition.place(item: item, offset: quotation.extent.lowerBound)
        let words = quotation.content.map { article.body.line($0) }.joined(separator: " … ")
        let passage = Passage(words, article.language).clipped(to: 280)
        let position = position(of: quotation.speaker, item: item, language: article.language)
        let key = SaidKey(speaker: position, words: passage, isDirect: quotation.isDirect)
        if let known = said[key] {
            speakers[position].statements[known].places.append(place)
            return
        }
        said[key] = speakers[position].statements.count
        speakers[position].statements.append(
            .init(words: passage, isDirect: quotation.isDirect, places: [place])
        )
    }

    private mutating func position(of speaker: Speaker?, item: Int, language: Language) -> Int {
        let key = key(of: speaker, item: item)
        if let position = positions[key] { return position }
        positions[key] = speakers.count
        let label = speaker.map { Passage($0.label, $0.entity == nil ? language : .undetermined) }
        speakers.append(.init(speaker: label, kind: speaker?.kind, statements: []))
        return speakers.count - 1
    }

    private func key(of speaker: Speaker?, item: Int) -> Key {
        guard let speaker else { return .nobody }
        if speaker.kind == .unnamed { return .unnamed(speaker.range, item: item) }
        if let entity = speaker.entity { return .entity(entity) }
        return .label(speaker.label, item: item)
    }
}
