// SPDX-License-Identifier: Apache-2.0

/// How much text there is and how it ends, across scripts.
enum TextMeasure {
    /// The number of characters but for spaces; one of Han or kana counts as two letters, as it
    /// takes about twice the English text to say the same.
    static func weight(_ bytes: some Sequence<UInt8>) -> Int {
        var weight = 0
        for byte in bytes {
            switch byte {
            case 0x21..<0x80, 0xC3..<0xE3, 0xEA..<0xEF: weight += 1
            case 0xE3..<0xEA, 0xEF...: weight += 2
            default: break
            }
        }
        return weight
    }

    /// Whether the text ends in a full stop, question or exclamation mark of any script, closing
    /// quotation marks and brackets aside.
    static func endsSentence(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let last = lastSignificant(bytes) else { return false }
        return sentenceEnds.contains(last)
    }

    /// Whether the text ends in a question mark of any script, closing marks aside.
    static func endsInQuestion(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let last = lastSignificant(bytes) else { return false }
        return last == "?" || last == "？" || last == "؟" || last == ";"
    }

    /// Whether the text ends in a colon, as what introduces something does.
    static func endsInColon(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let last = lastSignificant(bytes) else { return false }
        return last == ":" || last == "："
    }

    /// Whether the text begins with a quotation mark or a dash, as speech does.
    static func beginsQuotation(_ bytes: ArraySlice<UInt8>) -> Bool {
        let first = String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first
        return first.map(quotationStarts.contains) ?? false
    }

    /// Whether any quotation mark stands in the text.
    static func holdsQuotation(_ bytes: ArraySlice<UInt8>) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.contains(
            where: quotationMarks.contains
        )
    }

    private static func lastSignificant(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let tail = String(decoding: bytes.suffix(24), as: UTF8.self).unicodeScalars
        return tail.last { !closers.contains($0) && !$0.properties.isWhitespace }
    }

    private static let sentenceEnds = Set(".!?…。！？．؟۔।॥։።၊။៕‼⁇".unicodeScalars)
    private static let quotationMarks = Set("\"“”„‟«»「」『』《》〝〞".unicodeScalars)
    private static let quotationStarts = quotationMarks.union("'‘—–-―".unicodeScalars)
    private static let closers = Set("\"“”'‘’»«」』》）)]】〉›*_".unicodeScalars)
}

extension TextMeasure {
    /// The letters and digits of a text, ASCII's in lower case: what two titles are compared by.
    static func letters(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        var letters: [UInt8] = []
        for scalar in scalars
        where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            letters.append(contentsOf: Character(scalar).utf8.lazy.map(Keywords.lower))
        }
        return letters
    }
}
