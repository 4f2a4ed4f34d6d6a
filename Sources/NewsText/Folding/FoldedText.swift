// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// A text made alike for matching, with the way back to where each byte came from.
public struct FoldedText: Sendable {
    /// The folded text, valid UTF-8.
    public private(set) var bytes: [UInt8]
    /// For each folded byte the byte offset in the source of the character it came from.
    ///
    /// One more stands at the end: where the source's range ends. They never fall.
    public private(set) var offsets: [Int32]
    private let keepsOffsets: Bool

    /// Folds a range of a text; what of the range lies outside of the text is left out.
    ///
    /// - Complexity: O(*n*); 100 MB/s and more.
    public init(_ source: [UInt8], range: Range<Int>, folding: Folding = Folding()) {
        self.init(source, range: range, folding: folding, keepsOffsets: true)
    }

    init(_ source: [UInt8], range: Range<Int>, folding: Folding, keepsOffsets: Bool) {
        let range = range.clamped(to: 0..<min(source.count, Int(Int32.max)))
        // Most characters take no more bytes when they are folded.
        self.keepsOffsets = keepsOffsets
        bytes = []
        offsets = []
        bytes.reserveCapacity(range.count + Self.room)
        if keepsOffsets { offsets.reserveCapacity(range.count + Self.room) }
        let table = folding.keepsAccents ? FoldTable.accented : FoldTable.plain
        var count = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            makeRoom(for: min(range.upperBound - offset, Self.piece))
            (offset, count) = Self.foldCommon(
                source,
                offset..<range.upperBound,
                table,
                behind: count,
                in: &bytes,
                &offsets
            )
            trim(to: count)
            guard offset < range.upperBound else { break }
            let (scalar, length) = UTF8Scanner.decode(source, at: offset, end: range.upperBound)
            foldRare(scalar, Int32(truncatingIfNeeded: offset), folding, table)
            offset += length
            count = bytes.count
        }
        if keepsOffsets { offsets.append(Int32(range.upperBound)) }
    }

    private mutating func makeRoom(for count: Int) {
        bytes.append(contentsOf: repeatElement(0, count: count + Self.room))
        guard keepsOffsets else { return }
        offsets.append(contentsOf: repeatElement(0, count: count + Self.room))
    }

    /// So many bytes are folded before room is made for more: what is rare costs no more than that.
    private static let piece = 1024
    /// What is kept free behind what is folded: a common character takes no more.
    private static let room = 4

    private mutating func trim(to count: Int) {
        bytes.removeLast(bytes.count - count)
        offsets.removeLast(max(0, offsets.count - count))
    }

    /// Folds into what is free behind `count` bytes, up to a rare character or one that there is no
    /// room for; returns where it stopped, and how many bytes there are.
    private static func foldCommon(
        _ text: [UInt8],
        _ range: Range<Int>,
        _ table: FoldTable,
        behind start: Int,
        in bytes: inout [UInt8],
        _ offsets: inout [Int32]
    ) -> (offset: Int, count: Int) {
        let source = text.span
        let entries = table.entries.span
        let limit = bytes.count - room
        var output = bytes.mutableSpan
        let keepsOffsets = !offsets.isEmpty
        var origins = offsets.mutableSpan
        var offset = range.lowerBound
        var count = start
        while offset < range.upperBound, count <= limit {
            let byte = source[offset]
            let origin = Int32(truncatingIfNeeded: offset)
            if byte < 0x80 {
                output[count] = byte | (byte &- 0x41 < 26 ? 0x20 : 0)
                if keepsOffsets { origins[count] = origin }
                count += 1
                offset += 1
                continue
            }
            let (scalar, length) = UTF8Scanner.decode(text, at: offset, end: range.upperBound)
            guard scalar < 0x10000, !isMark(scalar) else { break }
            var entry = entries[Int(scalar)]
            if HanTable.range.contains(scalar) {
                entry = FoldTable.entry(
                    UInt32(HanTable.simplified[Int(scalar - HanTable.range.lowerBound)])
                )
            }
            guard entry >> 24 <= 3 else { break }
            for _ in 0..<(entry >> 24) {
                output[count] = UInt8(truncatingIfNeeded: entry)
                if keepsOffsets { origins[count] = origin }
                entry >>= 8
                count += 1
            }
            offset += length
        }
        return (offset, count)
    }

    /// Folds a character that may join the one before it, or that takes more bytes.
    private mutating func foldRare(
        _ scalar: UInt32,
        _ origin: Int32,
        _ folding: Folding,
        _ table: FoldTable
    ) {
        if scalar >= 0x10000 {
            append(scalar: Self.foldAstral(scalar), origin)
        } else if HanTable.range.contains(scalar) {
            let simplified = HanTable.simplified[Int(scalar - HanTable.range.lowerBound)]
            append(scalar: UInt32(simplified), origin)
        } else if !composes(scalar, folding) {
            append(table.entries[Int(scalar)], table, origin)
        }
    }

    /// Whether a mark may join the letter in front.
    @inline(__always)
    private static func isMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0300...0x036F, 0x1161...0x1175, 0x11A8...0x11C2, 0x3099, 0x309A: true
        case 0xFF9E, 0xFF9F: true
        default: false
        }
    }

    /// Where in the source the characters of a folded range stand, never cutting a character.
    ///
    /// Marks that folding dropped behind the last character belong to it.
    ///
    /// - Precondition: `range` lies in `bytes`.
    public func sourceRange(of range: Range<Int>) -> Range<Int> {
        let lower = Int(offsets[range.lowerBound])
        guard !range.isEmpty else { return lower..<lower }
        var end = range.upperBound
        // The end of a range inside a character, or in an expansion (ß as ss), takes all of it.
        while end < bytes.count, offsets[end] == offsets[end - 1] { end += 1 }
        return lower..<Int(offsets[end])
    }

    @inline(__always)
    private mutating func append(_ entry: UInt32, _ table: FoldTable, _ origin: Int32) {
        let count = entry >> 24
        guard count < 255 else {
            for byte in table.longer[Int(entry & 0xFF_FFFF)] { append(byte, origin) }
            return
        }
        var rest = entry
        for _ in 0..<count {
            append(UInt8(truncatingIfNeeded: rest), origin)
            rest >>= 8
        }
    }

    private mutating func append(scalar: UInt32, _ origin: Int32) {
        let before = bytes.count
        bytes.append(scalar: scalar)
        guard keepsOffsets else { return }
        for _ in before..<bytes.count { offsets.append(origin) }
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8, _ origin: Int32) {
        bytes.append(byte)
        if keepsOffsets { offsets.append(origin) }
    }
}

extension FoldedText {
    /// Mathematical and other letters of the planes above; emoji and rare Han stay as they are.
    private static func foldAstral(_ scalar: UInt32) -> UInt32 {
        guard scalar < 0x1F000, Character32(scalar).isUpper else { return scalar }
        var folded: [UInt32] = [scalar]
        return cicu_fold(scalar, 0, &folded, 1) == 1 ? folded[0] : scalar
    }

    /// Joins a combining mark to the letter before it where the pair is a letter of its own:
    /// accents when they are kept, и with a breve, the voicing of kana, Hangul of parts.
    ///
    /// Only text that is not composed comes here; most text is.
    private mutating func composes(_ mark: UInt32, _ folding: Folding) -> Bool {
        switch mark {
        case 0x0306: break
        case 0x0300...0x036F: guard folding.keepsAccents else { return false }
        case 0x3099, 0x309A, 0xFF9E, 0xFF9F, 0x1161...0x1175, 0x11A8...0x11C2: break
        default: return false
        }
        guard let last = UTF8Scanner.decode(bytes, before: bytes.count, start: 0) else {
            return false
        }
        let isShort = mark == 0x0306 && !folding.keepsAccents
        guard !isShort || last.scalar == 0x0438 else { return false }
        let voicing: [UInt32: UInt32] = [0xFF9E: 0x3099, 0xFF9F: 0x309A]
        let pair = cicu_compose(last.scalar, voicing[mark] ?? mark)
        guard pair != 0 else { return false }
        bytes.removeLast(last.length)
        let origin = keepsOffsets ? offsets[offsets.count - last.length] : 0
        if keepsOffsets { offsets.removeLast(last.length) }
        append(scalar: pair, origin)
        return true
    }
}
