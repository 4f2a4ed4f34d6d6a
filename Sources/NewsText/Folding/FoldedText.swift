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

    /// Folds a range of a text; what of the range lies outside of the text is left out.
    ///
    /// - Complexity: O(*n*); 100 MB/s and more.
    public init(_ source: [UInt8], range: Range<Int>, folding: Folding = Folding()) {
        let range = range.clamped(to: 0..<min(source.count, Int(Int32.max)))
        bytes = []
        offsets = []
        bytes.reserveCapacity(range.count + 1)
        offsets.reserveCapacity(range.count + 1)
        var offset = range.lowerBound
        while offset < range.upperBound {
            offset = foldASCII(source, from: offset, to: range.upperBound)
            offset = foldOthers(source, from: offset, to: range.upperBound, folding: folding)
        }
        offsets.append(Int32(range.upperBound))
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

    /// Folds ASCII from an offset on; returns the offset of the first byte that is none.
    private mutating func foldASCII(_ source: [UInt8], from start: Int, to end: Int) -> Int {
        var stop = start
        while stop < end, source[stop] < 0x80 { stop += 1 }
        let first = bytes.count
        bytes.append(contentsOf: source[start..<stop])
        offsets.append(contentsOf: repeatElement(0, count: stop - start))
        var folded = bytes.mutableSpan
        for index in first..<folded.count where folded[index] &- 0x41 < 26 {
            folded[index] |= 0x20
        }
        var origins = offsets.mutableSpan
        for index in first..<origins.count {
            origins[index] = Int32(truncatingIfNeeded: start + index - first)
        }
        return stop
    }

    /// Folds up to the next ASCII; returns the offset of it.
    private mutating func foldOthers(
        _ source: [UInt8],
        from start: Int,
        to end: Int,
        folding: Folding
    ) -> Int {
        guard start < end else { return start }
        let table = folding.keepsAccents ? FoldTable.accented : FoldTable.plain
        var offset = start
        while offset < end, source[offset] >= 0x80 {
            let (scalar, length) = UTF8Scanner.decode(source, at: offset, end: end)
            let origin = Int32(truncatingIfNeeded: offset)
            offset += length
            if HanTable.range.contains(scalar) {
                appendHan(scalar, origin)
            } else if scalar >= 0x10000 {
                append(scalar: Self.foldAstral(scalar), origin)
            } else if !composes(scalar, folding) {
                append(table.entries[Int(scalar)], table, origin)
            }
        }
        return offset
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

    private mutating func appendHan(_ scalar: UInt32, _ origin: Int32) {
        append(scalar: UInt32(HanTable.simplified[Int(scalar - HanTable.range.lowerBound)]), origin)
    }

    private mutating func append(scalar: UInt32, _ origin: Int32) {
        let before = bytes.count
        bytes.append(scalar: scalar)
        for _ in before..<bytes.count { offsets.append(origin) }
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8, _ origin: Int32) {
        bytes.append(byte)
        offsets.append(origin)
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
        let origin = offsets[offsets.count - last.length]
        bytes.removeLast(last.length)
        offsets.removeLast(last.length)
        append(scalar: pair, origin)
        return true
    }
}
