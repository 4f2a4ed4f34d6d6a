// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// What late evidence, or an editor, makes of stories that are there.
extension StoryAssigner {
    /// Merges stories that turn out to be one: an article belongs to both, and their own articles
    /// are alike.
    mutating func merge(
        _ matches: ArraySlice<StoryMatch>,
        into story: Int,
        by article: Article
    ) -> [Story.Repair] {
        var repairs: [Story.Repair] = []
        let name = article.title.isEmpty ? article.id.value : article.title
        for match in matches where match.evidence > 0 {
            guard let one = live[live.heir(of: story)],
                let other = live[live.heir(of: match.story)],
                one.number != other.number, live.refusals.isWorthAsking(one, other),
                !constraints.forbids(one, other)
            else { continue }
            guard !one.isStrange(to: other, without: article.id, model),
                novelty.areOne(one, other, model)
            else {
                live.refusals.note(one, other)
                continue
            }
            let (kept, gone) = one.number < other.number ? (one, other) : (other, one)
            live.merge(
                gone.number,
                into: kept.number,
                score: Elementary.logistic(match.evidence),
                because: [Story.Reason("a later report belongs to both stories: \(name)")],
                model: model
            )
            repairs.append(.merged(gone.id, into: kept.id))
        }
        return repairs
    }

    /// Splits a story in two when its articles turn out to tell two events.
    mutating func split(_ number: Int) -> [Story.Repair] {
        guard let story = live[number], let parting = StoryParting(of: story, novelty) else {
            return []
        }
        var leaving = story.followers(of: parting.leaving)
        // The name stays with the larger part; of two as large with the older.
        let staysFirst = !leaving.contains(0)
        if leaving.count * 2 > story.members.count
            || (leaving.count * 2 == story.members.count && !staysFirst)
        {
            leaving = Set(story.members.indices).subtracting(leaving)
        }
        guard !constraints.forbidsParting(story, leaving) else { return [] }
        return [part(leaving, of: story)]
    }

    private mutating func part(_ leaving: Set<Int>, of story: LiveStory) -> Story.Repair {
        let articles = leaving.sorted().map { story.members[$0].told.article }
        // The number makes the name one that no other story has had, whatever was merged and split before.
        let id = Story.ID("\(Story.ID(openedBy: articles[0]))+\(live.nextNumber)")
        let number = live.part(leaving, of: story.number, as: id)
        if let one = live[story.number], let other = live[number] { live.refusals.note(one, other) }
        return .split(story.id, into: id, articles)
    }

    // MARK: An editor's decisions

    /// Merges two live stories whatever the evidence, unless articles of them are to be kept apart.
    mutating func mergeByDecision(_ gone: Int, into kept: Int) -> [Story.Repair] {
        guard let gone = live[live.heir(of: gone)], let kept = live[live.heir(of: kept)],
            gone.number != kept.number, !constraints.forbids(gone, kept)
        else { return [] }
        live.merge(
            gone.number,
            into: kept.number,
            score: 1,
            because: [StoryDecision.reason],
            model: model
        )
        return [.merged(gone.id, into: kept.id)]
    }

    /// Does at once what an editor has decided, as far as the articles are there, and holds to it from
    /// now on.
    ///
    /// - Returns: what changed, in order.
    mutating func carryOut(_ decision: StoryDecision) -> [Story.Repair] {
        let isNew = constraints.add(StoryConstraints(decision))
        guard isNew else { return [] }
        switch decision {
        case .merge(let one, let other): return joinStories(of: other, to: one)
        case .split(let articles, let stay):
            return live.story(of: stay).map { takeOut(articles.filter { $0 != stay }, of: $0) }
                ?? []
        case .move(let article, _, let to):
            guard let home = live.story(of: article), home != live.story(of: to) else { return [] }
            return takeOut([article], of: home) + joinStories(of: article, to: to)
        case .apart(let one, let other):
            guard let home = live.story(of: one), home == live.story(of: other) else { return [] }
            return takeOut([other], of: home)
        }
    }

    private mutating func joinStories(
        of article: Article.ID,
        to other: Article.ID
    ) -> [Story.Repair] {
        guard let gone = live.story(of: article), let kept = live.story(of: other) else {
            return []
        }
        return mergeByDecision(gone, into: kept)
    }

    /// Takes those of some articles that are in a story out of it, unless nothing would be left.
    private mutating func takeOut(_ articles: [Article.ID], of number: Int) -> [Story.Repair] {
        guard let story = live[number] else { return [] }
        let leaving = story.members.indices.filter {
            articles.contains(story.members[$0].told.article)
        }
        guard !leaving.isEmpty, leaving.count < story.members.count else { return [] }
        return [part(Set(leaving), of: story)]
    }
}
