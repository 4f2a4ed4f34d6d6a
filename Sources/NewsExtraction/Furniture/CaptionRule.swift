// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Knows the text under a picture where nothing but its look tells.
enum CaptionRule {
    /// A longer text is no caption, unless all of it is set small or in italics.
    private static let plainWeight = 160
    private static let styledWeight = 400

    /// Turns blocks directly after a picture into captions where they look like ones.
    static func mark(_ blocks: inout [FlowBlock]) {
        for index in blocks.indices.dropFirst() {
            guard case .image = blocks[index - 1].kind, blocks[index].isParagraph,
                isCaption(blocks[index])
            else { continue }
            blocks[index].kind = .text(.caption, level: 0)
        }
    }

    private static func isCaption(_ block: FlowBlock) -> Bool {
        if block.style.contains(.italic) || block.style.contains(.small) {
            return block.weight <= styledWeight
        }
        return block.weight <= plainWeight
            && (endsInCredit(block.text[...]) || CreditLine.holdsPhotoMark(block.text[...]))
    }

    /// Whether the text ends in brackets that hold a credit: (AP Photo), （美联社照片）.
    private static func endsInCredit(_ text: ArraySlice<UInt8>) -> Bool {
        let tail = String(decoding: text.suffix(90), as: UTF8.self).unicodeScalars
        guard let last = tail.last, last == ")" || last == "）",
            let open = tail.lastIndex(where: { $0 == "(" || $0 == "（" })
        else { return false }
        let inner = tail[tail.index(after: open)...].dropLast()
        return CreditLine.isCredit(String(String.UnicodeScalarView(inner)))
    }
}
