// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What was read out of a file.
public struct Reading: Hashable, Sendable {
    /// The captures in the order of the file; empty for a feed and for a file that is refused.
    public var captures: [Capture]
    /// The document as UTF-8 when the file is a feed, for the reader of feeds, else `nil`.
    public var feed: [UInt8]?
    /// What was odd or could not be read, in the order of the file.
    public var diagnostics: [Diagnostic]

    /// A reading.
    public init(captures: [Capture] = [], feed: [UInt8]? = nil, diagnostics: [Diagnostic] = []) {
        self.captures = captures
        self.feed = feed
        self.diagnostics = diagnostics
    }
}
