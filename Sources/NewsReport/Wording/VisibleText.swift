// SPDX-License-Identifier: Apache-2.0

/// Text of others with every character made visible that would steer a terminal or reorder a page.
enum VisibleText {
    /// The text as UTF-8; each control character, line separator and bidirectional embedding,
    /// override or isolate is replaced by U+FFFD, tabs and line feeds by a space.
    ///
    /// Zero-width joiners and the implicit marks U+200E and U+200F stay: Persian, Hindi, Arabic
    /// and Hebrew are written with them and they can do no harm beyond their word.
    static func utf8(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        var shown: [UInt8] = []
        shown.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let length = steeringLength(bytes, at: index)
            if length == 0 {
                shown.append(bytes[index])
            } else if bytes[index] == 0x09 || bytes[index] == 0x0A {
                shown.append(0x20)
            } else {
                shown += [0xEF, 0xBF, 0xBD]
            }
            index += max(length, 1)
        }
        return shown
    }

    static func string(_ text: String) -> String { String(decoding: utf8(text), as: UTF8.self) }

    /// The length in bytes of the steering character at an index, 0 where there is none.
    private static func steeringLength(_ bytes: [UInt8], at index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x20 || byte == 0x7F { return 1 }
        guard byte == 0xC2 || byte == 0xE2, index + 1 < bytes.count else { return 0 }
        let second = bytes[index + 1]
        if byte == 0xC2 { return second < 0xA0 ? 2 : 0 }
        guard index + 2 < bytes.count else { return 0 }
        return switch (second, bytes[index + 2]) {
        case (0x80, 0xA8...0xAE): 3  // U+2028…U+202E
        case (0x81, 0xA6...0xA9): 3  // U+2066…U+2069
        default: 0
        }
    }
}
