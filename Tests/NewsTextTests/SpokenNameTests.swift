// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NewsText

/// Persons joined and kept apart by how their names sound, in twelve languages.
@Suite struct SpokenNameTests {
    /// What joins two names of one scene; `PersonResolver` has the same.
    static let threshold = 0.7

    typealias Spelling = (name: String, language: String)

    /// Every two spellings of one person in two scripts.
    static let same: [(Spelling, Spelling)] = PersonSpellings.persons.flatMap { row in
        pairs(spellings(row), spellings(row)).filter { isInTwoScripts($0, $1) }
    }

    /// Every spelling of a person with the names of those who sound like it.
    static let apart: [(Spelling, Spelling)] = zip(
        PersonSpellings.persons,
        PersonSpellings.others
    ).flatMap { row, others in
        others.flatMap { other in spellings(row).map { ($0, (other, "en")) } }
    }.filter { isInTwoScripts($0, $1) }

    /// The spellings of every two persons.
    static let strangers: [(Spelling, Spelling)] = {
        let all = PersonSpellings.persons.map(spellings)
        return all.indices.flatMap { a in
            all.indices.filter { $0 > a }.flatMap { b in
                all[a].flatMap { one in all[b].map { (one, $0) } }
            }
        }
    }()

    private static func spellings(_ row: [String]) -> [Spelling] {
        zip(row, PersonSpellings.languages).map { ($0, $1) }
    }

    private static func pairs(_ a: [Spelling], _ b: [Spelling]) -> [(Spelling, Spelling)] {
        a.indices.flatMap { i in b[(i + 1)...].map { (a[i], $0) } }
    }

    private static func isInTwoScripts(_ a: Spelling, _ b: Spelling) -> Bool {
        func script(_ name: String) -> Script {
            name.unicodeScalars.first.map { Script(of: $0.value) } ?? .common
        }
        return script(a.name) != script(b.name)
    }

    static func likeness(_ a: Spelling, _ b: Spelling) -> Double {
        guard let first = SpokenName(a.name, language: a.language),
            let second = SpokenName(b.name, language: b.language)
        else { return 0 }
        return SpokenName.similarity(first, second)
    }

    @Test func `spellings of one person are joined`() {
        #expect(Self.same.count > 1_000)
        let joined = Self.same.filter { Self.likeness($0, $1) >= Self.threshold }
        let share = Double(joined.count) / Double(Self.same.count)
        // Where neither is in Latin letters, costs set by hand find six in ten.
        #expect(share > 0.63, "\(joined.count) of \(Self.same.count)")
    }

    @Test func `spellings in latin letters and in a learned script are joined`() {
        let learned: Set = ["zh", "ru", "ar", "ja", "ko", "he"]
        let pairs = Self.same.filter { $0.language == "en" && learned.contains($1.language) }
        let missed = pairs.filter { Self.likeness($0, $1) < Self.threshold }
        #expect(pairs.count > 100)
        #expect(missed.count <= pairs.count / 12, "\(missed)")
    }

    /// They differ in a letter or two of one part: a scene must be shared too before they are joined.
    @Test func `most who sound alike are kept apart`() {
        #expect(Self.apart.count > 500)
        let joined = Self.apart.filter { Self.likeness($0, $1) >= Self.threshold }
        #expect(joined.count <= Self.apart.count / 8, "\(joined)")
    }

    @Test func `strangers are kept apart`() {
        #expect(Self.strangers.count > 20_000)
        let joined = Self.strangers.filter { Self.likeness($0, $1) >= Self.threshold }
        #expect(joined.isEmpty, "\(joined)")
    }
}
