// SPDX-License-Identifier: Apache-2.0

/// Why a file holds nothing that can be read.
public struct Rejection: Error, Hashable, Sendable, CustomStringConvertible {
    /// What the file is instead, in words for its owner.
    public var reason: String

    /// A rejection with its reason.
    public init(reason: String) {
        self.reason = reason
    }

    /// The reason.
    public var description: String { reason }
}
