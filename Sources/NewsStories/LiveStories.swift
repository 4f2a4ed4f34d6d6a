// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The stories that take articles, by number, with all that leads to one.
///
/// A story that is closed or merged into another is given up altogether: what still names it in the
/// index is swept out when half of what the index knows may be gone.
struct LiveStories: Sendable {
    var stories: [Int: LiveStory] = [:]
    // Where a story went that was merged into another, as long as something may ask for it.
    var heirs: [Int: Int] = [:]
    // The story of every article of a live story, as a number or that of one merged into it.
    var homes: [Article.ID: Int] = [:]
    var index = StoryIndex(channels: channels)
    /// Which of them were found not to be one.
    var refusals = MergeRefusals()
    var queue = LiveQueue()
    var clock = StreamClock()
    var turn = 0
    /// The number of the story that will be opened next.
    var nextNumber = 0
    // How many stories were given up since the index was last swept.
    var goneCount = 0
    let limit: Int
    let closesByTime: Bool

    /// By what stories are found; a title's words are words of the text too.
    static let channels = Channel.allCases.filter { $0 != .title }

    /// A story that has been quiet for so many days is over for every article: set by hand; a look back
    /// comes within a month or with an anniversary.
    static let quietDays = 62

    /// Room for so many stories, for ever or for as long as they are not quiet too long.
    init(limit: Int, closesByTime: Bool) {
        self.limit = max(1, limit)
        self.closesByTime = closesByTime
    }

    // MARK: Looking up

    /// How many stories are live.
    var count: Int { stories.count }

    /// All of them, by number.
    var all: [LiveStory] { stories.values.sorted { $0.number < $1.number } }

    /// A live story, or `nil`.
    subscript(number: Int) -> LiveStory? { stories[number] }

    /// The live story of an article, or `nil`.
    func story(of article: Article.ID) -> Int? { homes[article].map(heir) }

    /// The story that a story was merged into; else itself.
    func heir(of story: Int) -> Int {
        var heir = story
        while let next = heirs[heir] { heir = next }
        return heir
    }

    /// The live stories that share most with an article, the likeliest first; no duplicates.
    ///
    /// - Complexity: bounded, whatever the number of stories.
    mutating func candidates(for article: ArticleFeatures) -> [Int] {
        var seen: Set<Int> = []
        return index.candidates(for: article.vectors).map(heir)
            .filter { stories[$0] != nil && seen.insert($0).inserted }
    }

    // MARK: Growing

    /// Goes on to the next article.
    mutating func advance(to article: ArticleFeatures) {
        turn += 1
        clock.note(article.published)
    }

    /// Opens a story with an article, and returns its number.
    mutating func open(
        _ article: ArticleFeatures,
        _ id: Story.ID,
        _ arrival: LiveStory.Arrival
    ) -> Int {
        stories[nextNumber] = LiveStory(number: nextNumber, id: id)
        nextNumber += 1
        add(article, to: nextNumber - 1, arrival)
        return nextNumber - 1
    }

    /// Adds an article to a live story.
    mutating func add(_ article: ArticleFeatures, to story: Int, _ arrival: LiveStory.Arrival) {
        stories[story]?.add(article, arrival)
        homes[article.id] = story
        index.add(article.vectors, to: story)
        touch(story)
    }

    /// Notes in a live story that earlier articles repeat a later one.
    mutating func mark(_ copies: [Article.ID], in story: Int, asCopiesOf original: Article.ID) {
        stories[story]?.mark(copies, asCopiesOf: original)
    }

    /// Forgets the reasons of the last article of a live story.
    mutating func forgetReasons(in story: Int) { stories[story]?.forgetReasons() }

    private mutating func touch(_ story: Int) {
        stories[story]?.lastTurn = turn
        stories[story]?.lastDay = clock.today
        queue.append(story, turn: turn)
    }

    // MARK: Repair

    /// Has a live story take over all of another, whose number leads to it from now on.
    mutating func merge(
        _ gone: Int,
        into kept: Int,
        score: Double,
        because: [Story.Reason],
        model: SimilarityModel
    ) {
        guard gone != kept, let other = stories.removeValue(forKey: gone) else { return }
        stories[kept]?.absorb(other, score: score, because: because, model: model)
        heirs[gone] = kept
        goneCount += 1
        touch(kept)
    }

    /// Makes some members of a live story a story of their own, which is called `id`, and returns its
    /// number.
    ///
    /// - Precondition: some members leave, and some stay.
    mutating func part(_ leaving: Set<Int>, of story: Int, as id: Story.ID) -> Int {
        let number = nextNumber
        guard let other = stories[story]?.part(leaving, as: number, id: id) else { return story }
        nextNumber += 1
        for member in other.members { homes[member.told.article] = number }
        for witness in other.witnesses { index.add(witness.vectors, to: number) }
        stories[number] = other
        touch(story)
        touch(number)
        return number
    }

    // MARK: Closing

    /// Gives up the stories that have been quiet longest, as far as there are too many, and those that
    /// have been quiet too long; one in which an editor awaits an article stays.
    ///
    /// - Returns: the stories that were closed, in that order.
    mutating func closeQuiet(sparing constraints: ConstraintIndex) -> [LiveStory] {
        var closed: [LiveStory] = []
        var spared = 0
        while let place = queue.first {
            if let story = stories[place.story], story.lastTurn == place.turn {
                guard count > limit || isQuietTooLong(story), spared < count else { break }
                if constraints.isAwaited(in: story, isPlaced: { homes[$0] != nil }) {
                    spared += 1
                    touch(story.number)
                } else {
                    close(story)
                    closed.append(story)
                }
            }
            queue.removeFirst()
        }
        sweep()
        return closed
    }

    private func isQuietTooLong(_ story: LiveStory) -> Bool {
        guard closesByTime, let today = clock.today, let last = story.lastDay else { return false }
        return today - last > Self.quietDays
    }

    private mutating func close(_ story: LiveStory) {
        stories[story.number] = nil
        for member in story.members { homes[member.told.article] = nil }
        goneCount += 1
    }

    /// Looking through the index is worth it when half of what it knows may be gone.
    private mutating func sweep() {
        guard goneCount > min(limit, max(Self.leastSweep, 2 * count)) / 2 else { return }
        goneCount = 0
        // Asked millions of times: a table by number is worth its bytes for as long.
        var leadsOn = [Bool](repeating: false, count: nextNumber)
        for story in stories.keys { leadsOn[story] = true }
        for gone in heirs.keys { leadsOn[gone] = stories[heir(of: gone)] != nil }
        index.forget { !leadsOn[$0] }
        heirs = heirs.filter { leadsOn[$0.key] }
        let stories = stories
        refusals.forget { stories[$0] == nil }
    }

    /// Of fewer stories there is little to be swept out.
    private static let leastSweep = 1_024
}
