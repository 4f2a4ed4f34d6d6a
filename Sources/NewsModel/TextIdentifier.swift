// SPDX-License-Identifier: Apache-2.0

/// A text that names something: the same as another only if all of its bytes are.
///
/// Strings are compared by what Unicode holds equal, which costs much where they are not ASCII and
/// would take two identifiers for one.
public protocol TextIdentifier: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The text.
    var value: String { get }

    /// Takes a text as it is.
    init(_ value: String)
}

extension TextIdentifier {
    /// The identifier as text.
    public var description: String { value }

    /// By the bytes of the text.
    public static func == (a: Self, b: Self) -> Bool {
        a.withBytes { first in b.withBytes { first.elementsEqual($0) } }
    }

    /// By the bytes of the text.
    public static func < (a: Self, b: Self) -> Bool {
        a.withBytes { first in b.withBytes { first.lexicographicallyPrecedes($0) } }
    }

    /// Feeds the bytes of the text.
    public func hash(into hasher: inout Hasher) {
        withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        var text = value
        return text.withUTF8(body)
    }
}
