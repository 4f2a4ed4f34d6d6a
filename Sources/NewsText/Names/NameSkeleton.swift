// SPDX-License-Identifier: Apache-2.0

/// A name reduced to its sounds, so that its spellings in different scripts can be compared.
public struct NameSkeleton: Hashable, Sendable {
    /// How a script treats foreign names.
    enum Habit: UInt8 {
        /// Letters for all sounds.
        case alphabet
        /// Letters for consonants and long vowels.
        case abjad
        /// Syllables, with vowels put in between and few final consonants.
        case syllables
        /// Chinese: syllables, with *r* and final consonants often lost.
        case characters
    }

    /// The sounds, as `SoundTable` writes them; no sound twice in a row.
    let sounds: [UInt8]
    /// The habit of the script that the name is written in.
    let habit: Habit
    /// The folded name, Latin letters with their accents; what the learned models read.
    private let letters: [UInt8]
    private let language: String

    /// The skeleton of a name in a language given by its BCP 47 tag.
    ///
    /// - Complexity: some microseconds a name.
    public init(_ name: [UInt8], language: String) {
        var reader = SoundReader(language: language)
        let folded = FoldedText(name, range: 0..<name.count).bytes
        reader.read(folded)
        sounds = reader.sounds
        habit = reader.habit
        letters = Self.hasAccents(name) ? Self.accented(name) : folded
        self.language = language
    }

    /// The sounds of parts spoken as one word.
    init(joining parts: [NameSkeleton]) {
        var sounds: [UInt8] = []
        for sound in parts.flatMap(\.sounds) where sounds.last != sound { sounds.append(sound) }
        self.sounds = sounds
        habit = parts.map(\.habit).max { $0.rawValue < $1.rawValue } ?? .alphabet
        letters = parts.flatMap(\.letters)
        language = parts.first?.language ?? "und"
    }

    /// Whether there may be Latin letters with accents: U+00C0…U+024F and U+1E00…U+1EFF.
    private static func hasAccents(_ name: [UInt8]) -> Bool {
        name.contains { (0xC3...0xC9).contains($0) || $0 == 0xE1 }
    }

    private static func accented(_ name: [UInt8]) -> [UInt8] {
        FoldedText(name, range: 0..<name.count, folding: Folding(keepsAccents: true)).bytes
    }

    /// The name for the learned models, or `nil` where none knows its script.
    private var spelling: NameSpelling? { NameSpelling(folded: letters, language: language) }

    /// The sounds as text: consonants and coarse vowels; empty for a name without letters.
    public var text: String { String(decoding: sounds, as: UTF8.self) }

    /// The consonants alone in a few classes, equal for many spellings of one name: an index's key.
    public var key: String {
        String(decoding: sounds.compactMap(SoundCosts.keyClass), as: UTF8.self)
    }

    /// The key without l, which some scripts do not tell from r; no class twice in a row.
    public var coarseKey: String {
        var classes: [UInt8] = []
        for sound in sounds where sound != UInt8(ascii: "l") {
            guard let one = SoundCosts.keyClass(sound), one != classes.last else { continue }
            classes.append(one)
        }
        return String(decoding: classes, as: UTF8.self)
    }

    /// How likely two spellings name one person or place, 0…1; 0 when one has no sound.
    ///
    /// Symmetric. For Latin letters and a script that a model was learned for it is a probability,
    /// that of one name among pairs with one initial and about one length of which one in five is of
    /// one name. Otherwise it is how alike the sounds are by costs set by hand: 1 for the same, above
    /// .7 for most spellings of one name.
    ///
    /// - Complexity: O(*n m*) in the counts of letters.
    public static func similarity(_ a: NameSkeleton, _ b: NameSkeleton) -> Double {
        guard !a.sounds.isEmpty, !b.sounds.isEmpty else { return 0 }
        return learned(a, b) ?? SoundCosts.similarity(a, b)
    }

    private static func learned(_ a: NameSkeleton, _ b: NameSkeleton) -> Double? {
        guard let first = a.spelling, let second = b.spelling else { return nil }
        return NameSpelling.probability(first, second)
    }
}
