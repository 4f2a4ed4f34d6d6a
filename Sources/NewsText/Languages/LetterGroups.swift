// SPDX-License-Identifier: Apache-2.0

/// Which groups of one to four letters, and which longer words, a piece of text has.
///
/// Each is a bucket of a hash table, so that different ones may share a bucket; a group that comes
/// twice counts once, and the space at either end of a word counts as a letter.
struct LetterGroups {
    /// 13: with 14 the languages are told no better out of fold (scripts/train-languages).
    static let bucketBits: UInt32 = 13
    static let bucketCount = 1 << bucketBits
    /// Letters after these do not make a word another.
    private static let wordLimit = 40
    private static let longestGroup = 4

    /// The buckets, no two the same, in the order of the text.
    private(set) var buckets: [Int32] = []
    private var isSeen = [Bool](repeating: false, count: bucketCount)
    private var word: [UInt32] = [0x20]

    /// Reads the words of a range; only letters of the script make words.
    ///
    /// - Complexity: O(*n*).
    init(_ text: [UInt8], range: Range<Int>, script: Script) {
        buckets.reserveCapacity(4 * range.count)
        var scanner = UTF8Scanner(text, range: range)
        while let scalar = scanner.next() {
            let character = Character32(scalar)
            switch character.category {
            case .letter where character.script == script:
                append(character.isUpper ? Self.lowered(scalar) : scalar)
            case .mark:
                if scalar != 0xAD, word.count > 1 { append(scalar) }
            default:
                let isApostrophe = scalar == 0x27 || scalar == 0x2019 || scalar == 0x2BC
                if isApostrophe, word.count > 1 { append(0x27) } else { endWord() }
            }
        }
        endWord()
    }

    private mutating func append(_ letter: UInt32) {
        if word.count < Self.wordLimit { word.append(letter) }
    }

    private mutating func endWord() {
        guard word.count > 1 else { return }
        word.append(0x20)
        for start in word.indices {
            var hash: UInt32 = 0
            for length in 1...min(Self.longestGroup, word.count - start) {
                hash = Self.mixed(hash, word[start + length - 1], UInt32(length))
                note(hash)
            }
        }
        if word.count > Self.longestGroup {
            note(word.reduce(7) { Self.mixed($0, $1, 17) })
        }
        word.removeLast(word.count - 1)
    }

    /// A step of a multiplicative hash (Knuth's constant).
    private static func mixed(_ hash: UInt32, _ letter: UInt32, _ salt: UInt32) -> UInt32 {
        let product = (hash ^ letter) &* 0x9E37_79B1 &+ salt
        return product ^ product >> 15
    }

    private mutating func note(_ hash: UInt32) {
        let bucket = Int((hash &* 0x85EB_CA6B) >> (32 - Self.bucketBits))
        guard !isSeen[bucket] else { return }
        isSeen[bucket] = true
        buckets.append(Int32(bucket))
    }

    /// The small letter of a capital of Latin or Cyrillic; the model's other scripts have none.
    ///
    /// Nothing is folded but case: an accent may be all that tells two languages apart.
    private static func lowered(_ capital: UInt32) -> UInt32 {
        switch capital {
        case 0x41...0x5A, 0xC0...0xDE, 0x410...0x42F: capital + 0x20
        case 0x400...0x40F: capital + 0x50
        case 0x130: 0x69  // İ
        case 0x178: 0xFF  // Ÿ
        case 0x18F: 0x259  // Ə
        case 0x18E: 0x1DD  // Ǝ
        case 0x186: 0x254  // Ɔ
        case 0x190: 0x25B  // Ɛ
        case 0x181: 0x253  // Ɓ
        case 0x18A: 0x257  // Ɗ
        case 0x198: 0x199  // Ƙ
        case 0x4C0: 0x4CF  // Ӏ
        // The capital before its small letter: on odd numbers here, on even ones elsewhere.
        case 0x139...0x148, 0x179...0x17E, 0x1CD...0x1DC, 0x4C1...0x4CE, 0x1AF...0x1B0:
            capital + capital % 2
        case 0x100...0x24F, 0x460...0x52F, 0x1E00...0x1EFF: capital | 1
        default: capital
        }
    }
}
