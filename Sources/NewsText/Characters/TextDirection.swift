// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// Which way a text runs.
public enum TextDirection {
    /// Whether the first letter that has a direction runs from right to left.
    ///
    /// Source: Unicode Standard Annex #9, rules P2 and P3. False for text without letters.
    public static func isRightToLeft(_ text: [UInt8]) -> Bool {
        var scanner = UTF8Scanner(text)
        while let scalar = scanner.next() {
            let direction = cicu_direction(scalar)
            if direction >= 0 { return direction == 1 }
        }
        return false
    }

    /// Whether a string runs from right to left.
    public static func isRightToLeft(_ text: String) -> Bool {
        isRightToLeft(Array(text.utf8))
    }
}
