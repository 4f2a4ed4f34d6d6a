// SPDX-License-Identifier: Apache-2.0

/// A stand-in until NewsText has it.
enum TextDirection {
    static func holdsRightToLeft(_ text: String) -> Bool {
        text.unicodeScalars.contains { isRightToLeft($0) }
    }

    static func startsRightToLeft(_ text: String) -> Bool {
        text.unicodeScalars.first { $0.properties.isAlphabetic }.map { isRightToLeft($0) } ?? false
    }

    private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
            true
        default: false
        }
    }
}
