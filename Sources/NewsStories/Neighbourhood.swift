// SPDX-License-Identifier: Apache-2.0

/// What is common among the articles that are most like a new one.
///
/// Two quakes in one country share all that reports of quakes there have, which no other article has: over
/// all articles these things are rare, and tell nothing between the two. What few of the articles nearby
/// tell is what tells their events apart (weights over the documents that a query found: Xu and Croft,
/// *Query expansion using local and global document analysis*, 1996).
struct Neighbourhood: Sendable {
    /// How many articles tell a thing, by the last bits of its key; things that share a place are taken for
    /// more common than they are.
    private var counts: [UInt8]
    /// By count.
    private let rarities: [Float]

    /// So many articles are near.
    static let limit = 24
    private static let places = 1 << 15
    private static let channels: [Channel] = [.words, .entities, .concepts, .numbers, .days]

    /// No articles: everything is as rare as everything else.
    static let empty = Neighbourhood([ArticleFeatures]())

    /// The neighbourhood that the first of some articles make.
    ///
    /// - Complexity: O(*n*) in their features.
    init(_ articles: [ArticleFeatures]) {
        let near = articles.prefix(Self.limit)
        counts = [UInt8](repeating: 0, count: near.isEmpty ? 0 : Self.places)
        for article in near {
            for channel in Self.channels {
                // No thing is twice in an article, so that no count goes beyond `limit` but by shared places.
                for key in article[channel].keys where counts[Self.place(of: key)] < .max {
                    counts[Self.place(of: key)] += 1
                }
            }
        }
        let total = Double(near.count + 3)
        rarities = (0...Int(UInt8.max)).map { count in
            max(0, Float(Elementary.log(total / Double(count + 1))))
        }
    }

    private static func place(of key: UInt64) -> Int { Int(key & UInt64(places - 1)) }

    /// How rare a thing is here: above 0 but for what nearly all tell.
    func rarity(of key: UInt64) -> Float {
        counts.isEmpty ? rarities[0] : rarities[Int(counts[Self.place(of: key)])]
    }
}
