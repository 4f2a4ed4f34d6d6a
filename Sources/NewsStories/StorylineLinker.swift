// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Links stories that continue one another over weeks or months.
///
/// Two stories of one topic share notions and countries; stories that continue one another share
/// persons, bodies and places that few others have, the more so the nearer they are in time.
struct StorylineLinker {
    private var index = StoryIndex(channels: [.entities, .names, .sounds, .concepts])
    private var profiles: [StoryProfile] = []
    private var lineOfStory: [Int] = []
    private var lines: [[Story.ID]] = []

    /// So many of the candidates are compared closely.
    private static let closeLimit = 24
    /// The evidence fades by half in so many days.
    private static let fadeDays = 720.0
    /// Set by hand between the storylines and the mere look-alikes of our own reports, of which
    /// the former have .36 and more and most of the latter .1 and less.
    private static let threshold = 0.33

    /// Adds the story that comes next in time.
    mutating func add(_ story: Story.ID, _ profile: StoryProfile) {
        let number = profiles.count
        let likest = index.candidates(for: profile.vectors).prefix(Self.closeLimit)
            .map { (story: $0, evidence: Self.evidence(profile, profiles[$0])) }
            .max { ($0.evidence, $1.story) < ($1.evidence, $0.story) }
        if let likest, likest.evidence >= Self.threshold {
            let line = lineOfStory[likest.story]
            lines[line].append(story)
            lineOfStory.append(line)
        } else {
            lineOfStory.append(lines.count)
            lines.append([story])
        }
        profiles.append(profile)
        index.add(profile.vectors, to: number)
    }

    /// The storylines, by the time of their first story.
    var storylines: [Storyline] {
        lines.map { stories in
            Storyline(
                id: Storyline.ID("storyline-" + (stories.first?.value ?? "")),
                stories: stories
            )
        }
    }

    /// How much speaks for one story's continuing another, 0…4: they must have both, those who act
    /// and what is done, since one country has many strikes and one quarrel many places.
    static func evidence(_ a: StoryProfile, _ b: StoryProfile) -> Double {
        let actors =
            agreement(a, b, .entities, half: 15) + agreement(a, b, .names, half: 15)
        let deeds =
            agreement(a, b, .concepts, half: 16) + agreement(a, b, .words, half: 100)
        return actors * deeds * fadeDays / (fadeDays + Double(gap(a.days, b.days)))
    }

    /// 0…1, and ½ where what is shared weighs `half`.
    private static func agreement(
        _ a: StoryProfile,
        _ b: StoryProfile,
        _ channel: Channel,
        half: Double
    ) -> Double {
        let mass = a[channel].overlap(with: b[channel]).mass
        return mass / (mass + half)
    }

    static func gap(_ a: ClosedRange<Int>?, _ b: ClosedRange<Int>?) -> Int {
        guard let a, let b else { return 0 }
        return max(0, a.lowerBound - b.upperBound, b.lowerBound - a.upperBound)
    }
}
