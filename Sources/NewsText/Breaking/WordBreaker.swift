// SPDX-License-Identifier: Apache-2.0

internal import CICU
internal import Synchronization

/// ICU's dictionaries for scripts that write words without spaces, behind a mutex.
enum WordBreaker {
    /// Longer runs are broken piece by piece, so that hostile ones stay cheap.
    private static let pieceLimit = 3000

    /// The name chooses no language: ICU takes the dictionary by script.
    private static let handle = Mutex(cicu_breaker_open("th"))

    /// The byte offsets in the text at which words end, ascending, within a range.
    static func ends(in text: [UInt8], range: Range<Int>) -> [Int] {
        var ends: [Int] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let end = pieceEnd(in: text, from: start, to: range.upperBound)
            ends.append(contentsOf: piece(Array(text[start..<end])).map { start + $0 })
            start = end
        }
        return ends
    }

    private static func pieceEnd(in text: [UInt8], from start: Int, to end: Int) -> Int {
        guard end - start > pieceLimit else { return end }
        var cut = start + pieceLimit
        while cut > start + 1, text[cut] & 0xC0 == 0x80 { cut -= 1 }
        return cut
    }

    private static func piece(_ bytes: [UInt8]) -> [Int] {
        var ends = [Int32](repeating: 0, count: bytes.count)
        let count = handle.withLock { handle in
            guard let handle else { return Int32(0) }
            return cicu_breaks(handle, bytes, Int32(bytes.count), &ends, Int32(ends.count))
        }
        return ends.prefix(Int(max(count, 0))).map(Int.init)
    }
}
