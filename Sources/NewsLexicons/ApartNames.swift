// SPDX-License-Identifier: Apache-2.0

import NewsText

/// Pairs of names that somebody has said are never one's, whatever a text teaches.
public struct ApartNames: Hashable, Sendable {
    private var pairs: Set<[String]> = []

    /// No pairs.
    public init() {}

    /// Whether there are none.
    public var isEmpty: Bool { pairs.isEmpty }

    /// Keeps two names apart, however they are written: capitals, accents and widths do not count.
    public mutating func insert(_ a: String, _ b: String) { pairs.insert(Self.key(a, b)) }

    /// Whether two names are kept apart.
    public func contains(_ a: String, _ b: String) -> Bool {
        !pairs.isEmpty && pairs.contains(Self.key(a, b))
    }

    /// Whether a name of some and one of others are kept apart.
    ///
    /// - Complexity: O(*n m*) where there are pairs, else O(1).
    public func contains(anyOf some: [String], with others: [String]) -> Bool {
        !pairs.isEmpty && some.contains { a in others.contains { contains(a, $0) } }
    }

    private static func key(_ a: String, _ b: String) -> [String] {
        [Folding().folded(a), Folding().folded(b)].sorted()
    }
}
