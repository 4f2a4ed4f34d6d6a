// SPDX-License-Identifier: Apache-2.0

/// Something odd in the input that was read all the same, or that could not be read.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
    /// How much was lost.
    public enum Severity: String, Hashable, Sendable {
        /// Read, perhaps not as meant.
        case warning
        /// Passed over.
        case error
    }

    /// How much was lost.
    public var severity: Severity
    /// What is wrong, in a few words, without text of the article.
    public var message: String
    /// The file or address.
    public var path: String
    /// The line, from 1, when known.
    public var line: Int?

    /// A diagnostic.
    public init(severity: Severity, message: String, path: String, line: Int? = nil) {
        self.severity = severity
        self.message = message
        self.path = path
        self.line = line
    }

    /// `path:line: error: message`.
    public var description: String {
        path + (line.map { ":\($0)" } ?? "") + ": \(severity.rawValue): " + message
    }
}
