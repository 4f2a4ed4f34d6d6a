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
}
