// SPDX-License-Identifier: Apache-2.0

/// How far a reading has come.
public struct ReadingProgress: Hashable, Sendable {
    /// What is being done.
    public enum Stage: String, Hashable, Sendable, CaseIterable {
        case reading, annotating, comparing
    }

    /// What is being done.
    public var stage: Stage
    /// How many files or articles of this stage are done.
    public var done: Int
    /// How many there are.
    public var total: Int

    /// A state of a reading.
    public init(stage: Stage, done: Int, total: Int) {
        self.stage = stage
        self.done = done
        self.total = total
    }
}
