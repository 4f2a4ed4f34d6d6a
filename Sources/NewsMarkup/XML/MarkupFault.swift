// SPDX-License-Identifier: Apache-2.0

/// Something malformed that was read all the same.
public struct MarkupFault: Hashable, Sendable {
    /// What is wrong, in the parser's words.
    public var message: String
    /// The line, from 1.
    public var line: Int
}
