// SPDX-License-Identifier: Apache-2.0

/// What an article claims on others' word.
///
/// All ranges are UTF-8 byte offsets into the body.
public struct Claims: Hashable, Sendable {
    /// Words given to speakers, by place.
    public var quotations: [Quotation] = []
    /// Numbers with what they count, by place.
    public var figures: [Figure] = []
    /// Outlets and agencies relied on, by place.
    public var citations: [Citation] = []
    /// Who did what to whom, by place.
    public var events: [Event] = []

    /// No claims.
    public init() {}
}

/// Who says or gives something, as one place of an article has it.
public struct Speaker: Hashable, Sendable {
    /// What kind of source it is.
    public enum Kind: String, Hashable, Sendable {
        case person
        case organisation
        /// A communiqué, a memorandum, a report.
        case document
        /// An official who is not named; never taken for the same as another.
        case unnamed
    }

    /// Where the words that name it stand: a name, an office, a pronoun.
    public var range: Range<Int>
    /// What kind it is.
    public var kind: Kind
    /// The entity the words were resolved to, or `nil`.
    public var entity: Entity.ID?
    /// How to show it: the entity's name, or the words themselves.
    public var label: String

    /// A speaker.
    public init(range: Range<Int>, kind: Kind, entity: Entity.ID?, label: String) {
        self.range = range
        self.kind = kind
        self.entity = entity
        self.label = label
    }
}

/// Words, or the gist of words, that an article gives to a speaker.
public struct Quotation: Hashable, Sendable {
    /// Where the words stand, quotation marks excluded; at least one, sorted, not overlapping.
    public var content: [Range<Int>]
    /// Where the word stands that makes it speech, or `nil`.
    public var cue: Range<Int>?
    /// Who says it, or `nil` when the article does not say.
    public var speaker: Speaker?
    /// Whether the words stand in quotation marks.
    public var isDirect: Bool
    /// 0…1; the share of such quotations that are right, by the rule that found it.
    public var confidence: Double

    /// A quotation.
    public init(
        content: [Range<Int>],
        cue: Range<Int>?,
        speaker: Speaker?,
        isDirect: Bool,
        confidence: Double
    ) {
        self.content = content
        self.cue = cue
        self.speaker = speaker
        self.isDirect = isDirect
        self.confidence = confidence
    }

    /// From the first to the last byte of the content.
    public var extent: Range<Int> {
        (content.first?.lowerBound ?? 0)..<(content.last?.upperBound ?? 0)
    }
}

/// A number with what it counts, where, as of when, and who gives it.
public struct Figure: Hashable, Sendable {
    /// Where the number and its multiplier stand.
    public var range: Range<Int>
    /// The number; of a range of two numbers the lower.
    public var value: Double
    /// The higher number of a range of two, else `nil`.
    public var upper: Double?
    /// How it bounds the true number.
    public var bound: Bound
    /// The lexicon's key of what is counted: `killed`, `hostages`, `sheltering`, `money:USD`.
    public var counts: String
    /// The lexicon's key of the unit or noun beside the number: `kilometres`, `children`; `nil` when
    /// there is none, or when its row holds several units (hectares and acres).
    public var unit: String?
    /// Whether it is a part of the number in front of it: 240 killed, *among them 70* children.
    public var isPart = false
    /// Whether the one who gives it asks for it or offers it, and does not count it; such numbers are
    /// compared with nothing.
    public var isWanted = false
    /// The place or country it is counted in, or `nil`.
    public var place: Entity.ID?
    /// The day, month or year of the event or count it speaks of; `nil` when nothing tells.
    public var asOf: CivilDate?
    /// Whether `asOf` is the day of a past event (a closed count), and not of the report.
    public var isOfPastEvent: Bool
    /// Who gives the number; `nil` when the article gives it itself.
    public var claimant: Speaker?

    /// A figure.
    public init(range: Range<Int>, value: Double, bound: Bound, counts: String) {
        self.range = range
        self.value = value
        self.bound = bound
        self.counts = counts
        isOfPastEvent = false
    }
}

/// An article's reliance on another outlet or agency.
public struct Citation: Hashable, Sendable {
    /// Where the outlet's name stands.
    public var range: Range<Int>
    /// The outlet relied on.
    public var outlet: Outlet.ID
    /// Its name to show.
    public var name: String
    /// The outlet through which it was had: Huanqiu in “Huanqiu citing CNN”; else `nil`.
    public var via: Via?

    /// The outlet between the article and the one relied on.
    public struct Via: Hashable, Sendable {
        /// Where its name stands.
        public var range: Range<Int>
        /// The outlet.
        public var outlet: Outlet.ID
        /// Its name to show.
        public var name: String

        /// An outlet between.
        public init(range: Range<Int>, outlet: Outlet.ID, name: String) {
            self.range = range
            self.outlet = outlet
            self.name = name
        }
    }

    /// A citation.
    public init(range: Range<Int>, outlet: Outlet.ID, name: String, via: Via? = nil) {
        self.range = range
        self.outlet = outlet
        self.name = name
        self.via = via
    }
}
