// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// A story while it grows.
struct LiveStory: Sendable {
    /// An article of it.
    struct Member: Sendable {
        /// How it was assigned.
        var told: Story.Assignment
        /// Its place in the order in which articles came.
        let position: Int
        /// The days on which it states to have been published, or `nil`.
        let published: ClosedRange<Int>?
        /// The member that it was likest to when it came, by its index; of one that opened a story its own.
        var anchor: Int
    }

    /// Where it stands in the order in which stories were opened.
    let number: Int
    /// What it is called.
    let id: Story.ID
    /// The articles that new ones are compared with: a few of each language, by time.
    private(set) var witnesses: [ArticleFeatures] = []
    /// The index of each witness among the members.
    private(set) var places: [Int] = []
    /// The evidence of each witness for each, by their indexes; of one for itself 0.
    private(set) var ties: [[Double]] = []
    /// The articles in the order of their coming.
    private(set) var members: [Member] = []
    /// The days on which its articles state to have been published, or `nil` when none does.
    private(set) var days: ClosedRange<Int>?
    /// When an article last came to it, as a number of articles.
    var lastTurn = 0
    /// The day of the stream on which one last came, or `nil` when there was none yet.
    var lastDay: Int?

    /// However large a story, an article is compared with so many of its articles.
    static let witnessLimit = 12

    /// A story without articles.
    init(number: Int, id: Story.ID) {
        self.number = number
        self.id = id
    }

    /// How an article comes to a story.
    struct Arrival {
        /// How it was assigned.
        var told: Story.Assignment
        /// Its place in the order in which articles came.
        var position: Int
        /// Its evidence for each witness.
        var ties: [Double] = []
        /// The likest witness, or `nil` when it opens the story.
        var likest: Int?
    }

    /// Takes an article.
    ///
    /// A copy in the same language tells nothing new and is not compared with; a translation has
    /// the words of its language.
    mutating func add(_ article: ArticleFeatures, _ arrival: Arrival) {
        let told = arrival.told
        let anchor = arrival.likest.map { places[$0] } ?? members.count
        members.append(
            Member(
                told: told,
                position: arrival.position,
                published: article.stated,
                anchor: anchor
            )
        )
        days = Self.hull(days, article.stated)
        let repeats = witnesses.contains {
            $0.id == told.copyOf && $0.language == article.language
        }
        if !repeats { addWitness(article, at: members.count - 1, arrival.ties) }
    }

    private mutating func addWitness(
        _ article: ArticleFeatures,
        at place: Int,
        _ evidence: [Double]
    ) {
        for index in ties.indices { ties[index].append(evidence[index]) }
        ties.append(evidence + [0])
        witnesses.append(article)
        places.append(place)
        if witnesses.count > Self.witnessLimit { dropOne() }
    }

    private mutating func removeWitness(at index: Int) {
        witnesses.remove(at: index)
        places.remove(at: index)
        ties.remove(at: index)
        for other in ties.indices { ties[other].remove(at: index) }
    }

    /// Leaves out the second oldest article of the language that has most: the first stays, as it
    /// says what the story is of, and the latest say where it has gone.
    private mutating func dropOne() {
        var counts: [UInt64: Int] = [:]
        for witness in witnesses { counts[witness.language, default: 0] += 1 }
        let most = counts.values.max() ?? 0
        let victim = witnesses.indices.dropFirst().first { index in
            counts[witnesses[index].language] == most
        }
        removeWitness(at: victim ?? 1)
    }

    /// Notes that earlier articles, and what was taken for their copies, repeat a later one.
    mutating func mark(_ copies: [Article.ID], asCopiesOf original: Article.ID) {
        guard !copies.isEmpty else { return }
        for index in members.indices {
            let told = members[index].told
            guard copies.contains(told.article) || told.copyOf.map(copies.contains) ?? false else {
                continue
            }
            members[index].told.copyOf = original
        }
        let language = witnesses.first { $0.id == original }?.language
        for index in witnesses.indices.reversed()
        where copies.contains(witnesses[index].id) && witnesses[index].language == language {
            removeWitness(at: index)
        }
    }

    /// Takes what was saved of a story.
    ///
    /// - Precondition: places and ties are of the witnesses, and the places are of the members.
    mutating func restore(
        members: [Member],
        witnesses: [ArticleFeatures],
        at places: [Int],
        ties: [[Double]]
    ) {
        self.members = members
        self.witnesses = witnesses
        self.places = places
        self.ties = ties
        days = members.reduce(nil) { Self.hull($0, $1.published) }
    }

    /// Forgets the words of the last article's reasons, which its owner has been told.
    mutating func forgetReasons() {
        guard !members.isEmpty else { return }
        members[members.count - 1].told.because = []
    }

    static func hull(_ a: ClosedRange<Int>?, _ b: ClosedRange<Int>?) -> ClosedRange<Int>? {
        guard let a, let b else { return a ?? b }
        return min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
    }
}

// MARK: Repair

extension LiveStory {
    /// Takes over all of another story; what opened that one now has a reason to be in this one.
    mutating func absorb(
        _ other: LiveStory,
        score: Double,
        because: [Story.Reason],
        model: SimilarityModel
    ) {
        let offset = members.count
        for (index, member) in other.members.enumerated() {
            var member = member
            member.anchor += offset
            if index == 0 {
                member.told.score = score
                member.told.because = because
            }
            members.append(member)
        }
        days = Self.hull(days, other.days)
        for (witness, place) in zip(other.witnesses, other.places) {
            let ties = StoryMatch.ties(of: witness, to: self, model: model)
            if place == 0, let likest = ties.indices.max(by: { (ties[$0], $1) < (ties[$1], $0) }) {
                members[offset].anchor = places[likest]
            }
            addWitness(witness, at: offset + place, ties)
        }
    }

    /// The members that go with some witnesses: those, and who was likest to one that goes.
    ///
    /// - Complexity: O(*n*) in the members.
    func followers(of leaving: Set<Int>) -> Set<Int> {
        var sides = [Bool?](repeating: nil, count: members.count)
        for (index, place) in places.enumerated() { sides[place] = leaving.contains(index) }
        for start in members.indices {
            var path: [Int] = []
            var member = start
            while sides[member] == nil, members[member].anchor != member {
                path.append(member)
                // An anchor within a path would be a circle, which a damaged state may have.
                guard path.count <= members.count else { break }
                member = members[member].anchor
            }
            let side = sides[member] ?? false
            for step in path + [member] { sides[step] = side }
        }
        return Set(members.indices.filter { sides[$0] == true })
    }

    /// Some members as a story of their own, and this one without them.
    ///
    /// - Precondition: some members leave, and some stay.
    /// - Complexity: O(*n*) in the members.
    mutating func part(_ leaving: Set<Int>, as number: Int, id: Story.ID) -> LiveStory {
        var other = LiveStory(number: number, id: id)
        other.keep(leaving, of: self)
        let whole = self
        keep(Set(members.indices).subtracting(leaving), of: whole)
        other.lastTurn = lastTurn
        other.lastDay = lastDay
        return other
    }

    private mutating func keep(_ kept: Set<Int>, of whole: LiveStory) {
        let old = kept.sorted()
        let new = Dictionary(uniqueKeysWithValues: zip(old, old.indices))
        members = old.map { index in
            var member = whole.members[index]
            // What was likest to one that is gone is hung on the first, which hangs on itself.
            member.anchor = new[member.anchor] ?? 0
            return member
        }
        members[0].anchor = 0
        members[0].told.score = 1
        members[0].told.because = []
        days = members.reduce(nil) { Self.hull($0, $1.published) }
        let staying = whole.places.indices.filter { new[whole.places[$0]] != nil }
        witnesses = staying.map { whole.witnesses[$0] }
        places = staying.compactMap { new[whole.places[$0]] }
        ties = staying.map { row in staying.map { whole.ties[row][$0] } }
    }
}
