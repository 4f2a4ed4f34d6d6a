// SPDX-License-Identifier: Apache-2.0

extension Story {
    /// Where an article was put that came when other stories were there.
    public struct Placement: Hashable, Sendable {
        /// The story, as it is called now.
        public var story: Story.ID
        /// How like it is, why, and whose text it repeats.
        public var assignment: Assignment
        /// What became of stories that were there, in order.
        public var repairs: [Repair]

        /// A placement.
        public init(story: Story.ID, assignment: Assignment, repairs: [Repair] = []) {
            self.story = story
            self.assignment = assignment
            self.repairs = repairs
        }
    }

    /// What became of stories that were there already.
    public enum Repair: Hashable, Sendable {
        /// A story turned out to be one with another, whose name holds for both from now on.
        case merged(Story.ID, into: Story.ID)
        /// A story turned out to be two: these of its articles, in the order of their coming, are a story
        /// of their own with a new name, and the rest keeps the old one.
        case split(Story.ID, into: Story.ID, [Article.ID])
    }
}
