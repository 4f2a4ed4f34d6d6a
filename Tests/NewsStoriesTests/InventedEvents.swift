// SPDX-License-Identifier: Apache-2.0

/// Short reports of events that a generator makes up, the same for the same seed.
struct InventedEvents {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private static let towns = [
        "Valparaíso", "Gdańsk", "Kisumu", "Ostrava", "Da Nang", "Izmir", "Tampere", "Oaxaca",
    ]
    private static let people = [
        "Marta Ollinger", "Tomasz Wiercioch", "Grace Achola", "Petr Hanák", "Lê Minh Châu",
        "Defne Karaca", "Aino Lehtovaara", "Rosa Tepeyac",
    ]
    private static let deeds = [
        "A bridge collapsed", "A warehouse burned", "A tram left its rails", "A dam overflowed",
        "A ferry ran aground", "A tower block was evacuated",
    ]

    /// So many reports by day, of events of which each has from one to six.
    func reports(count: Int) -> [Report] {
        var copy = self
        var reports: [Report] = []
        while reports.count < count {
            reports += copy.event(number: reports.count)
        }
        return reports.prefix(count).sorted { ($0.day ?? "", $0.id) < ($1.day ?? "", $1.id) }
    }

    private mutating func event(number: Int) -> [Report] {
        let town = Self.towns.randomElement(using: &generator) ?? ""
        let person = Self.people.randomElement(using: &generator) ?? ""
        let deed = Self.deeds.randomElement(using: &generator) ?? ""
        let hurt = Int.random(in: 12...480, using: &generator)
        let saved = Int.random(in: 500...2_000, using: &generator)
        let day = Int.random(in: 10...28, using: &generator)
        return (0..<Int.random(in: 1...6, using: &generator)).map { part in
            let opening = ["\(deed) in \(town)", "\(town): \(deed.lowercased())"][part % 2]
            return Report(
                id: "event-\(number)-\(part)",
                day: "2026-03-\(day)",
                title: "\(opening), \(hurt) hurt",
                text: """
                    \(opening) on Monday and \(hurt) people were hurt, Mayor \(person) said.
                    Some \(saved) people were brought to safety, and \(person) asked for patience.
                    """
            )
        }
    }
}
