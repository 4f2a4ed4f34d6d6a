// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// A stream of invented articles with planted stories, the same for the same seed.
///
/// Words follow Zipf's law in four invented languages; stories have few articles or, seldom, hundreds,
/// most of them within a day of the first. An article of a story tells the story's names, numbers, day
/// and words with some left out, among words of the language. Names are drawn by Zipf's law from one
/// stock, so that the great ones are in many stories. One story in ten is a look-alike of the last: its
/// kind of event, its country and half of its words, but other people and numbers.
struct SyntheticStream {
    /// An article before it is annotated.
    struct Item {
        var number: Int
        var story: Int
        var language: Int
        /// Seconds since 1970.
        var time: Int64
        var title: [String]
        var body: [String]
        /// Indexes in the stock of names.
        var names: [Int]
        /// Places of the lexicon of notions.
        var notions: [Int]
        var numbers: [Int]
        /// Days since 1970.
        var day: Int
    }

    private struct Event {
        var names: [Int]
        var notions: [Int]
        var numbers: [Int]
        var words: [Int]
        var start: Double
        var languages: [Int]
    }

    /// A story's next article: by time, then story.
    private struct Pending: Comparable {
        var time: Double
        var story: Int
        var left: Int

        static func < (a: Pending, b: Pending) -> Bool { (a.time, a.story) < (b.time, b.story) }
    }

    private var random: SplitMix
    private var events: [Int: Event] = [:]
    private var last: Event?
    private var pending: [Pending] = []
    private var nextStart = 0.0
    private var storyCount = 0
    private var articleCount = 0
    private let bodyWords: Int
    /// Seconds between the starts of two stories: 800 stories and some 4,000 articles a day.
    private let pace = 86_400.0 / 800
    private let words = Zipf(count: 60_000)
    private let stock = Zipf(count: 30_000)
    private let kinds = Zipf(count: 300)

    init(seed: UInt64, bodyWords: Int) {
        random = SplitMix(state: seed)
        self.bodyWords = bodyWords
    }

    /// The next article in time.
    mutating func next() -> Item {
        while pending.isEmpty || nextStart <= pending[0].time { begin() }
        var first = pending[0]
        let item = item(of: first)
        first.left -= 1
        // The news of a story slows down: the hour after next comes later than the next.
        first.time +=
            -random.logarithm() * 5_400 * (1 + (first.time - nextStart).magnitude / 86_400)
        removeFirst()
        if first.left > 0 { insert(first) } else { events[first.story] = nil }
        return item
    }

    // MARK: Stories

    private mutating func begin() {
        var event = Event(
            names: (0..<4).map { _ in stock.draw(&random) },
            notions: (0..<4).map { _ in kinds.draw(&random) },
            numbers: (0..<3).map { _ in Int(random.next() % 900) + 11 },
            words: (0..<40).map { _ in 2_000 + Int(random.next() % 58_000) },
            start: nextStart,
            languages: (0...Int(random.next() % 3)).map { _ in Int(random.next() % 4) }
        )
        if let last, random.next() % 10 == 0 {
            event.notions = last.notions
            event.names[0] = last.names[0]
            event.words.replaceSubrange(..<20, with: last.words[..<20])
        }
        last = event
        events[storyCount] = event
        // Pareto's law with exponent 1.2: the median story has two articles, the mean one five.
        let size = Int(min(400, random.unit().inverse(power: 1 / 1.2)))
        insert(Pending(time: nextStart, story: storyCount, left: max(1, size)))
        storyCount += 1
        nextStart += -random.logarithm() * pace
    }

    private mutating func item(of place: Pending) -> Item {
        let event =
            events[place.story]
            ?? Event(
                names: [],
                notions: [],
                numbers: [],
                words: [],
                start: 0,
                languages: [0]
            )
        let language = event.languages[Int(random.next() % UInt64(event.languages.count))]
        func kept<Value>(_ values: [Value], _ share: UInt64) -> [Value] {
            values.filter { _ in random.next() % 100 < share }
        }
        let told = kept(event.words, 60).map { Self.word($0, language) }
        let filler = (told.count..<max(told.count + 1, bodyWords)).map { _ in
            Self.word(words.draw(&random), language)
        }
        articleCount += 1
        return Item(
            number: articleCount - 1,
            story: place.story,
            language: language,
            time: 1_700_000_000 + Int64(place.time),
            title: Array(told.prefix(4)) + filler.prefix(3),
            body: (told + filler).shuffled(using: &random),
            names: kept(event.names, 80) + [stock.draw(&random)],
            notions: kept(event.notions, 80) + [kinds.draw(&random)],
            numbers: kept(event.numbers, 70),
            day: Int((1_700_000_000 + event.start) / 86_400)
        )
    }

    /// A word of a language: syllables that spell its rank.
    private static func word(_ rank: Int, _ language: Int) -> String {
        let consonants = [
            Array("bdfgklmnprstvz"), Array("bcdghjlmnqrtwx"), Array("dfhjkmpstvwyz"),
            Array("bghklnprsvxz"),
        ][language]
        let vowels = Array("aeiou")
        var word = ""
        var rest = rank + 1
        while rest > 0 {
            word.append(consonants[rest % consonants.count])
            rest /= consonants.count
            word.append(vowels[rest % 5])
            rest /= 5
        }
        return word
    }

    // MARK: Heap

    private mutating func insert(_ item: Pending) {
        pending.append(item)
        var index = pending.count - 1
        while index > 0, pending[index] < pending[(index - 1) / 2] {
            pending.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    private mutating func removeFirst() {
        pending.swapAt(0, pending.count - 1)
        pending.removeLast()
        var index = 0
        while index * 2 + 1 < pending.count {
            var child = index * 2 + 1
            if child + 1 < pending.count, pending[child + 1] < pending[child] { child += 1 }
            guard pending[child] < pending[index] else { return }
            pending.swapAt(child, index)
            index = child
        }
    }
}
