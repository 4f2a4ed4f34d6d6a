// SPDX-License-Identifier: Apache-2.0

import NewsMarkup

/// Gathers the text of one block: collapses white space and keeps count of what is set how.
struct FlowText {
    private(set) var bytes: [UInt8] = []
    private(set) var weight = 0
    private(set) var linkWeight = 0
    private(set) var boldWeight = 0
    private(set) var italicWeight = 0
    private(set) var smallWeight = 0
    var links: [String] = []
    private var wantsSpace = false

    var isEmpty: Bool { weight == 0 }

    /// The way the whole text is set.
    var style: FlowBlock.Style {
        var style: FlowBlock.Style = []
        if boldWeight == weight { style.insert(.bold) }
        if italicWeight == weight { style.insert(.italic) }
        if smallWeight == weight { style.insert(.small) }
        return style
    }

    /// Adds a run of text in one setting.
    mutating func append(_ run: ArraySlice<UInt8>, style: FlowBlock.Style, isLink: Bool) {
        let before = bytes.count
        var index = run.startIndex
        while index < run.endIndex {
            let skipped = invisibleLength(run, index)
            if skipped.length > 0 {
                wantsSpace = wantsSpace || skipped.isSpace
                index += skipped.length
                continue
            }
            if wantsSpace, !bytes.isEmpty { bytes.append(0x20) }
            wantsSpace = false
            bytes.append(run[index])
            index += 1
        }
        let added = TextMeasure.weight(bytes[before...])
        weight += added
        if isLink { linkWeight += added }
        if style.contains(.bold) { boldWeight += added }
        if style.contains(.italic) { italicWeight += added }
        if style.contains(.small) { smallWeight += added }
    }

    /// Parts what follows from what is there: by a space, but between characters that take none.
    mutating func breakLine() {
        wantsSpace = !TextBytes.endsSpaceless(bytes[...])
    }

    /// Parts what follows from what is there by a space.
    mutating func breakWord() { wantsSpace = true }

    /// Parts what follows from what is there by a mark, as cells of a table row.
    mutating func separate(by mark: StaticString) {
        guard !bytes.isEmpty else { return }
        bytes.append(contentsOf: mark.withUTF8Buffer { [UInt8]($0) })
        wantsSpace = false
    }

    /// The length of white space or of a character that is not seen, 0 for all else.
    private func invisibleLength(
        _ run: ArraySlice<UInt8>,
        _ index: Int
    ) -> (length: Int, isSpace: Bool) {
        let byte = run[index]
        if byte <= 0x20 || byte == 0x7F { return (1, true) }
        guard byte == 0xC2 || byte == 0xE2 || byte == 0xEF, index + 1 < run.endIndex else {
            return (0, false)
        }
        let second = run[index + 1]
        if byte == 0xC2 {
            // No-break space; soft hyphen.
            return second == 0xA0 ? (2, true) : second == 0xAD ? (2, false) : (0, false)
        }
        guard index + 2 < run.endIndex else { return (0, false) }
        switch (byte, second, run[index + 2]) {
        // U+2000…U+200A spaces; zero-width space; line and paragraph separators; byte order mark.
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF):
            return (3, true)
        case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return (3, false)
        default: return (0, false)
        }
    }
}
