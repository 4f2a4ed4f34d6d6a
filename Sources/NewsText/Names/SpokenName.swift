// SPDX-License-Identifier: Apache-2.0

/// A full name as the sounds of its parts, so that its spellings in two scripts can be compared.
public struct SpokenName: Hashable, Sendable {
    /// The sounds of each part, in the order of the text; two parts or more.
    public let parts: [NameSkeleton]
    private let isFamilyFirst: Bool

    /// The sounds of a name in a language given by its BCP 47 tag; `nil` for a name of one part or
    /// of more than six, or with a part that has no sound.
    ///
    /// Parts are parted by spaces, middle dots or line feeds. Articles of Arabic names are left out.
    public init?(_ name: String, language: String) {
        let folded = Folding().folded(name)
        self.init(
            parts: Self.parts(of: folded).map { NameSkeleton($0, language: language) },
            language: language
        )
    }

    /// A name of parts whose sounds are known; `nil` as above.
    public init?(parts: [NameSkeleton], language: String) {
        guard (2...6).contains(parts.count), parts.allSatisfy({ !$0.sounds.isEmpty }) else {
            return nil
        }
        self.parts = parts
        isFamilyFirst = Self.isFamilyFirst(language)
    }

    /// Whether the family name comes first in a language given by its BCP 47 tag.
    static func isFamilyFirst(_ language: String) -> Bool {
        familyFirst.contains(String(language.prefix { $0 != "-" }))
    }

    /// The coarse keys of the first part and of the last: spellings of one name have at least one
    /// of them in common (.96 of 450 pairs in two scripts, November 2026).
    public var keys: Set<String> {
        Set([parts.first, parts.last].compactMap { $0?.coarseKey }.filter { !$0.isEmpty })
    }

    /// How many classes of consonants it has: what has few is soon like another.
    public var weight: Int { parts.reduce(0) { $0 + $1.key.utf8.count } }

    /// Languages that put the family name first, of which texts in others may turn the order round.
    private static let familyFirst: Set<String> = ["ja", "ko", "zh", "hu"]

    private static func parts(of folded: String) -> [[UInt8]] {
        folded.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.flatMap { word in
            String(decoding: word, as: UTF8.self).split { "·・•".contains($0) }
        }.map { withoutArticle(Array($0.utf8)) }.filter { !$0.isEmpty }
    }

    /// A part without the article of Arabic names: al-, ar-, el-, ال.
    public static func withoutArticle(_ part: [UInt8]) -> [UInt8] {
        for article in articles where part.starts(with: article) && part.count >= article.count + 4
        {
            return Array(part[article.count...])
        }
        return part
    }

    private static let articles: [[UInt8]] = [
        "al-", "el-", "ar-", "as-", "an-", "at-", "az-", "ash-", "ad-", "ال", "аль-", "эль-", "ар-",
        "ас-", "ан-", "аш-", "अल-", "अर-",
    ].map { Array($0.utf8) }

    /// How alike two names sound in the part that is least alike, 0…1.
    ///
    /// Of names of other counts of parts one may leave out the last (Ana Sousa Reis, Ana Sousa) or
    /// those between, or write two as one (दीपकराज for Deepak Raj).
    ///
    /// - Complexity: O(*n m*) in the counts of sounds.
    public static func similarity(_ a: SpokenName, _ b: SpokenName) -> Double {
        let straight = similarity(a.parts, b.parts)
        guard a.parts.count == b.parts.count else {
            return max(straight, similarity(a.ends, b.ends), similarityOfWholes(a, b))
        }
        guard a.isFamilyFirst != b.isFamilyFirst else { return straight }
        return max(straight, similarity(a.parts, b.parts.reversed()))
    }

    /// The first part and the last.
    private var ends: [NameSkeleton] { [parts.first, parts.last].compactMap { $0 } }

    /// That of the part that is least alike.
    ///
    /// Parts whose sounds are far apart need no model.
    private static func similarity(_ a: [NameSkeleton], _ b: [NameSkeleton]) -> Double {
        let rough = zip(a, b).map(SoundCosts.similarity).min() ?? 0
        guard rough >= roughLimit else { return rough }
        return zip(a, b).map(NameSkeleton.similarity).min() ?? 0
    }

    /// Below it two parts are two names whatever a model says: it keeps the comparing cheap.
    private static let roughLimit = 0.4

    /// How alike they are as one word, if the last parts are too.
    private static func similarityOfWholes(_ a: SpokenName, _ b: SpokenName) -> Double {
        guard let first = a.parts.last, let second = b.parts.last else { return 0 }
        return similarity(
            [first, NameSkeleton(joining: a.parts)],
            [second, NameSkeleton(joining: b.parts)]
        )
    }
}
