// SPDX-License-Identifier: Apache-2.0

/// A name of one part or several as it is written, to be compared with another spelling.
public struct WrittenName: Hashable, Sendable {
    /// The parts, titles left out; may be empty.
    private let parts: [Part]
    private let isFamilyFirst: Bool
    /// Whether the only part that may stand alone is the last: so too in Chinese, Japanese and
    /// Korean for names that are parted by dots, which are foreign.
    private let isKnownByLast: Bool

    private struct Part: Hashable {
        var sound: NameSkeleton
        /// The same without the article of Arabic names, where it has one.
        var bare: NameSkeleton?
        /// Whether it is one letter that stands for a first name.
        var isInitial: Bool
    }

    /// A name in a language given by its BCP 47 tag.
    ///
    /// Parts are parted by spaces, middle dots or full stops.
    public init(_ name: String, language: String) {
        let words = Self.words(of: name).map(Self.withoutTitle).filter { !Self.isTitle($0) }
        parts = words.map { Self.part($0, language: language) }.filter { !$0.sound.sounds.isEmpty }
        isFamilyFirst = SpokenName.isFamilyFirst(language)
        let hasDots = name.unicodeScalars.contains { Self.dots.contains($0.value) }
        isKnownByLast = !isFamilyFirst || hasDots
    }

    private static func part(_ word: [UInt8], language: String) -> Part {
        let bare = SpokenName.withoutArticle(word)
        let length = UTF8Scanner.decode(word, at: 0, end: word.count).length
        return Part(
            sound: NameSkeleton(word, language: language),
            bare: bare.count < word.count ? NameSkeleton(bare, language: language) : nil,
            isInitial: length == word.count && hasInitials(word)
        )
    }

    private static func words(of name: String) -> [[UInt8]] {
        var words: [[UInt8]] = [[]]
        let bytes = Array(name.utf8)
        var scanner = UTF8Scanner(bytes)
        while let scalar = scanner.next() {
            switch scalar {
            case 0x20, 0x2E, 0x0A, 0xA0, 0x3000, 0xFF0E: words.append([])
            case _ where dots.contains(scalar): words.append([])
            default: words[words.count - 1].append(scalar: scalar)
            }
        }
        return words.filter { !$0.isEmpty }
    }

    /// Whether one character is no name but stands for one: not in Chinese, Japanese and Korean.
    private static func hasInitials(_ word: [UInt8]) -> Bool {
        switch Script(of: UTF8Scanner.decode(word, at: 0, end: word.count).scalar) {
        case .han, .hiragana, .katakana, .hangul: false
        default: true
        }
    }

    /// A part without a title that is glued to it (科比先生).
    private static func withoutTitle(_ word: [UInt8]) -> [UInt8] {
        for title in gluedTitles
        where word.count > title.count && word.suffix(title.count) == title[...] {
            return Array(word.dropLast(title.count))
        }
        return word
    }

    private static let gluedTitles: [[UInt8]] = "先生 女士 博士 さん 氏 様 씨".split(separator: " ")
        .map { Array($0.utf8) }

    private static func isTitle(_ word: [UInt8]) -> Bool {
        titles.contains(FoldedText(word, range: 0..<word.count).bytes)
    }

    /// What stands between the parts of foreign names.
    private static let dots: Set<UInt32> = [0xB7, 0x2022, 0x2027, 0x30FB, 0xFF65]

    /// Titles that stand before a name or behind it, folded; written from knowledge.
    private static let titles: Set<[UInt8]> = Set(
        """
        mr mrs ms miss dr prof sir dame lord lady rev hon gen col capt sgt sen rep gov jr sr herr \
        frau hr fr m mme mlle sr sra srta don dona sig signora dott bay bey hanim bapak ibu tuan ong \
        ba г-н г-жа господин госпожа пан пани д-р السيد السيدة الدكتور د מר גב ד 先生 女士 博士 さん \
        氏 様 씨 님
        """.split(separator: " ").map { Array($0.utf8) }
    )

    /// How likely two spellings name one person, 0…1; 0 when one has no sound.
    ///
    /// Symmetric. It is that of the least likely part, as `NameSkeleton.similarity` has it. Parts may
    /// stand in the other order where one language puts the family name first; an initial goes with
    /// any part that begins with its sound; a part between the first and the last may be missing. A
    /// name of one part is compared with the family name, and then at most .9: the rest is not known.
    ///
    /// - Complexity: O(*n m*) in the counts of letters.
    public static func similarity(_ a: WrittenName, _ b: WrittenName) -> Double {
        guard !a.parts.isEmpty, !b.parts.isEmpty else { return 0 }
        switch (a.parts.count, b.parts.count) {
        case (1, 1): return similarity(a.parts[0], b.parts[0])
        case (1, _): return partial(a, b)
        case (_, 1): return partial(b, a)
        default: return full(a, b)
        }
    }

    private static func partial(_ short: WrittenName, _ long: WrittenName) -> Double {
        let whole = NameSkeleton.similarity(
            short.parts[0].sound,
            NameSkeleton(joining: long.parts.map(\.sound))
        )
        let family = long.isKnownByLast ? long.parts[long.parts.count - 1] : long.parts[0]
        return max(whole, 0.9 * similarity(short.parts[0], family))
    }

    private static func full(_ a: WrittenName, _ b: WrittenName) -> Double {
        let straight = straight(a.parts, b.parts)
        guard a.parts.count != b.parts.count else {
            guard a.isFamilyFirst != b.isFamilyFirst else { return straight }
            return max(straight, Self.straight(a.parts, b.parts.reversed()))
        }
        let best = max(straight, Self.straight(a.ends, b.ends))
        let whole = NameSkeleton.similarity(
            NameSkeleton(joining: a.parts.map(\.sound)),
            NameSkeleton(joining: b.parts.map(\.sound))
        )
        return max(best, min(whole, Self.straight(a.ends.suffix(1), b.ends.suffix(1))))
    }

    private var ends: [Part] { [parts[0], parts[parts.count - 1]] }

    private static func straight(_ a: [Part], _ b: [Part]) -> Double {
        zip(a, b).map(similarity).min() ?? 0
    }

    private static func similarity(_ a: Part, _ b: Part) -> Double {
        if a.isInitial != b.isInitial {
            return SoundCosts.areAlike(a.sound.sounds[0], b.sound.sounds[0]) ? 0.8 : 0
        }
        let whole = NameSkeleton.similarity(a.sound, b.sound)
        guard a.bare != nil || b.bare != nil else { return whole }
        return max(whole, NameSkeleton.similarity(a.bare ?? a.sound, b.bare ?? b.sound))
    }
}
