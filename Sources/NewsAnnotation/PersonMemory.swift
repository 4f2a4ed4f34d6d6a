// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// The persons that a reader has in mind at a place of a text.
public struct PersonMemory {
    /// The first person of the sentence that is being read.
    private var first: Entity.ID?
    /// The first person of the last sentence that had one.
    private var previous: Entity.ID?
    private var holders: [(office: Office, entity: Entity.ID)] = []

    /// A memory of nobody.
    public init() {}

    /// Whom a pronoun stands for here.
    public var subject: Entity.ID? { first ?? previous }

    /// Takes note of a person named or meant.
    public mutating func note(_ entity: Entity.ID) {
        if first == nil { first = entity }
    }

    /// Takes note of a person's office.
    public mutating func note(_ office: Office, of entity: Entity.ID) {
        holders.removeAll { $0.entity == entity && $0.office.title == office.title }
        holders.append((office, entity))
    }

    /// Goes on to the next sentence.
    public mutating func endSentence() {
        previous = first ?? previous
        first = nil
    }

    /// The last person met who holds an office of this title, of the same body where one is named.
    public func holder(of title: String, bodies: [Entity.ID]) -> Entity.ID? {
        holders.last { held in
            held.office.title == title
                && (bodies.isEmpty || !Set(bodies).isDisjoint(with: held.office.bodies))
        }?.entity
    }
}
