// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension Edition {
    /// A dash, then the outlets and languages of some places, each once: `— RFI (zh), VOA (vi)`.
    func sources(of places: [Place]) -> [Run] {
        var seen: Set<Int> = []
        var runs: [Run] = []
        for place in places where seen.insert(place.item).inserted {
            let article = items[place.item].article
            runs += [
                Run(runs.isEmpty ? " — " : ", ", .faint), Run(article.shownOutlet, .faint),
                Run(" (" + article.language.tag + ")", .faint),
            ]
        }
        return runs
    }
}

extension FigureRow {
    /// Who gives it, as of when, and where it stands.
    func circumstances(in edition: Edition) -> [Run] {
        let asOf = asOf.map { [Run(", " + $0)] } ?? []
        let giver = claimant?.text ?? "the article itself"
        return [Run(giver)] + asOf + edition.sources(of: places)
    }
}
