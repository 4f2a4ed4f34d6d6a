// SPDX-License-Identifier: Apache-2.0

/// Who did what to whom, as one sentence of an article has it.
///
/// All ranges are UTF-8 byte offsets into the body.
public struct Event: Hashable, Sendable {
    /// What was done, by the roots of PLOVER as they have been since 2021, in which `yield` stands for
    /// both conceding and retreating.
    ///
    /// Source: <https://github.com/openeventdata/PLOVER>.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        case agree, consult, support, cooperate, aid, yield
        case request, accuse, reject, threaten, protest, sanction, mobilize, coerce, assault
    }

    /// Somebody who takes part.
    public struct Actor: Hashable, Sendable {
        /// Where the words stand that name it.
        public var range: Range<Int>
        /// The entity, or `nil` for one without a name.
        public var entity: Entity.ID?
        /// How to show it.
        public var label: String

        /// Somebody who takes part.
        public init(range: Range<Int>, entity: Entity.ID?, label: String) {
            self.range = range
            self.entity = entity
            self.label = label
        }
    }

    /// Where the words of the deed stand.
    public var range: Range<Int>
    /// What was done.
    public var code: Code
    /// How it was done, by PLOVER's modes where the words tell: `strike`, `airstrike`; else `nil`.
    public var mode: String?
    /// Who did it, or `nil` when the sentence does not say.
    public var source: Actor?
    /// To whom, or `nil`.
    public var target: Actor?
    /// The nearest place or country that takes no part in it, or `nil`.
    public var place: Entity.ID?
    /// The day it happened on or is to happen on; the report's own when the sentence names none.
    public var date: CivilDate?
    /// Whether the text says that it was not done.
    public var isNegated = false
    /// Whether it is still to be done: will withdraw, plans to.
    public var isIntended = false
    /// Whether it is what its sentence is chiefly about; one event of a sentence is.
    public var isMain = false

    /// An event.
    public init(range: Range<Int>, code: Code) {
        self.range = range
        self.code = code
    }
}
