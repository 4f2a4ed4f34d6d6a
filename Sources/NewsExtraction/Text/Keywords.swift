// SPDX-License-Identifier: Apache-2.0

/// Finds ASCII words in bytes, whatever their case.
enum Keywords {
    /// Whether the word, given in lower case, occurs.
    static func contains(_ word: StaticString, in bytes: some RandomAccessCollection<UInt8>) -> Bool
    {
        word.withUTF8Buffer { wanted in
            guard let first = wanted.first, bytes.count >= wanted.count else { return false }
            var index = bytes.startIndex
            let last = bytes.index(bytes.endIndex, offsetBy: -wanted.count)
            while index <= last {
                if lower(bytes[index]) == first, matches(wanted, bytes[index...]) { return true }
                index = bytes.index(after: index)
            }
            return false
        }
    }

    /// Whether any of the words, given in lower case, occurs.
    static func containsAny(
        _ words: [StaticString],
        in bytes: some RandomAccessCollection<UInt8>
    ) -> Bool {
        words.contains { contains($0, in: bytes) }
    }

    static func lower(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }

    private static func matches(
        _ wanted: UnsafeBufferPointer<UInt8>,
        _ bytes: some Sequence<UInt8>
    ) -> Bool {
        for (a, b) in zip(wanted, bytes) where a != lower(b) { return false }
        return true
    }
}
