// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Goes through what the words of a date may say until it makes sense.
struct DateChoices {
    private let items: [DateText.Item]
    private let order: DateVocabulary.Order
    private let now: Timestamp

    /// Words say one or two things; more combinations than these are of no date.
    private static let limit = 64

    init(_ items: [DateText.Item], order: DateVocabulary.Order, now: Timestamp) {
        self.items = items
        self.order = order
        self.now = now
    }

    /// What came of a date.
    enum Outcome {
        case time(Timestamp)
        /// It makes a date that the calendar does not have room for.
        case outOfRange
        case none
    }

    /// The first reading that makes a date.
    ///
    /// - Complexity: O(*n*) for each of at most 64 combinations.
    func first() -> Outcome {
        var counts: [Int] = []
        for case .word(let words) in items { counts.append(words.count) }
        var choice = [Int](repeating: 0, count: counts.count)
        var isOutOfRange = false
        for _ in 0..<Self.limit {
            var assembly = DateAssembly(parts(choice), order: order, now: now)
            if let time = assembly.time() { return .time(time) }
            isOutOfRange = isOutOfRange || assembly.isOutOfRange
            guard let place = choice.indices.last(where: { choice[$0] + 1 < counts[$0] }) else {
                break
            }
            choice[place] += 1
            for index in choice.indices where index > place { choice[index] = 0 }
        }
        return isOutOfRange ? .outOfRange : .none
    }

    private func parts(_ choice: [Int]) -> [DateAssembly.Part] {
        var next = 0
        return items.map { item in
            switch item {
            case .number(let value, let digits): return .number(value, digits: digits)
            case .mark(let byte, let isSpaced): return .mark(byte, isSpaced: isSpaced)
            case .word(let words):
                defer { next += 1 }
                return .word(words[choice[next]])
            }
        }
    }
}
