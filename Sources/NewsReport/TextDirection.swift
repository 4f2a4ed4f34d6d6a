// SPDX-License-Identifier: Apache-2.0

/// A stand-in until NewsText has it.
enum TextDirection {
    static func isRightToLeft(_ text: String) -> Bool {
        text.unicodeScalars.first { $0.properties.isAlphabetic }
            .map { RightToLeft.isHeld(in: String($0)) } ?? false
    }
}
