// SPDX-License-Identifier: Apache-2.0

/// Finds tags by their names, in any case of letters.
struct HTMLTagTable: Sendable {
    /// The table of all tags.
    static let standard = HTMLTagTable()

    // The longest are `blockquote`, `figcaption` and `figcaption`'s like: ten letters.
    private static let longestName = 10

    private var keys = [UInt64](repeating: 0, count: 512)
    private var tags = [HTMLTag](repeating: .other, count: 512)

    private init() {
        for tag in HTMLTag.allCases where tag != .other {
            let key = Self.key("\(tag)".utf8)
            var slot = Self.slot(key)
            while keys[slot] != 0 { slot = (slot + 1) & 511 }
            keys[slot] = key
            tags[slot] = tag
        }
    }

    func tag(of name: some Collection<UInt8>) -> HTMLTag {
        let key = Self.key(name)
        guard key != 0 else { return .other }
        var slot = Self.slot(key)
        while keys[slot] != 0 {
            if keys[slot] == key { return tags[slot] }
            slot = (slot + 1) & 511
        }
        return .other
    }

    /// Six bits a letter or digit: exact up to ten of them, 0 for a name that no tag has.
    private static func key(_ name: some Collection<UInt8>) -> UInt64 {
        guard name.count <= longestName else { return 0 }
        var key: UInt64 = 0
        for byte in name {
            guard ASCII.isLetter(byte) || ASCII.isDigit(byte) else { return 0 }
            let symbol = ASCII.isDigit(byte) ? byte - 0x30 + 27 : (byte | 0x20) - 0x60
            key = key << 6 | UInt64(symbol)
        }
        return key
    }

    private static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55)
    }
}
