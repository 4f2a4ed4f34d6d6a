// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension LiveStory {
    /// How an article stands to it that has `ties` as its evidence for each witness.
    func standing(of article: ArticleFeatures, ties: [Double]) -> Standing {
        let kin = witnesses.count { $0.language == article.language }
        return Standing(
            ties,
            cohesion: cohesion,
            sameLanguage: Double(kin) / Double(max(1, witnesses.count))
        )
    }

    /// The mean evidence of the witnesses for each other, as `Standing` counts it; `nil` when there is only one.
    var cohesion: Double? {
        guard witnesses.count > 1 else { return nil }
        let sum = ties.reduce(0) { $1.reduce($0) { $0 + min($1, Standing.close) } }
        return sum / Double(witnesses.count * (witnesses.count - 1))
    }

    /// Whether two stories name places and none in common, and no article of the one is like one of the other,
    /// apart from an article that seems to belong to both: a round-up does, and tells two events all the same.
    func isStrange(
        to other: LiveStory,
        without bridge: Article.ID,
        _ model: SimilarityModel
    ) -> Bool {
        let ours = witnesses.filter { $0.id != bridge }
        let places = Set(ours.flatMap(\.places))
        let theirs = Set(other.witnesses.filter { $0.id != bridge }.flatMap(\.places))
        guard !places.isEmpty, !theirs.isEmpty, places.isDisjoint(with: theirs) else {
            return false
        }
        return ours.allSatisfy { witness in
            zip(other.witnesses, StoryMatch.ties(of: witness, to: other, model: model))
                .allSatisfy { $0.id == bridge || $1 <= 0 }
        }
    }

    /// The day on which most of its articles say that it happened, two at least; `nil` when they
    /// do not agree.
    var agreedDay: Int? {
        let days = witnesses.compactMap(\.eventDay).sorted()
        guard !days.isEmpty else { return nil }
        let middle = days[days.count / 2]
        let votes = days.count { $0 == middle }
        return votes >= 2 && votes * 2 >= days.count ? middle : nil
    }

    /// Whether an article may tell of it still.
    ///
    /// It comes soon enough, or speaks of the days on which the story was told. Next month's figure is like this month's in all but that.
    func isOpen(to article: ArticleFeatures) -> Bool {
        guard !witnesses.isEmpty else { return false }
        guard distance(to: article.stated) > NoveltyDecision.window, let days else {
            return true
        }
        return article.spokenDays.contains { ($0 >= days.lowerBound - 1) && $0 <= days.upperBound }
    }

    /// How many days lie between an article and the story's articles; 0 when either is unknown.
    func distance(to published: ClosedRange<Int>?) -> Int {
        guard let days, let published else { return 0 }
        return max(
            0,
            published.lowerBound - days.upperBound,
            days.lowerBound - published.upperBound
        )
    }
}
