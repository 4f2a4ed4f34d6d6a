// SPDX-License-Identifier: Apache-2.0

/// Whether bytes are UTF-8, and making them so.
public enum UTF8Validation {
    /// Whether all of the bytes are well-formed UTF-8.
    ///
    /// - Complexity: O(*n*).
    public static func isValid(_ bytes: [UInt8]) -> Bool {
        (try? UTF8Span(validating: bytes.span)) != nil
    }

    /// The bytes with U+FFFD for each that belongs to no character.
    ///
    /// - Complexity: O(*n*); valid text is only checked.
    public static func repaired(_ bytes: some Collection<UInt8>) -> [UInt8] {
        let bytes = Array(bytes)
        if isValid(bytes) { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 16)
        var scanner = UTF8Scanner(bytes)
        while let scalar = scanner.next() { result.append(scalar: scalar) }
        return result
    }
}
