// SPDX-License-Identifier: Apache-2.0

/// The letters that are written from right to left.
enum RightToLeft {
    /// Whether a text holds any of them, wherever it begins.
    ///
    /// Source: the blocks that Unicode keeps for such scripts (DerivedBidiClass.txt, defaults).
    static func isHeld(in text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF,
                0x1E800...0x1EFFF:
                true
            default: false
            }
        }
    }
}
