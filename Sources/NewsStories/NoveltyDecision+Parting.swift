// SPDX-License-Identifier: Apache-2.0

extension NoveltyDecision {
    /// So much must speak against two groups' being one.
    ///
    /// It is far from what merges them, so that no story is split and merged by turns. With 2.5 six
    /// stories of wmt21 are split that are one; with 3 to 3.5 only such as are two, with 4 hardly any (2026-11-28).
    private static let splitLeast = 3.25

    /// Whether two parts of a story tell two events, by the evidence of the articles of each for the other.
    func areTwo(_ a: StoryPart, _ b: StoryPart, _ ties: [[Double]]) -> Bool {
        mean(a.standings(of: b, ties)) < -Self.splitLeast
            && mean(b.standings(of: a, ties)) < -Self.splitLeast
    }

    private func mean(_ standings: [Standing]) -> Double {
        standings.reduce(0) { $0 + evidence($1) } / Double(standings.count)
    }
}
