// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What one article knows of an entity, before articles are compared.
public struct LocalEntity: Hashable, Sendable {
    /// The identifier within the article: the lexicon's key, or one made of the fullest name.
    public var id: Entity.ID
    /// What it is.
    public var kind: Entity.Kind
    /// Its names in the article, the fullest first; no duplicates.
    public var aliases: [Alias]
    /// The offices the article gives it; no duplicates.
    public var offices: [OfficeHeld]
    /// For a body, those it belongs to (以色列 of 以色列外交部); sorted.
    public var owners: [Entity.ID]
    /// The key of the body's kind in the lexicon, or `nil`.
    public var body: String?
    /// Whether a lexicon's row names it.
    public var isKnown: Bool

    /// An office without its place.
    public struct OfficeHeld: Hashable, Sendable {
        /// The lexicon's key of what it is.
        public var title: String
        /// The entities it is an office of.
        public var bodies: [Entity.ID]
    }

    init(id: Entity.ID, kind: Entity.Kind, isKnown: Bool) {
        self.id = id
        self.kind = kind
        self.isKnown = isKnown
        aliases = []
        offices = []
        owners = []
    }

    /// Adds a name; returns whether it is new.
    @discardableResult
    mutating func add(_ alias: Alias) -> Bool {
        guard let known = aliases.firstIndex(where: { $0.name == alias.name }) else {
            aliases.append(alias)
            return true
        }
        if alias.source.rank < aliases[known].source.rank { aliases[known] = alias }
        return false
    }

    mutating func add(_ office: Office) {
        let held = OfficeHeld(title: office.title, bodies: office.bodies)
        guard !offices.contains(held) else { return }
        offices.append(held)
    }
}
