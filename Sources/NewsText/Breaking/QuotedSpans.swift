// SPDX-License-Identifier: Apache-2.0

/// Where pairs of quotation marks and brackets stand, in whose inside no sentence ends.
struct QuotedSpans {
    /// Longer ones are passed over: a mark that was never closed must not swallow the text.
    private static let byteLimit = 600
    /// Marks open at once; more are forgotten, the oldest first.
    private static let depthLimit = 8

    private struct Mark {
        var offset: Int
        var closers: [UInt32]
    }

    /// From the opening mark to the start of the closing one; in order, not overlapping.
    private(set) var spans: [Range<Int>] = []
    private var open: [Mark] = []

    init(_ text: [UInt8], range: Range<Int>) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            guard Self.mayBegin(text[offset]) else {
                offset += 1
                continue
            }
            let (scalar, length) = UTF8Scanner.decode(text, at: offset, end: range.upperBound)
            let next = offset + length
            let isBlank = scalar == 0x0A && offset > range.lowerBound && text[offset - 1] == 0x0A
            if isBlank { open.removeAll(keepingCapacity: true) }
            if Self.isMark(scalar), !close(scalar, at: offset) {
                let isBeforeSpace = next >= range.upperBound || text[next] <= 0x20
                let before = UTF8Scanner.decode(text, before: offset, start: range.lowerBound)
                let previous = before?.scalar ?? 0x20
                let opens = Self.opens(scalar, after: previous, isBeforeSpace: isBeforeSpace)
                if opens { push(Mark(offset: offset, closers: Self.closers(of: scalar))) }
            }
            offset = next
        }
        spans = Self.merged(spans)
    }

    /// Whether a mark or a line feed may begin with a byte: most bytes begin none.
    private static func mayBegin(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x0A, 0x22, 0x28, 0x29, 0x5B, 0x5D, 0xC2, 0xE2, 0xE3, 0xEF: true
        default: false
        }
    }

    private mutating func push(_ mark: Mark) {
        guard !mark.closers.isEmpty else { return }
        if open.count == Self.depthLimit { open.removeFirst() }
        open.append(mark)
    }

    private mutating func close(_ scalar: UInt32, at offset: Int) -> Bool {
        guard let index = open.lastIndex(where: { $0.closers.contains(scalar) }) else {
            return false
        }
        let start = open[index].offset
        open.removeSubrange(index...)
        if offset - start <= Self.byteLimit { spans.append(start..<offset) }
        return true
    }

    private static func isMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x28, 0x29, 0x5B, 0x5D, 0xAB, 0xBB, 0x201C...0x201E, 0x3008...0x3011: true
        case 0x300C...0x300F, 0xFF08, 0xFF09, 0xFF02: true
        default: false
        }
    }

    private static func opens(
        _ scalar: UInt32,
        after previous: UInt32,
        isBeforeSpace: Bool
    ) -> Bool {
        switch scalar {
        // Marks that open and close alike, or one way in Paris and the other in Berlin.
        case 0x22, 0xFF02, 0x201D, 0xBB:
            let category = Character32(previous).category
            return !isBeforeSpace && category != .letter && category != .digit
        default:
            return true
        }
    }

    private static func closers(of scalar: UInt32) -> [UInt32] {
        switch scalar {
        case 0x22, 0xFF02, 0x201D: [scalar]
        case 0x201C: [0x201D]
        case 0x201E: [0x201C, 0x201D]
        case 0xAB: [0xBB]
        case 0xBB: [0xAB]
        case 0x28, 0xFF08: [0x29, 0xFF09]
        case 0x5B: [0x5D]
        case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010: [scalar + 1]
        default: []
        }
    }

    /// One range for ranges that overlap.
    private static func merged(_ spans: [Range<Int>]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.last, span.lowerBound < last.upperBound {
                let end = max(last.upperBound, span.upperBound)
                result[result.count - 1] = last.lowerBound..<end
            } else {
                result.append(span)
            }
        }
        return result
    }
}
