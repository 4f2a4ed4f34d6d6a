// SPDX-License-Identifier: Apache-2.0

/// What was found in one text: an article's body, or its title.
///
/// All ranges are UTF-8 byte offsets into that text. Every list is sorted by the start of range;
/// mentions do not overlap each other.
public struct Annotation: Hashable, Sendable {
    /// The sentences; together they cover the blocks but for white space between them.
    public var sentences: [Sentence] = []
    /// The spans that name an entity.
    public var mentions: [Mention] = []
    /// The pronouns and offices that stand for a person named elsewhere in the text.
    public var references: [Reference] = []
    /// The numbers with what can be said of them from the words beside them.
    public var quantities: [Quantity] = []
    /// The days spoken of.
    public var dates: [DateExpression] = []
    /// The names of weekdays of which the day cannot be told, as nothing says when the text was written.
    public var unplacedWeekdays: [UnplacedWeekday] = []
    /// The language-free notions.
    public var concepts: [ConceptMention] = []

    /// An empty annotation.
    public init() {}

    /// Where days are spoken of, those that cannot be told too; by place.
    public var spokenDays: [Range<Int>] {
        let days = dates.map(\.range)
        guard !unplacedWeekdays.isEmpty else { return days }
        return (days + unplacedWeekdays.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
    }
}

/// The name of a weekday of which the day is not known.
public struct UnplacedWeekday: Hashable, Sendable {
    /// Where the words stand.
    public var range: Range<Int>
    /// 1 for Monday … 7 for Sunday.
    public var number: Int

    /// A weekday.
    public init(range: Range<Int>, number: Int) {
        self.range = range
        self.number = number
    }
}

/// A sentence of a text.
public struct Sentence: Hashable, Sendable {
    /// Where it stands, without white space at either end.
    public var range: Range<Int>
    /// The index in `Body.blocks` of its block.
    public var block: Int

    /// A sentence.
    public init(range: Range<Int>, block: Int) {
        self.range = range
        self.block = block
    }
}

/// A span that names an entity.
public struct Mention: Hashable, Sendable {
    /// The name itself, without office or title.
    public var range: Range<Int>
    /// The name with the words that say whose it is (以色列外交部, Gaza's health ministry); for all but
    /// bodies the same as `range`.
    ///
    /// Other mentions may stand in it.
    public var extent: Range<Int>
    /// What it names.
    public var kind: Entity.Kind
    /// The entity, within one reading.
    public var entity: Entity.ID
    /// The office or title beside the name and the names within it (美国国务院发言人), or `nil`.
    public var office: Office?

    /// A mention.
    public init(
        range: Range<Int>,
        extent: Range<Int>? = nil,
        kind: Entity.Kind,
        entity: Entity.ID,
        office: Office? = nil
    ) {
        self.range = range
        self.extent = extent ?? range
        self.kind = kind
        self.entity = entity
        self.office = office
    }
}

/// Words that stand for a person without naming one: 他, ông, she, the minister.
public struct Reference: Hashable, Sendable {
    /// Where the words stand; of an office all that says of whom it is.
    public var range: Range<Int>
    /// The person, within one reading.
    public var entity: Entity.ID

    /// A reference.
    public init(range: Range<Int>, entity: Entity.ID) {
        self.range = range
        self.entity = entity
    }
}

/// An office as a text gives it: *what* (spokesman) *of whom* (the state department of the US).
public struct Office: Hashable, Sendable {
    /// Where the words of it stand.
    public var range: Range<Int>
    /// The lexicon's key of what the office is: `spokesperson`.
    public var title: String
    /// The entities named in it; sorted, no duplicates.
    public var bodies: [Entity.ID]

    /// An office.
    public init(range: Range<Int>, title: String, bodies: [Entity.ID]) {
        self.range = range
        self.title = title
        self.bodies = bodies
    }
}

/// How a stated number bounds the true one.
public enum Bound: String, Hashable, Sendable {
    case exact, about, atLeast, moreThan, atMost, lessThan, range
}

/// A number in a text, with its hedge.
public struct Quantity: Hashable, Sendable {
    /// Where the number and its multiplier stand (`140万`), without hedge and counting noun.
    public var range: Range<Int>
    /// The number; of a range of two numbers the lower.
    public var value: Double
    /// The higher number of a range of two, else `nil`.
    public var upper: Double?
    /// How it bounds the true number.
    public var bound: Bound
    /// Where number, hedge and unit stand together.
    public var extent: Range<Int>
    /// What the word beside it says it counts or measures: the lexicon's key (`people`,
    /// `percent`, `money:USD`), or `nil`.
    public var unit: String?

    /// A number.
    public init(
        range: Range<Int>,
        value: Double,
        upper: Double? = nil,
        bound: Bound = .exact,
        extent: Range<Int>? = nil,
        unit: String? = nil
    ) {
        self.range = range
        self.value = value
        self.upper = upper
        self.bound = bound
        self.extent = extent ?? range
        self.unit = unit
    }
}

/// A day, month or year spoken of in a text.
public struct DateExpression: Hashable, Sendable {
    /// Where the words stand.
    public var range: Range<Int>
    /// The date as resolved against the article's own.
    public var date: CivilDate
    /// Whether a part of it (the year, or all of a weekday) was resolved and not stated.
    public var isResolved: Bool

    /// A date.
    public init(range: Range<Int>, date: CivilDate, isResolved: Bool) {
        self.range = range
        self.date = date
        self.isResolved = isResolved
    }
}

/// A word of a language-free notion.
public struct ConceptMention: Hashable, Sendable {
    /// Where the word stands.
    public var range: Range<Int>
    /// The lexicon's key: `ceasefire`.
    public var concept: String

    /// A word of a notion.
    public init(range: Range<Int>, concept: String) {
        self.range = range
        self.concept = concept
    }
}
