// SPDX-License-Identifier: Apache-2.0

/// What a figure counts, in the few terms that the filters write.
enum CountTerm {
    /// The term for a lexicon's key: one of the terms below, `money:` with a currency, or `other`.
    static func term(for key: String) -> String {
        key.hasPrefix("money:") ? key : terms[key] ?? "other"
    }

    private static let terms: [String: String] = {
        var terms: [String: String] = [:]
        for (term, keys) in keys {
            for key in keys { terms[key] = term }
        }
        return terms
    }()

    /// The lexicon's keys for each term: what became of those counted, then what they are.
    private static let keys: [(term: String, keys: [String])] = [
        ("killed", ["killed", "bodies-found"]),
        ("injured", ["injured"]),
        ("missing", ["missing"]),
        ("rescued", ["rescued"]),
        ("displaced", ["displaced", "homeless", "sheltering", "refugees"]),
        ("evacuated", ["evacuated"]),
        ("detained", ["detained", "arrested", "prisoners"]),
        ("hostages", ["hostages", "held"]),
        ("freed", ["freed"]),
        ("infected", ["infected"]),
        ("hospitalised", ["hospitalised"]),
        ("votes", ["votes", "voting"]),
        ("seats", ["seats"]),
        ("percent", ["percent"]),
        ("magnitude", ["magnitude"]),
        ("temperature", ["temperature"]),
        ("distance", ["distance"]),
        ("area", ["area"]),
        ("homes", ["homes"]),
        ("vehicles", ["vehicles"]),
        ("goals", ["goals"]),
        (
            "people",
            [
                "people",
                "affected", "attending", "deported", "employed", "laid-off", "protesting",
                "recruited", "sentenced", "signing", "stranded", "vaccinated",
                "aid-workers", "candidates", "children", "civilians", "crew", "doctors", "farmers",
                "fighters", "firefighters", "journalists",
                "lawmakers", "members", "men", "migrants", "officials", "orphans", "participants",
                "passengers", "patients", "peacekeepers", "police-officers", "residents",
                "security-personnel", "soldiers", "students", "suspects", "teachers", "tourists",
                "victims", "voters", "women", "workers",
            ]
        ),
    ]
}
