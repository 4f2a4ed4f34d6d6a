// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// From an article's outlet through whom it cites to the origin.
struct CitingChain: Hashable {
    /// The outlets' names, the article's own first; two or three.
    var outlets: [String]
    /// The sentences that cite; at least one.
    var places: [Place]

    /// The chains of some articles, alike ones of one article joined, in the order of the text.
    static func gather(from items: [Int], in edition: Edition) -> [CitingChain] {
        var chains: [CitingChain] = []
        var positions: [Key: Int] = [:]
        for item in items {
            let own = edition.items[item].article.shownOutlet
            for citation in edition.items[item].claims.citations {
                let offset = min(citation.range.lowerBound, citation.via?.range.lowerBound ?? .max)
                let place = edition.place(item: item, offset: offset)
                let key = Key(item: item, origin: citation.outlet, via: citation.via?.outlet)
                if let position = positions[key] {
                    chains[position].places.append(place)
                    continue
                }
                positions[key] = chains.count
                let outlets = [own, citation.via?.name, citation.name].compactMap(\.self)
                chains.append(CitingChain(outlets: outlets, places: [place]))
            }
        }
        return chains
    }

    private struct Key: Hashable {
        var item: Int
        var origin: Outlet.ID
        var via: Outlet.ID?
    }
}
