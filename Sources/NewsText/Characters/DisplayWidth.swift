// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// How many columns of a terminal a text takes.
public enum DisplayWidth {
    /// 0, 1 or 2 for the scalars of the first two planes.
    private static let widths: [UInt8] = (0..<UInt32(CharacterTable.limit)).map { scalar in
        switch Character32(scalar).category {
        case .mark where scalar != 0xAD: return 0
        case .format: return 0
        case .space where scalar < 0xA0 && scalar != 0x20: return 0
        default: return cicu_is_wide(scalar) == 1 ? 2 : 1
        }
    }

    /// The columns: two for East Asian wide characters and emoji, none for marks and controls.
    ///
    /// Source: Unicode Standard Annex #11, widths W and F.
    ///
    /// - Complexity: O(*n*).
    public static func columns(of text: [UInt8]) -> Int {
        let widths = Self.widths
        var columns = 0
        var scanner = UTF8Scanner(text)
        while let scalar = scanner.next() {
            columns += scalar < UInt32(widths.count) ? Int(widths[Int(scalar)]) : 2
        }
        return columns
    }

    /// The columns of a string.
    public static func columns(of text: String) -> Int {
        columns(of: Array(text.utf8))
    }
}
