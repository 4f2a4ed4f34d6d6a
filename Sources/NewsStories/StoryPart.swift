// SPDX-License-Identifier: Apache-2.0

/// Some of the witnesses of a story, as if they were one by themselves.
struct StoryPart {
    /// Their indexes in the story, ascending.
    let indexes: [Int]
    private let languages: [UInt64]
    private let cohesion: Double?

    init(_ story: LiveStory, _ part: Set<Int>) {
        let indexes = part.sorted()
        self.indexes = indexes
        languages = indexes.map { story.witnesses[$0].language }
        let pairs = Double(indexes.count * (indexes.count - 1))
        let sum = indexes.reduce(0.0) { sum, one in
            indexes.reduce(sum) { $0 + min(story.ties[one][$1], Standing.close) }
        }
        cohesion = indexes.count > 1 ? sum / pairs : nil
    }

    /// How each witness of another part stands to this one.
    func standings(of other: StoryPart, _ ties: [[Double]]) -> [Standing] {
        zip(other.indexes, other.languages).map { index, language in
            let kin = languages.count { $0 == language }
            return Standing(
                indexes.map { ties[index][$0] },
                cohesion: cohesion,
                sameLanguage: Double(kin) / Double(languages.count)
            )
        }
    }
}
