// SPDX-License-Identifier: Apache-2.0

/// HTML's named character references, as a hash table over the names' bytes.
struct NamedCharacters: Sendable {
    /// The table of the HTML standard.
    static let standard = NamedCharacters(namedCharacterTable)

    /// The longest name has 31 letters (`CounterClockwiseContourIntegral`).
    static let longestName = 31
    /// The longest name that may lack its `;` has 6 (`Ccedil`).
    static let longestBareName = 6

    private struct Entry {
        var name: Range<Int>
        var value: Range<Int>
        var mayLackSemicolon: Bool
    }

    private let source: [UInt8]
    private var values: [UInt8] = []
    private var entries: [Entry] = []
    // Open addressing: indexes into `entries`, -1 where empty; 4,096 slots for 2,125 names.
    private var slots = [Int16](repeating: -1, count: 4096)

    init(_ table: StaticString) {
        source = table.withUTF8Buffer { [UInt8]($0) }
        var start = 0
        while start < source.count {
            let end = source[start...].firstIndex(of: ASCII.space) ?? source.count
            add(start..<end)
            start = end + 1
        }
    }

    /// The UTF-8 bytes of a name's characters, or `nil` when there is no such name.
    ///
    /// `closed` says whether a `;` follows the name; without one fewer names are known.
    func characters(named name: ArraySlice<UInt8>, closed: Bool) -> ArraySlice<UInt8>? {
        var slot = Self.hash(name) & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if source[entry.name] == name {
                return closed || entry.mayLackSemicolon ? values[entry.value] : nil
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private mutating func add(_ item: Range<Int>) {
        let marks = [ASCII.equals, ASCII.plus]
        guard let mark = source[item].firstIndex(where: marks.contains) else { return }
        let start = values.count
        for code in source[(mark + 1)..<item.upperBound].split(separator: ASCII.underscore) {
            let number = code.reduce(UInt32(0)) { $0 << 4 | UInt32(ASCII.hexValue($1) ?? 0) }
            guard let scalar = Unicode.Scalar(number) else { continue }
            values.append(contentsOf: Character(scalar).utf8)
        }
        let name = item.lowerBound..<mark
        var slot = Self.hash(source[name]) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int16(entries.count)
        entries.append(
            Entry(
                name: name,
                value: start..<values.count,
                mayLackSemicolon: source[mark] == ASCII.plus
            )
        )
    }

    // FNV-1a, 64 bits.
    private static func hash(_ name: ArraySlice<UInt8>) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: hash ^ hash >> 32)
    }
}
