// SPDX-License-Identifier: Apache-2.0

/// The runs of a text, as hashes, by which a piece of it is known again.
///
/// Two texts that have a run of twelve words in common, or of twenty characters of a script that is
/// written without spaces (sixty bytes), have a hash in common. Punctuation, white space and the
/// case of ASCII letters do not matter.
struct Shingles {
    static let wordRun = 12
    static let characterRun = 20

    /// One for each run; empty of a text shorter than a run.
    let hashes: [UInt64]

    /// The runs of a UTF-8 text.
    init(_ text: some Collection<UInt8>) {
        var units = Units()
        for byte in text { units.take(byte) }
        units.endWord()
        hashes =
            Self.runs(of: Self.wordRun, in: units.words)
            + Self.runs(of: Self.characterRun, in: units.characters)
    }

    /// A rolling hash over `length` units at each place.
    private static func runs(of length: Int, in units: [UInt64]) -> [UInt64] {
        guard units.count >= length else { return [] }
        let base: UInt64 = 0x9E37_79B9_7F4A_7C15
        let leaving = (0..<length).reduce(1 as UInt64) { power, _ in power &* base }
        var found: [UInt64] = []
        found.reserveCapacity(units.count - length + 1)
        var hash: UInt64 = 0
        for index in units.indices {
            hash = hash &* base &+ units[index]
            if index >= length { hash = hash &- leaving &* units[index - length] }
            if index >= length - 1 { found.append(hash) }
        }
        return found
    }

    /// The units of a text: words, and characters of Han, kana and Thai.
    private struct Units {
        var words: [UInt64] = []
        var characters: [UInt64] = []
        private var word: UInt64 = 0
        private var pending: [UInt8] = []
        private var pendingCount = 0

        mutating func take(_ byte: UInt8) {
            if pendingCount > 0 { return takeContinuation(byte) }
            switch byte {
            case 0x30...0x39, 0x61...0x7A: extend(byte)
            case 0x41...0x5A: extend(byte | 0x20)
            case 0xE0, 0xE2...0xE9, 0xEF:
                pending = [byte]
                pendingCount = 2
            case 0x80...: extend(byte)
            default: endWord()
            }
        }

        mutating func endWord() {
            if word != 0 { words.append(word) }
            word = 0
        }

        private mutating func extend(_ byte: UInt8) {
            word = (word ^ UInt64(byte)) &* 0x100_0000_01B3 &+ 0x9E37_79B9
        }

        /// Decides on a character of three bytes once all are there.
        private mutating func takeContinuation(_ byte: UInt8) {
            pending.append(byte)
            pendingCount -= 1
            guard pendingCount == 0 else { return }
            switch (pending[0], pending[1]) {
            case (0xE2, 0x80...0x81), (0xE3, 0x80), (0xEF, 0xBC...0xBD): endWord()
            case (0xE3...0xE9, _), (0xE0, 0xB8...0xBB):
                endWord()
                characters.append(pending.reduce(0) { $0 << 8 | UInt64($1) })
            default:
                for byte in pending { extend(byte) }
            }
        }
    }
}
