// SPDX-License-Identifier: Apache-2.0

import NewsText

/// Full names by how they sound, to find those that another spelling may stand for.
struct SpokenNameIndex: Sendable {
    /// How many names with one key are compared; bounds the work.
    private static let limit = 256

    private(set) var names: [SpokenName] = []
    private var places: [String: [Int]] = [:]

    /// Adds a name; its place is the count of those added before it.
    mutating func append(_ name: SpokenName) {
        for key in name.keys { places[key, default: []].append(names.count) }
        names.append(name)
    }

    /// The places of the names that may sound like one, sorted; no duplicates.
    func candidates(for name: SpokenName) -> [Int] {
        Set(name.keys.flatMap { places[$0]?.suffix(Self.limit) ?? [] }).sorted()
    }
}
