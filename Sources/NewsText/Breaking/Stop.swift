// SPDX-License-Identifier: Apache-2.0

/// A mark at which a sentence may end.
enum Stop {
    /// A full stop, which also ends abbreviations.
    case point
    /// A question or exclamation mark, or a full stop that ends nothing else (। ۔ ։ ።).
    case strong
    /// An ellipsis.
    case ellipsis
    /// A stop of Chinese or Japanese, behind which no space stands.
    case wide

    /// A mark that is a stop in one language alone: the Greek question mark and the Armenian full stop
    /// as keyboards have them.
    ///
    /// `language` is the first subtag; 0 for languages that have none.
    static func mark(of language: String) -> UInt32 {
        switch language {
        case "el": 0x3B
        case "hy": 0x3A
        default: 0
        }
    }

    /// The stop that a scalar is in a language with a mark of its own.
    init?(_ scalar: UInt32, ownMark: UInt32) {
        switch scalar {
        case 0x3A, 0x3B:
            guard scalar == ownMark else { return nil }
            self = .strong
        case 0x2E: self = .point
        case 0x21, 0x3F, 0x61F, 0x6D4, 0x964, 0x965, 0x589, 0x1362, 0x1367, 0x1368: self = .strong
        case 0x104A, 0x104B, 0x17D4, 0x203C, 0x203D, 0x2047...0x2049, 0x37E: self = .strong
        case 0x2026: self = .ellipsis
        case 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0xFF0E: self = .wide
        default: return nil
        }
    }
}

/// Stops that stand together, and the marks that close behind them.
struct StopRun {
    /// Where the first stop stands.
    let start: Int
    /// Behind the last stop.
    private(set) var stopEnd: Int
    /// Behind the last mark that closes.
    private(set) var end: Int
    /// How many stops.
    private(set) var count = 0
    /// Whether one of them is more than a full stop or ellipsis.
    private(set) var isStrong = false
    /// Whether one of them is Chinese or Japanese.
    private(set) var isWide = false
    /// Whether they are full stops parted by spaces: `. . .`.
    private(set) var isSpacedEllipsis = false

    init(
        _ text: [UInt8],
        at start: Int,
        end limit: Int,
        ownMark: UInt32,
        spans: [Range<Int>],
        from first: Int
    ) {
        self.start = start
        stopEnd = start
        end = start
        var offset = start
        var last: Stop?
        while offset < limit {
            let (scalar, length) = UTF8Scanner.decode(text, at: offset, end: limit)
            if scalar == 0x20, let last,
                let next = Self.stop(text, at: offset + 1, end: limit, ownMark),
                Self.isParted(last, next),
                offset + 2 >= limit || text[offset + 2] != 0x2E
            {
                isSpacedEllipsis = isSpacedEllipsis || next == .point
                offset += 1
                continue
            }
            guard let stop = Stop(scalar, ownMark: ownMark) else { break }
            last = stop
            count += stop == .ellipsis ? 3 : 1
            isStrong = isStrong || stop == .strong
            isWide = isWide || stop == .wide
            offset += length
        }
        stopEnd = offset
        end = Self.closed(text, from: offset, to: limit, spans: spans, first: first)
    }

    private static func stop(
        _ text: [UInt8],
        at offset: Int,
        end: Int,
        _ ownMark: UInt32
    ) -> Stop? {
        guard offset < end else { return nil }
        return Stop(UTF8Scanner.decode(text, at: offset, end: end).scalar, ownMark: ownMark)
    }

    /// Whether two stops with a space between them are one run: `. . .`, `! ! !`.
    private static func isParted(_ last: Stop, _ next: Stop) -> Bool {
        last == .point && next == .point || last == .strong && next == .strong
    }

    /// Behind the quotation marks and brackets that close; French has a space before them.
    private static func closed(
        _ text: [UInt8],
        from start: Int,
        to limit: Int,
        spans: [Range<Int>],
        first: Int
    ) -> Int {
        var end = start
        var offset = start
        var hasSpace = false
        while offset < limit {
            let (scalar, length) = UTF8Scanner.decode(text, at: offset, end: limit)
            if scalar == 0x20 || scalar == 0xA0 || scalar == 0x202F {
                guard !hasSpace else { break }
                hasSpace = true
                offset += length
                continue
            }
            let isPaired = isClosing(offset, spans, first)
            let closes = isPaired || !hasSpace && isCloser(scalar, text, at: offset, limit)
            guard closes else { break }
            offset += length
            end = offset
            hasSpace = false
        }
        return end
    }

    /// Whether a pair known to be one closes at an offset.
    private static func isClosing(_ offset: Int, _ spans: [Range<Int>], _ first: Int) -> Bool {
        var index = first
        while index < spans.count, spans[index].upperBound < offset { index += 1 }
        return index < spans.count && spans[index].upperBound == offset
    }

    private static func isCloser(
        _ scalar: UInt32,
        _ text: [UInt8],
        at offset: Int,
        _ limit: Int
    )
        -> Bool
    {
        switch scalar {
        case 0x29, 0x5D, 0x201D, 0x2019, 0xBB, 0x203A, 0x300D, 0x300F, 0xFF09, 0x3011: return true
        case 0x300B, 0x3009: return true
        case 0x22, 0x27:
            // Closes before a space, opens before a letter.
            return offset + 1 >= limit || text[offset + 1] <= 0x20
        default: return false
        }
    }
}
