// SPDX-License-Identifier: Apache-2.0

/// How Chinese characters are read in Mandarin, without tones.
enum HanReadings {
    /// The characters that have a reading here: the Unified Ideographs.
    private static let range: Range<UInt32> = 0x4E00..<0xA000

    /// The syllables as ASCII, the first empty.
    private static let spellings: [[UInt8]] = syllables.utf8
        .split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        .map(Array.init)

    /// For each character of `range` the place of its syllable.
    private static let readings: [UInt16] = places.unicodeScalars.map {
        UInt16($0.value - range.lowerBound)
    }

    /// The syllable of a character in lower-case ASCII letters; empty for one without a reading.
    static func reading(of scalar: UInt32) -> [UInt8] {
        guard range.contains(scalar) else { return [] }
        let index = Int(scalar - range.lowerBound)
        guard index < readings.count, Int(readings[index]) < spellings.count else { return [] }
        return spellings[Int(readings[index])]
    }

    /// What a character's syllable is, in numbers; 0 for one without a reading.
    ///
    /// Its place among all in bits 0…9, its consonants in bits 10…15, and from bit 16 on the place
    /// of the first syllable that rhymes with it.
    static func sound(of scalar: UInt32) -> UInt32 {
        guard range.contains(scalar) else { return 0 }
        let index = Int(scalar - range.lowerBound)
        guard index < readings.count, Int(readings[index]) < sounds.count else { return 0 }
        return sounds[Int(readings[index])]
    }

    /// For each syllable what `sound` tells.
    private static let sounds: [UInt32] = {
        var rhymes: [ArraySlice<UInt8>: UInt32] = [:]
        return spellings.enumerated().map { place, spelling in
            guard place > 0 else { return 0 }
            let onset = spelling.prefix { !"aeiou".utf8.contains($0) }
            let rime = spelling[onset.count...]
            let first = rhymes[rime] ?? UInt32(place)
            rhymes[rime] = first
            let consonants = onset.first.map { UInt32($0 - 0x60) + (onset.count > 1 ? 32 : 0) }
            return first << 16 | (consonants ?? 0) << 10 | UInt32(place)
        }
    }()
}
