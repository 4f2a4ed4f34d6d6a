// SPDX-License-Identifier: Apache-2.0

import NewsText

/// Full names by how they sound, to find those that another spelling may stand for.
struct SpokenNameIndex: Sendable {
    /// How many names with one key are compared; bounds the work.
    private static let limit = 32

    private(set) var names: [SpokenName] = []
    private var places: [Key: [Int]] = [:]

    /// A key of a name's sound in a period of time; the names of other times are never compared, so
    /// that the work for a name does not grow with the years of an archive.
    private struct Key: Hashable {
        var sound: String
        var period: Int?
    }

    /// Adds a name that is borne in some periods; its place is the count of those added before it.
    mutating func append(_ name: SpokenName, periods: Set<Int?>) {
        for sound in name.keys {
            for period in periods {
                places[Key(sound: sound, period: period), default: []].append(names.count)
            }
        }
        names.append(name)
    }

    /// The places of the names of some periods and their neighbours, and of those without one, that
    /// may sound like one, sorted; no duplicates.
    func candidates(for name: SpokenName, periods: Set<Int?>) -> [Int] {
        var near: Set<Int?> = [nil]
        for case let period? in periods { near.formUnion([period - 1, period, period + 1]) }
        var found: Set<Int> = []
        for sound in name.keys {
            for period in near {
                let known = places[Key(sound: sound, period: period)] ?? []
                found.formUnion(known.suffix(Self.limit))
            }
        }
        return found.sorted()
    }
}
