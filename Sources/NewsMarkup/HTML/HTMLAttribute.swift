// SPDX-License-Identifier: Apache-2.0

/// An attribute of an element.
public struct HTMLAttribute: Hashable, Sendable {
    /// Where its name stands in `HTMLDocument.bytes`, in the case it was written in.
    public var name: Range<Int> { Int(nameStart)..<Int(nameEnd) }
    /// Where its value stands in `HTMLDocument.bytes`.
    public var value: Range<Int> { Int(valueStart)..<Int(valueEnd) }

    private let nameStart, nameEnd, valueStart, valueEnd: Int32

    init(name: Range<Int>, value: Range<Int>) {
        nameStart = Int32(name.lowerBound)
        nameEnd = Int32(name.upperBound)
        valueStart = Int32(value.lowerBound)
        valueEnd = Int32(value.upperBound)
    }
}
