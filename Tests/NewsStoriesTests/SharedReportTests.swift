// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsStories
import Testing

/// How well stories are found in reports of invented events, held by floors.
@Suite(.enabled(if: SharedReports.isPresent, SharedReports.note))
struct SharedReportTests {
    @Test func `stories, copies and storylines are as good as they were`() throws {
        let reports = try SharedReports()
        let result = StoryBuilder().stories(of: Report.annotated(reports.articles))
        var found: [String: String] = [:]
        var copies: Set<Set<String>> = []
        for story in result.stories {
            for assignment in story.assignments {
                found[assignment.article.value] = story.id.value
                if let original = assignment.copyOf {
                    copies.insert([assignment.article.value, original.value])
                }
            }
        }
        let pairs = reports.lines.map { (gold: $0.story, found: found[$0.id] ?? "") }
        let told = Set(
            reports.lines.compactMap { line in line.copyOf.map { [line.id, $0] as Set } }
        )
        // Measured on 2026-11-21: BCubed .94, every copy found, translations too, none of them false.
        #expect(Self.bCubed(pairs) >= 0.93)
        #expect(copies.isSubset(of: told))
        #expect(Double(copies.count) >= 0.95 * Double(told.count))
    }

    @Test func `events that look alike are hardly ever joined`() throws {
        let reports = try SharedReports()
        let stories = StoryBuilder().stories(of: Report.annotated(reports.articles)).stories
        let gold = Dictionary(uniqueKeysWithValues: reports.lines.map { ($0.id, $0.story) })
        for (one, other) in [("A1", "A2"), ("B1", "B2"), ("C1", "C2")] {
            let joined = stories.reduce(0) { sum, story in
                let members = story.assignments.compactMap { gold[$0.article.value] }
                return sum + members.count { $0 == one } * members.count { $0 == other }
            }
            // Of the 64 pairs; measured on 2026-11-21: 8, 7 and none, by one late article each.
            #expect(joined <= 8, "\(one) and \(other)")
        }
    }

    /// BCubed F1: the harmonic mean of precision and recall, each averaged over articles.
    static func bCubed(_ pairs: [(gold: String, found: String)]) -> Double {
        var precision = 0.0
        var recall = 0.0
        for one in pairs {
            let both = Double(pairs.count { $0.gold == one.gold && $0.found == one.found })
            precision += both / Double(pairs.count { $0.found == one.found })
            recall += both / Double(pairs.count { $0.gold == one.gold })
        }
        return 2 * precision * recall / ((precision + recall) * Double(pairs.count))
    }
}
