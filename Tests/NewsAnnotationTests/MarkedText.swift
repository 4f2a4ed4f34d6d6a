// SPDX-License-Identifier: Apache-2.0

/// A text whose spans are marked in it, so that a test shows what it expects where it stands:
/// `⟦41⟧ people`, `⟦speaker=Kirby⟧ said “⟦words=yes⟧”`.
///
/// Marks may nest. A label is a run of ASCII letters before `=`.
struct MarkedText {
    /// A marked span.
    struct Span: Hashable {
        /// The letters before `=`; empty without them.
        var label: String
        /// Where it stands in `bytes`.
        var range: Range<Int>
    }

    /// The text without the marks.
    private(set) var bytes: [UInt8] = []
    /// The spans, by where they begin, an outer one before those in it.
    private(set) var spans: [Span] = []

    private static let opening = Array("⟦".utf8)
    private static let closing = Array("⟧".utf8)

    /// Reads the marks; one that is never closed reaches to the end.
    init(_ marked: String) {
        var rest = Array(marked.utf8)[...]
        var open: [Int] = []
        while let byte = rest.first {
            if rest.starts(with: Self.opening) {
                rest = rest.dropFirst(Self.opening.count)
                open.append(spans.count)
                spans.append(Span(label: Self.label(of: &rest), range: bytes.count..<Int.max))
            } else if rest.starts(with: Self.closing) {
                rest = rest.dropFirst(Self.closing.count)
                if let span = open.popLast() { close(span) }
            } else {
                bytes.append(byte)
                rest = rest.dropFirst()
            }
        }
        for span in open { close(span) }
    }

    /// The text with the given spans marked, for comparing and for showing.
    ///
    /// - Precondition: the ranges are sorted and do not overlap.
    static func marked(_ bytes: [UInt8], _ ranges: [Range<Int>]) -> String {
        var marked: [UInt8] = []
        var end = 0
        for range in ranges {
            marked += bytes[end..<range.lowerBound] + opening + bytes[range] + closing
            end = range.upperBound
        }
        return String(decoding: marked + bytes[end...], as: UTF8.self)
    }

    /// The ranges of the spans with a label, by default of those without one.
    func ranges(_ label: String = "") -> [Range<Int>] {
        spans.filter { $0.label == label }.map(\.range)
    }

    private mutating func close(_ span: Int) {
        spans[span].range = spans[span].range.lowerBound..<bytes.count
    }

    private static func label(of rest: inout ArraySlice<UInt8>) -> String {
        let letters = rest.prefix { ($0 | 0x20) &- 0x61 < 26 }
        guard !letters.isEmpty, letters.endIndex < rest.endIndex,
            rest[letters.endIndex] == UInt8(ascii: "=")
        else { return "" }
        rest = rest[(letters.endIndex + 1)...]
        return String(decoding: letters, as: UTF8.self)
    }
}
